//! Whether a product may be told who is here: only by something that the person did (OWASP ASVS 5.0.0, 7.6.2).

use super::Session;
use std::cell::Cell;

thread_local! {
    /// Beside the session, of which every page has a copy: it is asked in one place.
    static ACTED: Cell<bool> = const { Cell::new(false) };
}

impl Session {
    /// Whether the person has just logged in or signed up, or has said since they came that they want to go on with a
    /// session that was there.
    #[must_use]
    pub fn has_acted(self) -> bool {
        ACTED.get()
    }

    /// They have; or they have gone to another page of ours, and what they did before says nothing of what comes after.
    pub fn set_acted(self, acted: bool) {
        ACTED.set(acted);
    }
}
