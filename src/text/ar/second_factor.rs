//! Arabic.

use crate::text::SecondFactorText;

pub(super) const SECOND_FACTOR: SecondFactorText = SecondFactorText {
    app_intro: "كلمة المرور صحيحة. أدخل الآن الرمز المكوّن من 6 أرقام الذي يعرضه تطبيق المصادقة.",
    recovery_intro: "كلمة المرور صحيحة. أدخل الآن أحد رموز الاسترداد التي حفظتها. يعمل كل رمز مرة واحدة.",
    app_code: "الرمز",
    recovery_code: "رمز الاسترداد",
    code_missing: "أدخل الرمز.",
    code_malformed: "أدخل الأرقام الستة التي يعرضها التطبيق الآن.",
    code_wrong: "هذا الرمز خاطئ أو استُخدم من قبل. أدخل الرمز الذي يعرضه التطبيق الآن.",
    submit: "تسجيل الدخول",
    use_app: "استخدام تطبيق المصادقة",
    use_recovery: "استخدام رمز استرداد",
    back: "العودة إلى كلمة المرور",
};
