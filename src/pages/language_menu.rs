//! The menu of languages at the foot of every end-user page. It stays while the page above it is made anew, so that
//! whoever goes through it by keyboard keeps their place.

use crate::{
    language::Language,
    text::{Locale, text},
};
use leptos::{prelude::*, task::spawn_local};
use web_sys::HtmlSelectElement;

const ID: &str = "language";

/// The menu: each language by the name that those who speak it give it.
#[component]
pub fn LanguageMenu(language: Language) -> impl IntoView {
    let label = move || {
        let _ = language.spoken();
        text().language.menu
    };
    let changed = move |event| {
        let menu: HtmlSelectElement = event_target(&event);
        let Some(locale) = Locale::lookup(&menu.value()) else { return };
        spawn_local(async move {
            if !language.change(locale).await {
                // What cannot be had is not selected.
                menu.set_value(crate::text::spoken().tag());
            }
        });
    };
    let options = Locale::ALL.into_iter().map(|locale| {
        view! { <option value=locale.tag() lang=locale.tag() prop:selected=move || language.spoken() == locale>{locale.name()}</option> }
    });
    view! {
        <footer class="languages">
            <label for=ID>{label}</label>
            <select id=ID on:change=changed>
                {options.collect_view()}
            </select>
        </footer>
    }
}
