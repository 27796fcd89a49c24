//! Ctrl-C and termination: xtask outlives them long enough to stop what it started.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, LazyLock};

use anyhow::{Context, Result};
use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};

static RECEIVED: LazyLock<Arc<AtomicUsize>> = LazyLock::new(Arc::default);

/// A signal ended the command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Interrupted(u8);

impl Interrupted {
    /// The signal's number.
    pub(crate) fn signal(self) -> u8 {
        self.0
    }

    /// Whether the terminal sent it, to the children too, which then end by themselves.
    pub(crate) fn is_from_terminal(self) -> bool {
        i32::from(self.0) == SIGINT
    }
}

impl std::fmt::Display for Interrupted {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "stopped by signal {}", self.0)
    }
}

impl std::error::Error for Interrupted {}

/// From here on the signals are noted instead of ending xtask. A program started by `exec` gets the defaults back.
pub(crate) fn watch() -> Result<()> {
    for signal in [SIGHUP, SIGINT, SIGTERM] {
        let number = usize::try_from(signal).context("a signal's number is positive")?;
        signal_hook::flag::register_usize(signal, Arc::clone(&RECEIVED), number).context("cannot watch for signals")?;
    }
    Ok(())
}

/// The signal that arrived last, if any did.
pub(crate) fn received() -> Option<Interrupted> {
    match u8::try_from(RECEIVED.load(Ordering::SeqCst)) {
        Ok(0) | Err(_) => None,
        Ok(signal) => Some(Interrupted(signal)),
    }
}
