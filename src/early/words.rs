//! What the form says, in the reader's language, and the menu of languages.

use super::{
    Login,
    dom::{below, by_id, here, on, show, write},
    form::{Field, fail, say_aloud, tell},
    wait,
};
use crate::{
    pages::product,
    paths::Route,
    session::Brought,
    text::{Locale, NotDownloaded, download, speak, spoken, text},
};
use leptos::prelude::{document, window};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlSelectElement, MouseEvent};

const FORGOT: &str = "early-forgot";
const SIGN_UP: &str = "early-sign-up";
const LANGUAGES: &str = "early-languages";
const MENU: &str = "early-language";

/// Speaks the language that `early.js` has chosen.
pub(super) async fn speak_as_the_page() -> Result<(), NotDownloaded> {
    let tag = document().document_element().and_then(|page| page.get_attribute("lang"));
    let locale = tag.and_then(|tag| Locale::lookup(&tag)).unwrap_or_default();
    speak(download(locale).await?);
    Ok(())
}

/// Shows the menu. Who selects a language reads on in it, with what was entered.
pub(super) fn offer_menu(login: &Rc<Login>) {
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
    let (login, selected) = (login.clone(), menu.clone());
    on(&menu, "change", move |_| {
        let Some(locale) = Locale::lookup(&selected.value()) else { return };
        let (login, selected) = (login.clone(), selected.clone());
        spawn_local(async move {
            if !login.change_language(locale).await {
                // What cannot be had is not selected.
                selected.set_value(spoken().tag());
            }
        });
    });
}

impl Login {
    async fn change_language(&self, locale: Locale) -> bool {
        let turn = self.turn.get().wrapping_add(1);
        self.turn.set(turn);
        let words = download(locale).await;
        if self.turn.get() != turn {
            // Another one was selected meanwhile.
            return true;
        }
        let Ok(words) = words else {
            tell(text().language.failed);
            return false;
        };
        speak(words);
        self.language.set(Some(locale.tag()));
        let (path, query) = here();
        let url = self.url(&Route::parse(&path, &query));
        let renamed = window().history();
        let _ = renamed.and_then(|history| history.replace_state_with_url(&JsValue::NULL, "", Some(&url)));
        // What was wrong was said in the other language.
        tell("");
        wait::end(self);
        Field::ALL.into_iter().for_each(|field| fail(field, None));
        self.say();
        say_aloud(text().language.changed);
        true
    }

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
        let (locale, words) = (spoken(), text());
        if let Some(page) = document().document_element() {
            let _ = page.set_attribute("lang", locale.tag());
            let _ = page.set_attribute("dir", locale.direction());
        }
        let (field, login) = (&words.field, &words.login);
        // In the order of `early.js`.
        let said = [field.email, field.password, login.keep, login.keep_hint_short, login.heading, login.submit];
        for (number, words) in said.into_iter().enumerate() {
            let selector = ["[data-word='", &number.to_string(), "']"].concat();
            if let Some(element) = below(&self.root, &selector) {
                element.set_text_content(Some(words));
            }
        }
        document().set_title(&product::title(login.heading));
        self.form.say();
        write("early-or", "", words.passkey.or);
        write("early-passkey", "button", words.passkey.log_in);
        super::providers::name(self);
        write("early-language-label", "", words.language.menu);
        write(FORGOT, "a", login.forgot);
        write(SIGN_UP, "span", login.no_account_yet);
        write(SIGN_UP, "a", login.sign_up);
        lead(FORGOT, &self.url(&Route::ForgotPassword));
        lead(SIGN_UP, &self.url(&Route::SignUp(self.return_to.clone())));
        if let Some(page) = below(&self.root, "main") {
            let _ = product::say(&page, Some("login"));
        }
    }
}

/// Has the two links lead on without another document, with the address that was entered.
pub(super) fn follow_links(login: &Rc<Login>) {
    for id in [FORGOT, SIGN_UP] {
        let Some(link) = by_id::<Element>(id).and_then(|line| below(&line, "a")) else { continue };
        let (login, to) = (login.clone(), link.clone());
        on(&link, "click", move |event| {
            let plain = event.dyn_ref::<MouseEvent>().is_some_and(is_plain);
            if let Some(url) = to.get_attribute("href").filter(|_| plain) {
                event.prevent_default();
                login.leave_to(&url);
            }
        });
    }
}

/// Whether the browser would open it here.
fn is_plain(event: &MouseEvent) -> bool {
    event.button() == 0 && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key())
}

/// Has the link of this line lead there.
fn lead(id: &str, url: &str) {
    if let Some(link) = by_id::<Element>(id).and_then(|line| below(&line, "a")) {
        let _ = link.set_attribute("href", url);
    }
    show(id, true);
}
