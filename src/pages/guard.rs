//! Pages that need a session: the login in their place while there is none.

use super::{chunks::own_account, failed::FailedPage, placeholder::Placeholder};
use crate::{
    idm::{ApiError, Authenticated},
    language::Language,
    load::{Load, Remote},
    session::{Session, State, WhyAnonymous},
    text::text,
};
use idm_api::{
    ids::UserId,
    user::{Me, Role},
};
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

    /// [`SignedIn::client`] for what can be asked for after the page was left; `None` after the logout.
    pub(super) fn client_if_still(self) -> Option<Authenticated> {
        self.client.try_get_value()
    }

    pub(super) fn me(self) -> Me {
        self.me.get_value()
    }

    /// Whether they have the role.
    pub(super) fn has(self, role: Role) -> bool {
        self.me.with_value(|me| me.user.roles.contains(&role))
    }

    /// Whether this is the one who is logged in.
    pub(super) fn is(self, user: UserId) -> bool {
        self.me.with_value(|me| me.user.user_id == user)
    }

    /// Whether the console is for them: all of it for admins, the conversations for the operator.
    pub(super) fn uses_console(self) -> bool {
        self.manages_account() || self.has(Role::Operator)
    }

    /// Whether the console's pages of an account are for them. It only spares them calls that the IDM would refuse.
    pub(super) fn manages_account(self) -> bool {
        self.has(Role::Admin)
    }
}

/// Shows `page`, which is to watch the session's end, to somebody who is logged in, `login` to anybody else, and neither
/// until that is known. Who must set up a second factor first does that in the place of the page.
#[component]
pub(super) fn Guard(
    session: Session,
    /// Shown to those who are not logged in.
    login: fn(Session) -> AnyView,
    /// Shown to those who are.
    page: Callback<(SignedIn,), AnyView>,
) -> impl IntoView {
    // A login of the same person goes on with the page as it is: it is made anew only for another login.
    let shows = Memo::new(move |_| match session.state() {
        State::Restoring => Shows::Placeholder,
        State::Anonymous(why) => Shows::Login(why),
        State::Unreachable => Shows::Unknown,
        State::Authenticated | State::Expired => Shows::Page(session.number()),
    });
    move || match shows.get() {
        Shows::Placeholder => view! { <Placeholder /> }.into_any(),
        Shows::Login(_) => {
            Language::follow();
            login(session)
        }
        Shows::Unknown => unknown(ApiError::Unreachable, move || session.restore()),
        Shows::Page(_) => match session.client() {
            Some(client) => who_am_i(session, client, page).into_any(),
            None => login(session),
        },
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Shows {
    Placeholder,
    Login(WhyAnonymous),
    Unknown,
    Page(u32),
}

fn who_am_i(session: Session, client: Authenticated, page: Callback<(SignedIn,), AnyView>) -> impl IntoView {
    let asking = client.clone();
    let me = Load::start(move || {
        let client = asking.clone();
        async move { client.me().await }
    });
    let client = StoredValue::new_local(client);
    let set_up = Callback::new(move |()| {
        me.again();
        session.set_lacks_factor(false);
    });
    move || {
        let lacks_factor = session.lacks_factor();
        me.state().with(|state| match state {
            Remote::Loading => {
                // Over before there was a page to keep: the question would wait for a login that nothing offers.
                if session.state() == State::Expired {
                    session.give_up();
                }
                view! { <Placeholder /> }.into_any()
            }
            Remote::Ready(person) => {
                let signed_in = SignedIn { client, me: StoredValue::new(person.clone()) };
                if lacks_factor || person.second_factor_setup_required {
                    return own_account(session, signed_in, Some(set_up));
                }
                page.run((signed_in,))
            }
            Remote::Failed(error) => unknown(error.clone(), move || me.again()),
        })
    }
}

/// Whether somebody is logged in, or who, could not be found out.
fn unknown(error: ApiError, again: impl Fn() + Send + Sync + 'static) -> AnyView {
    Language::follow();
    let on_retry = Callback::new(move |()| again());
    view! { <FailedPage heading=text().common().session_unknown error on_retry /> }.into_any()
}
