//! How much is measured, from the environment: `cargo xtask bench idm` sets it.

use crate::Outcome;
use std::{env, path::PathBuf, str::FromStr, time::Duration};

pub(crate) struct Plan {
    pub(crate) users: usize,
    pub(crate) applications: usize,
    pub(crate) sessions: usize,
    /// How long one part takes.
    pub(crate) part: Duration,
    /// How often each part is measured; what counts is the median.
    pub(crate) turns: usize,
    /// Where the figures go for programs, too.
    pub(crate) json: Option<PathBuf>,
}

impl Plan {
    pub(crate) fn read() -> Outcome<Self> {
        Ok(Self {
            users: number("IDM_BENCH_USERS", 1000)?,
            applications: number("IDM_BENCH_APPLICATIONS", 100_000)?,
            sessions: number("IDM_BENCH_SESSIONS", 100_000)?,
            part: Duration::from_secs(number("IDM_BENCH_SECONDS", 10)?),
            turns: number("IDM_BENCH_TURNS", 3)?,
            json: env::var_os("IDM_BENCH_JSON").map(PathBuf::from),
        })
    }
}

fn number<T: FromStr + PartialOrd + From<u8>>(name: &str, default: T) -> Outcome<T> {
    let number = match env::var(name) {
        Ok(text) => text.parse().map_err(|_| format!("{name} is not a number"))?,
        Err(_) => default,
    };
    if number < T::from(1) {
        return Err(format!("{name} must be at least 1").into());
    }
    Ok(number)
}
