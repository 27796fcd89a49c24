//! Spanish.

use crate::text::LanguageText;

pub(super) const LANGUAGE: LanguageText = LanguageText {
    menu: "Idioma",
    changed: "Esta página está ahora en español.",
    failed: "No se ha podido descargar este idioma. Compruebe su conexión a Internet y vuelva a seleccionarlo.",
};
