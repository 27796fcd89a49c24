//! Takes a picture of every page and state of the main jobs: light and dark, narrow and wide. Called by
//! `cargo xtask screenshots`; writes into the folder that `IDM_E2E_SCREENSHOTS` names.

mod app_list;
mod application;
mod brand;
mod console_languages;
mod hand_over;
mod languages;
mod main_jobs;
mod own_account;
mod people;
mod providers;
mod recover;
mod required_factor;
mod shoot;
mod support;

use anyhow::{Context, Result};
use std::path::PathBuf;

#[tokio::main]
async fn main() -> Result<()> {
    let folder = std::env::var_os("IDM_E2E_SCREENSHOTS").map(PathBuf::from);
    let folder = folder.context("IDM_E2E_SCREENSHOTS is not set: run `cargo xtask screenshots`")?;
    std::fs::create_dir_all(&folder)?;
    // One part alone, by its name, for those who work on it.
    let only = std::env::args().nth(1);
    let wanted = |part: &str| only.as_deref().is_none_or(|only| only == part);
    if wanted("main") {
        main_jobs::shoot(&folder).await?;
    }
    if wanted("app-list") {
        app_list::shoot(&folder).await?;
    }
    if wanted("application") {
        application::shoot(&folder).await?;
    }
    if wanted("brand") {
        brand::shoot(&folder).await?;
    }
    if wanted("console-languages") {
        console_languages::shoot(&folder).await?;
    }
    if wanted("hand-over") {
        hand_over::shoot(&folder).await?;
    }
    if wanted("languages") {
        languages::shoot(&folder).await?;
    }
    if wanted("own-account") {
        own_account::shoot(&folder).await?;
    }
    if wanted("people") {
        people::shoot(&folder).await?;
    }
    if wanted("providers") {
        providers::shoot(&folder).await?;
    }
    if wanted("recover") {
        recover::shoot(&folder).await?;
    }
    if wanted("required-factor") {
        required_factor::shoot(&folder).await?;
    }
    if wanted("support") {
        support::shoot(&folder).await?;
    }
    Ok(())
}
