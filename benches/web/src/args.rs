//! What each of the three programs is told, by `cargo xtask bench`.

use clap::Parser;
use std::path::PathBuf;

/// The arguments.
#[derive(Parser)]
pub struct Args {
    /// How often each figure is taken; what counts is the median.
    #[arg(long, default_value_t = 9)]
    pub runs: usize,
    /// See whether all of it works: once each, and of little.
    #[arg(long)]
    pub quick: bool,
    /// Of the login: only ours and the page by hand.
    #[arg(long)]
    pub ours: bool,
    /// Of the console: only what opening and closing leaves, in a short list.
    #[arg(long, conflicts_with = "quick")]
    pub leaks: bool,
    /// Of the console: only the lists.
    #[arg(long, conflicts_with = "leaks")]
    pub lists: bool,
    /// Of the console: applications in the account.
    #[arg(long, default_value_t = 100_000)]
    pub rows: u32,
    /// Of the console: how often each dialog and page is opened and closed.
    #[arg(long, default_value_t = 1000)]
    pub cycles: usize,
    /// Of the console: write what the processor did in each step (a profile that Chromium's developer tools open) to
    /// this folder. Takes time itself.
    #[arg(long, value_name = "FOLDER")]
    pub profiles: Option<PathBuf>,
    /// Write every figure to this file, too.
    #[arg(long)]
    pub json: Option<PathBuf>,
    /// The folder of the built pages.
    #[arg(long, env = "IDM_BENCH_PAGES")]
    pub pages: PathBuf,
}
