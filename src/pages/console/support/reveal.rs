//! Showing the appToken of a granted application, once.

use super::open::Opened;
use crate::{
    forms::{Sending, support::RevealDialog},
    pages::console::one_time::OneTime,
    ui::dialog::DialogHandle,
};
use idm_api::support::CredentialRequest;
use leptos::prelude::*;

/// The question before. The screen itself is the page's.
pub(super) fn reveal(
    opened: Opened,
    request: CredentialRequest,
    handle: DialogHandle,
    on_closed: Callback<()>,
) -> AnyView {
    let Some(one_time) = use_context::<OneTime>() else { return ().into_any() };
    let id = request.request_id;
    let send = Sending::new(move |()| async move {
        let client = opened.signed_in.client();
        let outcome = one_time.reveal(client.reveal_token(opened.id, id)).await;
        if outcome.is_ok() {
            handle.close();
        }
        // The stream tells it as well, but may be broken.
        opened.refresh();
        outcome
    });
    view! { <RevealDialog name=request.application.name send handle on_closed /> }.into_any()
}
