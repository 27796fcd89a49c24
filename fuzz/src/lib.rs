//! Fuzz targets: functions that take any bytes, hand them to what reads bytes of strangers, and panic when a promise
//! does not hold.
//!
//! Two things drive them. `tests/corpora.rs` replays the inputs of `corpus/` and then tries changed ones for a few
//! seconds, with any compiler, in the test command. `cargo xtask fuzz TARGET` builds the programs of `fuzz_targets/` with
//! the compiler's coverage counters and lets libFuzzer look for new paths for as long as it is told to.
//!
//! A new target: a function here, a line in [`TARGETS`], a program beside the others, a table in `Cargo.toml`, and a
//! few inputs in `corpus/`. `tests/corpora.rs` fails while one of them is missing.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a panic is how a target says what it found"
)]

pub mod api;
#[cfg(feature = "server")]
pub mod brand;
#[cfg(feature = "server")]
pub mod client;
pub mod runner;
#[cfg(feature = "server")]
pub mod server;
#[cfg(feature = "server")]
mod world;

/// A target by its name.
pub type Target = (&'static str, fn(&[u8]));

/// All of them.
pub const TARGETS: &[Target] = &[
    ("token", api::token),
    ("privileges", api::privileges),
    ("redaction", api::redaction),
    #[cfg(feature = "server")]
    ("jwt", server::jwt),
    #[cfg(feature = "server")]
    ("cookie", server::cookie),
    #[cfg(feature = "server")]
    ("cursor", server::cursor),
    #[cfg(feature = "server")]
    ("form", server::form),
    #[cfg(feature = "server")]
    ("json", server::json),
    #[cfg(feature = "server")]
    ("config", server::config),
    #[cfg(feature = "server")]
    ("brand", brand::brand),
    #[cfg(feature = "server")]
    ("client_config", client::client_config),
];
