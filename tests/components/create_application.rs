//! The dialog that creates an app credential.

use crate::support::{Mounted, Sent, focus_is_on, mount, refused, select, type_into, wait_for};
use idm_api::{
    application::{ApplicationKind, CreateApplication},
    error::ErrorCode,
};
use idm_console::{
    forms::create_application::CreateApplicationDialog, idm::ApiError, text::text, ui::dialog::DialogHandle,
};
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

/// A page with a button that opens the dialog, as the real one has.
fn page(answer: Result<(), ApiError>) -> (Mounted, Sent<CreateApplication>) {
    let (sent, send) = Sent::answering(move || std::future::ready(answer.clone()));
    let page = mount(move || {
        let open = RwSignal::new(false);
        let handle = DialogHandle::new();
        let closed = Callback::new(move |()| open.set(false));
        view! {
            <button on:click=move |_| open.set(true)>"open"</button>
            {move || open.get().then(|| view! { <CreateApplicationDialog send handle on_closed=closed /> })}
        }
    });
    (page, sent)
}

async fn opened(answer: Result<(), ApiError>) -> (Mounted, Sent<CreateApplication>) {
    let (page, sent) = page(answer);
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
    assert_eq!(page.error_of("textbox", "Name").await, text().create.name_missing);
    assert_eq!(page.error_of("combobox", "Kind").await, text().create.kind_missing);
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
    assert!(page.text().contains(text().create.kind_back_end_hint));
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
}

#[wasm_bindgen_test]
async fn a_refused_name_lands_on_its_field() {
    let (page, _sent) = opened(Err(refused(ErrorCode::ValidationFailed, &[("name", "too_long")], None))).await;
    type_into(&page.get("textbox", "Name").await, "Signup page");
    select(&page.get("combobox", "Kind").await, "end-user");
    page.get("button", "Create").await.click();
    assert_eq!(page.error_of("textbox", "Name").await, text().field.too_long_for_field);
}
