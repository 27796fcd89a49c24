//! German.

use crate::text::LanguageText;

pub(super) const LANGUAGE: LanguageText = LanguageText {
    menu: "Sprache",
    changed: "Diese Seite ist jetzt auf Deutsch.",
    failed: "Diese Sprache konnte nicht geladen werden. Prüfen Sie Ihre Internetverbindung und wählen Sie sie dann noch einmal.",
};
