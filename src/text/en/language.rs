//! English.

use crate::text::LanguageText;

pub(super) const LANGUAGE: LanguageText = LanguageText {
    menu: "Language",
    changed: "This page is in English now.",
    failed: "That language could not be downloaded. Check your internet connection, then select it again.",
};
