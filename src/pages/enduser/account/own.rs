//! Whoever looks at the account page.

use crate::{
    forms::own_account::Asked,
    idm::{ApiError, Authenticated},
    pages::guard::SignedIn,
    session::Session,
};
use idm_api::user::{Me, User};
use leptos::{ev, prelude::*, task::spawn_local};

/// The person, as the page knows them now. A copyable handle.
#[derive(Clone, Copy)]
pub(super) struct Own {
    pub(super) session: Session,
    pub(super) signed_in: SignedIn,
    me: RwSignal<Me>,
    /// An address that was asked for and does not hold yet.
    pub(super) pending: RwSignal<Option<String>>,
    /// Counts what ended sessions.
    sessions: RwSignal<u32>,
}

impl Own {
    pub(super) fn new(session: Session, signed_in: SignedIn) -> Self {
        let own = Self {
            session,
            signed_in,
            me: RwSignal::new(signed_in.me()),
            pending: RwSignal::new(None),
            sessions: RwSignal::new(0),
        };
        // Mailed links are opened in another tab: what they did is seen when the person is back.
        let back = window_event_listener(ev::focus, move |_| own.look_again());
        on_cleanup(move || back.remove());
        own
    }

    pub(super) fn client(self) -> Authenticated {
        self.signed_in.client()
    }

    /// Reads something of the person; tracked.
    pub(super) fn with<T>(self, read: impl FnOnce(&User) -> T) -> T {
        self.me.with(|me| read(&me.user))
    }

    pub(super) fn email(self) -> String {
        self.me.with_untracked(|me| me.user.email_address.clone())
    }

    pub(super) fn account_name(self) -> String {
        self.me.with_untracked(|me| me.account_name.clone())
    }

    /// What the person proves themselves by before a change of how they log in.
    pub(super) fn proves(self) -> Asked {
        self.me.with_untracked(|me| Asked {
            email: me.user.email_address.clone(),
            password: me.has_password,
            code: me.user.second_factor,
        })
    }

    /// The person as the IDM has just told.
    pub(super) fn is_now(self, me: Me) {
        let _ = self.pending.try_update(|pending| {
            if pending.as_ref().is_some_and(|pending| *pending == me.user.email_address) {
                *pending = None;
            }
        });
        let _ = self.me.try_set(me);
    }

    /// Asks the IDM who the person is by now.
    pub(super) async fn read(self) -> Result<Me, ApiError> {
        let me = self.client().me().await?;
        self.is_now(me.clone());
        Ok(me)
    }

    /// Says that sessions have ended.
    pub(super) fn sessions_changed(self) {
        let _ = self.sessions.try_update(|changes| *changes = changes.wrapping_add(1));
    }

    /// Changes when sessions have ended; tracked.
    pub(super) fn sessions_count(self) -> u32 {
        self.sessions.get()
    }

    fn look_again(self) {
        let waits = self.pending.try_with_untracked(Option::is_some) == Some(true)
            || self.me.try_with_untracked(|me| !me.user.email_verified) == Some(true);
        if waits {
            self.read_soon();
        }
    }

    /// [`Own::read`], waited for by nobody: what is shown stays where there is no answer.
    pub(super) fn read_soon(self) {
        spawn_local(async move {
            let _ = self.read().await;
        });
    }
}
