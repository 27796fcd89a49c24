//! The console's frame: top bar, menu, content.

use super::{
    commands::CommandPalette,
    keys::{KeySheet, Keys},
    name_menu::NameMenu,
    support::Feed,
    theme::ThemeChoice,
};
use crate::{
    nav::use_nav,
    pages::guard::SignedIn,
    paths::{AccountParam, AppList, AuditFilter, ConsoleRoute, Route, Section, UserList},
    session::Session,
    text::{console_text, text},
    ui::{
        brand::Brand,
        button::{Button, Look},
        icon::Shape,
        menu::{Menu, MenuGroup, MenuLink, News},
    },
};
use leptos::prelude::*;

const CONTENT_ID: &str = "content";

/// The frame.
#[component]
pub(super) fn Shell(
    session: Session,
    signed_in: SignedIn,
    account: AccountParam,
    feed: Feed,
    /// The page.
    children: Children,
) -> impl IntoView {
    let sentences = console_text();
    let text = text();
    let nav = use_nav();
    let me = signed_in.me();
    let theme = ThemeChoice::provide();
    let keys = Keys::listen();
    let section = Memo::new(move |_| {
        nav.with_route(|route| match route {
            Route::Console(_, page) => Some(page.section()),
            _ => None,
        })
    });
    let link = move |page: ConsoleRoute, name, icon| {
        let its_section = page.section();
        let current = Signal::derive(move || section.get() == Some(its_section));
        view! { <MenuLink href=Route::Console(account, page).url() name current icon /> }
    };
    let manages_account = signed_in.manages_account();
    let news = Signal::derive(move || News::some(feed.unread(), sentences.support.unread_menu));
    let start = Route::Console(account, ConsoleRoute::AppCredentials(AppList::default()));
    let skip = ["#", CONTENT_ID].concat();
    view! {
        <a class="skip-link" href=skip>{text.common.skip_to_content}</a>
        <div class="console">
            <header class="top-bar">
                <Brand name=text.common.brand href=start.url() />
                <p class="top-bar-account">{me.account_name}</p>
                <Button
                    label=sentences.frame.palette_open
                    on_click=Callback::new(move |()| keys.palette.set(true))
                    look=Look::Quiet
                    icon=Shape::Search
                />
                <NameMenu session signed_in theme on_keys=Callback::new(move |()| keys.sheet.set(true)) />
            </header>
            <Menu name=sentences.console.menu toggle=sentences.console.menu_toggle>
                {manages_account
                    .then(|| {
                        view! {
                <MenuGroup id="menu-end-users" name=sentences.console.end_users>
                    {link(
                        ConsoleRoute::EndUsers(UserList::default()),
                        sentences.console.all_end_users,
                        Shape::People,
                    )}
                    {link(
                        ConsoleRoute::AppCredentials(AppList::default()),
                        sentences.console.app_credentials,
                        Shape::Key,
                    )}
                    {link(ConsoleRoute::TokenChecker, sentences.console.token_checker, Shape::Checked)}
                </MenuGroup>
                <MenuGroup id="menu-account" name=sentences.console.account>
                    {link(
                        ConsoleRoute::Admins(UserList::default()),
                        sentences.console.admins,
                        Shape::Shield,
                    )}
                    {link(
                        ConsoleRoute::AuditLog(AuditFilter::default()),
                        sentences.console.audit_log,
                        Shape::Log,
                    )}
                </MenuGroup>
                        }
                    })}
                <MenuGroup id="menu-support" name=sentences.console.support_group>
                    <MenuLink
                        href=Route::Console(account, ConsoleRoute::Support { ask: false }).url()
                        name=sentences.support.heading
                        current=Signal::derive(move || section.get() == Some(Section::Support))
                        icon=Shape::Chat
                        news
                    />
                </MenuGroup>
            </Menu>
            <main id=CONTENT_ID class="content" tabindex="-1">{children()}</main>
        </div>
        <KeySheet keys />
        <CommandPalette session signed_in account theme open=keys.palette sheet=keys.sheet />
    }
}
