//! The parts of the console: its frame with the first page, and the pages beyond. The dialogs of the first page and of
//! the frame are one more, `dialogs`, declared where they are opened.

use super::{
    Inside,
    application::ApplicationPage,
    audit_log::AuditLogPage,
    support::{ConversationPage, SupportPage},
    token_checker::TokenCheckerPage,
    users::{Group, PersonPage, UsersPage},
};
use crate::{
    language::console_words,
    pages::{
        chunk::{Place, chunk},
        guard::SignedIn,
    },
    paths::AccountParam,
    session::Session,
};
use idm_api::ids::{AppId, ConversationId, UserId};
use leptos::prelude::*;

chunk! {
    /// The frame and the list of app credentials, for somebody who is logged in.
    pub(super) fn inside(session: Session, signed_in: SignedIn, account: AccountParam) in Place::Page, with console_words() =>
        view! { <Inside session signed_in account /> }
}

chunk! {
    /// An application.
    pub(super) fn application(signed_in: SignedIn, id: AppId) in Place::Content =>
        view! { <ApplicationPage signed_in id /> }
}

chunk! {
    /// End-users or admins, or one of them.
    pub(super) fn people(signed_in: SignedIn, group: Group, id: Option<UserId>) in Place::Content => match id {
        Some(id) => view! { <PersonPage signed_in group id /> }.into_any(),
        None => view! { <UsersPage signed_in group /> }.into_any(),
    }
}

chunk! {
    /// The audit log.
    pub(super) fn audit_log(signed_in: SignedIn) in Place::Content => view! { <AuditLogPage signed_in /> }
}

chunk! {
    /// The token checker: small, and of the audit log's part.
    pub(super) fn token_checker(signed_in: SignedIn) of audit_log in Place::Content =>
        view! { <TokenCheckerPage signed_in /> }
}

chunk! {
    /// Support: the conversations, or one of them.
    pub(super) fn support(signed_in: SignedIn, id: Option<ConversationId>) in Place::Content => match id {
        Some(id) => view! { <ConversationPage signed_in id /> }.into_any(),
        None => view! { <SupportPage signed_in /> }.into_any(),
    }
}
