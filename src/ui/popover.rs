//! A small panel behind a button: the browser's own popover, so that Escape and a click elsewhere close it and the
//! focus comes back by itself.

use super::icon::{Icon, Shape};
use leptos::{html, prelude::*};

/// Closes a popover from inside.
#[derive(Clone, Copy)]
pub struct PopoverHandle(NodeRef<html::Div>);

impl PopoverHandle {
    /// A handle to give to a [`Popover`].
    #[must_use]
    pub fn new() -> Self {
        Self(NodeRef::new())
    }

    /// Closes it.
    pub fn close(self) {
        if let Some(panel) = self.0.try_get_untracked().flatten() {
            let _ = panel.hide_popover();
        }
    }
}

impl Default for PopoverHandle {
    fn default() -> Self {
        Self::new()
    }
}

/// The button and its panel.
#[component]
pub fn Popover(
    /// The panel's id.
    id: &'static str,
    /// The button's name.
    name: &'static str,
    /// What the button shows beside its icon; the name is read out instead.
    #[prop(optional, into)]
    shown: String,
    /// The button's icon.
    icon: Shape,
    /// Closes it from inside.
    handle: PopoverHandle,
    /// What is in it.
    children: Children,
) -> impl IntoView {
    let name = if shown.is_empty() { name.to_owned() } else { [name, ": ", &shown].concat() };
    view! {
        <button type="button" class="button button-quiet popover-button" popovertarget=id aria-label=name>
            <Icon shape=icon />
            <span class="popover-shown">{shown}</span>
        </button>
        <div id=id class="popover" popover="auto" node_ref=handle.0>
            {children()}
        </div>
    }
}
