//! The IDM server: `routes` (HTTP) -> `domain` (rules) -> `store` (database). The binary adds the SPA's file
//! server, the credential broker and a one-command demo.

pub mod brand;
pub mod cli;
pub mod crypto;
mod demo;
pub mod domain;
pub mod mail;
mod metrics;
pub mod oidc;
pub mod routes;
mod serving;
pub mod spa;
pub mod store;
