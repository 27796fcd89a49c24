//! Hungarian.

use crate::text::ProductText;

pub(super) const PRODUCT: ProductText = ProductText {
    terms: "Felhasználási feltételek",
    privacy: "Adatvédelem",
    support: "Segítség",
    new_tab: " (új lapon nyílik meg)",
};
