//! A checkbox with its label.

use leptos::{html::Input, prelude::*};

/// A checkbox. Its state is the browser's own; read it by `input`.
#[component]
pub fn Checkbox(
    /// Its id.
    id: &'static str,
    /// Its label.
    label: &'static str,
    /// What helps to decide.
    #[prop(optional)]
    hint: Option<&'static str>,
    /// Whether it starts ticked; where that changes, it follows.
    #[prop(optional, into)]
    ticked: Signal<bool>,
    /// The input.
    #[prop(optional)]
    input: NodeRef<Input>,
    /// Told of every change.
    #[prop(optional)]
    on_change: Option<Callback<bool>>,
) -> impl IntoView {
    let changed = move |event| {
        if let Some(on_change) = on_change {
            on_change.run(event_target_checked(&event));
        }
    };
    let hint_id = [id, "-hint"].concat();
    view! {
        <div class="checkbox">
            <input
                id=id
                type="checkbox"
                prop:checked=move || ticked.get()
                aria-describedby=hint.map(|_| hint_id.clone())
                node_ref=input
                on:change=changed
            />
            <label for=id>{label}</label>
            {hint.map(|hint| view! { <p class="field-hint" id=hint_id>{hint}</p> })}
        </div>
    }
}
