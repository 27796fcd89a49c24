//! The request for a back-end credential.

use crate::support::{Sent, mount, type_into};
use idm_api::{privilege::Privilege, support::AskCredential};
use idm_console::{forms::support::AskDialog, text::console_text, ui::dialog::DialogHandle};
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn a_privilege_says_here_what_it_says_elsewhere_and_a_day_that_is_past_names_no_app() {
    let (sent, send) = Sent::<AskCredential>::answering(|| std::future::ready(Ok(())));
    let page = mount(move || {
        view! { <AskDialog send handle=DialogHandle::new() on_closed=Callback::new(|()| ()) /> }
    });
    for privilege in Privilege::ALL {
        let allows = (console_text().privileges().allows)(*privilege);
        assert!(page.text().contains(allows), "{allows}");
    }
    type_into(&page.get("textbox", console_text().request().expires).await, "2020-02-29");
    page.get("button", console_text().request().ask_submit).await.click();
    let message = page.error_of("textbox", console_text().request().expires).await;
    assert_eq!(message, console_text().create().day_past, "there is no app yet that could be revoked");
    assert_eq!(sent.count(), 0);
}
