//! The management console.

mod app_credentials;
mod application;
mod audit_log;
mod back;
mod begin;
mod commands;
mod event_filter;
mod events;
mod keys;
mod links;
mod login;
mod name_menu;
mod no_access;
mod one_time;
mod shell;
mod support;
mod theme;
mod token_checker;
mod users;

use super::guard::{Guard, SignedIn};
use crate::{
    nav::use_nav,
    paths::{AccountParam, ConsoleRoute, Route, Section},
    session::Session,
};
use app_credentials::{AppCredentialsPage, KeptLists};
use application::ApplicationPage;
use audit_log::AuditLogPage;
use begin::Beginning;
use leptos::prelude::*;
use login::login_in_place;
use no_access::NoAccess;
use shell::Shell;
use support::{ConversationPage, Feed, SupportPage};
use token_checker::TokenCheckerPage;
use users::{Group, PersonPage, UsersPage};

/// Any page of the console: behind the console's login, for those who manage an account, and for the operator.
#[component]
pub fn ConsolePage(
    /// The session of this tab.
    session: Session,
    /// The account that the URL names.
    account: AccountParam,
) -> impl IntoView {
    provide_context(account);
    let page = Callback::new(move |(signed_in,): (SignedIn,)| {
        if signed_in.uses_console() {
            let feed = Feed::provide(signed_in);
            Beginning::provide();
            view! {
                <Shell session signed_in account feed>
                    <Content signed_in />
                </Shell>
            }
            .into_any()
        } else {
            view! { <NoAccess session signed_in /> }.into_any()
        }
    });
    view! { <Guard session login=login_in_place page /> }
}

/// The table of the console's routes.
#[component]
fn Content(signed_in: SignedIn) -> impl IntoView {
    KeptLists::provide();
    let nav = use_nav();
    let page = Memo::new(move |_| {
        nav.with_route(|route| match route {
            Route::Console(_, page) => page.page(),
            _ => ConsoleRoute::Start,
        })
    });
    // Of an account's pages the operator has none.
    Effect::new(move || {
        let elsewhere = nav.with_route(|route| match route {
            Route::Console(account, page) if page.section() != Section::Support => Some(*account),
            _ => None,
        });
        if let Some(account) = elsewhere.filter(|_| !signed_in.manages_account()) {
            nav.replace(Route::Console(account, ConsoleRoute::Support { ask: false }));
        }
    });
    move || match page.get() {
        page if page.section() != Section::Support && !signed_in.manages_account() => ().into_any(),
        ConsoleRoute::Start => ().into_any(),
        ConsoleRoute::AppCredentials(_) => view! { <AppCredentialsPage signed_in /> }.into_any(),
        ConsoleRoute::Application(id) => view! { <ApplicationPage signed_in id /> }.into_any(),
        ConsoleRoute::EndUsers(_) => view! { <UsersPage signed_in group=Group::EndUsers /> }.into_any(),
        ConsoleRoute::EndUser(id) => view! { <PersonPage signed_in group=Group::EndUsers id /> }.into_any(),
        ConsoleRoute::Admins(_) => view! { <UsersPage signed_in group=Group::Admins /> }.into_any(),
        ConsoleRoute::AuditLog(_) => view! { <AuditLogPage signed_in /> }.into_any(),
        ConsoleRoute::Admin(id) => view! { <PersonPage signed_in group=Group::Admins id /> }.into_any(),
        ConsoleRoute::Support { .. } => view! { <SupportPage signed_in /> }.into_any(),
        ConsoleRoute::Conversation(id) => view! { <ConversationPage signed_in id /> }.into_any(),
        ConsoleRoute::TokenChecker => view! { <TokenCheckerPage signed_in /> }.into_any(),
    }
}
