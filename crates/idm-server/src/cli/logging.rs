//! The log, to stderr; `RUST_LOG` overrides the level.

use clap::ValueEnum;
use std::{io::IsTerminal as _, panic};
use tracing_subscriber::EnvFilter;

/// The log's form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum LogFormat {
    /// Text on a terminal, JSON elsewhere
    Auto,
    /// A line of text for each event
    Text,
    /// A JSON object for each event
    Json,
}

/// Starts the log, and has panics told there.
pub(super) fn start(format: LogFormat, default_level: &str) {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new(default_level));
    let log = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    // Telling on stderr that stderr cannot be written to panics: a full disk with the log on it would end the process.
    let log = log.log_internal_errors(false);
    let json = match format {
        LogFormat::Auto => !std::io::stderr().is_terminal(),
        LogFormat::Text => false,
        LogFormat::Json => true,
    };
    if json {
        log.json().flatten_event(true).with_span_list(false).init()
    } else {
        log.init()
    }
    panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        // A text made at run time may hold what somebody sent (CVE-2026-55375).
        let words = panic.payload().downcast_ref::<&'static str>().copied().unwrap_or("(text withheld)");
        tracing::error!(place, words, "a panic");
    }));
}
