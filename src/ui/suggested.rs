//! A text box with suggestions: the browser's own list, which keyboards and screen readers know.

use super::{
    field::{FieldError, FieldState, described_by},
    pause::Pause,
};
use leptos::{html::Input, prelude::*};

/// The box.
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
    // New suggestions alone are no other value: what is wrong with the entered one stays said.
    let value = Memo::new(move |_| value.get());
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
        <div class="filter">
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
