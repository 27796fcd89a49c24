//! How long calls took.

use crate::Outcome;
use hdrhistogram::Histogram;
use std::time::Duration;

/// Digits that count in a recorded time.
const DIGITS: u8 = 3;

/// The calls of one part, in microseconds.
pub(crate) struct Times {
    histogram: Histogram<u64>,
    within: Duration,
}

impl Times {
    pub(crate) fn new() -> Outcome<Self> {
        Ok(Self { histogram: Histogram::new(DIGITS)?, within: Duration::ZERO })
    }

    pub(crate) fn record(&mut self, took: Duration) -> Outcome<()> {
        Ok(self.histogram.record(u64::try_from(took.as_micros())?)?)
    }

    /// Takes in what another caller measured at the same time.
    pub(crate) fn add(&mut self, other: &Self) -> Outcome<()> {
        Ok(self.histogram.add(&other.histogram)?)
    }

    /// Says how long the part took.
    pub(crate) fn within(mut self, within: Duration) -> Self {
        self.within = within;
        self
    }

    pub(crate) fn count(&self) -> u64 {
        self.histogram.len()
    }

    pub(crate) fn per_second(&self) -> f64 {
        self.count() as f64 / self.within.as_secs_f64()
    }

    /// Milliseconds that this share of the calls did not exceed.
    pub(crate) fn quantile(&self, share: f64) -> f64 {
        self.histogram.value_at_quantile(share) as f64 / 1e3
    }

    pub(crate) fn slowest(&self) -> f64 {
        self.histogram.max() as f64 / 1e3
    }
}

/// The middle one, or the upper of two middle ones.
pub(crate) fn median(values: impl IntoIterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.into_iter().collect();
    values.sort_unstable_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}
