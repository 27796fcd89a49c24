//! Narrowing a list down: a search box and choices that show what the address says, and tell what the person wants.

use super::{
    field::{FieldError, FieldState, described_by},
    select::Choice,
};
use leptos::{html::Input, leptos_dom::helpers::TimeoutHandle, prelude::*};
use std::time::Duration;

/// How long typing must pause before it is searched for.
const PAUSE: Duration = Duration::from_millis(250);

/// The filters of a list.
#[component]
pub fn FilterBar(
    /// What they are called together.
    name: &'static str,
    /// [`LiveSearch`], [`Pick`] and the like.
    children: Children,
) -> impl IntoView {
    view! { <div class="filters" role="search" aria-label=name>{children()}</div> }
}

/// A box that searches while typing.
#[component]
pub fn LiveSearch(
    /// Its id.
    id: &'static str,
    /// Its label.
    label: &'static str,
    /// What is searched for now. Where that changes from elsewhere, the box follows.
    #[prop(into)]
    value: Signal<String>,
    /// Told what to search for, when typing pauses.
    on_search: Callback<String>,
) -> impl IntoView {
    let input = NodeRef::<Input>::new();
    let told = StoredValue::new(value.get_untracked());
    let pause = Pause::new();
    let tell = move || {
        let entered = input.try_get_untracked().flatten().map(|input| input.value()).unwrap_or_default();
        if told.try_with_value(|told| *told != entered).unwrap_or(false) {
            told.set_value(entered.clone());
            let _ = on_search.try_run(entered);
        }
    };
    let typed = move |_| {
        pause.begin(tell);
    };
    let at_once = move |_| {
        pause.end();
        tell();
    };
    Effect::new(move || {
        let value = value.get();
        if told.with_value(|told| *told != value) {
            pause.end();
            told.set_value(value.clone());
            if let Some(input) = input.get_untracked() {
                input.set_value(&value);
            }
        }
    });
    view! {
        <div class="field filter-search">
            <label for=id>{label}</label>
            <input
                id=id
                type="search"
                value=value.get_untracked()
                autocomplete="off"
                autocapitalize="none"
                spellcheck="false"
                enterkeyhint="search"
                node_ref=input
                on:input=typed
                on:change=at_once
            />
        </div>
    }
}

/// A choice of one among few that holds at once.
#[component]
pub fn Pick(
    /// Its id.
    id: &'static str,
    /// Its label.
    label: &'static str,
    /// The options.
    choices: Vec<Choice>,
    /// The value of the option that holds.
    #[prop(into)]
    value: Signal<String>,
    /// Told of another one.
    on_pick: Callback<String>,
) -> impl IntoView {
    let option = move |choice: Choice| {
        let selected = move || value.with(|value| value == choice.value);
        view! {
            <option value=choice.value prop:selected=selected>
                {choice.label}
            </option>
        }
    };
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <select id=id on:change=move |event| on_pick.run(event_target_value(&event))>
                {choices.into_iter().map(option).collect_view()}
            </select>
        </div>
    }
}

/// A text box with suggestions: the browser's own list, which keyboards and screen readers know.
#[component]
pub fn Suggested(
    /// Its id, and what is wrong with it.
    state: FieldState,
    /// Its label.
    label: &'static str,
    /// What can be entered.
    hint: &'static str,
    /// What stands in it now. Where that changes from elsewhere, the box follows.
    #[prop(into)]
    value: Signal<String>,
    /// What is suggested.
    #[prop(into)]
    names: Signal<Vec<String>>,
    /// Told what to suggest something for, when typing pauses.
    on_typed: Callback<String>,
    /// Told what was entered or picked.
    on_chosen: Callback<String>,
) -> impl IntoView {
    let FieldState { id, error } = state;
    let input = NodeRef::<Input>::new();
    let list_id = [id, "-list"].concat();
    let pause = Pause::new();
    let entered = move || input.try_get_untracked().flatten().map(|input| input.value()).unwrap_or_default();
    let typed = move |_| {
        state.edited();
        let text = entered();
        if names.with_untracked(|names| names.contains(&text)) {
            pause.end();
            on_chosen.run(text);
        } else {
            pause.begin(move || {
                let _ = on_typed.try_run(entered());
            });
        }
    };
    Effect::new(move || {
        let value = value.get();
        if let Some(input) = input.get()
            && document().active_element().as_ref() != Some(input.as_ref())
        {
            state.edited();
            input.set_value(&value);
        }
    });
    let option = |name: String| view! { <option value=name></option> };
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <input
                id=id
                type="text"
                list=list_id.clone()
                placeholder=hint
                autocomplete="off"
                autocapitalize="none"
                spellcheck="false"
                aria-invalid=move || error.get().is_some().then_some("true")
                aria-describedby=move || described_by(id, false, error.get().is_some())
                node_ref=input
                on:input=typed
                on:change=move |_| on_chosen.run(entered())
            />
            <datalist id=list_id>{move || names.get().into_iter().map(option).collect_view()}</datalist>
            <FieldError id error />
        </div>
    }
}

/// A day.
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
        <div class="field">
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

/// Waiting until typing pauses.
#[derive(Clone, Copy)]
struct Pause(StoredValue<Option<TimeoutHandle>>);

impl Pause {
    fn new() -> Self {
        let pause = Self(StoredValue::new(None));
        on_cleanup(move || pause.end());
        pause
    }

    fn begin(self, then: impl FnOnce() + 'static) {
        self.end();
        self.0.set_value(set_timeout_with_handle(then, PAUSE).ok());
    }

    fn end(self) {
        if let Some(timer) = self.0.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    }
}
