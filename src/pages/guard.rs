//! Pages that need a session: the login in their place while there is none.

use super::{failed::FailedPage, placeholder::Placeholder};
use crate::{
    idm::{ApiError, Authenticated},
    load::{Load, Remote},
    session::{Session, State},
    text::text,
};
use idm_api::user::{Me, Role};
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

    /// Whether the console's pages are for them. It only spares them calls that the IDM would refuse.
    pub(super) fn manages_account(self) -> bool {
        self.me.with_value(|me| me.user.roles.contains(&Role::Admin))
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
        State::Unreachable => unknown(ApiError::Unreachable, move || session.restore()),
        State::Authenticated => match session.client() {
            Some(client) => who_am_i(client, page).into_any(),
            None => login(session),
        },
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
            Remote::Failed(error) => unknown(error.clone(), move || me.again()),
        })
    }
}

/// Whether somebody is logged in, or who, could not be found out.
fn unknown(error: ApiError, again: impl Fn() + Send + Sync + 'static) -> AnyView {
    let on_retry = Callback::new(move |()| again());
    view! { <FailedPage heading=text().common.session_unknown error on_retry /> }.into_any()
}
