//! What `cargo xtask test` tells the journeys through the environment.

use anyhow::{Context, Result};
use std::path::PathBuf;

/// The `idm-server` binary.
///
/// # Errors
/// When the variable is not set.
pub fn server() -> Result<PathBuf> {
    path("IDM_E2E_SERVER")
}

/// The built SPA.
///
/// # Errors
/// When the variable is not set.
pub fn dist() -> Result<PathBuf> {
    path("IDM_E2E_DIST")
}

/// The chromedriver binary.
///
/// # Errors
/// When the variable is not set.
pub fn chromedriver() -> Result<PathBuf> {
    path("IDM_E2E_CHROMEDRIVER")
}

/// The Chromium binary.
///
/// # Errors
/// When the variable is not set.
pub fn chromium() -> Result<PathBuf> {
    path("IDM_E2E_CHROMIUM")
}

/// Chromium without its own windows, where the machine has it.
#[must_use]
pub fn headless_shell() -> Option<PathBuf> {
    path("IDM_E2E_HEADLESS_SHELL").ok()
}

/// The text of axe-core, injected into pages to check their accessibility.
///
/// # Errors
/// When the variable is not set or the file cannot be read.
pub fn axe() -> Result<String> {
    let file = path("IDM_E2E_AXE")?;
    std::fs::read_to_string(&file).with_context(|| format!("reading {}", file.display()))
}

/// The library of the OpenID Connect provider that journeys log in with.
///
/// # Errors
/// When the variable is not set.
pub fn oidc_provider() -> Result<PathBuf> {
    path("IDM_E2E_OIDC_PROVIDER")
}

fn path(variable: &str) -> Result<PathBuf> {
    std::env::var_os(variable)
        .map(PathBuf::from)
        .with_context(|| format!("{variable} is not set: journeys are started by `cargo xtask test`"))
}
