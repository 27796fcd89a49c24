//! Arabic.

use crate::text::Events;
use idm_api::audit::{AuditAction as Done, PartyKind};

pub(super) const EVENTS: Events = Events {
    action: |action| {
        Some(match action {
            Done::AccountCreated => "إنشاء الحساب",
            Done::AuditLogCut => "حذف قيود قديمة من السجل",
            Done::PasswordPolicyChanged => "تغيير شروط كلمة المرور",
            Done::ApplicationCreated => "إنشاء بيانات اعتماد تطبيق",
            Done::ApplicationChanged => "تغيير بيانات اعتماد تطبيق",
            Done::TokenRegenerated => "إعادة إنشاء appToken",
            Done::ApplicationRevoked => "إبطال بيانات اعتماد تطبيق",
            Done::ApplicationRestored => "استعادة بيانات اعتماد تطبيق",
            Done::ApplicationDeleted => "حذف بيانات اعتماد تطبيق",
            Done::UserCreated => "إضافة مستخدم",
            Done::UserInvited => "دعوة مستخدم",
            Done::UserChanged => "تغيير بيانات مستخدم",
            Done::UserLocked => "قفل مستخدم",
            Done::UserLockedOut => "قفل بسبب كلمات مرور خاطئة",
            Done::UserUnlocked => "إلغاء قفل مستخدم",
            Done::SessionsEnded => "إنهاء الجلسات",
            Done::OwnSessionsEnded => "إنهاء المستخدم لجلساته",
            Done::UserDeleted => "إزالة مستخدم",
            Done::PasswordChanged => "تغيير كلمة المرور",
            Done::PasswordResetRequested => "طلب رابط كلمة المرور",
            Done::PasswordReset => "إعادة تعيين كلمة المرور",
            Done::EmailVerified => "تأكيد العنوان",
            Done::SecondFactorEnabled => "تفعيل التحقق بخطوتين",
            Done::SecondFactorDisabled => "إيقاف التحقق بخطوتين",
            Done::RecoveryCodesMade => "إنشاء رموز استرداد",
            Done::RecoveryCodeUsed => "استخدام رمز استرداد",
            Done::LoginConnected => "ربط تسجيل دخول لدى مزوّد",
            Done::LoginDisconnected => "إلغاء ربط تسجيل دخول لدى مزوّد",
            Done::LoggedInByProvider => "تسجيل الدخول عبر مزوّد",
            Done::PasskeyAdded => "إضافة مفتاح مرور",
            Done::PasskeyRenamed => "إعادة تسمية مفتاح مرور",
            Done::PasskeyRemoved => "إزالة مفتاح مرور",
            Done::LoggedInByPasskey => "تسجيل الدخول بمفتاح مرور",
            Done::ConversationOpened => "بدء محادثة",
            Done::CredentialRequested => "طلب بيانات اعتماد للواجهة الخلفية",
            Done::CredentialRequestAmended => "تعديل طلب بيانات اعتماد",
            Done::CredentialRequestApproved => "الموافقة على طلب بيانات اعتماد",
            Done::CredentialRequestDeclined => "رفض طلب بيانات اعتماد",
            Done::CredentialRequestWithdrawn => "سحب طلب بيانات اعتماد",
            Done::Other(_) => return None,
        })
    },
    // No word would have to agree with the name that stands behind it, and what stands for a name (`party`) looks the
    // same in every case.
    sentence: |action| {
        Some(match action {
            Done::AccountCreated => "أنشأ \u{2068}{actor}\u{2069} حسابًا: \u{2068}{target}\u{2069}",
            Done::AuditLogCut => "حذف \u{2068}{actor}\u{2069} قيودًا قديمة من السجل في \u{2068}{target}\u{2069}",
            Done::PasswordPolicyChanged => "غيّر \u{2068}{actor}\u{2069} شروط كلمة المرور في \u{2068}{target}\u{2069}",
            Done::ApplicationCreated => "أنشأ \u{2068}{actor}\u{2069} بيانات اعتماد \u{2068}{target}\u{2069}",
            Done::ApplicationChanged => "غيّر \u{2068}{actor}\u{2069} بيانات اعتماد \u{2068}{target}\u{2069}",
            Done::TokenRegenerated => {
                "أعاد \u{2068}{actor}\u{2069} إنشاء appToken ضمن بيانات اعتماد \u{2068}{target}\u{2069}"
            }
            Done::ApplicationRevoked => "أبطل \u{2068}{actor}\u{2069} بيانات اعتماد \u{2068}{target}\u{2069}",
            Done::ApplicationRestored => "استعاد \u{2068}{actor}\u{2069} بيانات اعتماد \u{2068}{target}\u{2069}",
            Done::ApplicationDeleted => "حذف \u{2068}{actor}\u{2069} بيانات اعتماد \u{2068}{target}\u{2069}",
            Done::UserCreated => "قام \u{2068}{actor}\u{2069} بإضافة \u{2068}{target}\u{2069}",
            Done::UserInvited => "أرسل \u{2068}{actor}\u{2069} دعوة إلى \u{2068}{target}\u{2069}",
            Done::UserChanged => "غيّر \u{2068}{actor}\u{2069} بيانات \u{2068}{target}\u{2069}",
            Done::UserLocked => "قفل \u{2068}{actor}\u{2069} تسجيل دخول \u{2068}{target}\u{2069}",
            Done::UserLockedOut => "قُفل تسجيل دخول \u{2068}{target}\u{2069} مؤقتًا بعد كلمات مرور أو رموز خاطئة كثيرة",
            Done::UserUnlocked => "ألغى \u{2068}{actor}\u{2069} قفل تسجيل دخول \u{2068}{target}\u{2069}",
            Done::SessionsEnded => "أنهى \u{2068}{actor}\u{2069} جميع جلسات \u{2068}{target}\u{2069}",
            Done::OwnSessionsEnded => "أنهى \u{2068}{actor}\u{2069} جلسات من جلسات \u{2068}{target}\u{2069}",
            Done::UserDeleted => "قام \u{2068}{actor}\u{2069} بإزالة \u{2068}{target}\u{2069}",
            Done::PasswordChanged => "غيّر \u{2068}{actor}\u{2069} كلمة مرور \u{2068}{target}\u{2069}",
            Done::PasswordResetRequested => "طلبَ \u{2068}{actor}\u{2069} رابط كلمة مرور \u{2068}{target}\u{2069}",
            Done::PasswordReset => "عيّن \u{2068}{actor}\u{2069} كلمة مرور جديدة لحساب \u{2068}{target}\u{2069}",
            Done::EmailVerified => "أكّد \u{2068}{actor}\u{2069} عنوان \u{2068}{target}\u{2069}",
            Done::SecondFactorEnabled => "فعّل \u{2068}{actor}\u{2069} التحقق بخطوتين لحساب \u{2068}{target}\u{2069}",
            Done::SecondFactorDisabled => "أوقف \u{2068}{actor}\u{2069} التحقق بخطوتين لحساب \u{2068}{target}\u{2069}",
            Done::RecoveryCodesMade => "أنشأ \u{2068}{actor}\u{2069} رموز استرداد جديدة لحساب \u{2068}{target}\u{2069}",
            Done::RecoveryCodeUsed => "استهلك \u{2068}{actor}\u{2069} رمز استرداد من رموز \u{2068}{target}\u{2069}",
            Done::LoginConnected => "ربط \u{2068}{actor}\u{2069} تسجيل دخول لدى مزوّد بحساب \u{2068}{target}\u{2069}",
            Done::LoginDisconnected => {
                "ألغى \u{2068}{actor}\u{2069} ربط تسجيل دخول لدى مزوّد بحساب \u{2068}{target}\u{2069}"
            }
            Done::LoggedInByProvider => "سجّل \u{2068}{actor}\u{2069} الدخول عبر مزوّد إلى حساب \u{2068}{target}\u{2069}",
            Done::PasskeyAdded => "أضاف \u{2068}{actor}\u{2069} مفتاح مرور إلى حساب \u{2068}{target}\u{2069}",
            Done::PasskeyRenamed => "أعاد \u{2068}{actor}\u{2069} تسمية مفتاح مرور في حساب \u{2068}{target}\u{2069}",
            Done::PasskeyRemoved => "أزال \u{2068}{actor}\u{2069} مفتاح مرور من حساب \u{2068}{target}\u{2069}",
            Done::LoggedInByPasskey => {
                "سجّل \u{2068}{actor}\u{2069} الدخول إلى حساب \u{2068}{target}\u{2069} بمفتاح مرور"
            }
            Done::ConversationOpened => "بدأ \u{2068}{actor}\u{2069} محادثة: \u{2068}{target}\u{2069}",
            Done::CredentialRequested => {
                "طلبَ \u{2068}{actor}\u{2069} بيانات اعتماد للواجهة الخلفية: \u{2068}{target}\u{2069}"
            }
            Done::CredentialRequestAmended => {
                "عدّل \u{2068}{actor}\u{2069} طلب بيانات اعتماد للواجهة الخلفية: \u{2068}{target}\u{2069}"
            }
            Done::CredentialRequestApproved => {
                "وافق \u{2068}{actor}\u{2069} على طلب بيانات اعتماد للواجهة الخلفية: \u{2068}{target}\u{2069}"
            }
            Done::CredentialRequestDeclined => {
                "رفض \u{2068}{actor}\u{2069} طلب بيانات اعتماد للواجهة الخلفية: \u{2068}{target}\u{2069}"
            }
            Done::CredentialRequestWithdrawn => {
                "سحب \u{2068}{actor}\u{2069} طلب بيانات اعتماد للواجهة الخلفية: \u{2068}{target}\u{2069}"
            }
            Done::Other(_) => return None,
        })
    },
    sentence_of_oneself: |action| {
        Some(match action {
            Done::UserChanged => "غيّر \u{2068}{actor}\u{2069} اسمه أو عنوانه أو دوره",
            Done::SessionsEnded => "أنهى \u{2068}{actor}\u{2069} جميع جلساته",
            Done::OwnSessionsEnded => "أنهى \u{2068}{actor}\u{2069} جلسات من جلساته",
            Done::UserDeleted => "حذف \u{2068}{actor}\u{2069} حسابه بنفسه",
            Done::PasswordChanged => "غيّر \u{2068}{actor}\u{2069} كلمة مروره",
            Done::PasswordResetRequested => "طلبَ \u{2068}{actor}\u{2069} رابط كلمة مرور",
            Done::PasswordReset => "اختار \u{2068}{actor}\u{2069} كلمة مرور جديدة عبر رابط وصله بالبريد",
            Done::EmailVerified => "أكّد \u{2068}{actor}\u{2069} عنوانه",
            Done::SecondFactorEnabled => "فعّل \u{2068}{actor}\u{2069} التحقق بخطوتين لحسابه",
            Done::SecondFactorDisabled => "أوقف \u{2068}{actor}\u{2069} التحقق بخطوتين لحسابه",
            Done::RecoveryCodesMade => "أنشأ \u{2068}{actor}\u{2069} رموز استرداد جديدة",
            Done::RecoveryCodeUsed => "سجّل \u{2068}{actor}\u{2069} الدخول برمز استرداد، واستُهلك الرمز بذلك",
            Done::LoginConnected => "ربط \u{2068}{actor}\u{2069} تسجيل دخول لدى مزوّد",
            Done::LoginDisconnected => "ألغى \u{2068}{actor}\u{2069} ربط تسجيل دخول لدى مزوّد",
            Done::LoggedInByProvider => "سجّل \u{2068}{actor}\u{2069} الدخول عبر مزوّد",
            Done::PasskeyAdded => "أضاف \u{2068}{actor}\u{2069} مفتاح مرور",
            Done::PasskeyRenamed => "أعاد \u{2068}{actor}\u{2069} تسمية مفتاح مرور له",
            Done::PasskeyRemoved => "أزال \u{2068}{actor}\u{2069} مفتاح مرور له",
            Done::LoggedInByPasskey => "سجّل \u{2068}{actor}\u{2069} الدخول بمفتاح مرور",
            _ => return None,
        })
    },
    unknown: "أجرى \u{2068}{actor}\u{2069} على \u{2068}{target}\u{2069} إجراءً لا تعرف هذه الصفحة كيف تصفه",
    party: |kind| match kind {
        PartyKind::User => "أحد المستخدمين",
        PartyKind::Application => "أحد التطبيقات",
        PartyKind::Account => "الحساب",
        PartyKind::Conversation => "إحدى المحادثات",
        PartyKind::CredentialRequest => "أحد الطلبات",
        PartyKind::Installation => "النظام",
        PartyKind::Anonymous => "شخص لم يسجّل الدخول",
    },
    field: |name| {
        Some(match name {
            "name" => "الاسم",
            "emailAddress" => "عنوان البريد الإلكتروني",
            "roles" => "الدور",
            "kind" => "النوع",
            "privileges" => "الأذونات",
            "expires" => "انتهاء الصلاحية",
            "revoked" => "الإبطال",
            "tokenCreated" => "تاريخ إنشاء appToken",
            "overlapSeconds" => "مدة بقاء appToken القديم مقبولًا (بالثواني)",
            "sessions" => "الجلسات المفتوحة",
            "passwordProfile" => "شروط كلمة المرور",
            "provider" => "المزوّد",
            "passkey" => "مفتاح المرور",
            "recoveryCodesLeft" => "رموز الاسترداد المتبقية",
            _ => return None,
        })
    },
    value: |value| {
        Some(match value {
            "admin" => "مسؤول",
            "operator" => "مشغّل",
            "end-user" => "مستخدم نهائي",
            "back-end" => "واجهة خلفية",
            "classic" => "كلاسيكية",
            "nist-800-63b-4" => "NIST SP 800-63B-4",
            _ => return None,
        })
    },
    nothing: "لا شيء",
    before: "سابقًا:",
    after: "الآن:",
    yes: "نعم",
    no: "لا",
};
