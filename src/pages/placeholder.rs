//! What shows while it is not known who is there: neither protected content nor a login form.

use super::product::ProductBrand;
use crate::{text::text, ui::skeleton::PageSkeleton};
use leptos::prelude::*;

/// The quiet page.
#[component]
pub fn Placeholder() -> impl IntoView {
    view! {
        <main class="stage">
            <ProductBrand />
            <PageSkeleton label=text().common().loading />
        </main>
    }
}
