//! Waiting until typing pauses.

use leptos::{leptos_dom::helpers::TimeoutHandle, prelude::*};
use std::time::Duration;

/// How long typing must pause before it is searched for.
const PAUSE: Duration = Duration::from_millis(250);

/// Something that is done when typing pauses. A copyable handle.
#[derive(Clone, Copy)]
pub struct Pause(StoredValue<Option<TimeoutHandle>>);

impl Pause {
    /// Nothing is waited for; what is when the page is left, is forgotten.
    #[must_use]
    pub fn new() -> Self {
        let pause = Self(StoredValue::new(None));
        on_cleanup(move || pause.end());
        pause
    }

    /// Does this when typing has paused; what was to be done before is forgotten.
    pub fn begin(self, then: impl FnOnce() + 'static) {
        self.end();
        self.0.set_value(set_timeout_with_handle(then, PAUSE).ok());
    }

    /// Forgets what was to be done.
    pub fn end(self) {
        if let Some(timer) = self.0.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    }
}

impl Default for Pause {
    fn default() -> Self {
        Self::new()
    }
}
