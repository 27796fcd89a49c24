//! The frame of the page: brand, heading, and the ways out.

use super::own::Own;
use crate::{
    forms::logout::LogoutButton,
    nav::{href, use_nav},
    pages::{heading::PageHeading, product::ProductBrand},
    paths::{AccountParam, ConsoleRoute, Route},
    text::end_user_text,
};
use leptos::prelude::*;

/// The frame.
#[component]
pub(super) fn Frame(
    own: Own,
    /// Sections.
    children: Children,
) -> impl IntoView {
    let nav = use_nav();
    let console = href(&Route::Console(AccountParam::Absent, ConsoleRoute::Start));
    let leave = Callback::new(move |()| nav.push(Route::login()));
    let uses_console = own.signed_in.uses_console();
    view! {
        <main class="stage">
            <ProductBrand href=href(&Route::Home) />
            <div class="account">
                <div class="account-head">
                    <div>
                        <PageHeading heading=end_user_text().account().heading />
                        <p class="page-intro">{own.account_name()}</p>
                    </div>
                    <div class="account-ways">
                        {uses_console.then(|| view! { <a class="button" href=console>{end_user_text().account().to_console}</a> })}
                        <LogoutButton session=own.session on_done=leave />
                    </div>
                </div>
                <div class="blocks">{children()}</div>
            </div>
        </main>
    }
}
