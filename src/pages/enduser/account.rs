//! `/account`: who the end-user is, by a call made with their JWT.

use super::{address_state::AddressState, login::login_in_place, stage::Stage};
use crate::{
    forms::logout::LogoutButton,
    nav::use_nav,
    pages::guard::{Guard, SignedIn},
    paths::{AccountParam, ConsoleRoute, Route},
    session::Session,
    text::text,
    ui::{
        facts::{Fact, Facts},
        moment::Day,
    },
};
use leptos::prelude::*;

/// The end-user's own account.
#[component]
pub fn AccountPage(session: Session) -> impl IntoView {
    let page = Callback::new(move |(signed_in,): (SignedIn,)| view! { <Details session signed_in /> }.into_any());
    view! { <Guard session login=login_in_place page /> }
}

#[component]
fn Details(session: Session, signed_in: SignedIn) -> impl IntoView {
    let text = &text().account;
    let me = signed_in.me();
    let nav = use_nav();
    let manages = signed_in.manages_account();
    let console = Route::Console(AccountParam::Absent, ConsoleRoute::Start).url();
    let leave = Callback::new(move |()| nav.push(Route::login()));
    view! {
        <Stage heading=text.heading>
            <Facts>
                {me.user.name.map(|name| view! { <Fact name=text.name>{name}</Fact> })}
                <Fact name=text.email>
                    {me.user.email_address} " " <AddressState signed_in />
                </Fact>
                <Fact name=text.account>{me.account_name}</Fact>
                <Fact name=text.since>
                    <Day at=me.user.created />
                </Fact>
            </Facts>
            <div class="sheet-actions">
                {manages.then(|| view! { <a class="button" href=console>{text.to_console}</a> })}
                <LogoutButton session on_done=leave />
            </div>
        </Stage>
    }
}
