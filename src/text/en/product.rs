//! English.

use crate::text::ProductText;

pub(super) const PRODUCT: ProductText =
    ProductText { terms: "Terms", privacy: "Privacy", support: "Help", new_tab: " (opens in a new tab)" };
