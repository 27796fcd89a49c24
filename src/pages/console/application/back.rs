//! The way back to the list of app credentials, as it was left.

pub(super) use crate::pages::console::back::leave;

use crate::{
    nav::href,
    pages::console::{back, links::route_to},
    paths::{AppList, ConsoleRoute, Route},
    text::console_text,
};
use leptos::prelude::*;

/// The list's address.
pub(super) fn list_url() -> String {
    href(&list())
}

/// The list without any filter.
pub(super) fn list() -> Route {
    route_to(ConsoleRoute::AppCredentials(AppList::default()))
}

/// The link.
#[component]
pub(super) fn BackLink() -> impl IntoView {
    view! { <back::BackLink list=list() name=console_text().application().back /> }
}
