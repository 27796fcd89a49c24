//! Light or dark. The browser's own setting holds until the person chooses; the choice lasts as long as this tab, as
//! nothing of ours is stored in the browser.

use crate::{text::console_text, ui::choice::Segments};
use leptos::prelude::*;

/// Which colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Theme {
    /// As the browser says.
    #[default]
    Browser,
    Light,
    Dark,
}

impl Theme {
    pub(super) const ALL: [Self; 3] = [Self::Browser, Self::Light, Self::Dark];

    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Browser => "browser",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// What it is called.
    pub(super) fn label(self) -> &'static str {
        let text = console_text().frame();
        match self {
            Self::Browser => text.theme_browser,
            Self::Light => text.theme_light,
            Self::Dark => text.theme_dark,
        }
    }

    const fn class(self) -> Option<&'static str> {
        match self {
            Self::Browser => None,
            Self::Light => Some("theme-light"),
            Self::Dark => Some("theme-dark"),
        }
    }
}

/// The theme of this tab. A copyable handle.
#[derive(Clone, Copy)]
pub(super) struct ThemeChoice(RwSignal<Theme>);

impl ThemeChoice {
    /// Makes the choice of this tab, and has the page follow it.
    pub(super) fn provide() -> Self {
        let choice = Self(RwSignal::new(Theme::default()));
        Effect::new(move || {
            let chosen = choice.0.get().class();
            if let Some(root) = document().document_element() {
                for class in Theme::ALL.into_iter().filter_map(Theme::class) {
                    let _ = root.class_list().toggle_with_force(class, chosen == Some(class));
                }
            }
        });
        provide_context(choice);
        choice
    }

    pub(super) fn set(self, theme: Theme) {
        self.0.set(theme);
    }
}

/// The choice as a control.
#[component]
pub(super) fn ThemeControl(choice: ThemeChoice) -> impl IntoView {
    let options = Theme::ALL.map(|theme| (theme.name(), theme.label())).to_vec();
    let chosen = Signal::derive(move || choice.0.get().name());
    let choose = Callback::new(move |name: &'static str| {
        choice.set(Theme::ALL.into_iter().find(|theme| theme.name() == name).unwrap_or_default());
    });
    view! { <Segments name="theme" legend=console_text().frame().theme options chosen on_choose=choose /> }
}
