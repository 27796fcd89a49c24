//! The typed client of the IDM and of the credential broker: the only part that talks to the network.
//!
//! The session is a typestate: an [`Anonymous`] client can log in and restore; only an [`Authenticated`]
//! one, which a login or a renewal returns, has the calls that need a JWT.

mod ahead;
mod applications;
mod audit;
mod auth;
mod brought;
mod clock;
mod config;
mod error;
mod events;
mod hand_over;
mod http;
mod json;
mod own_account;
mod passkeys;
mod privileges;
mod proof;
mod providers;
mod recovery;
mod signup;
mod support;
mod users;

pub use auth::{Anonymous, Authenticated, FirstStep, LoginStep, SessionNews};
pub use brought::Brought;
pub use clock::on_this_clock;
pub use config::load_config;
pub use error::ApiError;
pub use events::Told;
pub use passkeys::{BrowserJson, Ceremony};
pub use proof::Proving;
pub use signup::Broker;
pub use support::Decision;

/// Something with the version that a change to it names (RFC 9110, section 8.8.3).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Versioned<T> {
    /// The entity tag.
    pub etag: String,
    /// The thing.
    pub value: T,
}
