//! The address that somebody entered before logging in: carried from page to page, so that it is entered once.

use leptos::prelude::*;

/// The address. In the memory of this document alone; a copyable handle.
#[derive(Clone, Copy)]
pub struct KnownAddress(RwSignal<String>);

impl KnownAddress {
    /// Makes the one of this document.
    pub fn provide() {
        provide_context(Self(RwSignal::new(String::new())));
    }

    /// The address of this document. A page on its own (a test) gets one of its own.
    pub(crate) fn signal() -> RwSignal<String> {
        use_context::<Self>().map_or_else(|| RwSignal::new(String::new()), |known| known.0)
    }
}
