//! Mailing a link to choose a new password.

use super::Person;
use crate::{
    text::console_text,
    ui::{action::Action, toast::use_toasts},
};
use idm_api::error::ErrorCode;
use leptos::{prelude::*, task::spawn_local};

/// The button.
#[component]
pub(super) fn SendLink(person: Person) -> impl IntoView {
    let text = console_text().one_user();
    let toasts = use_toasts();
    let busy = RwSignal::new(false);
    let send = Callback::new(move |()| {
        let Some(user) = person.now() else { return };
        busy.set(true);
        spawn_local(async move {
            let outcome = person.signed_in.client().send_password_link(person.id).await;
            let _ = busy.try_set(false);
            toasts.tell(match outcome {
                Ok(()) => (text.link_sent)(&user.value.email_address),
                Err(error) if error.code() == Some(&ErrorCode::Unavailable) => text.no_mail.to_owned(),
                Err(error) => person.refused(&error),
            });
        });
    });
    view! { <Action id="send-link-hint" label=text.send_link hint=text.send_link_hint on_click=send busy /> }
}
