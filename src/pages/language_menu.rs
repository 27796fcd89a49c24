//! The menu of languages at the foot of every end-user page. It stays while the page above it is made anew, so that
//! whoever goes through it by keyboard keeps their place.

use crate::{
    language::Language,
    text::{Locale, text},
    ui::languages::LanguageSelect,
};
use leptos::prelude::*;

/// The menu.
#[component]
pub fn LanguageMenu(language: Language) -> impl IntoView {
    let label = Signal::derive(move || {
        let _ = language.spoken();
        text().language.menu
    });
    let spoken = Signal::derive(move || language.spoken().tag());
    let names = Locale::ALL.map(|locale| (locale.tag(), locale.name())).to_vec();
    let select = Callback::new(move |(tag, done): (String, Callback<()>)| {
        if let Some(locale) = Locale::lookup(&tag) {
            language.change(locale, done);
        }
    });
    view! {
        <footer class="languages">
            <LanguageSelect label spoken names on_select=select />
        </footer>
    }
}
