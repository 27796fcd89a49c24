//! Arabic.

use crate::text::LanguageText;

pub(super) const LANGUAGE: LanguageText = LanguageText {
    menu: "اللغة",
    changed: "هذه الصفحة معروضة الآن بالعربية.",
    failed: "تعذّر تنزيل هذه اللغة. تحقّق من اتصالك بالإنترنت، ثم اخترها مرة أخرى.",
};
