//! French.

use crate::text::ProductText;

pub(super) const PRODUCT: ProductText = ProductText {
    terms: "Conditions d’utilisation",
    privacy: "Confidentialité",
    support: "Aide",
    new_tab: " (nouvel onglet)",
};
