//! The one moment of an appToken.

use crate::support::{Clipboard, Mounted, focus_is_on, mount, pause, press, wait_for};
use idm_api::{secret::Secret, token};
use idm_console::{
    forms::save_token::{SaveTokenDialog, Token},
    text::text,
    ui::live::{Live, LiveRegion},
};
use leptos::prelude::*;
use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};
use wasm_bindgen_test::wasm_bindgen_test;

const DIALOG: &str = "Save your appToken";

struct Page {
    mounted: Mounted,
    secret: String,
    done: Arc<AtomicUsize>,
    token: Token,
}

async fn page() -> Page {
    let secret = token::encode([7; 32]).expose().to_owned();
    let token: Token = RwSignal::new_local(Some(Secret::new(secret.clone())));
    let done = Arc::new(AtomicUsize::new(0));
    let told = done.clone();
    let mounted = mount(move || {
        Live::provide();
        let shown = RwSignal::new(true);
        let on_done = Callback::new(move |()| {
            told.fetch_add(1, Ordering::Relaxed);
            shown.set(false);
        });
        view! {
            {move || {
                shown.get().then(|| view! { <SaveTokenDialog name="Signup page".to_owned() token on_done /> })
            }}
            <LiveRegion />
        }
    });
    mounted.get("dialog", DIALOG).await;
    wait_for("the token", || mounted.text().contains(&secret).then_some(())).await;
    Page { mounted, secret, done, token }
}

impl Page {
    fn is_done(&self) -> bool {
        self.done.load(Ordering::Relaxed) > 0
    }
}

#[wasm_bindgen_test]
async fn the_token_is_text_and_never_in_an_attribute() {
    let page = page().await;
    let html = page.mounted.html();
    assert_eq!(html.matches(&page.secret).count(), 1);
    assert!(html.contains(&[">", &page.secret, "<"].concat()));
    assert!(page.mounted.text().contains(text().token.warning));
}

#[wasm_bindgen_test]
async fn ok_waits_until_the_token_is_copied_then_everything_is_wiped() {
    let clipboard = Clipboard::new(true);
    let page = page().await;
    let ok = page.mounted.get("button", "OK").await;
    assert_eq!(ok.get_attribute("aria-disabled").as_deref(), Some("true"));
    ok.click();
    pause(50).await;
    assert!(!page.is_done());

    page.mounted.get("button", "Copy appToken").await.click();
    assert_eq!(page.mounted.said("status").await, text().token.copied);
    assert_eq!(clipboard.copied(), [page.secret.as_str()]);
    wait_for("OK", || ok.get_attribute("aria-disabled").is_none().then_some(())).await;
    ok.click();
    wait_for("the end", || page.is_done().then_some(())).await;
    wait_for("the dialog to go", || page.mounted.find("dialog", DIALOG).is_none().then_some(())).await;
    assert!(page.token.with_untracked(Option::is_none));
    let whole_document = document().document_element().unwrap().outer_html();
    assert!(!whole_document.contains(&page.secret));
}

#[wasm_bindgen_test]
async fn saying_that_it_is_saved_is_enough_and_can_be_taken_back() {
    let page = page().await;
    let ok = page.mounted.get("button", "OK").await;
    let saved = page.mounted.get("checkbox", "I have saved it another way").await;
    saved.click();
    wait_for("OK", || ok.get_attribute("aria-disabled").is_none().then_some(())).await;
    saved.click();
    wait_for("no OK", || ok.get_attribute("aria-disabled")).await;
}

#[wasm_bindgen_test]
async fn where_copying_is_refused_the_token_is_selected_and_the_person_told() {
    let _clipboard = Clipboard::new(false);
    let page = page().await;
    page.mounted.get("button", "Copy appToken").await.click();
    assert_eq!(page.mounted.said("status").await, text().token.selected);
    let selection = window().get_selection().unwrap().unwrap();
    assert_eq!(String::from(selection.to_string()), page.secret);
    let ok = page.mounted.get("button", "OK").await;
    assert_eq!(ok.get_attribute("aria-disabled").as_deref(), Some("true"));
}

#[wasm_bindgen_test]
async fn escape_does_not_lose_it() {
    let page = page().await;
    let dialog = page.mounted.get("dialog", DIALOG).await;
    for _ in 0..2 {
        assert!(!press(&dialog, "Escape"), "the key was not stopped");
    }
    assert_eq!(page.mounted.said("status").await, text().token.stay);
    assert!(page.mounted.text().contains(&page.secret));
    assert_eq!(dialog.get_attribute("closedby").as_deref(), Some("none"));
}

#[wasm_bindgen_test]
async fn a_dialog_that_the_browser_closes_all_the_same_opens_again() {
    let page = page().await;
    let dialog: web_sys::HtmlDialogElement =
        wasm_bindgen::JsCast::unchecked_into(page.mounted.get("dialog", DIALOG).await);
    dialog.close();
    wait_for("it to open again", || dialog.open().then_some(())).await;
    assert!(!page.is_done());
    focus_is_on(&page.mounted.get("button", "Copy appToken").await).await;
}

#[wasm_bindgen_test]
async fn a_page_that_goes_away_takes_the_token_with_it() {
    let Page { mounted, token, secret, .. } = page().await;
    drop(mounted);
    wait_for("the wipe", || token.try_with_untracked(Option::is_none).unwrap_or(true).then_some(())).await;
    assert!(!document().document_element().unwrap().outer_html().contains(&secret));
}
