//! A day in its place, or what is said where there is none.

use crate::{
    text::console_text,
    ui::{
        element::{element, set, words},
        moment,
    },
};
use idm_api::time::UnixMillis;
use web_sys::{Element, Node};

pub(super) struct When {
    pub(super) place: Element,
    time: Element,
    day: Node,
    /// Said where there is no day.
    otherwise: &'static str,
    shown: Option<(Option<UnixMillis>, bool)>,
}

impl When {
    pub(super) fn new(place: Element, otherwise: &'static str) -> Self {
        let day = words("");
        let time = element("time", &[], &[&day]);
        Self { place, time, day, otherwise, shown: None }
    }

    /// Shows this day; `idle`: and that it was long ago.
    pub(super) fn show(&mut self, at: Option<UnixMillis>, idle: bool) {
        if self.shown == Some((at, idle)) {
            return;
        }
        let words = at.and_then(moment::words);
        let is_day = |shown: (Option<UnixMillis>, bool)| (shown.0.is_some(), shown.1);
        if self.shown.map(is_day) != Some((words.is_some(), idle)) {
            self.place.set_text_content(words.is_none().then_some(self.otherwise));
            if words.is_some() {
                let _ = self.place.append_child(&self.time);
            }
            if idle {
                let hint = element("span", &[("class", "hint-idle")], &[&self::words(console_text().app_list.idle)]);
                let _ = self.place.append_child(&hint);
            }
        }
        if let Some(words) = words {
            set(&self.time, "datetime", &words.machine);
            set(&self.time, "title", &words.exact);
            self.day.set_node_value(Some(&words.day));
            self.shown = Some((at, idle));
        } else {
            self.shown = Some((None, idle));
        }
    }
}
