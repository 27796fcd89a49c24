//! The dialog that creates an app credential.

use crate::support::{Mounted, Sent, focus_is_on, mount, pause, press, refused, select, type_into, wait_for};
use idm_api::{
    application::{ApplicationKind, CreateApplication},
    error::ErrorCode,
    privilege::{Privilege, PrivilegeInfo, catalogue},
    token,
};
use idm_console::{
    forms::create_application::CreateApplicationDialog,
    idm::ApiError,
    load::Load,
    text::{console_text, text},
    ui::{dialog::DialogHandle, live::Live},
};
use leptos::prelude::*;
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen_test::wasm_bindgen_test;

/// What is read of the catalogue, one after the other.
type Reading = Rc<RefCell<Vec<Result<Vec<PrivilegeInfo>, ApiError>>>>;

/// A page with a button that opens the dialog, as the real one has.
fn page(answer: Result<(), ApiError>, catalogue: Reading) -> (Mounted, Sent<CreateApplication>) {
    let (sent, send) = Sent::answering(move || std::future::ready(answer.clone()));
    let page = mount(move || {
        Live::provide();
        let open = RwSignal::new(false);
        let handle = DialogHandle::new();
        let closed = Callback::new(move |()| open.set(false));
        let catalogue = Load::start(move || std::future::ready(catalogue.borrow_mut().remove(0)));
        view! {
            <button on:click=move |_| open.set(true)>"open"</button>
            {move || {
                open.get()
                    .then(|| {
                        let on_ask_support = closed;
                        view! { <CreateApplicationDialog send catalogue handle on_closed=closed on_ask_support /> }
                    })
            }}
        }
    });
    (page, sent)
}

async fn opened(answer: Result<(), ApiError>) -> (Mounted, Sent<CreateApplication>) {
    opened_with(answer, vec![Ok(catalogue())]).await
}

async fn opened_with(
    answer: Result<(), ApiError>,
    catalogue: Vec<Result<Vec<PrivilegeInfo>, ApiError>>,
) -> (Mounted, Sent<CreateApplication>) {
    let (page, sent) = page(answer, Rc::new(RefCell::new(catalogue)));
    let opener = page.get("button", "open").await;
    opener.focus().unwrap();
    opener.click();
    page.get("dialog", "Create new app credential").await;
    (page, sent)
}

#[wasm_bindgen_test]
async fn the_focus_goes_in_and_comes_back() {
    let (page, _sent) = opened(Ok(())).await;
    focus_is_on(&page.get("textbox", "Name").await).await;
    page.get("button", "Cancel").await.click();
    wait_for("the end", || page.find("dialog", "Create new app credential").is_none().then_some(())).await;
    focus_is_on(&page.get("button", "open").await).await;
}

#[wasm_bindgen_test]
async fn name_and_kind_are_asked_for() {
    let (page, sent) = opened(Ok(())).await;
    page.get("button", "Create").await.click();
    assert_eq!(page.error_of("textbox", "Name").await, console_text().create().name_missing);
    assert_eq!(page.error_of("combobox", "Kind").await, console_text().create().kind_missing);
    focus_is_on(&page.get("textbox", "Name").await).await;
    assert_eq!(sent.count(), 0);
}

#[wasm_bindgen_test]
async fn the_kind_starts_at_select() {
    let (page, _sent) = opened(Ok(())).await;
    let options = page.get("combobox", "Kind").await.text_content().unwrap();
    assert_eq!(options, "SelectEnd-userBack-end");
}

#[wasm_bindgen_test]
async fn a_back_end_credential_says_who_grants_it_and_is_not_sent() {
    let (page, sent) = opened(Ok(())).await;
    type_into(&page.get("textbox", "Name").await, "Reports");
    select(&page.get("combobox", "Kind").await, "back-end");
    let create = page.get("button", "Create").await;
    wait_for("Create to be unavailable", || create.get_attribute("aria-disabled")).await;
    assert!(page.text().contains(console_text().create().kind_back_end_hint));
    assert!(page.find("checkbox", "Create end-users").is_none());
    create.click();
    assert_eq!(sent.count(), 0);
}

#[wasm_bindgen_test]
async fn an_end_user_credential_is_sent_with_its_trimmed_name() {
    let (page, sent) = opened(Ok(())).await;
    type_into(&page.get("textbox", "Name").await, " Signup page ");
    select(&page.get("combobox", "Kind").await, "end-user");
    page.get("button", "Create").await.click();
    let wanted = sent.last();
    assert_eq!((wanted.name.as_str(), wanted.kind), ("Signup page", ApplicationKind::EndUser));
    assert_eq!((wanted.privileges, wanted.expires), (Some(vec![Privilege::IdentityCreate]), None));
}

async fn end_user(page: &Mounted) {
    type_into(&page.get("textbox", "Name").await, "Signup page");
    select(&page.get("combobox", "Kind").await, "end-user");
    page.get("checkbox", "Create end-users").await;
}

