//! The work that the broker asks of a browser, as the person meets it: mostly not at all.

use crate::{
    early::{
        dom::{show, within, write},
        form::{SUBMIT, say_aloud},
    },
    idm::Proving,
    text::text,
};
use std::cell::Cell;

const ID: &str = "early-check";

/// Whether the work is waited for.
#[derive(Default)]
pub(super) struct Check(Cell<bool>);

impl Check {
    pub(super) fn tell(&self, proving: Proving) {
        match proving {
            Proving::Percent(likely) => {
                if let Some(bar) = within(ID, "progress") {
                    let _ = bar.set_attribute("value", &likely.to_string());
                }
            }
            Proving::Waiting(waits) => {
                self.0.set(waits);
                show(ID, waits);
                self.name_button();
                if waits {
                    say_aloud(text().browser_check().checking);
                }
            }
        }
    }

    pub(super) fn say(&self) {
        let words = text().browser_check();
        write(ID, "p", words.why);
        if let Some(bar) = within(ID, "progress") {
            let _ = bar.set_attribute("aria-label", words.label);
        }
        self.name_button();
    }

    fn name_button(&self) {
        let plain = text().sign_up().submit;
        write(SUBMIT, "", if self.0.get() { text().browser_check().checking } else { plain });
    }
}
