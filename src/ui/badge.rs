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

/// The class of a badge.
#[must_use]
pub const fn class_of(tone: Tone) -> &'static str {
    match tone {
        Tone::Calm => "badge",
        Tone::Warning => "badge badge-warning",
        Tone::Ended => "badge badge-ended",
    }
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
        <span class=move || class_of(tone.get())>{move || label.get()}</span>
    }
}
