//! German.

use crate::text::ProductText;

pub(super) const PRODUCT: ProductText = ProductText {
    terms: "Nutzungsbedingungen",
    privacy: "Datenschutz",
    support: "Hilfe",
    new_tab: " (öffnet einen neuen Tab)",
};
