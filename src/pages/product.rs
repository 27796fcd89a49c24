//! Whose pages these are: the product's where its brand is in the document, else our own. The console's pages are always
//! our own.
//!
//! What a product shows is copied from where the server has written it ([`idm_api::brand`]), with the document's own
//! means: whoever logs in where there is no brand downloads next to nothing for it.

use crate::{
    text::{spoken, text},
    ui::brand::Brand,
};
use idm_api::brand::{CARRIER_ID, DEFAULT, LANGUAGE, NAME, ROOT_CLASS, TEXT};
use leptos::{prelude::*, task::spawn_local};
use wasm_bindgen::JsCast;
use web_sys::Element;

/// What of a product is in the page besides what the app put there.
const COPIES: &str = ".product-brand, .welcome, .product-links";

/// Has what is shown from here on be our own, or the product's.
pub fn show_on(console: bool) {
    let branded = !console && found(&["#", CARRIER_ID]).is_some();
    if let Some(root) = document().document_element() {
        let _ = root.class_list().toggle_with_force(ROOT_CLASS, branded);
    }
}

/// The document's first element that this selector finds.
fn found(selector: &[&str]) -> Option<Element> {
    document().query_selector(&selector.concat()).ok()?
}

/// The element with the brand, on a product's page.
fn carrier() -> Option<Element> {
    found(&[".", ROOT_CLASS, " #", CARRIER_ID])
}

/// The title of a document with this heading.
pub(crate) fn title(heading: &str) -> String {
    let name = carrier().and_then(|carrier| carrier.get_attribute(NAME));
    [heading, " · ", name.as_deref().unwrap_or(text().common().brand)].concat()
}

/// The brand of the page, and with it everything that a product's page shows of the product.
#[component]
pub(super) fn ProductBrand(
    /// Where it leads.
    #[prop(optional, into)]
    href: Option<String>,
    /// Which line of welcome stands under the heading.
    #[prop(optional_no_strip)]
    welcome: Option<&'static str>,
) -> impl IntoView {
    spawn_local(async move {
        leptos::task::tick().await;
        let _ = dress(welcome);
    });
    view! { <Brand name=carrier().is_none().then_some(text().common().brand) href /> }
}

/// Puts the product's brand, welcome and links into the page, in place of those of the page before. It may be the same
/// page made anew in another language.
fn dress(welcome: Option<&str>) -> Option<()> {
    // Not the login that stands in for the app (`early.js`).
    let page = found(&[":not(#early) > main"])?;
    while let Ok(Some(old)) = page.query_selector(COPIES) {
        old.remove();
    }
    let carrier = carrier()?;

    if let Some(logo) = copy(&carrier, ".brand") {
        logo.set_class_name("product-brand");
        if let Ok(Some(dark)) = logo.query_selector("source") {
            // Whoever chose a theme in the console has it on all pages of the tab, whatever the browser says.
            for (theme, media) in [(".theme-dark", "all"), (".theme-light", "not all")] {
                if found(&[theme]).is_some() {
                    let _ = dark.set_attribute("media", media);
                }
            }
        }
        page.query_selector(".brand").ok()??.append_child(&logo).ok()?;
    }
    tell(&page, &carrier, welcome)
}

/// Puts the product's welcome and links into this page, which has its brand.
pub(crate) fn say(page: &Element, welcome: Option<&str>) -> Option<()> {
    while let Ok(Some(old)) = page.query_selector(".welcome, .product-links") {
        old.remove();
    }
    tell(page, &carrier()?, welcome)
}

fn tell(page: &Element, carrier: &Element, welcome: Option<&str>) -> Option<()> {
    if let Some(line) = welcome.and_then(|which| copy_of_text(carrier, which)) {
        page.query_selector("h1").ok()??.insert_adjacent_element("afterend", &line).ok()?;
    }
    let links = copy_of_text(carrier, "links")?;
    let words = text().product();
    for (which, name) in [(".terms", words.terms), (".privacy", words.privacy), (".support", words.support)] {
        if let Ok(Some(link)) = links.query_selector(which) {
            link.set_text_content(Some(name));
            let _ = link.set_attribute("aria-label", &[name, words.new_tab].concat());
        }
    }
    page.append_child(&links).ok().map(drop)
}

/// What the product says of this, in the reader's language or else in its own.
fn copy_of_text(carrier: &Element, which: &str) -> Option<Element> {
    let text = ["[", TEXT, "=", which, "]"].concat();
    copy(carrier, &[&text, "[", LANGUAGE, "=", spoken().tag(), "]"].concat())
        .or_else(|| copy(carrier, &[&text, "[", DEFAULT, "]"].concat()))
}

fn copy(carrier: &Element, selector: &str) -> Option<Element> {
    Some(carrier.query_selector(selector).ok()??.clone_node_with_deep(true).ok()?.unchecked_into())
}
