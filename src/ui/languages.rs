//! A select of languages, each by the name that those who speak it give it.

use leptos::{html, prelude::*};

const ID: &str = "language";

/// The select.
#[component]
pub fn LanguageSelect(
    /// Its label, in the page's language.
    #[prop(into)]
    label: Signal<&'static str>,
    /// The tag of the page's language.
    #[prop(into)]
    spoken: Signal<&'static str>,
    /// Tags (BCP 47) and names.
    names: Vec<(&'static str, &'static str)>,
    /// Told the tag that was selected, and what to call when the page is in it, or cannot be.
    on_select: Callback<(String, Callback<()>)>,
) -> impl IntoView {
    let select = NodeRef::<html::Select>::new();
    // What could not be had is not selected.
    let show_spoken = Callback::new(move |()| {
        if let Some(select) = select.try_get_untracked().flatten() {
            select.set_value(spoken.get_untracked());
        }
    });
    let options = names.into_iter().map(|(tag, name)| {
        view! { <option value=tag lang=tag selected=tag == spoken.get_untracked()>{name}</option> }
    });
    view! {
        <label for=ID>{label}</label>
        <select
            id=ID
            node_ref=select
            on:change=move |event| on_select.run((event_target_value(&event), show_spoken))
        >
            {options.collect_view()}
        </select>
    }
}
