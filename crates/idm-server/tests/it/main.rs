//! The server over HTTP, as clients meet it. With `IDM_TEST_POSTGRES_URL` set, every test has a database of
//! its own there; without it, an SQLite file of its own.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod app_login;
mod application_changes;
mod application_list;
mod applications;
mod audit;
mod audit_retention;
mod authenticator;
mod brand;
mod broker;
mod configuration;
mod cookie;
mod cors;
mod demo;
mod errors;
mod fake_provider;
mod faults;
mod hand_over;
mod keys;
mod kill;
mod limits;
mod lockout;
mod login;
mod mail;
mod node;
mod nodes;
mod operation;
mod own_account;
mod own_broker;
mod passkey_login;
mod passkey_second_factor;
mod passkeys;
mod password;
mod password_policy;
mod portable_sql;
mod provider_attacks;
mod provider_visit;
mod providers;
mod recovery;
mod rehash;
mod schemathesis;
mod second_factor;
mod second_factor_reset;
mod security_cases;
mod separation;
mod sessions;
mod signup;
mod soft_passkey;
mod static_files;
mod support;
mod support_conversations;
mod support_events;
mod trace_log;
mod users;
