//! Connecting a provider's login, and disconnecting one.

use super::{
    connected_logins::{ID, Step, name_of},
    own::Own,
};
use crate::{
    forms::{Sending, asked::or_gone, own_account::ReauthenticateDialog},
    idm::ApiError,
    nav::query_of,
    paths::Route,
    text::end_user_text,
    ui::{
        dialog::DialogHandle,
        dom::{focus_soon, leave_for},
        toast::use_toasts,
    },
};
use idm_api::{
    error::ErrorCode,
    provider::{ConnectedLogin, ProviderLabel, StartProviderLink},
    second_factor::Reauthentication,
};
use leptos::prelude::*;

/// The dialog of what is being done.
#[component]
pub(super) fn Steps(
    own: Own,
    step: RwSignal<Step>,
    /// Told when the logins are others now.
    changed: Callback<()>,
) -> impl IntoView {
    let closed = Callback::new(move |()| step.set(Step::Nothing));
    move || match step.get() {
        Step::Nothing => ().into_any(),
        Step::Connect(label) => view! { <Connect own label on_closed=closed /> }.into_any(),
        Step::Disconnect { login, last } => view! { <Disconnect own login last changed on_closed=closed /> }.into_any(),
    }
}

#[component]
fn Connect(own: Own, label: ProviderLabel, on_closed: Callback<()>) -> impl IntoView {
    let words = end_user_text().connected_logins();
    let handle = DialogHandle::new();
    let send = Sending::new(move |proof: Reauthentication| {
        let Reauthentication { current_password, code } = proof;
        let page_query = Some(query_of(&Route::Account));
        let wanted = StartProviderLink { provider: label.id.clone(), current_password, code, page_query };
        async move {
            let start = own.client().start_provider_link(&wanted).await?;
            leave_for(&start.url);
            // The page is about to go: nothing may be sent again.
            std::future::pending().await
        }
    });
    view! {
        <ReauthenticateDialog
            heading=words.connect_heading
            consequence=words.connect_consequence
            action=words.go_on
            danger=false
            asked=own.proves()
            send
            handle
            on_closed
        />
    }
}

#[component]
fn Disconnect(
    own: Own,
    login: ConnectedLogin,
    last: bool,
    changed: Callback<()>,
    on_closed: Callback<()>,
) -> impl IntoView {
    let words = end_user_text().connected_logins();
    let toasts = use_toasts();
    let handle = DialogHandle::new();
    let (id, name) = (login.login_id, name_of(&login));
    let heading = (words.disconnect_heading)(&name);
    let told = StoredValue::new((words.disconnected)(&name));
    let send = Sending::new(move |proof: Reauthentication| async move {
        or_gone(own.client().disconnect_login(id, &proof).await)?;
        handle.close();
        let _ = told.try_with_value(|told| toasts.tell(told.clone()));
        let _ = changed.try_run(());
        focus_soon(ID.to_owned());
        Ok(())
    });
    let last_way: fn(&ApiError) -> Option<&'static str> =
        |error| (error.code() == Some(&ErrorCode::Conflict)).then(|| end_user_text().connected_logins().last_way);
    let consequence = if last { words.last_way } else { words.disconnect_consequence };
    view! {
        <ReauthenticateDialog
            heading
            consequence
            action=words.disconnect
            danger=true
            asked=own.proves()
            send
            words=last_way
            handle
            on_closed
        />
    }
}
