//! How long the token stays: a token that is forgotten on a screen is wiped.

#![expect(unreachable_pub, reason = "Leptos makes the property struct of every component `pub`")]

use crate::{
    text::Token as Words,
    ui::{
        button::{Button, Look},
        wait::{end_of, minutes_and_seconds, seconds_left},
    },
};
use leptos::prelude::*;
use std::time::Duration;

/// How long a token stays unless it is asked to stay longer.
pub const LASTS: Duration = Duration::from_secs(10 * 60);
/// When the end is announced, in seconds before it.
const ANNOUNCED_AT: u64 = 60;
const TICK: Duration = Duration::from_millis(500);

/// The time that is left. A copyable handle.
#[derive(Clone, Copy)]
pub(super) struct Countdown {
    lasts: Duration,
    ends: StoredValue<f64>,
    left: RwSignal<u64>,
    announced: StoredValue<bool>,
}

impl Countdown {
    /// Starts counting, for as long as the component lives.
    pub(super) fn start(lasts: Duration, on_last_minute: Callback<()>, on_end: Callback<()>) -> Self {
        let countdown = Self {
            lasts,
            ends: StoredValue::new(end_of(lasts)),
            left: RwSignal::new(lasts.as_secs()),
            announced: StoredValue::new(false),
        };
        let tick = move || {
            let Some(left) = countdown.ends.try_get_value().map(|ends| seconds_left(js_sys::Date::now(), ends)) else {
                return;
            };
            if countdown.left.try_get_untracked().is_none_or(|shown| shown == left) {
                return;
            }
            let _ = countdown.left.try_set(left);
            if left == 0 {
                on_end.run(());
            } else if left <= ANNOUNCED_AT && !countdown.announced.get_value() {
                countdown.announced.set_value(true);
                on_last_minute.run(());
            }
        };
        if let Ok(timer) = set_interval_with_handle(tick, TICK) {
            on_cleanup(move || timer.clear());
        }
        countdown
    }

    /// Starts anew, unless it is over.
    fn extend(self) {
        if self.left.get_untracked() > 0 {
            self.ends.set_value(end_of(self.lasts));
            self.announced.set_value(false);
            self.left.set(self.lasts.as_secs());
        }
    }
}

/// The time that is left, and the button that gives more.
#[component]
pub(super) fn TimeLeft(countdown: Countdown, text: &'static Words) -> impl IntoView {
    let extend = Callback::new(move |()| countdown.extend());
    let urgent = move || countdown.left.get() <= ANNOUNCED_AT;
    view! {
        <div class="time-left" class:time-left-short=urgent>
            <p role="timer">{text.wiped_in}" "<strong>{move || minutes_and_seconds(countdown.left.get())}</strong></p>
            <Button label=text.more_time on_click=extend look=Look::Quiet />
        </div>
    }
}
