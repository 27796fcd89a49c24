//! The translations, each a part of its own, and one more with what it says in the console: who reads English downloads
//! none, an end-user of another language one, and who uses the console in it both.
//!
//! With the feature `split` (as `cargo xtask` builds for release; `split-login` for the login's own module)
//! `wasm-split-cli` cuts them out of the module; without it (tests, `run --dev`) they are in it.

use super::{ConsoleText, EndUserText, Locale, Text, Words, keep_console};

/// What one translation says.
#[derive(Clone, Copy)]
pub(super) struct Translation {
    pub(super) locale: Locale,
    pub(super) text: &'static Text,
    pub(super) end_user: &'static EndUserText,
}

/// A translation could not be downloaded; it can be tried again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotDownloaded;

#[cfg(any(feature = "split", feature = "split-login"))]
impl From<leptos::wasm_split::SplitLoaderError> for NotDownloaded {
    fn from(_: leptos::wasm_split::SplitLoaderError) -> Self {
        Self
    }
}

/// Declares the translations: of each the locale, its module, and the names of its two parts.
macro_rules! translations {
    ($($locale:ident: $module:ident in $part:ident and $console:ident,)*) => {
        $(
            part! {
                any(feature = "split", feature = "split-login"),
                fn $part() -> Translation { translation!($locale, $module) }
            }
            part! { feature = "split", fn $console() -> &'static ConsoleText { &super::$module::CONSOLE } }
        )*

        /// All of them.
        #[cfg(test)]
        pub(super) static ALL: &[(Translation, &ConsoleText)] =
            &[$((translation!($locale, $module), &super::$module::CONSOLE)),*];

        /// What this locale says: downloaded when it is first asked for, and there from then on.
        ///
        /// # Errors
        /// [`NotDownloaded`].
        pub async fn download(locale: Locale) -> Result<Words, NotDownloaded> {
            let translation = match locale {
                Locale::En => return Ok(Words::ENGLISH),
                $(Locale::$locale => $part().await,)*
            };
            translation.map(Words::of)
        }

        /// Has [`super::console_text`] know what this locale says in the console: downloaded when it is first asked
        /// for. English comes with the console.
        ///
        /// # Errors
        /// [`NotDownloaded`].
        pub async fn download_console(locale: Locale) -> Result<(), NotDownloaded> {
            let text = match locale {
                Locale::En => return Ok(()),
                $(Locale::$locale => $console().await?,)*
            };
            keep_console(locale, text);
            Ok(())
        }
    };
}

macro_rules! part {
    ($split:meta, fn $part:ident() -> $type:ty { $words:expr }) => {
        #[cfg(not($split))]
        async fn $part() -> Result<$type, NotDownloaded> {
            Ok($words)
        }

        #[cfg($split)]
        #[leptos::wasm_split::wasm_split($part, wasm_split_path = leptos::wasm_split, fallible)]
        fn $part() -> Result<$type, NotDownloaded> {
            Ok($words)
        }
    };
}

macro_rules! translation {
    ($locale:ident, $module:ident) => {
        Translation { locale: Locale::$locale, text: &super::$module::TEXT, end_user: &super::$module::END_USER }
    };
}

translations! {
    De: de in locale_de and console_de,
    Fr: fr in locale_fr and console_fr,
    Es: es in locale_es and console_es,
    Hu: hu in locale_hu and console_hu,
    Ja: ja in locale_ja and console_ja,
    Ar: ar in locale_ar and console_ar,
}
