//! `cargo xtask fuzz TARGET`: libFuzzer on a target of `fuzz/`, led by the compiler's coverage counters.
//!
//! cargo-fuzz wants the nightly compiler for its `-Z` flags. The counters themselves are a pass of LLVM's that the stable
//! compiler has as well; only the address sanitizer is missing, which safe Rust needs least.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::process;
use crate::rustc;
use crate::setup::{self, Need};
use crate::workspace::Workspace;

/// What `fuzz` is told.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// One of the programs in fuzz/fuzz_targets.
    target: String,
    /// How long to look for new paths.
    #[arg(long, default_value = "300")]
    seconds: u64,
    /// Keep the inputs that lead where no kept one does, in fuzz/corpus.
    #[arg(long)]
    keep: bool,
}

/// What libFuzzer reads: which edges ran how often, and what was compared with what (SanitizerCoverage of LLVM).
const COUNTERS: &str = "-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares -Ccodegen-units=1 -Cdebug-assertions -Coverflow-checks";
/// These need no server, and without it compile in a minute.
const WITHOUT_SERVER: [&str; 3] = ["token", "privileges", "redaction"];

/// Builds the program and runs it.
pub(crate) fn run(workspace: &Workspace, args: &Args) -> Result<()> {
    setup::ensure(workspace, &[Need::Rustc, Need::CCompiler].into(), setup::Report::Brief)?;
    let target = &args.target;
    let directory = workspace.target_dir()?.join("fuzz");
    let host = rustc::says("host")?;
    let mut build = workspace.cargo();
    build.args(["build", "--release", "-p", "idm-fuzz", "--bin", target, "--features", "libfuzzer"]);
    if WITHOUT_SERVER.contains(&target.as_str()) {
        build.arg("--no-default-features");
    }
    // With --target the flags are for the program alone: build scripts and macros have no counters to offer.
    build.args(["--target", &host, "--target-dir"]).arg(&directory).env("RUSTFLAGS", COUNTERS);
    process::run(&mut build)?;

    let kept = workspace.root().join("fuzz/corpus").join(target);
    let found = directory.join("corpus").join(target);
    let artifacts = workspace.root().join("fuzz/artifacts").join(target);
    for directory in [&found, &artifacts] {
        fs::create_dir_all(directory).with_context(|| format!("cannot create {}", directory.display()))?;
    }
    let program: PathBuf = directory.join(&host).join("release").join(target);
    let mut look = workspace.command(&program);
    // The first directory is where new inputs go.
    look.arg(&found).arg(&kept).arg(format!("-max_total_time={}", args.seconds));
    look.arg(format!("-artifact_prefix={}/", artifacts.display())).args(["-max_len=4096", "-print_final_stats=1"]);
    process::run(&mut look)?;
    if args.keep {
        process::run(workspace.command(&program).arg("-merge=1").arg(&kept).arg(&found))?;
    }
    Ok(())
}
