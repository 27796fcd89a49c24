//! A choice of one among very few, all of them in sight: radio buttons that look like one control.

use leptos::prelude::*;

/// The choice. Each option is its value in the form, and what it says.
#[component]
pub fn Segments(
    /// The form name of the group.
    name: &'static str,
    /// What is chosen.
    legend: &'static str,
    /// The options: value, label.
    options: Vec<(&'static str, &'static str)>,
    /// The value that is chosen.
    #[prop(into)]
    chosen: Signal<&'static str>,
    /// Told of a new choice.
    on_choose: Callback<&'static str>,
) -> impl IntoView {
    view! {
        <fieldset class="segments">
            <legend>{legend}</legend>
            {options
                .into_iter()
                .map(|(value, label)| {
                    view! {
                        <label class="segment">
                            <input
                                type="radio"
                                name=name
                                value=value
                                prop:checked=move || chosen.get() == value
                                on:change=move |_| on_choose.run(value)
                            />
                            <span>{label}</span>
                        </label>
                    }
                })
                .collect_view()}
        </fieldset>
    }
}
