//! The signup form.

use crate::support::{Mounted, Sent, focus_is_on, mount, refused, type_into, value_of, wait_for};
use idm_api::{auth::SignUp, error::ErrorCode, password_policy::PasswordProfile};
use idm_console::{
    forms::{Beside, Rules, reset_password::ResetPasswordForm, sign_up::SignUpForm},
    idm::ApiError,
    text::{end_user_text, text},
};
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

fn form(answer: Result<(), ApiError>) -> (Mounted, Sent<SignUp>) {
    let (sent, send) = Sent::answering(move || std::future::ready(answer.clone()));
    (mount(move || view! { <SignUpForm send rules=RwSignal::new(Rules::default()) /> }), sent)
}

fn rules(page: &Mounted) -> Vec<bool> {
    page.html().split("<li").skip(1).map(|line| line.contains("rule-met")).collect()
}

#[wasm_bindgen_test]
async fn rules_are_ticked_off_while_typing() {
    let (page, _sent) = form(Ok(()));
    type_into(&page.get("textbox", "Email address").await, "ada@example.com");
    let password = page.get("textbox", "Password").await;
    for (typed, met) in [
        ("", [false; 5]),
        ("ada", [false, false, true, true, false]),
        ("aaaaaaaa", [true, false, false, true, true]),
        ("password", [true, false, true, false, true]),
        ("correct Horse 7", [true; 5]),
    ] {
        type_into(&password, typed);
        wait_for(typed, || (rules(&page) == met).then_some(())).await;
    }
}

#[wasm_bindgen_test]
async fn the_state_of_a_rule_is_also_in_words() {
    let (page, _sent) = form(Ok(()));
    assert!(page.text().contains("to do:"));
    type_into(&page.get("textbox", "Password").await, "correct Horse 7");
    wait_for("all done", || (!page.text().contains("to do:")).then_some(())).await;
}

#[wasm_bindgen_test]
async fn a_changed_address_changes_the_rule_about_it() {
    let (page, _sent) = form(Ok(()));
    type_into(&page.get("textbox", "Password").await, "grace Hopper 7");
    wait_for("all", || (rules(&page) == [true; 5]).then_some(())).await;
    type_into(&page.get("textbox", "Email address").await, "grace@example.com");
    wait_for("the last not", || (!rules(&page)[4]).then_some(())).await;
}

#[wasm_bindgen_test]
async fn a_weak_password_is_refused_on_its_field_and_kept() {
    let (page, sent) = form(Ok(()));
    type_into(&page.get("textbox", "Email address").await, "ada@example.com");
    let password = page.get("textbox", "Password").await;
    type_into(&password, "abcdefgh");
    page.get("button", "Sign up").await.click();
    assert_eq!(page.error_of("textbox", "Password").await, text().sign_up().too_weak);
    focus_is_on(&password).await;
    assert_eq!(value_of(&password), "abcdefgh");
    assert_eq!(sent.count(), 0);
}

#[wasm_bindgen_test]
async fn an_empty_name_is_left_out_and_a_given_one_is_trimmed() {
    for (entered, name) in [("  ", None), (" Ada ", Some("Ada"))] {
        let (page, sent) = form(Ok(()));
        type_into(&page.get("textbox", "Name (optional)").await, entered);
        type_into(&page.get("textbox", "Email address").await, "ada@example.com");
        type_into(&page.get("textbox", "Password").await, "correct Horse 7");
        page.get("button", "Sign up").await.click();
        assert_eq!(sent.last().name.as_deref(), name);
    }
}

#[wasm_bindgen_test]
async fn what_the_server_says_about_a_field_lands_on_it() {
    let codes = [("emailAddress", "email_taken"), ("password", "password_too_common")];
    let (page, _sent) = form(Err(refused(ErrorCode::ValidationFailed, &codes, None)));
    type_into(&page.get("textbox", "Email address").await, "ada@example.com");
    type_into(&page.get("textbox", "Password").await, "correct Horse 7");
    page.get("button", "Sign up").await.click();
    assert_eq!(page.error_of("textbox", "Email address").await, text().field().email_taken);
    assert_eq!(page.error_of("textbox", "Password").await, text().sign_up().too_common);
    assert_eq!(rules(&page), [true, true, true, false, true], "the page says what the IDM says");
    focus_is_on(&page.get("textbox", "Email address").await).await;
    type_into(&page.get("textbox", "Password").await, "correct Horse 7");
    wait_for("another password", || (rules(&page) == [true; 5]).then_some(())).await;
}

#[wasm_bindgen_test]
async fn who_it_is_may_be_known_to_the_idm_alone() {
    let codes = [("password", "password_has_email")];
    let (_sent, send) =
        Sent::answering(move || std::future::ready(Err(refused(ErrorCode::ValidationFailed, &codes, None))));
    let page = mount(move || view! { <ResetPasswordForm rules=RwSignal::new(Rules::default()) send /> });
    type_into(&page.get("textbox", "New password").await, "lovelace Horse 7");
    wait_for("all of them", || (rules(&page) == [true; 5]).then_some(())).await;
    page.get("button", end_user_text().reset().submit).await.click();
    assert_eq!(page.error_of("textbox", "New password").await, text().sign_up().has_email);
    assert_eq!(rules(&page), [true, true, true, true, false]);
}

#[wasm_bindgen_test]
async fn the_rules_are_those_of_the_account_also_when_they_come_late() {
    let rules = RwSignal::new(Rules::default());
    let (sent, send) = Sent::answering(|| std::future::ready(Ok(())));
    let page = mount(move || view! { <SignUpForm send rules /> });
    type_into(&page.get("textbox", "Email address").await, "ada@example.com");
    let password = page.get("textbox", "Password").await;
    type_into(&password, "e\u{301}tudiante-2026");
    rules.set(Rules { profile: PasswordProfile::Nist80063b4, beside: Beside::Nothing });
    // Fifteen code points as typed, fourteen as they are judged.
    wait_for("the new rules", || (self::rules(&page) == [false, true, true]).then_some(())).await;
    page.get("button", "Sign up").await.click();
    assert_eq!(page.error_of("textbox", "Password").await, (text().sign_up().too_short)(15));
    type_into(&password, "aaaaaaaaaaaaaaa");
    wait_for("all of them", || (self::rules(&page) == [true; 3]).then_some(())).await;
    page.get("button", "Sign up").await.click();
    assert_eq!(sent.count(), 1);
}
