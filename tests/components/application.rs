//! The dialogs that change one application.

use crate::support::{Mounted, Sent, focus_is_on, mount, pause, type_into, value_of, wait_for};
use idm_api::{
    application::{Application, ApplicationKind, ApplicationStatus},
    privilege::{Privilege, catalogue},
    time::UnixMillis,
};
use idm_console::{
    forms::application::{
        Conflict, Edit, conflict::ConflictDialog, privileges::PrivilegesForm, settings::EditApplicationDialog,
    },
    text::console_text,
    ui::dialog::DialogHandle,
};
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

const DAY_MS: i64 = 24 * 60 * 60 * 1000;

fn app(kind: ApplicationKind, expires: Option<UnixMillis>) -> Application {
    Application {
        app_id: "0190b3c4-9f3a-7c4e-8a21-3f5b6c7d8e9f".parse().unwrap(),
        name: "Page".into(),
        kind,
        status: ApplicationStatus::Active,
        privileges: vec![Privilege::IdentityCreate],
        created: UnixMillis(0),
        token_created: UnixMillis(0),
        last_used: None,
        expires,
        previous_tokens: Vec::new(),
    }
}

fn in_days(days: i64) -> UnixMillis {
    UnixMillis(js_sys::Date::now() as i64 + days * DAY_MS)
}

/// Presses a button that sends, and waits until what it sent is answered: nothing is sent twice at a time.
async fn send_by(page: &Mounted, button: &'static str) {
    let button = page.get("button", button).await;
    button.click();
    pause(20).await;
    wait_for("the answer", || button.get_attribute("aria-busy").is_none().then_some(())).await;
}

fn editing(app: Application) -> (Mounted, Sent<Edit>) {
    let (sent, send) = Sent::answering(|| std::future::ready(Ok(())));
    let page = mount(move || {
        let on_closed = Callback::new(|()| ());
        view! { <EditApplicationDialog app send handle=DialogHandle::new() on_closed /> }
    });
    (page, sent)
}

#[wasm_bindgen_test]
async fn a_day_that_was_not_touched_is_not_sent() {
    // The expiry is somewhere within a day; the field can only say which day.
    let (page, sent) = editing(app(ApplicationKind::EndUser, Some(in_days(40))));
    type_into(&page.get("textbox", console_text().edit_application().name).await, "New");
    send_by(&page, "Save").await;
    assert_eq!(sent.last(), Edit { name: Some("New".into()), ..Edit::default() });
}

#[wasm_bindgen_test]
async fn the_usual_distances_and_never_fill_the_day() {
    let (page, sent) = editing(app(ApplicationKind::EndUser, Some(in_days(40))));
    let day = page.get("textbox", console_text().edit_application().expires).await;
    let before = value_of(&day);
    page.get("button", "In a year").await.click();
    assert!(value_of(&day) > before);
    send_by(&page, "Save").await;
    let end = sent.last().expires.unwrap().unwrap();
    assert!((365..=367).contains(&((end.0 - js_sys::Date::now() as i64) / DAY_MS)), "{end:?}");
    page.get("button", "Never").await.click();
    assert_eq!(value_of(&day), "");
    send_by(&page, "Save").await;
    assert_eq!(sent.last().expires, Some(None));
}

#[wasm_bindgen_test]
async fn a_day_that_is_past_is_refused_on_its_field() {
    let (page, sent) = editing(app(ApplicationKind::EndUser, None));
    let day = page.get("textbox", console_text().edit_application().expires).await;
    type_into(&day, "2020-02-29");
    send_by(&page, "Save").await;
    assert_eq!(
        page.error_of("textbox", console_text().edit_application().expires).await,
        console_text().edit_application().expiry_past
    );
    focus_is_on(&day).await;
    assert_eq!(sent.count(), 0);
}

#[wasm_bindgen_test]
async fn a_back_end_apps_expiry_is_not_put_off() {
    let (page, sent) = editing(app(ApplicationKind::BackEnd, Some(in_days(40))));
    for pick in ["In a year", "Never"] {
        page.get("button", pick).await.click();
        send_by(&page, "Save").await;
        let message = page.error_of("textbox", console_text().edit_application().expires).await;
        assert_eq!(message, console_text().edit_application().expiry_later);
    }
    assert_eq!(sent.count(), 0);
    page.get("button", "In 30 days").await.click();
    send_by(&page, "Save").await;
    assert!(sent.last().expires.is_some());
}

#[wasm_bindgen_test]
async fn what_both_changed_must_be_chosen() {
    let before = app(ApplicationKind::EndUser, None);
    let now = Application { name: "Theirs".into(), ..before.clone() };
    let mine = Edit { name: Some("Mine".into()), expires: Some(Some(in_days(9))), ..Edit::default() };
    let conflict = Conflict { before, now, mine: mine.clone(), who: Some("ada@example.com".into()) };
    let (sent, send) = Sent::answering(|| std::future::ready(Ok(())));
    let page = mount(move || {
        let on_closed = Callback::new(|()| ());
        view! { <ConflictDialog conflict send handle=DialogHandle::new() on_closed /> }
    });
    page.get("dialog", console_text().conflict().heading).await;
    assert!(page.text().contains("ada@example.com") && page.text().contains("Theirs: Theirs"));
    send_by(&page, console_text().conflict().save).await;
    wait_for("the message", || page.text().contains(console_text().conflict().choose).then_some(())).await;
    assert_eq!(sent.count(), 0);
    page.get("radio", "Yours: Mine").await.click();
    send_by(&page, console_text().conflict().save).await;
    assert_eq!(sent.last(), mine);
    page.get("radio", "Theirs: Theirs").await.click();
    send_by(&page, console_text().conflict().save).await;
    assert_eq!(sent.last(), Edit { name: None, ..mine });
}

#[wasm_bindgen_test]
async fn a_privilege_given_and_taken_back_changes_nothing() {
    let (sent, send) = Sent::answering(|| std::future::ready(Ok(())));
    let page = mount(move || {
        let on_cancel = Callback::new(|()| ());
        view! {
            <PrivilegesForm app=app(ApplicationKind::EndUser, None) catalogue=catalogue() send on_cancel />
        }
    });
    let shown = &page;
    let says = |words: &'static str| wait_for(words, move || shown.text().contains(words).then_some(()));
    let recover = page.get("checkbox", "Request password resets").await;
    recover.click();
    says(console_text().privileges().starts).await;
    assert!(page.text().contains("POST /api/v1/auth/request-password-reset"));
    recover.click();
    says(console_text().privileges().nothing_yet).await;
    send_by(&page, console_text().privileges().save).await;
    assert_eq!(sent.count(), 0);
    page.get("checkbox", "Create end-users").await.click();
    says(console_text().privileges().stops).await;
    send_by(&page, console_text().privileges().save).await;
    assert_eq!(sent.last(), Edit { take: vec![Privilege::IdentityCreate], ..Edit::default() });
}
