//! The translations, each a part of its own: who reads English downloads none, and everybody else one.
//!
//! With the feature `split` (as `cargo xtask` builds for release) `wasm-split-cli` cuts them out of the module; without
//! it (tests, `run --dev`) they are in it.

use super::{EndUserText, Locale, Text, Words};

/// What one translation says.
pub(super) struct Translation {
    pub(super) locale: Locale,
    pub(super) text: &'static Text,
    pub(super) end_user: &'static EndUserText,
}

/// A translation could not be downloaded; it can be tried again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotDownloaded;

/// Declares a translation: the part's name, its module, its locale.
macro_rules! translation {
    ($part:ident, $module:ident, $locale:ident) => {
        #[cfg(not(feature = "split"))]
        async fn $part() -> Result<&'static Translation, NotDownloaded> {
            Ok(&super::$module::TRANSLATION)
        }

        #[cfg(feature = "split")]
        #[leptos::wasm_split::wasm_split($part, wasm_split_path = leptos::wasm_split, fallible)]
        fn $part() -> Result<&'static Translation, NotDownloaded> {
            Ok(&super::$module::TRANSLATION)
        }
    };
}

translation!(locale_de, de, De);
translation!(locale_fr, fr, Fr);
translation!(locale_es, es, Es);
translation!(locale_hu, hu, Hu);
translation!(locale_ja, ja, Ja);
translation!(locale_ar, ar, Ar);

/// All of them, for tests.
#[cfg(test)]
pub(super) static ALL: &[&Translation] = &[
    &super::de::TRANSLATION,
    &super::fr::TRANSLATION,
    &super::es::TRANSLATION,
    &super::hu::TRANSLATION,
    &super::ja::TRANSLATION,
    &super::ar::TRANSLATION,
];

#[cfg(feature = "split")]
impl From<leptos::wasm_split::SplitLoaderError> for NotDownloaded {
    fn from(_: leptos::wasm_split::SplitLoaderError) -> Self {
        Self
    }
}

/// What this locale says: downloaded when it is first asked for, and there from then on.
///
/// # Errors
/// [`NotDownloaded`].
pub async fn download(locale: Locale) -> Result<Words, NotDownloaded> {
    let translation = match locale {
        Locale::En => return Ok(Words::ENGLISH),
        Locale::De => locale_de().await,
        Locale::Fr => locale_fr().await,
        Locale::Es => locale_es().await,
        Locale::Hu => locale_hu().await,
        Locale::Ja => locale_ja().await,
        Locale::Ar => locale_ar().await,
    };
    translation.map(Words::of)
}
