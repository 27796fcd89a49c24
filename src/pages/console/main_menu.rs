//! The console's main menu.

use super::support::Feed;
use crate::{
    nav::{href, use_nav},
    pages::guard::SignedIn,
    paths::{AccountParam, AppList, AuditFilter, ConsoleRoute, Route, Section, UserList},
    text::console_text,
    ui::{
        icon::Shape,
        menu::{Menu, MenuGroup, MenuLink, News},
    },
};
use leptos::prelude::*;

/// The menu.
#[component]
pub(super) fn MainMenu(signed_in: SignedIn, account: AccountParam, feed: Feed) -> impl IntoView {
    let sentences = console_text();
    let text = sentences.console();
    let nav = use_nav();
    let section = Memo::new(move |_| {
        nav.with_route(|route| match route {
            Route::Console(_, page) => Some(page.section()),
            _ => None,
        })
    });
    let link = move |page: ConsoleRoute, name, icon| {
        let its_section = page.section();
        let current = Signal::derive(move || section.get() == Some(its_section));
        view! { <MenuLink href=href(&Route::Console(account, page)) name current icon /> }
    };
    let news = Signal::derive(move || News::some(feed.unread(), sentences.support().unread_menu));
    let of_account = move || {
        view! {
            <MenuGroup id="menu-end-users" name=text.end_users>
                {link(ConsoleRoute::EndUsers(UserList::default()), text.all_end_users, Shape::People)}
                {link(ConsoleRoute::AppCredentials(AppList::default()), text.app_credentials, Shape::Key)}
                {link(ConsoleRoute::TokenChecker, text.token_checker, Shape::Checked)}
            </MenuGroup>
            <MenuGroup id="menu-account" name=text.account>
                {link(ConsoleRoute::Admins(UserList::default()), text.admins, Shape::Shield)}
                {link(ConsoleRoute::AuditLog(AuditFilter::default()), text.audit_log, Shape::Log)}
            </MenuGroup>
        }
    };
    view! {
        <Menu name=text.menu toggle=text.menu_toggle>
            {signed_in.manages_account().then(of_account)}
            <MenuGroup id="menu-support" name=text.support_group>
                <MenuLink
                    href=href(&Route::Console(account, ConsoleRoute::Support { ask: false }))
                    name=sentences.support().heading
                    current=Signal::derive(move || section.get() == Some(Section::Support))
                    icon=Shape::Chat
                    news
                />
            </MenuGroup>
        </Menu>
    }
}
