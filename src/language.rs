//! The language of the page: chosen by the browser or by the address, changed by the person, downloaded when it is
//! first wanted.
//!
//! It is one for all pages. What the console says in it is a download of its own, that only the console waits for.

use crate::{
    nav::Nav,
    paths::Route,
    text::{Locale, NotDownloaded, Words, both, download, download_console, speak, spoken, text},
    ui::{
        live::{Live, use_live},
        moment,
        toast::{Toasts, use_toasts},
        typed::Typed,
    },
};
use leptos::{prelude::*, task::spawn_local};

/// The language of this page. A copyable handle.
#[derive(Clone, Copy)]
pub struct Language {
    nav: Nav,
    live: Live,
    toasts: Toasts,
    /// Whether it is decided.
    ready: RwSignal<bool>,
    /// Which choice was made last: an earlier one may be downloaded later.
    turn: StoredValue<u32>,
    /// Counts changes of what the page is in.
    spoken: RwSignal<u32>,
    /// Counts changes that make what shows anew.
    anew: RwSignal<u32>,
    /// How much of what shows wants the menu below it.
    menus: RwSignal<u32>,
}

impl Language {
    /// Decides for a language, and starts to download it. Where that fails the page is English.
    pub fn provide(nav: Nav) -> Self {
        let asked = nav.language_asked().and_then(|tag| Locale::lookup(&tag));
        if asked.is_some() {
            nav.set_language(asked.map(Locale::tag));
        }
        let wanted = asked.unwrap_or_else(|| Locale::choose(&preferred()));
        let language = Self {
            nav,
            live: use_live(),
            toasts: use_toasts(),
            ready: RwSignal::new(wanted == Locale::En),
            turn: StoredValue::new(0),
            spoken: RwSignal::new(0),
            anew: RwSignal::new(0),
            menus: RwSignal::new(0),
        };
        provide_context(language);
        language.speak(Words::ENGLISH);
        if wanted != Locale::En {
            spawn_local(async move {
                if let Ok(words) = download(wanted).await {
                    language.speak(words);
                }
                let _ = language.ready.try_set(true);
            });
        }
        language
    }

    /// Whether it is known what to write in; tracked.
    #[must_use]
    pub fn is_ready(self) -> bool {
        self.ready.get()
    }

    /// What the page is in; tracked.
    #[must_use]
    pub fn spoken(self) -> Locale {
        self.spoken.track();
        spoken()
    }

    /// Has what is shown from here on be in this language.
    fn speak(self, words: Words) {
        let locale = words.locale();
        speak(words);
        moment::write_in(locale.of_dates(&preferred()));
        if let Some(root) = document().document_element() {
            let _ = root.set_attribute("lang", locale.tag());
            let _ = root.set_attribute("dir", locale.direction());
        }
        next(self.spoken);
    }

    /// Changes to the language that somebody has selected: what shows is made anew in it, with what was entered. False
    /// where it cannot be had, which is told.
    pub async fn change(self, locale: Locale) -> bool {
        let turn = self.turn.try_update_value(|turn| {
            *turn = turn.wrapping_add(1);
            *turn
        });
        let outcome = if self.nav.with_route_untracked(Route::is_console) {
            both(Box::pin(download(locale)), Box::pin(download_console(locale))).await
        } else {
            download(locale).await
        };
        if self.turn.try_get_value() != turn {
            // Another one was selected meanwhile.
            return true;
        }
        let Ok(words) = outcome else {
            self.toasts.tell(text().language().failed.to_owned());
            return false;
        };
        self.nav.set_language(Some(locale.tag()));
        let typed = Typed::read();
        self.speak(words);
        self.nav.stay();
        next(self.anew);
        leptos::task::tick().await;
        typed.enter();
        let _ = self.nav.arrive();
        self.live.say(text().language().changed.to_owned());
        true
    }

    /// Has whatever calls this be made anew in another language when one is chosen.
    pub fn follow() {
        if let Some(language) = use_context::<Self>() {
            language.anew.track();
        }
    }

    /// How often what shows was made anew in another language; tracked. For lists, whose rows stay as they are while
    /// their keys do.
    #[must_use]
    pub fn turn() -> u32 {
        use_context::<Self>().map_or(0, |language| language.anew.get())
    }

    /// Has the menu of languages show below whatever calls this, also in the console.
    pub fn offer_menu() {
        let Some(Self { menus, .. }) = use_context() else { return };
        menus.update(|menus| *menus += 1);
        on_cleanup(move || {
            let _ = menus.try_update(|menus| *menus = menus.saturating_sub(1));
        });
    }

    /// Whether what shows wants the menu below it; tracked. The console has it in its top bar.
    #[must_use]
    pub fn has_menu_below(self) -> bool {
        self.ready.get() && (!self.nav.with_route(Route::is_console) || self.menus.get() > 0)
    }
}

/// Waits until the console can say what it says in the present language.
///
/// # Errors
/// [`NotDownloaded`].
pub async fn console_words() -> Result<(), NotDownloaded> {
    download_console(spoken()).await
}

fn next(count: RwSignal<u32>) {
    let _ = count.try_update(|count| *count = count.wrapping_add(1));
}

/// The languages that the browser is set to, the most wanted first.
fn preferred() -> Vec<String> {
    window().navigator().languages().iter().filter_map(|tag| tag.as_string()).collect()
}
