//! Arabic.

use crate::text::Frame;

pub(super) const FRAME: Frame = Frame {
    name_menu: "قائمتك",
    theme: "الألوان",
    theme_browser: "حسب المتصفح",
    theme_light: "فاتح",
    theme_dark: "داكن",
    keys: "اختصارات لوحة المفاتيح",
    key_palette: "البحث عن تطبيق أو صفحة أو إجراء (على Mac: \u{2068}\u{2318} K\u{2069})",
    key_sheet: "عرض هذه الاختصارات",
    key_search: "الانتقال إلى حقل البحث في الصفحة",
    key_undo: "التراجع عن الإجراء الذي تخبر به رسالة",
    key_close: "إغلاق ما هو مفتوح",
    single_keys: "اختصارات المفتاح الواحد",
    single_keys_hint: "ألغِ تحديد هذا الخيار إذا كنت تضغط عليها سهوًا. يسري ذلك على علامة التبويب هذه.",
    close: "إغلاق",
    palette: "بحث وإجراءات",
    palette_open: "بحث",
    palette_field: "تطبيق أو صفحة أو إجراء",
    palette_hint: "تنقّل بمفاتيح الأسهم، واختر بالضغط على Enter، وأغلق بالضغط على Esc.",
    page: "صفحة",
    searching: "جارٍ البحث…",
    nothing_found: "لم يتم العثور على شيء. يُعثر على التطبيقات ببدايات كلماتها، أو بكامل appId.",
};
