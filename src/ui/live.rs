//! What happens without the focus moving is said here, for those who do not see it.

use leptos::{prelude::*, task::spawn_local};

/// The page's announcements. While a modal dialog is open the rest of the page is inert and says nothing,
/// so that an open dialog speaks in its own region.
#[derive(Clone, Copy)]
pub struct Live {
    message: RwSignal<String>,
    dialogs: RwSignal<u32>,
}

impl Live {
    /// Makes the announcements of this page.
    pub fn provide() -> Self {
        let live = Self { message: RwSignal::new(String::new()), dialogs: RwSignal::new(0) };
        provide_context(live);
        live
    }

    /// Says something when the person is next idle. The same sentence twice is said twice.
    pub fn say(self, message: String) {
        self.message.set(String::new());
        spawn_local(async move {
            leptos::task::tick().await;
            let _ = self.message.try_set(message);
        });
    }

    /// Takes back what was said last.
    pub fn hush(self) {
        let _ = self.message.try_set(String::new());
    }

    /// A dialog takes over speaking until it is disposed of.
    pub(super) fn speak_in_dialog(self) {
        self.message.set(String::new());
        self.dialogs.update(|count| *count += 1);
        on_cleanup(move || {
            let _ = self.dialogs.try_update(|count| *count = count.saturating_sub(1));
        });
    }
}

/// The [`Live`] of this page. A component on its own (a test) gets one of its own.
#[must_use]
pub fn use_live() -> Live {
    use_context().unwrap_or_else(Live::provide)
}

/// Where the page speaks.
#[component]
pub fn LiveRegion(
    /// Whether this is the region of an open dialog.
    #[prop(optional)]
    in_dialog: bool,
) -> impl IntoView {
    let live = use_live();
    let said = move || if (live.dialogs.get() > 0) == in_dialog { live.message.get() } else { String::new() };
    view! { <p class="visually-hidden" role="status">{said}</p> }
}
