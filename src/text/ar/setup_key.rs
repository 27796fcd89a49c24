//! Arabic.

use super::recovery_codes::RECOVERY_CODES;
use crate::text::Token;

pub(super) const SETUP_KEY: Token = Token {
    is_hidden: "(مخفي)",
    show: "إظهار المفتاح",
    hide: "إخفاء المفتاح",
    copy: "نسخ المفتاح",
    copied: "تم نسخ مفتاح الإعداد",
    selected: "لم يسمح لنا متصفحك بالنسخ. المفتاح محدَّد: اضغط على Ctrl+C (أو \u{2068}\u{2318}C\u{2069} على Mac).",
    on_clipboard: "لا يزال مفتاح الإعداد في الحافظة، حيث يمكن لبرامج أخرى قراءته.",
    clear_clipboard: "مسح الحافظة",
    clipboard_cleared: "تم مسح الحافظة",
    clipboard_not_cleared: "لم يسمح لنا متصفحك بمسح الحافظة. انسخ شيئًا آخر ليحل محل المفتاح.",
    ..RECOVERY_CODES
};
