//! The language of the page: chosen by the browser or by the address, changed by the person, downloaded when it is
//! first wanted.
//!
//! The console is English: half of it in another language would help nobody. What the person chose holds on the
//! end-users' pages, before and after.

use crate::{
    nav::Nav,
    text::{Locale, Words, download, speak, spoken, text},
    ui::{
        live::{Live, use_live},
        moment,
        toast::{Toasts, use_toasts},
        typed::Typed,
    },
};
use leptos::{prelude::*, task::spawn_local};
use std::cell::Cell;

thread_local! {
    /// What end-users' pages are in.
    static CHOSEN: Cell<Words> = const { Cell::new(Words::ENGLISH) };
}

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
        };
        CHOSEN.set(Words::ENGLISH);
        provide_context(language);
        if wanted != Locale::En {
            spawn_local(async move {
                if let Ok(words) = download(wanted).await {
                    CHOSEN.set(words);
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

    /// Has what is shown from here on be in the language of its kind of page.
    pub fn speak_on(self, console: bool) {
        let words = if console { Words::ENGLISH } else { CHOSEN.get() };
        let (locale, before) = (words.locale(), spoken());
        speak(words);
        moment::write_in(locale.of_dates(&preferred()));
        if let Some(root) = document().document_element() {
            let _ = root.set_attribute("lang", locale.tag());
            let _ = root.set_attribute("dir", locale.direction());
        }
        if before != locale {
            next(self.spoken);
        }
    }

    /// Changes to the language that somebody on an end-user's page has selected: what shows is made anew in it, with
    /// what was entered. False where it cannot be had, which is told.
    pub async fn change(self, locale: Locale) -> bool {
        let turn = self.turn.try_update_value(|turn| {
            *turn = turn.wrapping_add(1);
            *turn
        });
        let outcome = download(locale).await;
        if self.turn.try_get_value() != turn {
            // Another one was selected meanwhile.
            return true;
        }
        let Ok(words) = outcome else {
            self.toasts.tell(text().language.failed.to_owned());
            return false;
        };
        CHOSEN.set(words);
        self.nav.set_language(Some(locale.tag()));
        let typed = Typed::read();
        self.speak_on(false);
        self.nav.stay();
        next(self.anew);
        leptos::task::tick().await;
        typed.enter();
        let _ = self.nav.arrive();
        self.live.say(text().language.changed.to_owned());
        true
    }

    /// Has whatever calls this be made anew in another language when one is chosen.
    pub fn follow() {
        if let Some(language) = use_context::<Self>() {
            language.anew.track();
        }
    }
}

fn next(count: RwSignal<u32>) {
    let _ = count.try_update(|count| *count = count.wrapping_add(1));
}

/// The languages that the browser is set to, the most wanted first.
fn preferred() -> Vec<String> {
    window().navigator().languages().iter().filter_map(|tag| tag.as_string()).collect()
}
