//! A time that must pass, counted down by the clock on the wall: a computer that slept has used it up, too.

use leptos::{leptos_dom::helpers::IntervalHandle, prelude::*};
use std::time::Duration;

const TICK: Duration = Duration::from_millis(500);

/// A time that must pass. A copyable handle.
#[derive(Clone, Copy)]
pub struct Wait {
    ends: StoredValue<f64>,
    left: RwSignal<u64>,
    timer: StoredValue<Option<IntervalHandle>>,
}

impl Wait {
    /// Nothing is waited for; what is when the page is left, is forgotten.
    #[must_use]
    pub fn new() -> Self {
        let wait = Self { ends: StoredValue::new(0.0), left: RwSignal::new(0), timer: StoredValue::new(None) };
        on_cleanup(move || wait.stop());
        wait
    }

    /// Waits so long from now on, in place of what was waited for, and then tells.
    pub fn begin(self, seconds: u64, on_end: Callback<()>) {
        self.stop();
        self.ends.set_value(end_of(Duration::from_secs(seconds)));
        self.left.set(seconds);
        let tick = move || {
            let Some(left) = self.ends.try_get_value().map(|ends| seconds_left(js_sys::Date::now(), ends)) else {
                return;
            };
            if self.left.try_get_untracked().is_some_and(|shown| shown != left) {
                let _ = self.left.try_set(left);
            }
            if left == 0 {
                self.stop();
                let _ = on_end.try_run(());
            }
        };
        if seconds > 0 {
            self.timer.set_value(set_interval_with_handle(tick, TICK).ok());
        }
    }

    /// Waits no longer, and tells nobody.
    pub fn end(self) {
        self.stop();
        self.left.set(0);
    }

    /// The seconds that are left; tracked.
    #[must_use]
    pub fn left(self) -> u64 {
        self.left.get()
    }

    fn stop(self) {
        if let Some(timer) = self.timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    }
}

impl Default for Wait {
    fn default() -> Self {
        Self::new()
    }
}

/// When a time from now on is over, in milliseconds since the epoch.
#[must_use]
pub fn end_of(lasts: Duration) -> f64 {
    js_sys::Date::now() + lasts.as_secs_f64() * 1000.0
}

/// The seconds until then; one that has begun counts.
#[must_use]
pub fn seconds_left(now: f64, ends: f64) -> u64 {
    // Negative and nonsensical times become 0.
    ((ends - now) / 1000.0).ceil() as u64
}

/// A time as clocks write it.
#[must_use]
pub fn minutes_and_seconds(seconds: u64) -> String {
    let rest = (seconds % 60).to_string();
    let zero = if rest.len() < 2 { "0" } else { "" };
    [&(seconds / 60).to_string(), ":", zero, &rest].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_is_written_as_clocks_do() {
        for (seconds, written) in [(600, "10:00"), (599, "9:59"), (61, "1:01"), (60, "1:00"), (9, "0:09"), (0, "0:00")]
        {
            assert_eq!(minutes_and_seconds(seconds), written);
        }
    }

    #[test]
    fn a_second_that_has_begun_counts_and_the_past_is_over() {
        assert_eq!(seconds_left(0.0, 600_000.0), 600);
        assert_eq!(seconds_left(1.0, 600_000.0), 600);
        assert_eq!(seconds_left(599_999.0, 600_000.0), 1);
        assert_eq!(seconds_left(600_000.0, 600_000.0), 0);
        assert_eq!(seconds_left(9e9, 600_000.0), 0);
    }
}
