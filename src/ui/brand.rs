//! The brand: mark and name.

use leptos::prelude::*;

/// The brand as a link, or as plain text where there is nowhere to go.
#[component]
pub fn Brand(
    /// The name.
    name: &'static str,
    /// Where it leads.
    #[prop(optional, into)]
    href: Option<String>,
) -> impl IntoView {
    let content = view! { <span class="brand-mark" aria-hidden="true"></span>{name} };
    match href {
        Some(href) => view! { <a class="brand" href=href>{content}</a> }.into_any(),
        None => view! { <span class="brand">{content}</span> }.into_any(),
    }
}
