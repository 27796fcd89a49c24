//! Our pages side by side with peers and with pages written by hand: the same server, browser, network and processor.
//!
//! `cargo xtask bench web`, `bench console` and `bench growth` build what is measured and name it in the environment.

pub mod args;
pub mod browser;
pub mod ground;
pub mod leak;
pub mod list;
pub mod login;
pub mod machine;
pub mod memory;
pub mod metrics;
pub mod profile;
pub mod stage;
pub mod stats;
pub mod table;
pub mod web_server;
