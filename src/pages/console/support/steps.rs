//! What can be done about a request that is not decided: by the operator, and by an admin.

use super::{open::Opened, reveal::reveal};
use crate::{
    forms::{
        Sending,
        support::{AmendDialog, DecideDialog},
    },
    idm::{ApiError, Decision},
    text::console_text,
    ui::{
        button::{Button, Look},
        dialog::DialogHandle,
        dom::focus_soon,
    },
};
use idm_api::{
    support::{AmendRequest, CredentialRequest, DecideRequest},
    user::Role,
};
use leptos::prelude::*;

/// What is being done about a request as it was seen.
#[derive(Clone, PartialEq)]
pub(super) enum Doing {
    Amend(CredentialRequest),
    Decide(CredentialRequest, Decision),
    Reveal(CredentialRequest),
}

/// The buttons.
#[component]
pub(super) fn Steps(opened: Opened, request: CredentialRequest, doing: RwSignal<Option<Doing>>) -> impl IntoView {
    let text = console_text().request();
    if !request.state.is_open() {
        return None;
    }
    let request = StoredValue::new(request);
    let start =
        move |make: fn(CredentialRequest) -> Doing| Callback::new(move |()| doing.set(Some(make(request.get_value()))));
    let operator = opened.signed_in.has(Role::Operator).then(|| {
        view! {
            <Button label=text.amend on_click=start(Doing::Amend) />
            <Button
                label=text.decline
                on_click=start(|request| Doing::Decide(request, Decision::Decline))
            />
            <Button
                label=text.approve
                on_click=start(|request| Doing::Decide(request, Decision::Approve))
                look=Look::Primary
            />
        }
    });
    let admin = opened.signed_in.manages_account().then(|| {
        view! {
            <Button
                label=text.withdraw
                on_click=start(|request| Doing::Decide(request, Decision::Withdraw))
            />
        }
    });
    Some(view! { <div class="page-actions">{admin} {operator}</div> })
}

/// The dialog in which it is done.
pub(super) fn dialog(opened: Opened, now: Doing, doing: RwSignal<Option<Doing>>) -> AnyView {
    let handle = DialogHandle::new();
    let closed = Callback::new(move |()| {
        let _ = doing.try_set(None);
        // The button that opened it may be gone.
        focus_soon("message".to_owned());
    });
    let finish = move |outcome: Result<CredentialRequest, ApiError>| {
        opened.put_request(outcome?);
        handle.close();
        Ok(())
    };
    match now {
        Doing::Amend(request) => {
            let id = request.request_id;
            let send = Sending::new(move |change: AmendRequest| async move {
                finish(opened.signed_in.client().amend_request(opened.id, id, &change).await)
            });
            view! { <AmendDialog request send handle on_closed=closed /> }.into_any()
        }
        Doing::Decide(request, decision) => {
            let id = request.request_id;
            // The dialog stays the same one while the conversation goes on.
            let account = untrack(|| opened.with(|known| known.conversation.account_name.clone())).unwrap_or_default();
            let send = Sending::new(move |said: DecideRequest| async move {
                finish(opened.signed_in.client().decide_request(opened.id, id, decision, &said).await)
            });
            view! { <DecideDialog request account decision send handle on_closed=closed /> }.into_any()
        }
        Doing::Reveal(request) => reveal(opened, request, handle, closed),
    }
}
