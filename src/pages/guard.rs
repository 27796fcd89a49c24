//! Pages that need a session: the login in their place while there is none.

use super::placeholder::Placeholder;
use crate::{
    forms::problem::explain_whole,
    idm::{ApiError, Authenticated},
    load::{Load, Remote},
    session::{Session, State},
    text::text,
    ui::panel::ErrorPanel,
};
use idm_api::user::Me;
use leptos::prelude::*;

/// Somebody who is logged in, and the client with their calls. A copyable handle.
#[derive(Clone, Copy)]
pub(super) struct SignedIn {
    client: StoredValue<Authenticated, LocalStorage>,
    me: StoredValue<Me>,
}

impl SignedIn {
    pub(super) fn client(self) -> Authenticated {
        self.client.get_value()
    }

    pub(super) fn me(self) -> Me {
        self.me.get_value()
    }
}

/// Shows `page` to somebody who is logged in, `login` to anybody else, and neither until that is known.
#[component]
pub(super) fn Guard(
    session: Session,
    /// Shown to those who are not logged in.
    login: fn(Session) -> AnyView,
    /// Shown to those who are.
    page: Callback<(SignedIn,), AnyView>,
) -> impl IntoView {
    move || match session.state() {
        State::Restoring => view! { <Placeholder /> }.into_any(),
        State::Anonymous(_) => login(session),
        State::Unreachable => view! { <Unreachable session /> }.into_any(),
        State::Authenticated => match session.client() {
            Some(client) => who_am_i(client, page).into_any(),
            None => login(session),
        },
    }
}

/// The IDM could not be asked whether there is a session.
#[component]
pub(super) fn Unreachable(session: Session) -> impl IntoView {
    view! {
        <main class="stage">
            <ErrorPanel
                heading=text().common.session_unknown
                message=explain_whole(&ApiError::Unreachable)
                retry_label=text().common.try_again
                on_retry=Callback::new(move |()| session.restore())
            />
        </main>
    }
}

fn who_am_i(client: Authenticated, page: Callback<(SignedIn,), AnyView>) -> impl IntoView {
    let asking = client.clone();
    let me = Load::start(move || {
        let client = asking.clone();
        async move { client.me().await }
    });
    let client = StoredValue::new_local(client);
    move || {
        me.state().with(|state| match state {
            Remote::Loading => view! { <Placeholder /> }.into_any(),
            Remote::Ready(person) => page.run((SignedIn { client, me: StoredValue::new(person.clone()) },)),
            Remote::Failed(error) => view! {
                <main class="stage">
                    <ErrorPanel
                        heading=text().common.session_unknown
                        message=explain_whole(error)
                        retry_label=text().common.try_again
                        on_retry=Callback::new(move |()| me.again())
                    />
                </main>
            }
            .into_any(),
        })
    }
}
