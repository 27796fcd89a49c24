//! The one moment of an appToken.

use crate::support::{Clipboard, Mounted, focus_is_on, mount, pause, press, type_into, wait_for};
use idm_api::{secret::Secret, token};
use idm_console::{
    forms::save_token::{LASTS, SaveTokenDialog, Token},
    text::console_text,
    ui::{
        live::{Live, LiveRegion},
        toast::{ToastRegion, Toasts},
    },
};
use leptos::prelude::*;
use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
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
    page_lasting(LASTS).await
}

async fn page_lasting(lasts: Duration) -> Page {
    let secret = token::encode([7; 32]).expose().to_owned();
    let token: Token = RwSignal::new_local(Some(Secret::new(secret.clone())));
    let done = Arc::new(AtomicUsize::new(0));
    let told = done.clone();
    let mounted = mount(move || {
        Live::provide();
        Toasts::provide();
        let shown = RwSignal::new(true);
        let on_done = Callback::new(move |()| {
            told.fetch_add(1, Ordering::Relaxed);
            shown.set(false);
        });
        view! {
            {move || {
                shown.get().then(|| view! { <SaveTokenDialog name="Signup page".to_owned() token on_done lasts /> })
            }}
            <ToastRegion name=|| "Messages" dismiss=|| "Dismiss" />
            <LiveRegion />
        }
    });
    mounted.get("dialog", DIALOG).await;
    mounted.get("button", "Show").await;
    Page { mounted, secret, done, token }
}

impl Page {
    fn is_done(&self) -> bool {
        self.done.load(Ordering::Relaxed) > 0
    }

    async fn reveal(&self) {
        self.mounted.get("button", "Show").await.click();
        wait_for("the token", || self.mounted.text().contains(&self.secret).then_some(())).await;
    }

    async fn end_field(&self) -> web_sys::HtmlElement {
        self.mounted.get("textbox", console_text().token().end).await
    }

    fn is_in_the_document(&self) -> bool {
        document().document_element().unwrap().outer_html().contains(&self.secret)
    }
}

async fn ok_of(page: &Page) -> web_sys::HtmlElement {
    page.mounted.get("button", "OK").await
}

fn is_unavailable(button: &web_sys::HtmlElement) -> bool {
    button.get_attribute("aria-disabled").is_some()
}

#[wasm_bindgen_test]
async fn the_token_is_hidden_until_asked_for_then_text_and_never_in_an_attribute() {
    let page = page().await;
    assert!(!page.is_in_the_document(), "hidden means not there");
    assert!(page.mounted.text().contains("idmapp_\u{2022}"));
    page.reveal().await;
    let html = page.mounted.html();
    assert_eq!(html.matches(&page.secret).count(), 1);
    assert!(html.contains(&[">", &page.secret, "<"].concat()));
    assert!(page.mounted.text().contains(console_text().token().warning));
    page.mounted.get("button", "Hide").await.click();
    wait_for("it to be hidden", || (!page.is_in_the_document()).then_some(())).await;
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
    assert_eq!(page.mounted.said("status").await, console_text().token().copied);
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
async fn a_copied_token_can_be_taken_off_the_clipboard_again() {
    let clipboard = Clipboard::new(true);
    let page = page().await;
    page.mounted.get("button", "Copy appToken").await.click();
    let ok = ok_of(&page).await;
    wait_for("OK", || (!is_unavailable(&ok)).then_some(())).await;
    ok.click();
    page.mounted.get("button", "Clear clipboard").await.click();
    wait_for("the clearing", || (clipboard.copied().last()?.is_empty()).then_some(())).await;
    wait_for("the message", || page.mounted.text().contains("Clipboard cleared").then_some(())).await;
}

#[wasm_bindgen_test]
async fn typing_the_end_is_enough_and_a_wrong_end_is_told() {
    let page = page().await;
    let ok = ok_of(&page).await;
    let field = page.end_field().await;
    let end = page.secret[page.secret.len() - 6..].to_owned();
    for wrong in [end.to_lowercase(), page.secret[..6].to_owned(), page.secret.clone()] {
        type_into(&field, &wrong);
        assert_eq!(
            page.mounted.error_of("textbox", console_text().token().end).await,
            console_text().token().end_is_wrong
        );
        assert!(is_unavailable(&ok));
    }
    type_into(&field, &end[1..]);
    pause(30).await;
    assert!(is_unavailable(&ok) && !page.mounted.text().contains(console_text().token().end_is_wrong));
    type_into(&field, &end);
    assert_eq!(page.mounted.said("status").await, console_text().token().end_is_right);
    ok.click();
    wait_for("the end", || page.is_done().then_some(())).await;
    assert!(page.mounted.find("button", "Clear clipboard").is_none(), "nothing was copied");
}

#[wasm_bindgen_test]
async fn it_can_be_given_up_but_not_by_one_click() {
    let page = page().await;
    page.mounted.get("button", console_text().token().give_up).await.click();
    page.mounted.get("dialog", console_text().token().give_up_heading).await;
    page.mounted.get("button", console_text().token().give_up_cancel).await.click();
    wait_for("the question to go", || {
        page.mounted.find("dialog", console_text().token().give_up_heading).is_none().then_some(())
    })
    .await;
    assert!(!page.is_done() && page.token.with_untracked(Option::is_some));
    page.mounted.get("button", console_text().token().give_up).await.click();
    page.mounted.get("button", console_text().token().give_up_action).await.click();
    wait_for("the end", || page.is_done().then_some(())).await;
    assert!(page.token.with_untracked(Option::is_none));
    let told = (console_text().token().given_up)("Signup page");
    wait_for("the message", || page.mounted.text().contains(&told).then_some(())).await;
}

#[wasm_bindgen_test]
async fn when_the_time_is_up_it_is_wiped_and_the_person_told_what_to_do() {
    let page = page_lasting(Duration::from_secs(2)).await;
    page.reveal().await;
    // It is within the last minute from the first tick on.
    assert_eq!(page.mounted.said("status").await, console_text().token().minute_left);
    let close = page.mounted.get("button", "Close").await;
    assert!(page.mounted.text().contains(&(console_text().token().time_is_up)("Signup page")));
    assert!(page.token.with_untracked(Option::is_none) && !page.is_in_the_document());
    focus_is_on(&close).await;
    assert!(!page.is_done(), "the person reads it first");
    let dialog = page.mounted.get("dialog", DIALOG).await;
    press(&dialog, "Escape");
    wait_for("the end", || page.is_done().then_some(())).await;
}

#[wasm_bindgen_test]
async fn more_time_starts_the_countdown_anew() {
    let page = page_lasting(Duration::from_secs(3)).await;
    for _ in 0..3 {
        wait_for("time to pass", || page.mounted.text().contains("0:02").then_some(())).await;
        page.mounted.get("button", console_text().token().more_time).await.click();
        wait_for("more time", || page.mounted.text().contains("0:03").then_some(())).await;
    }
    assert!(page.token.with_untracked(Option::is_some));
}

#[wasm_bindgen_test]
async fn where_copying_is_refused_the_token_is_selected_and_the_person_told() {
    let _clipboard = Clipboard::new(false);
    let page = page().await;
    page.mounted.get("button", "Copy appToken").await.click();
    assert_eq!(page.mounted.said("status").await, console_text().token().selected);
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
    assert_eq!(page.mounted.said("status").await, console_text().token().stay);
    assert!(page.token.with_untracked(Option::is_some));
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
