//! How long the form must wait that the IDM has locked or slowed down. It is seen counting, and heard when it is over.

use super::{
    Early,
    dom::{show, write},
    form::{say_aloud, tell},
};
use crate::{
    text::text,
    ui::wait::{end_of, minutes_and_seconds, seconds_left},
};
use leptos::{leptos_dom::helpers::IntervalHandle, prelude::set_interval_with_handle};
use std::{rc::Rc, time::Duration};

const ID: &str = "early-wait";
const TICK: Duration = Duration::from_millis(500);

/// A wait that is under way.
pub(super) struct Wait(IntervalHandle);

/// Waits so long from now on.
pub(super) fn begin(early: &Rc<Early>, seconds: u64) {
    let ends = end_of(Duration::from_secs(seconds));
    let waiting = early.clone();
    let tick = move || match seconds_left(js_sys::Date::now(), ends) {
        0 => {
            end(&waiting);
            tell(text().login().try_now);
            say_aloud(text().login().try_now);
        }
        left => write(ID, "strong", &minutes_and_seconds(left)),
    };
    if let Some(handle) = set_interval_with_handle(tick, TICK).ok().filter(|_| seconds > 0) {
        write(ID, "span", text().login().time_left);
        write(ID, "strong", &minutes_and_seconds(seconds));
        show(ID, true);
        if let Some(Wait(old)) = early.wait.replace(Some(Wait(handle))) {
            old.clear();
        }
    }
}

/// Waits no longer.
pub(super) fn end(early: &Early) {
    if let Some(Wait(handle)) = early.wait.take() {
        handle.clear();
    }
    show(ID, false);
}
