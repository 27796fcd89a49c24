//! How far some work has come.

use leptos::prelude::*;

/// A bar, and the same in words beneath it.
#[component]
pub fn Progress(
    /// What is being done.
    label: &'static str,
    /// How much is done.
    #[prop(into)]
    done: Signal<usize>,
    /// Of how much.
    of: usize,
    /// The same in words.
    #[prop(into)]
    words: Signal<String>,
) -> impl IntoView {
    view! {
        <div class="progress">
            <progress aria-label=label max=of.to_string() prop:value=move || done.get() as f64></progress>
            <p>{move || words.get()}</p>
        </div>
    }
}
