//! Spanish.

mod access;
mod common;
mod language;
mod own_account;
mod recover;
mod recovery_codes;
mod second_factor;
mod secrets;
mod session;
mod setup_key;

super::texts!();
