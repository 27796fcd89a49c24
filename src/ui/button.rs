//! Buttons.

use super::icon::{Icon, Shape};
use leptos::{ev::MouseEvent, prelude::*};

/// How much a button stands out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Look {
    /// The one thing to do here.
    Primary,
    /// Anything else.
    #[default]
    Secondary,
    /// In a bar, quiet.
    Quiet,
    /// Does something that is hard to take back.
    Danger,
}

impl Look {
    const fn class(self) -> &'static str {
        match self {
            Self::Primary => "button button-primary",
            Self::Secondary => "button",
            Self::Quiet => "button button-quiet",
            Self::Danger => "button button-danger",
        }
    }
}

/// A button that does something at once.
#[component]
pub fn Button(
    /// What it says.
    #[prop(into)]
    label: Signal<&'static str>,
    /// What it does.
    on_click: Callback<()>,
    /// How much it stands out.
    #[prop(optional)]
    look: Look,
    /// An icon before the label.
    #[prop(optional, into)]
    icon: MaybeProp<Shape>,
    /// Whether its work is under way: then it stays focusable, and does nothing.
    #[prop(optional, into)]
    busy: Signal<bool>,
    /// Whether it cannot be used yet: then it stays focusable, and does nothing.
    #[prop(optional, into)]
    unavailable: Signal<bool>,
    /// The id of the text that says more, such as why it cannot be used yet.
    #[prop(optional)]
    described_by: Option<&'static str>,
    /// Its id.
    #[prop(optional)]
    id: Option<&'static str>,
) -> impl IntoView {
    let click = move |_: MouseEvent| {
        if !busy.get_untracked() && !unavailable.get_untracked() {
            on_click.run(());
        }
    };
    view! {
        <button
            type="button"
            id=id
            class=look.class()
            aria-busy=move || busy.get().then_some("true")
            aria-disabled=move || (busy.get() || unavailable.get()).then_some("true")
            aria-describedby=described_by
            on:click=click
        >
            {move || icon.get().map(|shape| view! { <Icon shape /> })}
            {move || label.get()}
        </button>
    }
}

/// The button that sends the form around it. [`super::form::Form`] sees to it that nothing is sent twice.
#[component]
pub fn SubmitButton(
    /// What it says.
    #[prop(into)]
    label: Signal<&'static str>,
    /// Whether the form is being sent.
    #[prop(into)]
    busy: Signal<bool>,
    /// Whether the form cannot be sent as it is.
    #[prop(optional, into)]
    unavailable: Signal<bool>,
    /// The id of the text that says why.
    #[prop(optional)]
    described_by: Option<&'static str>,
) -> impl IntoView {
    view! {
        <button
            type="submit"
            class=Look::Primary.class()
            aria-busy=move || busy.get().then_some("true")
            aria-disabled=move || (busy.get() || unavailable.get()).then_some("true")
            aria-describedby=described_by
        >
            {move || label.get()}
        </button>
    }
}

/// [`SubmitButton`] for what is hard to take back.
#[component]
pub fn DangerSubmit(
    /// What it says.
    label: &'static str,
    /// Whether the form is being sent.
    #[prop(into)]
    busy: Signal<bool>,
) -> impl IntoView {
    let pressed = move || busy.get().then_some("true");
    view! {
        <button type="submit" class=Look::Danger.class() aria-busy=pressed aria-disabled=pressed>
            {label}
        </button>
    }
}
