//! Where signup and login lead: back to the product that sent the person here, or to our own pages.

use crate::{
    nav::Nav,
    pages::Settings,
    paths::{ReturnTo, Route},
    text::text,
    ui::panel::Note,
};
use leptos::prelude::*;

/// The product's page, if it is one of those that the configuration names.
pub(super) fn product(return_to: &ReturnTo) -> Option<String> {
    Settings::read(|config| return_to.allowed(&config.return_origins).map(str::to_owned))
}

/// Goes there, in place of this page: the back button would otherwise lead to a login that leads on again.
pub(super) fn go_on(nav: Nav, return_to: &ReturnTo) {
    match product(return_to) {
        Some(url) => drop(window().location().replace(&url)),
        None => nav.replace(Route::Home),
    }
}

/// Says that the person will not be led back, where the link that brought them here asks for a place that is not known.
#[component]
pub(super) fn NoWayBack(return_to: ReturnTo) -> impl IntoView {
    let message = text().login.no_way_back;
    (return_to.is_asked() && product(&return_to).is_none()).then(|| view! { <Note message /> })
}