#[wasm_bindgen_test]
async fn templates_tick_and_only_what_the_kind_may_hold_is_offered() {
    let (page, sent) = opened(Ok(())).await;
    end_user(&page).await;
    assert!(page.find("checkbox", "Read end-users").is_none());
    page.get("button", "Sign-up and password reset").await.click();
    page.get("button", "Create").await.click();
    assert_eq!(sent.last().privileges, Some(vec![Privilege::IdentityCreate, Privilege::IdentityRecover]));
    page.get("checkbox", "Create end-users").await.click();
    // The first call must have been answered: until then nothing is sent again.
    pause(50).await;
    page.get("button", "Create").await.click();
    wait_for("the second", || (sent.count() == 1).then_some(())).await;
    assert_eq!(sent.last().privileges, Some(vec![Privilege::IdentityRecover]));
}

#[wasm_bindgen_test]
async fn an_app_that_may_do_nothing_is_not_created() {
    let (page, sent) = opened(Ok(())).await;
    end_user(&page).await;
    page.get("checkbox", "Create end-users").await.click();
    page.get("button", "Create").await.click();
    wait_for("the message", || page.text().contains(console_text().create().privileges_missing).then_some(())).await;
    focus_is_on(&page.get("checkbox", "Create end-users").await).await;
    assert_eq!(sent.count(), 0);
}

#[wasm_bindgen_test]
async fn an_expiry_is_the_end_of_the_day_that_was_picked_and_not_past() {
    let (page, sent) = opened(Ok(())).await;
    end_user(&page).await;
    let day = page.get("textbox", console_text().create().expires).await;
    type_into(&day, "2020-02-29");
    page.get("button", "Create").await.click();
    assert_eq!(page.error_of("textbox", console_text().create().expires).await, console_text().create().day_past);
    assert_eq!(sent.count(), 0);
    page.get("button", "30 days").await.click();
    page.get("button", "Create").await.click();
    wait_for("the call", || (sent.count() == 1).then_some(())).await;
    let end = js_sys::Date::new(&(sent.last().expires.unwrap().0 as f64).into());
    assert_eq!((end.get_hours(), end.get_minutes(), end.get_seconds()), (0, 0, 0), "where the person is");
    let days = (end.get_time() - js_sys::Date::now()) / 86_400_000.0;
    assert!((29.9..31.1).contains(&days), "{days}");
}

#[wasm_bindgen_test]
async fn where_the_catalogue_does_not_come_the_default_can_be_created_and_a_retry_brings_it() {
    let (page, sent) = opened_with(Ok(()), vec![Err(ApiError::Unreachable), Ok(catalogue())]).await;
    type_into(&page.get("textbox", "Name").await, "Signup page");
    select(&page.get("combobox", "Kind").await, "end-user");
    page.get("button", "Try again").await;
    assert!(page.text().contains(console_text().create().privileges_meanwhile));
    page.get("button", "Create").await.click();
    assert_eq!(sent.last().privileges, Some(vec![Privilege::IdentityCreate]));
    page.get("button", "Try again").await.click();
    page.get("checkbox", "Create end-users").await;
}

#[wasm_bindgen_test]
async fn a_token_in_the_name_is_stopped_and_told() {
    let (page, sent) = opened(Ok(())).await;
    end_user(&page).await;
    let token = token::encode([4; 32]);
    type_into(&page.get("textbox", "Name").await, &["App ", token.expose()].concat());
    page.get("button", "Create").await.click();
    assert_eq!(page.error_of("textbox", "Name").await, text().secrets().looks_like_app_token);
    assert_eq!(sent.count(), 0);
}

#[wasm_bindgen_test]
async fn escape_asks_before_it_discards_what_was_entered() {
    let (page, _sent) = opened(Ok(())).await;
    let dialog = page.get("dialog", "Create new app credential").await;
    type_into(&page.get("textbox", "Name").await, "Signup page");
    press(&dialog, "Escape");
    page.get("button", console_text().create().keep).await.click();
    wait_for("the question to go", || {
        page.find("dialog", console_text().create().discard_heading).is_none().then_some(())
    })
    .await;
    assert!(page.find("dialog", "Create new app credential").is_some());
    press(&dialog, "Escape");
    page.get("button", console_text().create().discard).await.click();
    wait_for("the end", || (!page.html().contains("<dialog")).then_some(())).await;
    page.get("button", "open").await.click();
    let dialog = page.get("dialog", "Create new app credential").await;
    press(&dialog, "Escape");
    wait_for("the end", || page.find("dialog", "Create new app credential").is_none().then_some(())).await;
}

#[wasm_bindgen_test]
async fn a_refused_name_lands_on_its_field() {
    let (page, _sent) = opened(Err(refused(ErrorCode::ValidationFailed, &[("name", "too_long")], None))).await;
    type_into(&page.get("textbox", "Name").await, "Signup page");
    select(&page.get("combobox", "Kind").await, "end-user");
    page.get("button", "Create").await.click();
    assert_eq!(page.error_of("textbox", "Name").await, text().field().too_long_for_field);
}
