//! Every sentence a person reads or hears. A locale has a value of [`Text`], one of [`EndUserText`] and one of
//! [`ConsoleText`]: a sentence that is missing in one of them does not compile. What a field says stands in `en/`.

#![expect(missing_docs, reason = "the English sentence of a field is its documentation")]

mod access;
mod app_credentials;
mod app_list;
mod app_token;
mod application;
mod ar;
mod assemble;
mod audit_log;
mod both;
mod bulk;
mod check_token;
mod common;
mod console;
mod create;
mod de;
mod en;
mod es;
mod events;
mod fr;
mod frame;
mod hu;
mod ja;
mod language;
mod locale;
mod own_account;
mod parts;
mod passkey;
mod product;
mod provider;
mod recover;
mod second_factor;
mod secrets;
mod session;
mod support;
mod token;
mod users;

pub use access::{Account, BrowserCheckText, FieldText, Login, SignUp};
pub use app_credentials::AppCredentials;
pub use app_list::AppList;
pub use app_token::{Privileges, Proof, Regenerate};
pub use application::{ApplicationEvents, ApplicationLife, ApplicationText, ConflictText, EditApplication};
pub use audit_log::AuditLog;
pub use both::both;
pub use bulk::Bulk;
pub use check_token::CheckToken;
pub use common::{Common, Problem};
pub use console::Console;
pub use create::Create;
pub use events::Events;
pub use frame::Frame;
pub use language::LanguageText;
pub use locale::Locale;
pub use own_account::OwnAccount;
pub use parts::{NotDownloaded, download, download_console};
pub use passkey::{PasskeyText, PasskeysText};
pub use product::ProductText;
pub use provider::{ConnectedLoginsText, ProviderText};
pub use recover::{Forgot, HandOverText, Reset, SendAgain, SignedUpText, TermsText, Verify};
pub use second_factor::SecondFactorText;
pub use secrets::Secrets;
pub use session::SessionText;
pub use support::{RequestText, SupportText, ThreadText};
pub use token::Token;
pub use users::{AddUser, OneUser, People, Users};

use assemble::{assembled, by_topic, declared, topics};
use parts::Translation;
use std::cell::Cell;

topics!(declared);

/// What one locale says. English is always there, and so it is the absence of a translation: that way what it says to
/// end-users stays in the parts of their pages.
#[derive(Clone, Copy)]
pub struct Words(Option<Translation>);

impl Words {
    /// What is always there.
    pub const ENGLISH: Self = Self(None);

    fn of(translation: Translation) -> Self {
        Self(Some(translation))
    }

    /// Whose they are.
    #[must_use]
    pub fn locale(self) -> Locale {
        self.0.map_or(Locale::En, |translation| translation.locale)
    }
}

thread_local! {
    static SPOKEN: Cell<Words> = const { Cell::new(Words::ENGLISH) };
    /// What the locales say in the console, by their place among all, as far as it was downloaded.
    static CONSOLES: Cell<[Option<&'static ConsoleText>; Locale::ALL.len()]> = const { Cell::new([None; Locale::ALL.len()]) };
}

/// From here on [`text`], [`end_user_text`] and [`console_text`] give these words. What shows already stays as it is.
pub fn speak(words: Words) {
    SPOKEN.set(words);
}

/// The present locale.
#[must_use]
pub fn spoken() -> Locale {
    SPOKEN.get().locale()
}

/// What every page may say, in the present locale.
#[must_use]
pub fn text() -> EveryPageWords {
    EveryPageWords(SPOKEN.get().0.map(|translation| translation.text))
}

/// What the end-users' pages say beyond logging in. Apart from [`text`], so that who only logs in does not download it.
#[must_use]
pub fn end_user_text() -> EndUserWords {
    EndUserWords(SPOKEN.get().0.map(|translation| translation.end_user))
}

/// What the management console says, in the present locale; in English until [`download_console`] has brought that. No
/// page of an end-user may ask for it: they would download it.
#[must_use]
pub fn console_text() -> ConsoleWords {
    ConsoleWords(CONSOLES.get()[spoken() as usize])
}

fn keep_console(locale: Locale, text: &'static ConsoleText) {
    let mut known = CONSOLES.get();
    known[locale as usize] = Some(text);
    CONSOLES.set(known);
}

/// A number with its digits in groups of three. Made anew where it is used: shared by the parts of several locales it
/// would be a part of its own.
#[inline(always)]
fn in_groups(number: u64, separator: char) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(separator);
        }
        grouped.push(digit);
    }
    grouped
}

