//! The management console.

mod app_credentials;
mod application;
mod audit_log;
mod back;
mod begin;
mod chunks;
mod commands;
mod event_filter;
mod events;
mod key_sheet;
mod keys;
mod links;
mod login;
mod main_menu;
mod name_menu;
mod no_access;
mod one_time;
mod shell;
mod support;
mod theme;
mod token_checker;
mod users;

use super::{
    chunks::console_login,
    guard::{Guard, SignedIn},
    session_watch::SessionWatch,
};
use crate::{
    language::Language,
    nav::use_nav,
    paths::{AccountParam, ConsoleRoute, Route, Section},
    session::Session,
};
use app_credentials::{AppCredentialsPage, KeptLists, first_page_of};
use begin::Beginning;
use leptos::prelude::*;
pub(super) use login::ConsoleLogin;
use no_access::NoAccess;
use shell::Shell;
use support::Feed;
use users::Group;

/// Any page of the console: behind the console's login, for those who manage an account, and for the operator.
#[component]
pub fn ConsolePage(
    /// The session of this tab.
    session: Session,
    /// The account that the URL names.
    account: AccountParam,
) -> impl IntoView {
    provide_context(account);
    let nav = use_nav();
    Effect::new(move || {
        if session.number() > 0
            && let Some(client) = session.client()
        {
            // While it is asked who is there, and not after it. The part may have come by then, its words have not.
            chunks::inside::ahead();
            nav.with_route_untracked(|route| {
                if let Route::Console(_, ConsoleRoute::AppCredentials(list)) = route {
                    client.applications_ahead(&first_page_of(list));
                }
            });
        }
    });
    let page = Callback::new(move |(signed_in,): (SignedIn,)| chunks::inside(session, signed_in, account));
    view! { <Guard session login=console_login page /> }
}

/// The console, for somebody who is logged in.
#[component]
fn Inside(session: Session, signed_in: SignedIn, account: AccountParam) -> impl IntoView {
    if !signed_in.uses_console() {
        let no_access = move || {
            Language::follow();
            view! { <NoAccess session signed_in /> }
        };
        return view! {
            <SessionWatch session me=signed_in.me() />
            {no_access}
        }
        .into_any();
    }
    let feed = Feed::provide(signed_in);
    Beginning::provide();
    view! {
        <SessionWatch session me=signed_in.me() />
        <Shell session signed_in account feed>
            <Content signed_in />
        </Shell>
    }
    .into_any()
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
    let show = move |_| match page.get() {
        page if page.section() != Section::Support && !signed_in.manages_account() => ().into_any(),
        ConsoleRoute::Start => ().into_any(),
        ConsoleRoute::AppCredentials(_) => view! { <AppCredentialsPage signed_in /> }.into_any(),
        ConsoleRoute::Application(id) => chunks::application(signed_in, id),
        ConsoleRoute::EndUsers(_) => chunks::people(signed_in, Group::EndUsers, None),
        ConsoleRoute::EndUser(id) => chunks::people(signed_in, Group::EndUsers, Some(id)),
        ConsoleRoute::Admins(_) => chunks::people(signed_in, Group::Admins, None),
        ConsoleRoute::Admin(id) => chunks::people(signed_in, Group::Admins, Some(id)),
        ConsoleRoute::AuditLog(_) => chunks::audit_log(signed_in),
        ConsoleRoute::Support { .. } => chunks::support(signed_in, None),
        ConsoleRoute::Conversation(id) => chunks::support(signed_in, Some(id)),
        ConsoleRoute::TokenChecker => chunks::token_checker(signed_in),
    };
    // In another language the page is a new one: rows of lists would stay as they are.
    view! { <For each=|| [Language::turn()] key=|turn| *turn children=move |turn| move || show(turn) /> }
}
