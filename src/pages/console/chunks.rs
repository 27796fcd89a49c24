//! The parts of the console: its frame with the first page, and the pages beyond.

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
    paths::{AccountParam, ConsoleRoute},
    session::Session,
};
use leptos::prelude::*;

chunk! {
    /// The frame and the list of app credentials, for somebody who is logged in.
    pub(super) fn inside(session: Session, signed_in: SignedIn, account: AccountParam) in Place::Page, with console_words() =>
        view! { <Inside session signed_in account /> }
}

chunk! {
    /// What is beyond the first page: an application, people, the audit log, support and the token checker.
    pub(super) fn beyond(signed_in: SignedIn, route: ConsoleRoute) in Place::Content => match route {
        ConsoleRoute::Application(id) => view! { <ApplicationPage signed_in id /> }.into_any(),
        ConsoleRoute::EndUsers(_) => view! { <UsersPage signed_in group=Group::EndUsers /> }.into_any(),
        ConsoleRoute::EndUser(id) => view! { <PersonPage signed_in group=Group::EndUsers id /> }.into_any(),
        ConsoleRoute::Admins(_) => view! { <UsersPage signed_in group=Group::Admins /> }.into_any(),
        ConsoleRoute::Admin(id) => view! { <PersonPage signed_in group=Group::Admins id /> }.into_any(),
        ConsoleRoute::AuditLog(_) => view! { <AuditLogPage signed_in /> }.into_any(),
        ConsoleRoute::Support { .. } => view! { <SupportPage signed_in /> }.into_any(),
        ConsoleRoute::Conversation(id) => view! { <ConversationPage signed_in id /> }.into_any(),
        ConsoleRoute::TokenChecker => view! { <TokenCheckerPage signed_in /> }.into_any(),
        ConsoleRoute::Start | ConsoleRoute::AppCredentials(_) => ().into_any(),
    }
}
