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
    pub action_of: String,
    /// What the button says when it is done.
    pub done: &'static str,
}

/// A card.
#[component]
pub fn Card(
    /// Its button's id.
    id: String,
    /// Its heading.
    heading: String,
    /// A mark beside the heading.
    badge: &'static str,
    /// Whether what it stands for is out of use.
    muted: bool,
    /// What its button says.
    labels: CardLabels,
    /// Shown for a moment after the click.
    done: Confirmation,
    /// What the click does.
    on_click: Callback<()>,
    /// What it tells.
    children: Children,
) -> impl IntoView {
    let CardLabels { action, action_of, done: done_label } = labels;
    let shape = move || {
        let shape = if done.is_shown() { Shape::Tick } else { Shape::Copy };
        view! { <Icon shape /> }
    };
    view! {
        <li class="card" class:card-muted=muted>
            <div class="card-head">
                <h2 class="card-heading">{heading}</h2>
                <span class="badge">{badge}</span>
            </div>
            {children()}
            <button type="button" id=id class="card-action" aria-label=action_of on:click=move |_| on_click.run(())>
                {shape}
                {move || if done.is_shown() { done_label } else { action }}
            </button>
        </li>
    }
}
