//! A command palette: one field, and beneath it what can be done or found, moved through with the arrow keys while the
//! focus stays in the field (WAI-ARIA Authoring Practices, combobox with a list).

use super::{
    dialog::{Dialog, DialogHandle},
    icon::{Icon, Shape},
};
use leptos::{ev::KeyboardEvent, html, prelude::*};

const LIST_ID: &str = "palette-list";
const FIELD_ID: &str = "palette-field";

/// One entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// What it says.
    pub label: String,
    /// A word more about it.
    pub detail: String,
    /// Its icon.
    pub icon: Shape,
}

/// The sentences of a palette.
#[derive(Debug, Clone, Copy)]
pub struct PaletteLabels {
    /// The dialog's heading.
    pub heading: &'static str,
    /// The field's label.
    pub field: &'static str,
    /// How to use it.
    pub hint: &'static str,
}

/// The palette, open for as long as it is mounted.
#[component]
pub fn Palette(
    /// Its sentences.
    labels: PaletteLabels,
    /// What is on offer now, best first.
    #[prop(into)]
    entries: Signal<Vec<Entry>>,
    /// What is under way or went wrong, or that nothing was found; empty: nothing to say.
    #[prop(into)]
    status: Signal<String>,
    /// Told what stands in the field.
    on_query: Callback<String>,
    /// Told which entry was chosen, by its place.
    on_choose: Callback<usize>,
    /// Closes it from outside.
    handle: DialogHandle,
    /// Told when it was closed.
    on_closed: Callback<()>,
) -> impl IntoView {
    let active = RwSignal::new(0_usize);
    let input = NodeRef::<html::Input>::new();
    let count = move || entries.with(Vec::len);
    let typed = move |_| {
        active.set(0);
        if let Some(input) = input.get_untracked() {
            on_query.run(input.value());
        }
    };
    let pressed = move |event: KeyboardEvent| {
        let last = count().saturating_sub(1);
        let now = active.get_untracked().min(last);
        match event.key().as_str() {
            "ArrowDown" => active.set(if now >= last { 0 } else { now + 1 }),
            "ArrowUp" => active.set(if now == 0 { last } else { now - 1 }),
            "Home" if event.ctrl_key() => active.set(0),
            "End" if event.ctrl_key() => active.set(last),
            "Enter" if !event.is_composing() && count() > 0 => on_choose.run(now),
            _ => return,
        }
        event.prevent_default();
        show(active.get_untracked());
    };
    let expanded = move || if count() == 0 { "false" } else { "true" };
    let active_id = move || (count() > 0).then(|| option_id(active.get().min(count().saturating_sub(1))));
    view! {
        <Dialog id="palette" heading=labels.heading handle on_closed described_by="palette-hint">
            <label class="visually-hidden" for=FIELD_ID>{labels.field}</label>
            <input
                id=FIELD_ID
                class="palette-field"
                type="text"
                role="combobox"
                autocomplete="off"
                autocapitalize="none"
                spellcheck="false"
                autofocus=true
                placeholder=labels.field
                aria-expanded=expanded
                aria-controls=LIST_ID
                aria-autocomplete="list"
                aria-activedescendant=active_id
                node_ref=input
                on:input=typed
                on:keydown=pressed
            />
            <ul id=LIST_ID class="palette-list" role="listbox" aria-label=labels.heading>
                {move || {
                    entries
                        .get()
                        .into_iter()
                        .enumerate()
                        .map(|(place, entry)| view! { <Offer place entry active on_choose /> })
                        .collect_view()
                }}
            </ul>
            <p class="palette-status" role="status">{move || status.get()}</p>
            <p class="field-hint" id="palette-hint">{labels.hint}</p>
        </Dialog>
    }
}

#[component]
fn Offer(place: usize, entry: Entry, active: RwSignal<usize>, on_choose: Callback<usize>) -> impl IntoView {
    let Entry { label, detail, icon } = entry;
    let pointed = move || {
        if active.get_untracked() != place {
            active.set(place);
        }
    };
    view! {
        <li
            id=option_id(place)
            class="palette-option"
            role="option"
            aria-selected=move || if active.get() == place { "true" } else { "false" }
            on:mousemove=move |_| pointed()
            on:click=move |_| on_choose.run(place)
        >
            <Icon shape=icon />
            <span class="palette-label">{label}</span>
            <span class="palette-detail">{detail}</span>
        </li>
    }
}

fn option_id(place: usize) -> String {
    ["palette-option-", &place.to_string()].concat()
}

/// Scrolls an option into sight, where the list is longer than its place.
fn show(place: usize) {
    if let Some(option) = document().get_element_by_id(&option_id(place)) {
        option.scroll_into_view_with_scroll_into_view_options(&nearest());
    }
}

fn nearest() -> web_sys::ScrollIntoViewOptions {
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(web_sys::ScrollLogicalPosition::Nearest);
    options
}
