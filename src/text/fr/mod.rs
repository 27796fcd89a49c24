//! French.

mod access;
mod app_credentials;
mod app_list;
mod app_token;
mod application;
mod audit_log;
mod bulk;
mod check_token;
mod common;
mod console;
mod create;
mod events;
mod frame;
mod language;
mod numbers;
mod own_account;
mod passkey;
mod product;
mod provider;
mod recover;
mod recovery_codes;
mod second_factor;
mod secrets;
mod session;
mod setup_key;
mod support;
mod token;
mod users;

super::topics!(super::assembled);
