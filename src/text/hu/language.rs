//! Hungarian.

use crate::text::LanguageText;

pub(super) const LANGUAGE: LanguageText = LanguageText {
    menu: "Nyelv",
    changed: "Ez az oldal most már magyar nyelvű.",
    failed: "Ezt a nyelvet nem sikerült letölteni. Ellenőrizze az internetkapcsolatát, majd válassza ki újra.",
};
