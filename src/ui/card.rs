//! A turquoise card with one thing to do: the whole card is the target of its button.

use super::{
    copy::Confirmation,
    icon::{Icon, Shape},
};
use leptos::prelude::*;

/// The sentences of a card.
pub struct CardLabels {
    /// What the button says.
    pub action: &'static str,
    /// The button's full name; begins with `action`.
    pub action_of: Signal<String>,
    /// What the button says when it is done.
    pub done: &'static str,
}

/// A card's place in its list, most of which may not be in the document.
#[derive(Debug, Clone, Copy)]
pub struct Place {
    /// Counted from 1.
    pub at: usize,
    /// How many there are; -1: nobody knows.
    pub of: Signal<i64>,
}

/// A card.
#[component]
pub fn Card(
    /// Its button's id.
    id: String,
    /// Its heading.
    heading: AnyView,
    /// A mark beside the heading.
    badge: AnyView,
    /// Whether what it stands for is out of use.
    #[prop(into)]
    muted: Signal<bool>,
    /// What its button says.
    labels: CardLabels,
    /// Shown for a moment after the click.
    done: Confirmation,
    /// What the click does.
    on_click: Callback<()>,
    /// Where in the list it stands.
    place: Place,
    /// What it tells.
    children: Children,
) -> impl IntoView {
    let CardLabels { action, action_of, done: done_label } = labels;
    view! {
        <li
            class="card"
            class:card-muted=move || muted.get()
            aria-posinset=place.at
            aria-setsize=move || place.of.get().to_string()
        >
            <div class="card-head">
                <h2 class="card-heading">{heading}</h2>
                {badge}
            </div>
            {children()}
            <button
                type="button"
                id=id
                class="card-action"
                aria-label=move || action_of.get()
                on:click=move |_| on_click.run(())
            >
                <CopyIcon done />
                {move || if done.is_shown() { done_label } else { action }}
            </button>
        </li>
    }
}

/// Two sheets, or a tick for a moment.
#[component]
pub fn CopyIcon(
    /// Whether it was copied.
    done: Confirmation,
) -> impl IntoView {
    move || {
        let shape = if done.is_shown() { Shape::Tick } else { Shape::Copy };
        view! { <Icon shape /> }
    }
}
