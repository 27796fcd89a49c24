//! Arabic.

use crate::text::ProductText;

pub(super) const PRODUCT: ProductText = ProductText {
    terms: "شروط الاستخدام",
    privacy: "الخصوصية",
    support: "المساعدة",
    new_tab: " (تُفتح في علامة تبويب جديدة)",
};
