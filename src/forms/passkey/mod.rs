//! Logging in by a passkey: a button, and the browser's own suggestions for a field.

mod button;
mod suggested;

pub(super) use button::PasskeyButton;
pub(super) use suggested::suggest;

use super::submission::Sending;
use crate::{
    idm::{BrowserJson, Ceremony},
    text::text,
    webauthn::Failure,
};

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

/// What a person reads where the browser gave no passkey.
fn explain(failure: Failure) -> &'static str {
    let text = &text().passkey;
    match failure {
        Failure::NotHere => text.not_here,
        Failure::Dismissed | Failure::AlreadyThere | Failure::CalledOff => text.dismissed,
    }
}
