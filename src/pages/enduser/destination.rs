//! Where signup and login lead: back to the product that sent the person here, or to our own pages.

use super::{product_frame, stage::Stage};
use crate::{
    idm::ApiError,
    load::{Load, Remote},
    nav::{href, use_nav},
    pages::{
        Settings, before_login,
        chunks::login_in_place,
        failed::FailedPage,
        guard::{Guard, SignedIn},
        placeholder::Placeholder,
    },
    paths::{ReturnTo, Route},
    session::Session,
    text::text,
    ui::panel::Note,
};
use idm_api::hand_over::HandOver;
use leptos::prelude::*;

/// The product's page, if it is one of those that the configuration names.
fn product(return_to: &ReturnTo) -> Option<String> {
    Settings::read(|config| return_to.allowed(&config.return_origins).map(str::to_owned))
}

/// Whether it is our own account page.
pub(super) fn is_account(return_to: &ReturnTo) -> bool {
    !return_to.is_embedded() && product(return_to).is_none()
}

/// Where the way on leads, for a link: a product that takes the login over is led to by the login, which gets its code.
pub(super) fn way_on(return_to: &ReturnTo) -> String {
    match product(return_to) {
        Some(_) if return_to.challenge().is_some() => href(&Route::Login(return_to.clone())),
        Some(url) => url,
        None => href(&Route::Account),
    }
}

/// Leads who is logged in there, in place of this page: the back button would otherwise lead to a login that leads on
/// again. A product that takes the login over gets it only by something that the person did.
#[component]
pub(super) fn LeadOn(session: Session, return_to: ReturnTo) -> impl IntoView {
    let placeholder = || view! { <Placeholder /> }.into_any();
    let Some(url) = product(&return_to) else {
        if return_to.is_embedded() {
            // Our own pages are not for somebody else's frame.
            return view! { <Stage heading=text().login().heading><NoWayBack return_to /></Stage> }.into_any();
        }
        use_nav().replace(Route::Home);
        return placeholder();
    };
    let wanted = return_to.challenge().map(str::to_owned);
    let wanted = wanted.map(|code_challenge| HandOver { return_to: url.clone(), code_challenge });
    if wanted.is_some() && !session.has_acted() {
        return before_login(session, Route::Login(return_to));
    }
    let lacks_factor = Memo::new(move |_| session.lacks_factor());
    let code = Load::follow_by_hand(lacks_factor, move |lacks_factor| {
        let (client, wanted) = (session.client(), wanted.clone());
        async move {
            let client = client.ok_or(ApiError::Unreachable)?;
            let lacks_factor = lacks_factor || {
                // A product that takes no login over is not kept waiting by an IDM that does not answer.
                wanted.is_none() && client.me().await.is_ok_and(|me| me.second_factor_setup_required)
            };
            if lacks_factor {
                session.set_lacks_factor(true);
                return std::future::pending().await;
            }
            match wanted {
                Some(wanted) => client.hand_over(&wanted).await.map(Some),
                None => Ok(None),
            }
        }
    });
    (move || {
        if lacks_factor.get() {
            let page = Callback::new(move |(_,): (SignedIn,)| placeholder());
            return view! { <Guard session login=login_in_place page /> }.into_any();
        }
        code.state().with(|state| match state {
            Remote::Loading => placeholder(),
            Remote::Ready(None) => {
                go(&url);
                placeholder()
            }
            // The code is worth nothing to who reads the URL: it takes the verifier that the product keeps.
            Remote::Ready(Some(code)) => {
                if !(return_to.is_embedded() && product_frame::tell(&url, code.expose(), return_to.state())) {
                    go(&return_to.with_code(&url, code.expose()));
                }
                placeholder()
            }
            Remote::Failed(error) => {
                let on_retry = Callback::new(move |()| code.again());
                view! { <FailedPage heading=text().common().hand_over_failed error=error.clone() on_retry /> }
                    .into_any()
            }
        })
    })
    .into_any()
}

fn go(url: &str) {
    let _ = window().location().replace(url);
}

/// Says that the person will not be led back, where the link that brought them here asks for a place that is not known.
#[component]
pub(super) fn NoWayBack(return_to: ReturnTo) -> impl IntoView {
    let message = text().login().no_way_back;
    let lost = return_to.is_asked() || return_to.is_embedded();
    (lost && product(&return_to).is_none()).then(|| view! { <Note message /> })
}
