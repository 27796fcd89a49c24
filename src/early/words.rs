//! What the form says, in the reader's language, the menu of languages, and the links.

use super::{
    Early,
    dom::{below, by_id, on, show, within, write},
    form::{Field, say_aloud, tell},
};
use crate::{
    pages::product,
    paths::Entrance,
    session::Brought,
    text::{Locale, NotDownloaded, download, speak, spoken, text},
};
use leptos::prelude::{document, window};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{HtmlSelectElement, MouseEvent};

const LANGUAGES: &str = "early-languages";
const MENU: &str = "early-language";

/// Speaks the language that `first.js` has chosen.
pub(super) async fn speak_as_the_page() -> Result<(), NotDownloaded> {
    let tag = document().document_element().and_then(|page| page.get_attribute("lang"));
    let locale = tag.and_then(|tag| Locale::lookup(&tag)).unwrap_or_default();
    speak(download(locale).await?);
    Ok(())
}

/// Shows the menu. Who selects a language reads on in it, with what was entered.
pub(super) fn offer_menu(early: &Rc<Early>) {
    let Some(menu) = by_id::<HtmlSelectElement>(MENU) else { return };
    for locale in Locale::ALL {
        let Ok(option) = document().create_element("option") else { continue };
        for attribute in ["value", "lang"] {
            let _ = option.set_attribute(attribute, locale.tag());
        }
        option.set_text_content(Some(locale.name()));
        let _ = menu.append_child(&option);
    }
    menu.set_value(spoken().tag());
    show(LANGUAGES, true);
    let (early, selected) = (early.clone(), menu.clone());
    on(&menu, "change", move |_| {
        let Some(locale) = Locale::lookup(&selected.value()) else { return };
        let (early, selected) = (early.clone(), selected.clone());
        spawn_local(async move {
            if !early.change_language(locale).await {
                // What cannot be had is not selected.
                selected.set_value(spoken().tag());
            }
        });
    });
}

impl Early {
    async fn change_language(&self, locale: Locale) -> bool {
        let turn = self.turn.get().wrapping_add(1);
        self.turn.set(turn);
        let words = download(locale).await;
        if self.turn.get() != turn {
            // Another one was selected meanwhile.
            return true;
        }
        let Ok(words) = words else {
            tell(text().language().failed);
            return false;
        };
        speak(words);
        self.language.set(Some(locale.tag()));
        if let (Some(page), Ok(history)) = (self.page.get(), window().history()) {
            let url = self.url(page.entrance(self));
            let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&url));
        }
        // What was wrong was said in the other language.
        self.check_anew();
        self.say();
        say_aloud(text().language().changed);
        true
    }

    /// Goes to another page, which is the app's.
    fn leave_to(&self, url: &str) {
        if self.form.is_busy() || self.done.get() {
            return;
        }
        let history = window().history();
        let _ = history.and_then(|history| history.push_state_with_url(&JsValue::NULL, "", Some(url)));
        self.bring(Brought::Nobody { address: self.form.value(Field::Email) });
        // What is loaded is another page.
        self.root.remove();
    }

    /// Says all there is to say.
    pub(super) fn say(&self) {
        let locale = spoken();
        if let Some(page) = document().document_element() {
            let _ = page.set_attribute("lang", locale.tag());
            let _ = page.set_attribute("dir", locale.direction());
        }
        self.form.say();
        write("early-or", "", text().passkey().or);
        super::providers::name(self);
        write("early-language-label", "", text().language().menu);
        if let Some(brand) = below(&self.root, "a.brand") {
            let _ = brand.set_attribute("href", &self.url(Entrance::Start));
        }
        if let Some(page) = self.page.get() {
            page.say(self);
        }
    }
}

/// Names document and page, and says the product's welcome.
pub(super) fn name_page(early: &Early, heading: &str, welcome: &str) {
    document().set_title(&product::title(heading));
    if let Some(page) = below(&early.root, "main") {
        let _ = product::say(&page, Some(welcome));
    }
}

/// Says these where the document has numbers for them.
pub(super) fn say_in_order(early: &Early, said: &[&str]) {
    for (number, words) in said.iter().enumerate() {
        let selector = ["[data-word='", &number.to_string(), "']"].concat();
        if let Some(element) = below(&early.root, &selector) {
            element.set_text_content(Some(words));
        }
    }
}

/// The brand leads to the start, as on every page.
pub(super) fn link_brand(early: &Early) {
    let made = document().create_element("a").ok();
    let (Some(brand), Some(link)) = (below(&early.root, ".brand"), made) else { return };
    link.set_class_name("brand");
    while let Some(child) = brand.first_child() {
        let _ = link.append_child(&child);
    }
    let _ = brand.replace_with_with_node_1(&link);
}

/// Has the link of this line lead on without another document, with the address that was entered.
pub(super) fn follow(early: &Rc<Early>, id: &str) {
    let Some(link) = within(id, "a") else { return };
    let (early, to) = (early.clone(), link.clone());
    on(&link, "click", move |event| {
        let plain = event.dyn_ref::<MouseEvent>().is_some_and(is_plain);
        if let Some(url) = to.get_attribute("href").filter(|_| plain) {
            event.prevent_default();
            early.leave_to(&url);
        }
    });
}

/// Whether the browser would open it here.
fn is_plain(event: &MouseEvent) -> bool {
    event.button() == 0 && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key())
}

/// Has the link of this line lead there.
pub(super) fn lead(id: &str, url: &str) {
    if let Some(link) = within(id, "a") {
        let _ = link.set_attribute("href", url);
    }
    show(id, true);
}
