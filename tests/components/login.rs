//! The login form.

use crate::support::{Mounted, Sent, focus_is_on, mount, pause, refused, type_into, value_of, wait_for};
use idm_api::{
    auth::{LoginUser, RenewalType},
    error::ErrorCode,
};
use idm_console::{
    forms::login::{AccountSource, LoginForm},
    idm::ApiError,
    text::text,
};
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

const ACCOUNT: &str = "0190b3c4-9f3a-7c4e-8a21-3f5b6c7d8e9f";

fn form(answer: Result<(), ApiError>) -> (Mounted, Sent<LoginUser>) {
    form_for(AccountSource::Known(ACCOUNT.parse().unwrap()), answer)
}

fn form_for(account: AccountSource, answer: Result<(), ApiError>) -> (Mounted, Sent<LoginUser>) {
    let (sent, send) = Sent::answering(move || {
        let answer = answer.clone();
        async move {
            pause(20).await;
            answer
        }
    });
    (mount(move || view! { <LoginForm account keep=true send /> }), sent)
}

async fn fill_in(page: &Mounted) {
    type_into(&page.get("textbox", "Email address").await, " ada@example.com ");
    type_into(&page.get("textbox", "Password").await, "secret 1");
}

#[wasm_bindgen_test]
async fn empty_fields_say_so_and_the_first_gets_the_focus() {
    let (page, sent) = form(Ok(()));
    page.get("button", "Log in").await.click();
    assert_eq!(page.error_of("textbox", "Email address").await, text().field().email_missing);
    assert_eq!(page.error_of("textbox", "Password").await, text().field().password_missing);
    focus_is_on(&page.get("textbox", "Email address").await).await;
    assert_eq!(sent.count(), 0);
}

#[wasm_bindgen_test]
async fn a_message_goes_away_as_soon_as_its_field_is_edited() {
    let (page, _sent) = form(Ok(()));
    page.get("button", "Log in").await.click();
    let email = page.get("textbox", "Email address").await;
    page.error_of("textbox", "Email address").await;
    type_into(&email, "a");
    wait_for("the message to go", || email.get_attribute("aria-invalid").is_none().then_some(())).await;
    assert_eq!(page.error_of("textbox", "Password").await, text().field().password_missing);
}

#[wasm_bindgen_test]
async fn what_was_entered_is_sent_once_however_often_one_clicks() {
    let (page, sent) = form(Ok(()));
    fill_in(&page).await;
    let button = page.get("button", "Log in").await;
    button.click();
    button.click();
    wait_for("the busy button", || button.get_attribute("aria-busy")).await;
    button.click();
    assert_eq!(sent.count(), 1);
    let login = sent.last();
    assert_eq!(login.email_address, "ada@example.com");
    assert_eq!(login.password.expose(), "secret 1");
    assert_eq!(login.account_id.to_string(), ACCOUNT);
    assert_eq!(login.keep_logged_in, Some(true));
    wait_for("the end", || button.get_attribute("aria-busy").is_none().then_some(())).await;
}

#[wasm_bindgen_test]
async fn an_unticked_box_asks_for_no_cookie() {
    let (page, sent) = form(Ok(()));
    fill_in(&page).await;
    page.get("checkbox", "Keep me logged in").await.click();
    page.get("button", "Log in").await.click();
    assert_eq!(sent.last().keep_logged_in, Some(false));
}

#[wasm_bindgen_test]
async fn wrong_credentials_are_said_and_the_input_is_kept() {
    let (page, _sent) = form(Err(refused(ErrorCode::WrongCredentials, &[], None)));
    fill_in(&page).await;
    page.get("button", "Log in").await.click();
    assert_eq!(page.said("alert").await, text().problem().wrong_credentials);
    let password = page.get("textbox", "Password").await;
    focus_is_on(&password).await;
    assert_eq!(value_of(&password), "secret 1");
    assert!(!page.text().contains("the server's own words"));
}

