//! Japanese.

use crate::text::ProductText;

pub(super) const PRODUCT: ProductText =
    ProductText {
        terms: "利用規約", privacy: "プライバシー", support: "ヘルプ", new_tab: "（新しいタブで開きます）"
    };
