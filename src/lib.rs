//! IDM Console: the browser front-end of the IDM, in Leptos and WebAssembly.
//!
//! Two sets of pages share one app: the management console of account admins ([`pages::console`]) and the
//! signup and login flow of end-users ([`pages::enduser`]). Imports run one way,
//! `pages -> forms -> {ui, idm, session, text, webauthn} -> idm-api`; `tests/architecture.rs` enforces it.

// `#[component]` makes a `pub` struct of every component's props, wherever it stands and undocumented.
#![allow(unreachable_pub, missing_docs)]

pub mod app;
pub mod early;
pub mod forms;
pub mod idm;
pub mod language;
pub mod load;
pub mod nav;
pub mod pages;
pub mod paths;
pub mod retry;
pub mod session;
pub mod text;
pub mod ui;
pub mod webauthn;
