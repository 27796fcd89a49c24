//! What shows while it is not known who is there: neither protected content nor a login form.

use crate::{
    text::text,
    ui::{brand::Brand, skeleton::PageSkeleton},
};
use leptos::prelude::*;

/// The quiet page.
#[component]
pub fn Placeholder() -> impl IntoView {
    view! {
        <main class="stage">
            <Brand name=text().common.brand />
            <PageSkeleton label=text().common.loading />
        </main>
    }
}
