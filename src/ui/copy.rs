//! Copying to the clipboard, with a way out where the browser does not allow it.

use js_sys::Reflect;
use leptos::prelude::*;
use std::time::Duration;
use wasm_bindgen_futures::JsFuture;
use web_sys::Node;

/// How long a button says that it has copied.
pub const CONFIRMED_FOR: Duration = Duration::from_millis(2500);

/// Copies a text. Where that is not allowed, selects the text in `shown_in` instead and answers `false`.
pub async fn copy_or_select(text: &str, shown_in: Option<&Node>) -> bool {
    let copied = write_to_clipboard(text).await;
    if let (false, Some(node)) = (copied, shown_in) {
        super::dom::select_text(node);
    }
    copied
}

/// Takes what is on the clipboard away. Answers whether the browser allowed it.
pub async fn clear_clipboard() -> bool {
    write_to_clipboard("").await
}

async fn write_to_clipboard(text: &str) -> bool {
    let navigator = window().navigator();
    // In a page that is not a secure context there is no clipboard at all.
    if !Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|clipboard| clipboard.is_object()) {
        return false;
    }
    JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
}

/// Whether a confirmation is to be seen just now.
#[derive(Clone, Copy)]
pub struct Confirmation(RwSignal<u32>);

impl Confirmation {
    /// None so far.
    #[must_use]
    pub fn new() -> Self {
        Self(RwSignal::new(0))
    }

    /// Shows it for a moment; copying again meanwhile starts the moment anew.
    pub fn show(self) {
        self.0.update(|shown| *shown += 1);
        set_timeout(
            move || {
                let _ = self.0.try_update(|shown| *shown = shown.saturating_sub(1));
            },
            CONFIRMED_FOR,
        );
    }

    /// Whether it shows; tracked.
    #[must_use]
    pub fn is_shown(self) -> bool {
        self.0.get() > 0
    }
}

impl Default for Confirmation {
    fn default() -> Self {
        Self::new()
    }
}
