//! Forms and widgets in a real browser, found by role and name as people and screen readers find them.

#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]

mod application;
mod ask_credential;
mod brand;
mod create_application;
mod languages;
mod load;
mod login;
mod nav;
mod reauthenticate;
mod recycled;
mod save_token;
mod second_factor;
mod sign_up;
mod support;
mod widgets;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
