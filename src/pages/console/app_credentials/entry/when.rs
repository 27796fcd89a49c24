//! A day in its place, or what is said where there is none.

use crate::{
    text::console_text,
    ui::{
        element::{attribute, element, words, write, write_value},
        moment::Moment,
    },
};
use idm_api::time::UnixMillis;
use web_sys::{Element, Node};

pub(super) struct When {
    pub(super) place: Element,
    time: Element,
    day: Node,
    machine: Node,
    title: Node,
    /// Said where there is no day.
    otherwise: &'static str,
    shown: Option<(Option<UnixMillis>, bool)>,
    /// Whether the title says the exact time.
    explained: bool,
}

impl When {
    pub(super) fn new(place: Element, otherwise: &'static str) -> Self {
        let day = words("");
        let time = element("time", &[], &[&day]);
        let (machine, title) = (attribute(&time, "datetime"), attribute(&time, "title"));
        Self { place, time, day, machine, title, otherwise, shown: None, explained: false }
    }

    /// Shows this day; `idle`: and that it was long ago.
    pub(super) fn show(&mut self, at: Option<UnixMillis>, idle: bool) {
        if self.shown == Some((at, idle)) {
            return;
        }
        let is_day = |(at, idle): (Option<UnixMillis>, bool)| (at.is_some(), idle);
        if self.shown.map(is_day) != Some((at.is_some(), idle)) {
            self.place.set_text_content(at.is_none().then_some(self.otherwise));
            if at.is_some() {
                let _ = self.place.append_child(&self.time);
            }
            if idle {
                let hint = element("span", &[("class", "hint-idle")], &[&words(console_text().app_list().idle)]);
                let _ = self.place.append_child(&hint);
            }
        }
        if let Some(at) = at {
            match Moment::new(at) {
                Some(moment) => {
                    write_value(&self.machine, &moment.machine());
                    write_value(&self.day, &moment.day());
                }
                None => {
                    write(&self.machine, "");
                    write(&self.day, "");
                }
            }
        }
        if self.explained {
            self.explained = false;
            write(&self.title, "");
        }
        self.shown = Some((at, idle));
    }

    /// Has the title say the exact time. Nobody sees it before they point there, and writing times is most of what a
    /// row costs.
    pub(super) fn explain(&mut self) {
        if !self.explained
            && let Some((Some(at), _)) = self.shown
            && let Some(moment) = Moment::new(at)
        {
            self.explained = true;
            write_value(&self.title, &moment.exact());
        }
    }
}
