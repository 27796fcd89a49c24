//! Spanish.

use crate::text::ProductText;

pub(super) const PRODUCT: ProductText = ProductText {
    terms: "Condiciones de uso",
    privacy: "Privacidad",
    support: "Ayuda",
    new_tab: " (se abre en otra pestaña)",
};
