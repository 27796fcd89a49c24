//! The menu of languages: at the foot of every end-user page, and in the console's top bar. It stays while the page
//! around it is made anew, so that whoever goes through it by keyboard keeps their place.

use crate::{
    language::Language,
    text::{Locale, text},
    ui::icon::{Icon, Shape},
};
use leptos::{prelude::*, task::spawn_local};
use web_sys::HtmlSelectElement;

const ID: &str = "language";

/// Where the menu stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum MenuPlace {
    /// On the last lines of a page, with its label.
    #[default]
    Foot,
    /// Among the buttons of the top bar, where an icon says what it is.
    TopBar,
}

/// The menu: each language by the name that those who speak it give it.
#[component]
pub fn LanguageMenu(
    language: Language,
    /// Where it stands.
    #[prop(optional)]
    place: MenuPlace,
) -> impl IntoView {
    let label = move || {
        let _ = language.spoken();
        text().language().menu
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
    let options = options.collect_view();
    let select = view! {
        <select id=ID on:change=changed>
            {options}
        </select>
    };
    match place {
        MenuPlace::Foot => view! {
            <footer class="languages">
                <label for=ID>{label}</label>
                {select}
            </footer>
        }
        .into_any(),
        MenuPlace::TopBar => view! {
            <div class="language-bar">
                <Icon shape=Shape::Globe />
                <label class="visually-hidden" for=ID>
                    {label}
                </label>
                {select}
            </div>
        }
        .into_any(),
    }
}
