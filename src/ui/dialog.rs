//! A modal dialog: the browser's own, so the rest of the page is inert and the focus comes back by itself.

use super::live::{LiveRegion, use_live};
use leptos::{
    ev::{Event, KeyboardEvent},
    html,
    prelude::*,
};

/// Closes a dialog from inside.
#[derive(Clone, Copy)]
pub struct DialogHandle(NodeRef<html::Dialog>);

impl DialogHandle {
    /// A handle to give to a [`Dialog`].
    #[must_use]
    pub fn new() -> Self {
        Self(NodeRef::new())
    }

    /// Opens it, if it is mounted and closed.
    pub fn open(self) {
        if let Some(dialog) = self.0.try_get_untracked().flatten()
            && !dialog.open()
        {
            let _ = dialog.show_modal();
        }
    }

    /// Closes it; the focus goes back to where it was before.
    pub fn close(self) {
        if let Some(dialog) = self.0.try_get_untracked().flatten() {
            dialog.close();
        }
    }
}

impl Default for DialogHandle {
    fn default() -> Self {
        Self::new()
    }
}

/// A dialog, open for as long as it is mounted.
#[component]
pub fn Dialog(
    /// Its id; its heading's id follows from it.
    id: &'static str,
    /// Its heading.
    #[prop(into)]
    heading: String,
    /// Closes it from inside.
    handle: DialogHandle,
    /// Told when it was closed.
    on_closed: Callback<()>,
    /// Whether it stays when Escape is pressed; then this is told instead.
    #[prop(optional)]
    on_refused: Option<Callback<()>>,
    /// The id of the text that is read out with the heading.
    #[prop(optional, into)]
    described_by: Option<String>,
    /// What is in it.
    children: Children,
) -> impl IntoView {
    let heading_id = [id, "-heading"].concat();
    let labelled_by = heading_id.clone();
    let guarded = on_refused.is_some();
    use_live().speak_in_dialog();
    Effect::new(move || {
        if handle.0.get().is_some() {
            handle.open();
        }
    });
    let refuse = move |event: &Event| {
        if let Some(refused) = on_refused {
            event.prevent_default();
            refused.run(());
        }
    };
    // Chrome closes on the second Escape whatever `cancel` says, so the key itself is stopped as well.
    let pressed = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            refuse(&event);
        }
    };
    view! {
        <dialog
            id=id
            class="dialog"
            closedby=guarded.then_some("none")
            aria-labelledby=labelled_by
            aria-describedby=described_by
            node_ref=handle.0
            on:keydown=pressed
            on:cancel=move |event| refuse(&event)
            // The browser tells later: what asked for it may be gone by then.
            on:close=move |_| {
                let _ = on_closed.try_run(());
            }
        >
            <h2 class="dialog-heading" id=heading_id>{heading}</h2>
            {children()}
            <LiveRegion in_dialog=true />
        </dialog>
    }
}
