//! French.

use crate::text::LanguageText;

pub(super) const LANGUAGE: LanguageText = LanguageText {
    menu: "Langue",
    changed: "Cette page est maintenant en français.",
    failed: "Cette langue n’a pas pu être téléchargée. Vérifiez votre connexion Internet, puis sélectionnez-la à nouveau.",
};
