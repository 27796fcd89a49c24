//! The person that a page is about, as it was read last, and how what is done to it comes back.

use super::badges::called;
use crate::{
    forms::problem::explain_whole,
    idm::{ApiError, Versioned},
    load::{Load, Remote},
    pages::guard::SignedIn,
    text::console_text,
};
use idm_api::{error::ErrorCode, ids::UserId, user::User};
use leptos::prelude::*;

/// The person. A copyable handle.
#[derive(Clone, Copy)]
pub(super) struct Person {
    pub(super) id: UserId,
    pub(super) is_me: bool,
    pub(super) signed_in: SignedIn,
    pub(super) user: Load<Versioned<User>>,
}

impl Person {
    pub(super) fn load(signed_in: SignedIn, id: UserId) -> Self {
        let user = Load::start(move || {
            let client = signed_in.client();
            async move { client.user(id).await }
        });
        Self { id, is_me: signed_in.me().user.user_id == id, signed_in, user }
    }

    /// The person as it is now, from where nothing is tracked.
    pub(super) fn now(self) -> Option<Versioned<User>> {
        self.user.state().try_with_untracked(ready).flatten()
    }

    /// What to call the person in a sentence.
    pub(super) fn called(self) -> String {
        self.now().map(|user| called(&user.value)).unwrap_or_default()
    }

    /// Shows what the IDM answered a change with.
    pub(super) fn is_now(self, user: Versioned<User>) {
        let _ = self.user.state().try_set(Remote::Ready(user));
    }

    /// What to say about a change that was refused; shows what somebody else changed meanwhile.
    pub(super) fn refused(self, error: &ApiError) -> String {
        match error.code() {
            Some(ErrorCode::Conflict) => console_text().one_user().only_admin.to_owned(),
            Some(ErrorCode::ChangedMeanwhile | ErrorCode::NotFound) => {
                self.user.refresh();
                explain_whole(error)
            }
            _ => explain_whole(error),
        }
    }
}

fn ready(state: &Remote<Versioned<User>>) -> Option<Versioned<User>> {
    match state {
        Remote::Ready(user) => Some(user.clone()),
        Remote::Loading | Remote::Failed(_) => None,
    }
}
