//! What stands in for content that is on its way.

use leptos::prelude::*;

/// So many cards that are on their way.
#[component]
pub fn CardsSkeleton(
    /// Said to those who do not see it.
    label: &'static str,
) -> impl IntoView {
    view! {
        <div class="cards" aria-busy="true">
            <p class="visually-hidden">{label}</p>
            <div class="skeleton skeleton-card"></div>
            <div class="skeleton skeleton-card"></div>
            <div class="skeleton skeleton-card"></div>
        </div>
    }
}

/// A small page that is on its way; the same shape as in `index.html`, so nothing jumps.
#[component]
pub fn PageSkeleton(
    /// Said to those who do not see it.
    label: &'static str,
) -> impl IntoView {
    view! {
        <div class="sheet" aria-busy="true">
            <p class="visually-hidden">{label}</p>
            <div class="skeleton skeleton-heading"></div>
            <div class="skeleton skeleton-line"></div>
            <div class="skeleton skeleton-line"></div>
            <div class="skeleton skeleton-button"></div>
        </div>
    }
}

/// Panels of a page that are on their way.
#[component]
pub fn PanelsSkeleton(
    /// Said to those who do not see it.
    label: &'static str,
) -> impl IntoView {
    view! {
        <div class="panels-skeleton" aria-busy="true">
            <p class="visually-hidden">{label}</p>
            <div class="skeleton skeleton-panel"></div>
            <div class="skeleton skeleton-panel"></div>
        </div>
    }
}

/// A few lines that are on their way.
#[component]
pub fn LinesSkeleton(
    /// Said to those who do not see it.
    label: &'static str,
) -> impl IntoView {
    view! {
        <div class="lines-skeleton" aria-busy="true">
            <p class="visually-hidden">{label}</p>
            <div class="skeleton skeleton-line"></div>
            <div class="skeleton skeleton-line"></div>
        </div>
    }
}
