//! Proving oneself once more: what is asked for, and where what is wrong with it lands.

use crate::support::{Mounted, Sent, focus_is_on, mount, refused, type_into, wait_for};
use idm_api::{
    error::{ErrorCode, field_code},
    second_factor::Reauthentication,
};
use idm_console::{
    forms::own_account::{Asked, ReauthenticateDialog},
    idm::ApiError,
    text::{end_user_text, text},
    ui::dialog::DialogHandle,
};
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

const HEADING: &str = "Remove the passkey?";

fn asked(password: bool, code: bool, answer: fn() -> Result<(), ApiError>) -> (Mounted, Sent<Reauthentication>) {
    let (sent, send) = Sent::answering(move || std::future::ready(answer()));
    let mounted = mount(move || {
        let asked = Asked { email: "ada@example.com".to_owned(), password, code };
        view! {
            <ReauthenticateDialog
                heading=HEADING
                consequence="It is gone."
                action="Remove"
                danger=true
                asked
                send
                handle=DialogHandle::new()
                on_closed=Callback::new(|()| ())
            />
        }
    });
    (mounted, sent)
}

#[wasm_bindgen_test]
async fn password_and_code_are_both_asked_for_and_sent() {
    let (page, sent) = asked(true, true, || Ok(()));
    let own = end_user_text().own_account();
    page.get("button", "Remove").await.click();
    assert_eq!(page.error_of("textbox", own.present_password).await, text().field().present_password_missing);
    assert_eq!(page.error_of("textbox", own.proof_code).await, text().second_factor().code_missing);
    let password = page.get("textbox", own.present_password).await;
    focus_is_on(&password).await;
    assert_eq!(sent.count(), 0);
    type_into(&password, "correct Horse 7 battery");
    type_into(&page.get("textbox", own.proof_code).await, " 123 456 ");
    page.get("button", "Remove").await.click();
    wait_for("what is sent", || (sent.count() == 1).then_some(())).await;
    let Reauthentication { current_password, code } = sent.last();
    assert_eq!((current_password.expose(), code.unwrap().expose()), ("correct Horse 7 battery", "123456"));
}

#[wasm_bindgen_test]
async fn a_wrong_code_lands_on_its_field_and_has_the_focus() {
    let wrong = || Err(refused(ErrorCode::ValidationFailed, &[("code", field_code::WRONG_CODE)], None));
    let (page, _) = asked(true, true, wrong);
    let own = end_user_text().own_account();
    type_into(&page.get("textbox", own.present_password).await, "x");
    type_into(&page.get("textbox", own.proof_code).await, "000000");
    page.get("button", "Remove").await.click();
    assert_eq!(page.error_of("textbox", own.proof_code).await, text().field().set_up_code_wrong);
    focus_is_on(&page.get("textbox", own.proof_code).await).await;
}

/// Another tab has turned it on meanwhile.
#[wasm_bindgen_test]
async fn a_second_factor_that_the_page_does_not_know_of_is_asked_for_once_the_idm_says_so() {
    let missing = || Err(refused(ErrorCode::ValidationFailed, &[("code", field_code::MISSING)], None));
    let (page, sent) = asked(true, false, missing);
    let own = end_user_text().own_account();
    assert!(page.find("textbox", own.proof_code).is_none());
    type_into(&page.get("textbox", own.present_password).await, "x");
    page.get("button", "Remove").await.click();
    let code = page.get("textbox", own.proof_code).await;
    focus_is_on(&code).await;
    assert!(sent.last().code.is_none());
    type_into(&code, "123456");
    page.get("button", "Remove").await.click();
    wait_for("what is sent", || (sent.count() == 1).then_some(())).await;
    assert_eq!(sent.last().code.unwrap().expose(), "123456");
}

#[wasm_bindgen_test]
async fn who_has_no_password_is_asked_for_none_and_told_of_a_login_that_is_too_old() {
    let (page, sent) = asked(false, true, || Err(refused(ErrorCode::LoginTooOld, &[], None)));
    let own = end_user_text().own_account();
    page.get("dialog", HEADING).await;
    assert!(page.text().contains(own.no_password));
    assert!(page.find("textbox", own.present_password).is_none() && page.find("textbox", own.proof_code).is_none());
    page.get("button", "Remove").await.click();
    assert_eq!(page.said("alert").await, own.login_too_old);
    let Reauthentication { current_password, code } = sent.last();
    assert!(current_password.is_empty() && code.is_none());
}
