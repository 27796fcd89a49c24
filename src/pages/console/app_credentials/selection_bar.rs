//! What is selected, what can be done to it, and the bar that offers it.

use super::{listing::Listing, selection::Selection};
use crate::{
    pages::guard::SignedIn,
    text::console_text,
    ui::{
        button::{Button, Look},
        toast::{Toasts, use_toasts},
    },
};
use leptos::prelude::*;

/// What is selected, and what is done to it. The work goes on when the page is left; the messages stay.
#[derive(Clone, Copy)]
pub(super) struct Bulk {
    pub(super) selection: Selection,
    pub(super) listing: Listing,
    pub(super) signed_in: SignedIn,
    pub(super) toasts: Toasts,
    pub(super) asking: RwSignal<bool>,
}

impl Bulk {
    pub(super) fn new(listing: Listing, signed_in: SignedIn, selection: Selection) -> Self {
        Self { selection, listing, signed_in, toasts: use_toasts(), asking: RwSignal::new(false) }
    }

    /// Asks whether to revoke what is selected; false when nothing is.
    pub(super) fn ask(self) -> bool {
        let any = untrack(|| self.selection.count()) > 0;
        if any {
            self.asking.set(true);
        }
        any
    }
}

/// The bar that shows while something is selected.
#[component]
pub(super) fn SelectionBar(bulk: Bulk) -> impl IntoView {
    let text = console_text().bulk();
    let selection = bulk.selection;
    let any = Memo::new(move |_| selection.count() > 0);
    let ask = Callback::new(move |()| {
        let _ = bulk.ask();
    });
    let clear = Callback::new(move |()| selection.clear());
    let bar = move || {
        view! {
            <section class="selection-bar" aria-label=text.selection>
                <p>{move || (text.selected)(selection.count())}</p>
                <Button label=text.clear on_click=clear look=Look::Quiet />
                <Button label=text.revoke on_click=ask look=Look::Danger />
            </section>
        }
    };
    view! { <div class="selection">{move || any.get().then(bar)}</div> }
}
