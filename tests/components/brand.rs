//! The brand of the page: of the document that the server has written, and on end-users' pages alone.

use crate::support::{Mounted, mount, wait_for};
use idm_console::pages::{placeholder::Placeholder, product};
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;

/// The element that carries a brand, and the root element's classes; gone at the end, so that the tests do not feel each
/// other.
struct Carrier(Element);

impl Carrier {
    /// As `crates/idm-server/src/spa/document.rs` writes it.
    fn new() -> Self {
        let element = |tag: &str, attributes: &[(&str, &str)], inside: Vec<Element>| {
            let element = document().create_element(tag).unwrap();
            attributes.iter().for_each(|(name, value)| element.set_attribute(name, value).unwrap());
            inside.iter().for_each(|inner| drop(element.append_child(inner).unwrap()));
            element
        };
        let source = element("source", &[("srcset", "data:,dark"), ("media", "(prefers-color-scheme: dark)")], vec![]);
        let image = element("img", &[("src", "data:,light"), ("alt", "Lumen & <b>")], vec![]);
        let picture = element("picture", &[], vec![source, image]);
        let brand = element("span", &[("class", "brand")], vec![picture]);
        let terms = element("a", &[("class", "terms"), ("href", "https://a.example/"), ("target", "_blank")], vec![]);
        let item = element("li", &[], vec![terms]);
        let links = [("class", "product-links"), ("data-text", "links"), ("data-language", "de"), ("data-default", "")];
        let links = element("ul", &links, vec![item]);
        let carrier = [("id", "idm-brand"), ("data-name", "Lumen & <b>"), ("hidden", "")];
        let carrier = element("div", &carrier, vec![brand, links]);
        document().body().unwrap().append_child(&carrier).unwrap();
        Self(carrier)
    }
}

impl Drop for Carrier {
    fn drop(&mut self) {
        self.0.remove();
        root().set_class_name("");
    }
}

fn root() -> Element {
    document().document_element().unwrap()
}

fn page(console: bool) -> Mounted {
    product::show_on(console);
    mount(|| view! { <Placeholder /> })
}

/// The first element of the page that a selector finds, waited for.
async fn shown(selector: &str) -> Element {
    wait_for(selector, || document().query_selector(&["main ", selector].concat()).unwrap()).await
}

#[wasm_bindgen_test]
async fn a_products_page_shows_its_logo_and_links() {
    let _carrier = Carrier::new();
    let page = page(false);
    assert_eq!(shown(".brand img").await.get_attribute("alt").as_deref(), Some("Lumen & <b>"));
    assert_eq!(shown("source").await.get_attribute("media").as_deref(), Some("(prefers-color-scheme: dark)"));
    // In the language of the page, with what is in the product's default language behind it.
    let link = shown(".product-links a").await;
    assert_eq!(link.text_content().as_deref(), Some("Terms"));
    assert_eq!(link.get_attribute("aria-label").as_deref(), Some("Terms (opens in a new tab)"));
    assert!(root().class_list().contains("branded") && !page.text().contains("IDM Console"));
}

#[wasm_bindgen_test]
async fn a_theme_that_somebody_chose_decides_which_logo() {
    for (theme, media) in [("theme-dark", "all"), ("theme-light", "not all")] {
        let _carrier = Carrier::new();
        root().class_list().add_1(theme).unwrap();
        let _page = page(false);
        assert_eq!(shown("source").await.get_attribute("media").as_deref(), Some(media));
    }
}

#[wasm_bindgen_test]
async fn the_console_and_pages_without_a_brand_are_our_own() {
    for (carrier, console) in [(Some(Carrier::new()), true), (None, false)] {
        let page = page(console);
        shown(".brand-mark").await;
        leptos::task::tick().await;
        assert!(page.text().contains("IDM Console") && !page.text().contains("Terms"));
        assert!(document().query_selector("main img").unwrap().is_none() && !root().class_list().contains("branded"));
        drop(carrier);
    }
}
