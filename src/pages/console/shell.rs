//! The console's frame: top bar, menu, content. It stays when another language is chosen; what it says is made anew.

use super::{
    commands::CommandPalette, key_sheet::KeySheet, keys::Keys, main_menu::MainMenu, name_menu::NameMenu, support::Feed,
    theme::ThemeChoice,
};
use crate::{
    language::Language,
    nav::href,
    pages::{
        LanguageMenu, MenuPlace,
        chunk::{Place, chunk, from_first},
        guard::SignedIn,
    },
    paths::{AccountParam, AppList, ConsoleRoute, Route},
    session::Session,
    text::{console_text, text},
    ui::{
        brand::Brand,
        button::{Button, Look},
        icon::Shape,
    },
};
use leptos::prelude::*;
use std::time::Duration;

chunk! {
    /// The sheet of keys.
    fn key_sheet(keys: Keys) of dialogs in Place::Layer => view! { <KeySheet keys /> }
}

chunk! {
    /// The command palette.
    fn command_palette(
        session: Session, signed_in: SignedIn, account: AccountParam, theme: ThemeChoice, keys: Keys
    ) of dialogs in Place::Layer =>
        view! { <CommandPalette session signed_in account theme open=keys.palette sheet=keys.sheet /> }
}

/// After what the first page itself needs was asked for.
const AHEAD: Duration = Duration::from_secs(1);

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
    let account_name = signed_in.me().account_name;
    let theme = ThemeChoice::provide();
    let keys = Keys::listen();
    set_timeout(command_palette::ahead, AHEAD);
    let language = use_context::<Language>();
    let skip = move || {
        Language::follow();
        view! { <a class="skip-link" href=["#", CONTENT_ID].concat()>{text().common().skip_to_content}</a> }
    };
    let brand = move || {
        Language::follow();
        let start = Route::Console(account, ConsoleRoute::AppCredentials(AppList::default()));
        view! { <Brand name=Some(text().common().brand) href=Some(href(&start)) /> }
    };
    let search = move || {
        Language::follow();
        let open = Callback::new(move |()| keys.palette.set(true));
        view! { <Button label=console_text().frame().palette_open on_click=open look=Look::Quiet icon=Shape::Search /> }
    };
    let name_menu = move || {
        Language::follow();
        view! { <NameMenu session signed_in theme on_keys=Callback::new(move |()| keys.sheet.set(true)) /> }
    };
    let main_menu = move || {
        Language::follow();
        view! { <MainMenu signed_in account feed /> }
    };
    view! {
        {skip}
        <div class="console">
            <header class="top-bar">
                {brand}
                <p class="top-bar-account">{account_name}</p>
                {search}
                {language.map(|language| view! { <LanguageMenu language place=MenuPlace::TopBar /> })}
                {name_menu}
            </header>
            {main_menu}
            <main id=CONTENT_ID class="content" tabindex="-1">{children()}</main>
        </div>
        {from_first(keys.sheet, move || key_sheet(keys))}
        {from_first(keys.palette, move || command_palette(session, signed_in, account, theme, keys))}
    }
}
