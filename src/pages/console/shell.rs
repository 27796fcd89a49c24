//! The console's frame: top bar, menu, content.

use crate::{
    forms::logout::LogoutButton,
    nav::use_nav,
    pages::guard::SignedIn,
    paths::{AccountParam, Route},
    session::Session,
    text::text,
    ui::{
        brand::Brand,
        button::Look,
        icon::Shape,
        menu::{Menu, MenuGroup, MenuLink},
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
    /// The page.
    children: Children,
) -> impl IntoView {
    let text = text();
    let nav = use_nav();
    let me = signed_in.me();
    let app_credentials = Route::AppCredentials(account);
    let skip = ["#", CONTENT_ID].concat();
    view! {
        <a class="skip-link" href=skip>{text.common.skip_to_content}</a>
        <div class="console">
            <header class="top-bar">
                <Brand name=text.common.brand href=app_credentials.url() />
                <p class="top-bar-who">
                    <span class="top-bar-account">{me.account_name}</span>
                    <span class="top-bar-person">{me.user.email_address}</span>
                </p>
                <LogoutButton session look=Look::Quiet />
            </header>
            <Menu name=text.console.menu toggle=text.console.menu_toggle>
                <MenuGroup id="menu-end-users" name=text.console.end_users>
                    <MenuLink
                        href=app_credentials.url()
                        name=text.console.app_credentials
                        current=Signal::derive(move || nav.route() == app_credentials)
                        icon=Shape::Key
                    />
                </MenuGroup>
            </Menu>
            <main id=CONTENT_ID class="content" tabindex="-1">{children()}</main>
        </div>
    }
}
