//! Back from a provider: the login is finished, or what came of it is said.

use crate::{
    forms::problem::explain_whole,
    forms::provider::Providers,
    idm::{ApiError, FirstStep},
    nav::query_of,
    pages::{
        Settings,
        provider_return::{ProviderReturn, explain},
    },
    paths::{ReturnTo, Route},
    session::Session,
    text::text,
};
use idm_api::{error::ErrorCode, provider::ProviderOutcome};
use leptos::{prelude::*, task::spawn_local};

/// How far it is.
#[derive(Clone, Default)]
pub(super) enum Arrival {
    /// Nothing came back, or all is said and done.
    #[default]
    Nothing,
    /// The provider vouches for somebody who is to be logged in.
    Pending,
    /// A second factor is asked for, for a session that is kept or not, until there is another one than that of this number.
    SecondFactor(FirstStep, bool, u32),
    /// It did not do what was wanted.
    Failed(String),
}

/// Where the login page keeps it.
pub(super) type Arrived = RwSignal<Arrival, LocalStorage>;

impl Arrival {
    /// Whether somebody is about to log in, also in place of a session that this browser has kept; tracked.
    pub(super) fn is_on_the_way(&self, session: Session) -> bool {
        match self {
            Self::Nothing | Self::Failed(_) => false,
            Self::Pending => true,
            Self::SecondFactor(_, _, number) => session.number() == *number,
        }
    }
}

/// What the document was opened with.
pub(super) fn arrived(session: Session) -> Arrived {
    RwSignal::new_local(match ProviderReturn::take() {
        None => begun(session),
        Some(ProviderOutcome::Arrived) => Arrival::Pending,
        Some(outcome) => explain(outcome).map_or(Arrival::Nothing, |why| Arrival::Failed(why.to_owned())),
    })
}

/// What was done before the app was there.
fn begun(session: Session) -> Arrival {
    let begun = session.first_step();
    begun.map_or(Arrival::Nothing, |(first, kept)| Arrival::SecondFactor(first, kept, untrack(|| session.number())))
}

/// Finishes the login.
#[component]
pub(super) fn Arriving(session: Session, arrived: Arrived) -> impl IntoView {
    spawn_local(async move {
        let next = match session.finish_provider_login().await {
            Ok(None) => Arrival::Nothing,
            Ok(Some(first)) => Arrival::SecondFactor(first, false, untrack(|| session.number())),
            Err(error) => Arrival::Failed(why(&error)),
        };
        let _ = arrived.try_set(next);
    });
    view! { <p role="status">{text().provider().arriving}</p> }
}

fn why(error: &ApiError) -> String {
    if error.code() == Some(&ErrorCode::LoginStepExpired) {
        text().provider().expired.to_owned()
    } else {
        explain_whole(error)
    }
}

/// The providers that the login offers, and the way back to it. None in a product's frame: providers' pages are not for
/// frames.
pub(super) fn providers(return_to: &ReturnTo) -> Option<Providers> {
    let offered = Settings::providers();
    if offered.is_empty() || return_to.is_embedded() {
        return None;
    }
    Some(Providers { offered, page_query: query_of(&Route::Login(return_to.clone())) })
}