#[wasm_bindgen_test]
async fn locked_throttled_and_offline_each_say_what_to_do() {
    for (error, words) in [
        (refused(ErrorCode::Locked, &[], Some(1700)), "29 minutes"),
        (refused(ErrorCode::TooManyRequests, &[], Some(7)), "7 seconds"),
        (ApiError::Offline, "internet connection"),
        (ApiError::Timeout, "Try again"),
    ] {
        let (page, _sent) = form(Err(error));
        fill_in(&page).await;
        page.get("button", "Log in").await.click();
        let said = page.said("alert").await;
        assert!(said.contains(words), "{said}");
    }
}

#[wasm_bindgen_test]
async fn without_a_known_account_the_person_is_asked() {
    let (page, sent) = form_for(AccountSource::Ask { wrong_in_url: false }, Ok(()));
    fill_in(&page).await;
    page.get("button", "Log in").await.click();
    assert_eq!(page.error_of("textbox", "Account ID").await, text().field().account_id_missing);
    type_into(&page.get("textbox", "Account ID").await, &[" ", ACCOUNT, " "].concat());
    page.get("button", "Log in").await.click();
    assert_eq!(sent.last().account_id.to_string(), ACCOUNT);
}

#[wasm_bindgen_test]
async fn a_wrong_account_in_the_url_is_said_at_once() {
    let (page, _sent) = form_for(AccountSource::Ask { wrong_in_url: true }, Ok(()));
    assert_eq!(page.error_of("textbox", "Account ID").await, text().field().account_id_in_url);
}

#[wasm_bindgen_test]
async fn the_password_can_be_shown_and_hidden() {
    let (page, _sent) = form(Ok(()));
    let password = page.get("textbox", "Password").await;
    assert_eq!(password.get_attribute("type").as_deref(), Some("password"));
    page.get("button", "Show password").await.click();
    page.get("button", "Hide password").await;
    assert_eq!(password.get_attribute("type").as_deref(), Some("text"));
}

#[wasm_bindgen_test]
async fn password_managers_know_the_fields() {
    let (page, _sent) = form(Ok(()));
    for (name, token) in [("Email address", "username"), ("Password", "current-password")] {
        let field = page.get("textbox", name).await;
        assert_eq!(field.get_attribute("autocomplete").as_deref(), Some(token));
    }
}

#[wasm_bindgen_test]
async fn a_lock_counts_down_without_a_voice_and_another_address_is_not_locked() {
    let (page, _sent) = form(Err(refused(ErrorCode::Locked, &[], Some(1700))));
    fill_in(&page).await;
    page.get("button", "Log in").await.click();
    wait_for("the time left", || page.text().contains("28:20").then_some(())).await;
    wait_for("a second to pass", || page.text().contains("28:19").then_some(())).await;
    assert!(!page.said("alert").await.contains("28:"), "a second that is counted is not read out");
    type_into(&page.get("textbox", "Email address").await, "grace@example.com");
    wait_for("the lock to go", || (!page.text().contains("28:")).then_some(())).await;
    assert!(!page.text().contains("locked"));
}

#[wasm_bindgen_test]
async fn a_lock_that_is_over_says_so() {
    let (page, _sent) = form(Err(refused(ErrorCode::TooManyRequests, &[], Some(1))));
    fill_in(&page).await;
    page.get("button", "Log in").await.click();
    wait_for("the end of the wait", || page.text().contains(text().login().try_now).then_some(())).await;
}

#[wasm_bindgen_test]
async fn a_form_for_shared_devices_asks_for_a_short_session_unless_the_box_is_ticked() {
    for (ticks, renewal) in [(0, None), (1, Some(RenewalType::Short))] {
        let account = AccountSource::Known(ACCOUNT.parse().unwrap());
        let (sent, send) = Sent::answering(|| std::future::ready(Ok(())));
        let page = mount(move || view! { <LoginForm account keep=true short_else=true send /> });
        fill_in(&page).await;
        for _ in 0..ticks {
            page.get("checkbox", "Keep me logged in").await.click();
        }
        page.get("button", "Log in").await.click();
        assert_eq!(sent.last().renewal_type, renewal);
    }
}
