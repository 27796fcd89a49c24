//! How often something may be done, as a configuration says it: `10:50` is ten a second, fifty at once.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// A rate and how far it may be exceeded for a moment; or no limit at all.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Rate {
    /// No limit.
    Off,
    /// Limited.
    Limited {
        /// How many a second in the long run.
        per_second: f64,
        /// How many at once after a pause.
        burst: u32,
    },
}

impl Rate {
    /// So many a second, so many at once.
    #[must_use]
    pub const fn new(per_second: f64, burst: u32) -> Self {
        Self::Limited { per_second, burst }
    }
}

/// A text that is no rate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a rate looks like 10:50 (ten a second, fifty at once) or is `off`")]
pub struct NotARate;

impl FromStr for Rate {
    type Err = NotARate;

    fn from_str(text: &str) -> Result<Self, NotARate> {
        if text == "off" {
            return Ok(Self::Off);
        }
        let (per_second, burst) = text.split_once(':').ok_or(NotARate)?;
        let per_second: f64 = per_second.parse().map_err(|_| NotARate)?;
        let burst = burst.parse().map_err(|_| NotARate)?;
        // One in a day to a million a second: beyond that it was mistyped.
        let sensible = (1e-5..=1e6).contains(&per_second) && (1..=1_000_000).contains(&burst);
        if sensible { Ok(Self::Limited { per_second, burst }) } else { Err(NotARate) }
    }
}

impl fmt::Display for Rate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Off => f.write_str("off"),
            Self::Limited { per_second, burst } => write!(f, "{per_second}:{burst}"),
        }
    }
}

impl TryFrom<String> for Rate {
    type Error = NotARate;

    fn try_from(text: String) -> Result<Self, NotARate> {
        text.parse()
    }
}

impl From<Rate> for String {
    fn from(rate: Rate) -> Self {
        rate.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rates_are_read_as_they_are_written() {
        for text in ["10:50", "0.5:3", "off"] {
            assert_eq!(text.parse::<Rate>().map(|rate| rate.to_string()).as_deref(), Ok(text));
        }
        for bad in ["", "10", "10:", ":5", "-1:5", "0:5", "5:0", "NaN:5", "inf:5", "1e9:5", "1:-1"] {
            assert_eq!(bad.parse::<Rate>(), Err(NotARate), "{bad}");
        }
    }
}
