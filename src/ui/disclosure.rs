//! Something that can be folded away: the browser's own `<details>`.

use leptos::prelude::*;

/// What is folded away under its summary.
#[component]
pub fn Disclosure(
    /// What stands for it.
    #[prop(into)]
    summary: String,
    /// Of those of one group at most one is unfolded.
    #[prop(optional)]
    group: Option<&'static str>,
    /// What is folded away.
    children: Children,
) -> impl IntoView {
    view! {
        <details class="disclosure" name=group>
            <summary>{summary}</summary>
            <div class="disclosure-body">{children()}</div>
        </details>
    }
}
