//! Logging in by a passkey: a button, and the browser's own suggestions for a field.

mod button;
mod suggested;

pub(super) use button::PasskeyButton;
pub(super) use suggested::suggest;

use super::submission::Sending;
use crate::{
    idm::{ApiError, BrowserJson, Ceremony, FirstStep},
    session::Session,
    text::text,
    webauthn::Failure,
};
use leptos::prelude::*;

/// What the browser answered to a ceremony.
pub struct Answered {
    /// The ceremony.
    pub ceremony: Ceremony,
    /// The answer.
    pub credential: BrowserJson,
}

/// Both ends of a ceremony, which the page decides: a form knows no server.
pub struct PasskeyWay<I: 'static = Answered> {
    /// Begins it.
    pub start: Sending<(), Ceremony>,
    /// Ends it.
    pub finish: Sending<I>,
}

impl<I> Clone for PasskeyWay<I> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<I> Copy for PasskeyWay<I> {}

/// The way by which a passkey takes the place of a code; `finish` does the second step.
pub(super) fn in_place_of_code<F: Future<Output = Result<(), ApiError>> + 'static>(
    session: Session,
    first: FirstStep,
    finish: impl Fn(FirstStep, Answered) -> F + 'static,
) -> PasskeyWay {
    let first = StoredValue::new_local(first);
    PasskeyWay {
        start: Sending::new(move |()| session.start_passkey_second_factor(first.get_value())),
        finish: Sending::new(move |answered| finish(first.get_value(), answered)),
    }
}

/// What a person reads where the browser gave no passkey.
pub(crate) fn explain(failure: Failure) -> &'static str {
    let text = text().passkey();
    match failure {
        Failure::NotHere => text.not_here,
        Failure::Dismissed | Failure::AlreadyThere | Failure::CalledOff => text.dismissed,
    }
}
