//! Arabic.

use crate::text::{AppCredentials, join};
use idm_api::{
    application::{ApplicationKind, ApplicationStatus},
    privilege::Privilege,
};

pub(super) const APP_CREDENTIALS: AppCredentials = AppCredentials {
    heading: "بيانات اعتماد التطبيقات",
    intro: "لكل تطبيق من تطبيقاتك بيانات اعتماد خاصة به: appId علني وappToken سري.",
    create: "إنشاء بيانات اعتماد جديدة",
    list: "بيانات اعتماد التطبيقات",
    copy_app_id: "نسخ appId",
    copy_app_id_of: |name| join(&["نسخ appId للتطبيق \u{2068}", name, "\u{2069}"]),
    app_id_copied: |name| join(&["تم نسخ appId للتطبيق \u{2068}", name, "\u{2069}"]),
    app_id_selected: "لم يسمح لنا متصفحك بالنسخ. appId محدَّد: اضغط على Ctrl+C (أو \u{2068}\u{2318}C\u{2069} على Mac).",
    app_id: "appId",
    kind: |kind| match kind {
        ApplicationKind::EndUser => "مستخدم نهائي",
        ApplicationKind::BackEnd => "واجهة خلفية",
    },
    status: |status| match status {
        ApplicationStatus::Active => "نشط",
        ApplicationStatus::Revoked => "مُبطَل",
        ApplicationStatus::Expired => "منتهي الصلاحية",
    },
    privileges: "الأذونات",
    privilege: |privilege| match privilege {
        Privilege::IdentityCreate => "إنشاء المستخدمين النهائيين",
        Privilege::IdentityRecover => "طلب إعادة تعيين كلمة المرور",
        Privilege::IdentityRead => "الاطلاع على المستخدمين النهائيين",
        Privilege::IdentityUpdate => "تغيير بيانات المستخدمين النهائيين",
        Privilege::IdentityDelete => "حذف المستخدمين النهائيين",
        Privilege::SessionRevoke => "إنهاء الجلسات",
        Privilege::AuditRead => "الاطلاع على سجل التدقيق",
    },
    no_privileges: "لا توجد بعد",
    created: "تاريخ الإنشاء",
    last_used: "آخر استخدام",
    never_used: "لم يُستخدم قط",
    expires: "انتهاء الصلاحية",
    list_failed: "تعذّر تحميل بيانات اعتماد تطبيقاتك",
    empty: "لا توجد بيانات اعتماد بعد",
    empty_what_now: "تحتاج صفحة إنشاء الحساب لديك إلى بيانات اعتماد كي تنشئ مستخدمين نهائيين. أنشئها هنا، ثم سلّم \
                     appToken إلى وسيط بيانات الاعتماد.",
    count: |shown, total| {
        join(&["عرض \u{2068}", &shown.to_string(), "\u{2069} من أصل \u{2068}", &total.to_string(), "\u{2069}"])
    },
    more: "عرض المزيد",
};
