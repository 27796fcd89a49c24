//! The translations, each a part of its own: who reads English downloads none, and everybody else one.
//!
//! With the feature `split` (as `cargo xtask` builds for release) `wasm-split-cli` cuts them out of the module; without
//! it (tests, `run --dev`) they are in it.

use super::{EndUserText, Locale, Text, Words};

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

#[cfg(feature = "split")]
impl From<leptos::wasm_split::SplitLoaderError> for NotDownloaded {
    fn from(_: leptos::wasm_split::SplitLoaderError) -> Self {
        Self
    }
}

/// Declares the translations: of each the locale, its module, and the name of the part.
macro_rules! translations {
    ($($locale:ident: $module:ident in $part:ident,)*) => {
        $(
            #[cfg(not(feature = "split"))]
            async fn $part() -> Result<Translation, NotDownloaded> {
                Ok(translation!($locale, $module))
            }

            #[cfg(feature = "split")]
            #[leptos::wasm_split::wasm_split($part, wasm_split_path = leptos::wasm_split, fallible)]
            fn $part() -> Result<Translation, NotDownloaded> {
                Ok(translation!($locale, $module))
            }
        )*

        /// All of them.
        #[cfg(test)]
        pub(super) static ALL: &[Translation] = &[$(translation!($locale, $module)),*];

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
    };
}

macro_rules! translation {
    ($locale:ident, $module:ident) => {
        Translation { locale: Locale::$locale, text: &super::$module::TEXT, end_user: &super::$module::END_USER }
    };
}

translations! {
    De: de in locale_de,
    Fr: fr in locale_fr,
    Es: es in locale_es,
    Hu: hu in locale_hu,
    Ja: ja in locale_ja,
    Ar: ar in locale_ar,
}
