//! The brand: mark and name.

use leptos::prelude::*;

/// The brand as a link, or as plain text where there is nowhere to go.
#[component]
pub fn Brand(
    /// The name beside our mark; without one there is nothing in it yet.
    name: Option<&'static str>,
    /// Where it leads.
    #[prop(optional_no_strip)]
    href: Option<String>,
) -> impl IntoView {
    let content = name.map(|name| view! { <span class="brand-mark" aria-hidden="true"></span>{name} });
    match href {
        Some(href) => view! { <a class="brand" href=href>{content}</a> }.into_any(),
        None => view! { <span class="brand">{content}</span> }.into_any(),
    }
}
