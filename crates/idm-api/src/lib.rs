//! The IDM's wire contract, shared by the browser app, the IDM and the credential broker.
//!
//! Everything here is pure: types, codes and rules, no I/O, no clock and no randomness of its own, so that
//! the browser and the server decide alike and both can be tested natively. The document behind it is
//! the IDM API contract; `docs/openapi.json` is generated from these types.

pub mod account;
pub mod application;
pub mod application_list;
pub mod audit;
pub mod auth;
pub mod brand;
pub mod config;
pub mod email;
pub mod error;
pub mod hand_over;
pub mod ids;
mod lower;
pub mod own_account;
pub mod passkey;
pub mod password;
pub mod password_policy;
pub mod paths;
pub mod privilege;
pub mod proof;
pub mod provider;
pub mod recovery;
pub mod redaction;
pub mod return_address;
#[cfg(feature = "openapi")]
mod schema;
pub mod second_factor;
pub mod secret;
pub mod support;
pub mod text_rules;
pub mod time;
pub mod token;
pub mod user;
pub mod user_list;
