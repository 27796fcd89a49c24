//! The menu of languages.

use crate::support::{mount, wait_for};
use idm_console::{
    language::Language,
    nav::Nav,
    pages::LanguageMenu,
    text::{Locale, Words, speak, text},
    ui::live::{Live, LiveRegion},
};
use leptos::prelude::*;
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

/// Puts the document back as it was, so that the tests do not feel each other.
struct Before(String);

impl Before {
    fn new() -> Self {
        Self(window().location().href().unwrap())
    }
}

impl Drop for Before {
    fn drop(&mut self) {
        speak(Words::ENGLISH);
        window().history().unwrap().replace_state_with_url(&JsValue::NULL, "", Some(&self.0)).unwrap();
        let root = document().document_element().unwrap();
        root.set_attribute("lang", "en").unwrap();
        root.set_attribute("dir", "ltr").unwrap();
    }
}

fn select(menu: &web_sys::HtmlElement, tag: &str) {
    let menu: &web_sys::HtmlSelectElement = menu.unchecked_ref();
    menu.set_value(tag);
    menu.dispatch_event(&web_sys::Event::new("change").unwrap()).unwrap();
}

#[wasm_bindgen_test]
async fn another_language_makes_what_follows_it_anew_and_keeps_what_was_entered() {
    let before = Before::new();
    window().history().unwrap().replace_state_with_url(&JsValue::NULL, "", Some("/login")).unwrap();
    let owner = Rc::new(RefCell::new(None));
    let kept = owner.clone();
    let page = mount(move || {
        kept.replace(Owner::current());
        Live::provide();
        let language = Language::provide(Nav::provide());
        let content = move || {
            Language::follow();
            let fields = || {
                view! {
                    <h1>{text().login().heading}</h1>
                    <input id="typed" aria-label="typed" />
                    <input id="ticked" type="checkbox" aria-label="ticked" />
                    <input id="secret" type="password" aria-label="secret" />
                }
            };
            // Elements that differ are made anew; like ones would keep what is in them.
            if language.spoken() == Locale::Hu {
                view! { <section>{fields()}</section> }.into_any()
            } else {
                view! { <div>{fields()}</div> }.into_any()
            }
        };
        view! {
            <main>{content}</main>
            <LanguageMenu language />
            <LiveRegion />
        }
    });
    let enter = |id: &str, value: &str| {
        let input: web_sys::HtmlInputElement = document().get_element_by_id(id).unwrap().unchecked_into();
        input.set_value(value);
    };
    let entered = |id: &str| {
        let input: web_sys::HtmlInputElement = document().get_element_by_id(id).unwrap().unchecked_into();
        input.value()
    };
    let menu = page.get("combobox", "Language").await;
    enter("typed", "ada@example.com");
    enter("secret", "secret 1");
    let ticked = || document().get_element_by_id("ticked").unwrap().unchecked_into::<web_sys::HtmlInputElement>();
    ticked().set_checked(true);
    select(&menu, "hu");
    wait_for("Hungarian", || page.text().contains("Bejelentkezés").then_some(())).await;
    wait_for("the new label", || page.find("combobox", "Nyelv")).await;
    wait_for("what was typed", || (entered("typed") == "ada@example.com").then_some(())).await;
    assert!(ticked().checked());
    // No copy of a password is made.
    assert_eq!(entered("secret"), "");
    assert!(page.said("status").await.contains("magyar"));
    let root = document().document_element().unwrap();
    assert_eq!(root.get_attribute("lang").as_deref(), Some("hu"));
    assert_eq!(window().location().search().unwrap(), "?lang=hu");
    select(&menu, "ar");
    wait_for("Arabic", || (root.get_attribute("dir").as_deref() == Some("rtl")).then_some(())).await;
    select(&menu, "en");
    wait_for("English", || page.text().contains("Log in").then_some(())).await;
    assert_eq!(root.get_attribute("dir").as_deref(), Some("ltr"));
    // Messages know their owner, which would go on listening to links and the back button of other tests.
    if let Some(owner) = owner.take() {
        owner.cleanup();
    }
    drop(page);
    drop(before);
}