/// Puts pieces together; a fraction of the code that `format!` brings along.
fn join(pieces: &[&str]) -> String {
    pieces.concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use idm_api::audit::AuditAction;
    use std::fmt::Debug;

    /// `field: "sentence"` of each sentence that is no function, in the order of the structs.
    fn sentences(texts: &[&dyn Debug]) -> Vec<String> {
        let all: String = texts.iter().map(|text| format!("{text:#?}")).collect();
        all.lines().filter(|line| line.contains('"')).map(|line| line.trim().to_owned()).collect()
    }

    fn english() -> Vec<String> {
        sentences(&[&en::TEXT, &en::END_USER, &en::CONSOLE])
    }

    fn translated((translation, console): (Translation, &ConsoleText)) -> Vec<String> {
        sentences(&[translation.text, translation.end_user, console])
    }

    #[test]
    fn where_english_says_something_every_locale_does() {
        let english = english();
        assert!(english.len() > 600, "{}", english.len());
        for &locale in parts::ALL {
            let translated = translated(locale);
            assert_eq!(translated.len(), english.len());
            for (ours, theirs) in english.iter().zip(&translated) {
                let says_something = |line: &str| !line.contains("\"\"");
                // The sentence around a link may begin with the link.
                let around_a_link = theirs.starts_with("terms_before:");
                let silent = !says_something(theirs) && says_something(ours);
                assert!(!silent || around_a_link, "{:?}: {theirs}", locale.0.locale);
            }
        }
    }

    #[test]
    fn a_translation_says_something_else_than_english() {
        let english = english();
        for &locale in parts::ALL {
            let translated = translated(locale);
            let same: Vec<_> = english.iter().zip(&translated).filter(|(ours, theirs)| ours == theirs).collect();
            // Names, such as the brand's.
            assert!(same.len() < 40, "{:?}: {same:#?}", locale.0.locale);
        }
    }

    #[test]
    fn every_language_of_the_menu_has_a_translation() {
        let translated: Vec<_> = parts::ALL.iter().map(|(translation, _)| translation.locale).collect();
        let menu: Vec<_> = Locale::ALL.into_iter().filter(|locale| *locale != Locale::En).collect();
        assert_eq!(translated, menu);
    }

    #[test]
    fn every_locale_names_and_tells_the_actions_that_english_does() {
        let english = &en::CONSOLE.events;
        for (translation, console) in parts::ALL {
            let events = &console.events;
            for action in AuditAction::ALL {
                let said = |events: &Events| {
                    [(events.action)(action), (events.sentence)(action), (events.sentence_of_oneself)(action)]
                        .map(|said| said.is_some())
                };
                assert_eq!(said(events), said(english), "{:?}: {action:?}", translation.locale);
            }
        }
    }

    #[test]
    fn what_is_spoken_is_what_text_gives() {
        for &(translation, console) in parts::ALL {
            speak(Words::of(translation));
            assert_eq!(text().login().heading, translation.text.login.heading);
            assert_eq!(end_user_text().forgot().heading, translation.end_user.forgot.heading);
            assert_eq!(console_text().console().menu, en::CONSOLE.console.menu);
            keep_console(translation.locale, console);
            assert_eq!(console_text().console().menu, console.console.menu);
        }
        speak(Words::ENGLISH);
        assert_eq!(text().login().heading, en::TEXT.login.heading);
        assert_eq!(console_text().console().menu, en::CONSOLE.console.menu);
    }

    #[test]
    fn the_login_before_the_app_says_what_the_apps_does() {
        let script = include_str!("../../style/early.js");
        let english = Translation { locale: Locale::En, text: &en::TEXT, end_user: &en::END_USER };
        for translation in parts::ALL.iter().map(|(translation, _)| *translation).chain([english]) {
            let Text { field, login, .. } = translation.text;
            let words = [field.email, field.password, login.keep, login.keep_hint_short, login.heading, login.submit];
            let line = format!("\n  {}: [\"{}\"],\n", translation.locale.tag(), words.join("\", \""));
            assert!(script.contains(&line), "early.js lacks {line}");
        }
    }

    #[test]
    fn the_page_speaks_the_apps_languages_before_the_app() {
        let tags = Locale::ALL.map(|locale| format!("\"{}\"", locale.tag())).join(", ");
        let line = format!("const LANGUAGES = [{tags}];");
        assert!(include_str!("../../style/first.js").contains(&line), "first.js lacks {line}");
    }
}
