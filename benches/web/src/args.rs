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
    /// Of the console: only what opening and closing leaves, in a short list.
    #[arg(long, conflicts_with = "quick")]
    pub leaks: bool,
    /// Write every figure to this file, too.
    #[arg(long)]
    pub json: Option<PathBuf>,
    /// The folder of the built pages.
    #[arg(long, env = "IDM_BENCH_PAGES")]
    pub pages: PathBuf,
}
