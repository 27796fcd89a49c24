//! Arabic.

use crate::text::{Console, join};

pub(super) const CONSOLE: Console = Console {
    menu: "القائمة الرئيسية",
    menu_toggle: "القائمة",
    end_users: "المستخدمون النهائيون",
    all_end_users: "كل المستخدمين النهائيين",
    app_credentials: "بيانات اعتماد التطبيقات",
    account: "الحساب",
    admins: "مسؤولو الحساب",
    audit_log: "سجل التدقيق",
    support_group: "الدعم",
    token_checker: "فاحص الرموز المميّزة",
    no_access: "لا يمكنك الوصول إلى وحدة التحكم",
    no_access_why: |email| join(&["سجّلت الدخول باسم \u{2068}", email, "\u{2069}. لا يدير هذا المستخدم أي حساب."]),
    no_access_what_now: "سجّل الخروج ثم سجّل الدخول بصفتك مسؤولًا، أو انتقل إلى حسابك الخاص.",
    to_account: "حسابك",
};
