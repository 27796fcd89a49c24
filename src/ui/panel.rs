//! Panels in place of content: nothing there yet, or it failed.

use super::button::{Button, Look};
use leptos::prelude::*;

/// Something failed, and can be tried again.
#[component]
pub fn ErrorPanel(
    /// What failed.
    heading: &'static str,
    /// Why, and what to do.
    message: String,
    /// The button's label.
    retry_label: &'static str,
    /// Tries again.
    on_retry: Callback<()>,
) -> impl IntoView {
    view! {
        <div class="panel panel-error" role="alert">
            <p class="panel-heading">{heading}</p>
            <p>{message}</p>
            <Button label=retry_label on_click=on_retry look=Look::Secondary />
        </div>
    }
}

/// Nothing is there yet: what it is for, and the first step.
#[component]
pub fn EmptyPanel(
    /// What is not there.
    heading: &'static str,
    /// What to do.
    message: &'static str,
    /// The first step.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="panel panel-empty">
            <h2 class="panel-heading">{heading}</h2>
            <p>{message}</p>
            {children()}
        </div>
    }
}

/// Nothing is there, and there is nothing to do about it.
#[component]
pub fn NothingPanel(
    /// What is not there.
    heading: &'static str,
    /// Why.
    message: &'static str,
) -> impl IntoView {
    view! {
        <div class="panel panel-empty">
            <h2 class="panel-heading">{heading}</h2>
            <p>{message}</p>
        </div>
    }
}

/// A quiet sentence above a form or a page.
#[component]
pub fn Note(
    /// What it says.
    message: &'static str,
) -> impl IntoView {
    view! { <p class="note">{message}</p> }
}
