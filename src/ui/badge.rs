//! A word or two that say how something stands; the colour only underlines them.

use leptos::prelude::*;

/// How much a badge calls for a look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// All is well.
    Calm,
    /// Something will need doing.
    Warning,
    /// Something has ended.
    Ended,
}

/// A badge.
#[component]
pub fn Badge(
    /// What it says.
    #[prop(into)]
    label: Signal<&'static str>,
    /// How much it calls for a look.
    #[prop(into)]
    tone: Signal<Tone>,
) -> impl IntoView {
    view! {
        <span
            class="badge"
            class:badge-warning=move || tone.get() == Tone::Warning
            class:badge-ended=move || tone.get() == Tone::Ended
        >
            {move || label.get()}
        </span>
    }
}
