//! What narrows and orders a list: each takes effect at once. What is chosen is kept outside, in the URL.

use super::{
    icon::{Icon, Shape},
    select::Choice,
};
use leptos::{html::Input, prelude::*};

/// A row of as many filters as there are, in as many lines as they need.
#[component]
pub fn FilterBar(
    /// What they are called together.
    name: &'static str,
    /// [`SearchBox`], [`FilterSelect`] and the like.
    children: Children,
) -> impl IntoView {
    view! {
        <search class="filters" aria-label=name>
            {children()}
        </search>
    }
}

/// A box for a search text.
#[component]
pub fn SearchBox(
    /// Its id.
    id: &'static str,
    /// Its label.
    label: &'static str,
    /// What helps to find something.
    placeholder: &'static str,
    /// What is searched for.
    #[prop(into)]
    value: Signal<String>,
    /// Told of every change.
    on_input: Callback<String>,
    /// Why it is not searched for.
    #[prop(optional, into)]
    problem: Signal<Option<&'static str>>,
) -> impl IntoView {
    let input = NodeRef::<Input>::new();
    // While somebody types, what stands there is theirs: only a value that does not come from it is put in.
    let typed = StoredValue::new(String::new());
    Effect::new(move || {
        let value = value.get();
        let Some(input) = input.get() else { return };
        if typed.with_value(|typed| typed.trim() != value) {
            input.set_value(&value);
            typed.set_value(value);
        }
    });
    let changed = move |event| {
        let text = event_target_value(&event);
        typed.set_value(text.clone());
        on_input.run(text);
    };
    view! {
        <div class="filter filter-search">
            <label for=id>{label}</label>
            <div class="filter-box">
                <Icon shape=Shape::Search />
                <input
                    id=id
                    type="search"
                    placeholder=placeholder
                    autocomplete="off"
                    autocapitalize="none"
                    spellcheck="false"
                    node_ref=input
                    on:input=changed
                />
            </div>
            <p class="field-error" role="alert">{move || problem.get()}</p>
        </div>
    }
}

/// A choice of one among few, one of which is always chosen.
#[component]
pub fn FilterSelect(
    /// Its id.
    id: &'static str,
    /// Its label.
    label: &'static str,
    /// The options.
    choices: Vec<Choice>,
    /// The chosen option's value.
    #[prop(into)]
    value: Signal<&'static str>,
    /// Told of every change.
    on_change: Callback<String>,
) -> impl IntoView {
    let options = choices.into_iter().map(|Choice { value: its_value, label }| {
        view! {
            <option value=its_value prop:selected=move || value.get() == its_value>
                {label}
            </option>
        }
    });
    view! {
        <div class="filter">
            <label for=id>{label}</label>
            <select id=id on:change=move |event| on_change.run(event_target_value(&event))>
                {options.collect_view()}
            </select>
        </div>
    }
}

/// A day from which, or up to which something is shown.
#[component]
pub fn DayBox(
    /// Its id.
    id: &'static str,
    /// Its label.
    label: &'static str,
    /// The day, as `YYYY-MM-DD`; empty: none.
    #[prop(into)]
    value: Signal<String>,
    /// Told of another one.
    on_pick: Callback<String>,
) -> impl IntoView {
    view! {
        <div class="filter">
            <label for=id>{label}</label>
            <input
                id=id
                type="date"
                prop:value=move || value.get()
                on:change=move |event| on_pick.run(event_target_value(&event))
            />
        </div>
    }
}
