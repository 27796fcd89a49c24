//! What an authenticator app is told: drawn, hidden, and wiped.

use crate::support::{Mounted, mount, type_into, wait_for};
use idm_api::{second_factor::Enrolment, secret::Secret, time::UnixMillis};
use idm_console::{
    forms::{
        Sending,
        save_token::{SaveRecoveryCodesDialog, Token},
        set_up_second_factor::{SetUpSecondFactorDialog, Told},
    },
    text::{end_user_text, text},
    ui::{
        dialog::DialogHandle,
        live::{Live, LiveRegion},
        toast::{ToastRegion, Toasts},
    },
};
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

const KEY: &str = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

fn is_in_the_document(secret: &str) -> bool {
    document().document_element().unwrap().outer_html().contains(secret)
}

fn set_up(lasts: f64) -> (Mounted, Told) {
    let told: Told = RwSignal::new_local(Some(Enrolment {
        secret: Secret::new(KEY),
        otpauth_uri: Secret::new("otpauth://totp/x"),
        qr_rows: ["101", "010", "111"].map(Secret::new).to_vec(),
        expires: UnixMillis((js_sys::Date::now() + lasts) as i64),
    }));
    let mounted = mount(move || {
        Live::provide();
        Toasts::provide();
        let open = RwSignal::new(true);
        let send = Sending::new(|_: Secret| async { Ok(()) });
        let handle = DialogHandle::new();
        let on_closed = Callback::new(move |()| open.set(false));
        view! {
            {move || open.get().then(|| view! { <SetUpSecondFactorDialog told send handle on_closed /> })}
            <ToastRegion name=|| "Messages" dismiss=|| "Dismiss" />
            <LiveRegion />
        }
    });
    (mounted, told)
}

#[wasm_bindgen_test]
async fn the_code_is_drawn_and_the_key_hidden_until_asked_for() {
    let (mounted, told) = set_up(60_000.0);
    mounted.get("dialog", end_user_text().own_account().scan_heading).await;
    let drawn = ["d=\"M4 4h1v1h-1zM6 4h1v1h-1zM5 5h1v1h-1zM4 6h3v1h-3z\""].concat();
    wait_for("the QR code", || mounted.html().contains(&drawn).then_some(())).await;
    assert!(
        mounted.html().contains("viewBox=\"0 0 11 11\"") && mounted.html().contains(end_user_text().own_account().qr)
    );
    assert!(!is_in_the_document(KEY), "hidden means not there");
    mounted.get("button", end_user_text().setup_key().show).await.click();
    wait_for("the key", || mounted.text().contains(KEY).then_some(())).await;

    mounted.get("button", text().common().cancel).await.click();
    wait_for("the dialog to go", || {
        mounted.find("dialog", end_user_text().own_account().scan_heading).is_none().then_some(())
    })
    .await;
    wait_for("the memory to be wiped", || told.with_untracked(Option::is_none).then_some(())).await;
    assert!(!is_in_the_document(KEY) && !is_in_the_document("M4 4h1"), "wiped from the document");
}

#[wasm_bindgen_test]
async fn a_key_whose_time_is_over_is_wiped_and_the_person_told() {
    let (mounted, told) = set_up(300.0);
    mounted.get("dialog", end_user_text().own_account().scan_heading).await;
    wait_for("the end", || told.with_untracked(Option::is_none).then_some(())).await;
    assert_eq!(mounted.said("status").await, end_user_text().own_account().expired);
    wait_for("the dialog to go", || {
        mounted.find("dialog", end_user_text().own_account().scan_heading).is_none().then_some(())
    })
    .await;
}

#[wasm_bindgen_test]
async fn recovery_codes_are_left_by_the_end_of_the_last_one_and_wiped() {
    let all = "aaaa-bbbb-cccc\ndddd-eeee-ffff";
    let codes: Token = RwSignal::new_local(Some(Secret::new(all)));
    let mounted = mount(move || {
        Live::provide();
        Toasts::provide();
        let open = RwSignal::new(true);
        let on_done = Callback::new(move |()| open.set(false));
        view! {
            {move || {
                open.get().then(|| view! { <SaveRecoveryCodesDialog email="ada@example.com".to_owned() codes on_done /> })
            }}
        }
    });
    let words = end_user_text().recovery_codes();
    mounted.get("dialog", words.heading).await;
    assert!(!is_in_the_document("dddd") && !mounted.text().contains("idmapp_"));
    let end = mounted.get("textbox", words.end).await;
    type_into(&end, "b-cccc");
    assert_eq!(mounted.error_of("textbox", words.end).await, words.end_is_wrong);
    type_into(&end, "e-ffff");
    let ok = mounted.get("button", words.ok).await;
    wait_for("OK", || ok.get_attribute("aria-disabled").is_none().then_some(())).await;
    ok.click();
    wait_for("the dialog to go", || mounted.find("dialog", words.heading).is_none().then_some(())).await;
    assert!(codes.with_untracked(Option::is_none));
}
