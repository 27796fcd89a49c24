//! The menu behind the person's name: who is logged in, and what concerns them rather than the account.

use super::theme::{ThemeChoice, ThemeControl};
use crate::{
    forms::logout::LogoutButton,
    pages::guard::SignedIn,
    paths::Route,
    session::Session,
    text::console_text,
    ui::{
        button::{Button, Look},
        icon::Shape,
        popover::{Popover, PopoverHandle},
    },
};
use leptos::prelude::*;

/// The menu.
#[component]
pub(super) fn NameMenu(
    session: Session,
    signed_in: SignedIn,
    theme: ThemeChoice,
    /// Opens the list of keys.
    on_keys: Callback<()>,
) -> impl IntoView {
    let sentences = console_text();
    let me = signed_in.me();
    let handle = PopoverHandle::new();
    let shown = me.user.name.clone().unwrap_or_else(|| me.user.email_address.clone());
    let keys = Callback::new(move |()| {
        handle.close();
        on_keys.run(());
    });
    view! {
        <Popover id="name-menu" name=sentences.frame().name_menu shown icon=Shape::Person handle>
            <p class="name-menu-who">
                <strong>{me.user.email_address}</strong>
                <span>{me.account_name}</span>
            </p>
            <ThemeControl choice=theme />
            <a class="button" href=crate::nav::href(&Route::Account)>{sentences.console().to_account}</a>
            <Button label=sentences.frame().keys on_click=keys />
            <LogoutButton session look=Look::Primary />
        </Popover>
    }
}
