//! The parts of the console: its frame, and each group of its pages.

use super::{
    Inside,
    app_credentials::AppCredentialsPage,
    application::ApplicationPage,
    audit_log::AuditLogPage,
    support::{ConversationPage, SupportPage},
    token_checker::TokenCheckerPage,
    users::{Group, PersonPage, UsersPage},
};
use crate::{
    pages::{
        chunk::{Place, chunk},
        guard::SignedIn,
    },
    paths::{AccountParam, ConsoleRoute},
    session::Session,
};
use idm_api::ids::AppId;
use leptos::prelude::*;

chunk! {
    /// The console, for somebody who is logged in.
    pub(super) fn inside(session: Session, signed_in: SignedIn, account: AccountParam) in Place::Page =>
        view! { <Inside session signed_in account /> }
}

chunk! {
    /// The list of app credentials.
    pub(super) fn app_credentials(signed_in: SignedIn) in Place::Content =>
        view! { <AppCredentialsPage signed_in /> }
}

chunk! {
    /// The page of an application.
    pub(super) fn application(signed_in: SignedIn, id: AppId) in Place::Content =>
        view! { <ApplicationPage signed_in id /> }
}

chunk! {
    /// People: their lists, and one of them.
    pub(super) fn people(signed_in: SignedIn, route: ConsoleRoute) in Place::Content => match route {
        ConsoleRoute::EndUser(id) => view! { <PersonPage signed_in group=Group::EndUsers id /> }.into_any(),
        ConsoleRoute::Admins(_) => view! { <UsersPage signed_in group=Group::Admins /> }.into_any(),
        ConsoleRoute::Admin(id) => view! { <PersonPage signed_in group=Group::Admins id /> }.into_any(),
        _ => view! { <UsersPage signed_in group=Group::EndUsers /> }.into_any(),
    }
}

chunk! {
    /// The audit log.
    pub(super) fn audit_log(signed_in: SignedIn) in Place::Content =>
        view! { <AuditLogPage signed_in /> }
}

chunk! {
    /// Support conversations.
    pub(super) fn support(signed_in: SignedIn, route: ConsoleRoute) in Place::Content => match route {
        ConsoleRoute::Conversation(id) => view! { <ConversationPage signed_in id /> }.into_any(),
        _ => view! { <SupportPage signed_in /> }.into_any(),
    }
}

chunk! {
    /// The token checker.
    pub(super) fn token_checker(signed_in: SignedIn) in Place::Content =>
        view! { <TokenCheckerPage signed_in /> }
}
