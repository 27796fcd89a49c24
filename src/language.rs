//! The language of the page: chosen by the browser or by the address, changed by the person, downloaded when it is
//! first wanted.
//!
//! The console is English: half of it in another language would help nobody. What the person chose holds on the
//! end-users' pages, before and after.

use crate::{
    nav::Nav,
    text::{Locale, Words, download, speak, text},
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
    /// What end-users' pages are in.
    words: RwSignal<Words>,
    /// Whether that is decided.
    ready: RwSignal<bool>,
    /// Which choice was made last: an earlier one may be downloaded later.
    turn: StoredValue<u32>,
    /// What the page is in.
    spoken: RwSignal<Locale>,
    /// Changes when what shows is to be made anew in another language.
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
            words: RwSignal::new(Words::default()),
            ready: RwSignal::new(wanted == Locale::En),
            turn: StoredValue::new(0),
            spoken: RwSignal::new(Locale::En),
            anew: RwSignal::new(0),
        };
        provide_context(language);
        if wanted != Locale::En {
            spawn_local(async move {
                if let Ok(words) = download(wanted).await {
                    language.words.set(words);
                }
                language.ready.set(true);
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
        self.spoken.get()
    }

    /// Has what is shown from here on be in the language of its kind of page.
    pub fn speak_on(self, console: bool) {
        let words = if console { Words::default() } else { self.words.get_untracked() };
        let locale = words.locale();
        speak(words);
        moment::write_in(locale.of_dates(&preferred()));
        if let Some(root) = document().document_element() {
            let _ = root.set_attribute("lang", locale.tag());
            let _ = root.set_attribute("dir", locale.direction());
        }
        if self.spoken.get_untracked() != locale {
            self.spoken.set(locale);
        }
    }

    /// Changes to the language that somebody on an end-user's page has selected: what shows is made anew in it, with
    /// what was entered. Tells `done` when that is over, whether it worked or not.
    pub fn change(self, locale: Locale, done: Callback<()>) {
        let turn = self.turn.try_update_value(|turn| {
            *turn = turn.wrapping_add(1);
            *turn
        });
        spawn_local(async move {
            let outcome = download(locale).await;
            if self.turn.try_get_value() != turn {
                return;
            }
            match outcome {
                Ok(words) => {
                    self.words.set(words);
                    self.nav.set_language(Some(locale.tag()));
                    self.make_anew().await;
                    self.live.say(text().language.changed.to_owned());
                }
                Err(_) => self.toasts.tell(text().language.failed.to_owned()),
            }
            let _ = done.try_run(());
        });
    }

    async fn make_anew(self) {
        let typed = Typed::read();
        self.speak_on(false);
        self.nav.stay();
        self.anew.update(|turn| *turn = turn.wrapping_add(1));
        leptos::task::tick().await;
        typed.enter();
        let _ = self.nav.arrive();
    }

    /// Has whatever calls this be made anew in another language when one is chosen.
    pub fn follow() {
        if let Some(language) = use_context::<Self>() {
            language.anew.track();
        }
    }
}

/// The languages that the browser is set to, the most wanted first.
fn preferred() -> Vec<String> {
    window().navigator().languages().iter().filter_map(|tag| tag.as_string()).collect()
}
