//! Arabic.

use super::app_credentials::APP_CREDENTIALS;
use crate::text::{ApplicationEvents, ApplicationLife, ApplicationText, ConflictText, EditApplication, join};
use idm_api::application::Application;

pub(super) const APPLICATION: ApplicationText = ApplicationText {
    heading: "بيانات اعتماد التطبيق",
    back: "العودة إلى بيانات اعتماد التطبيقات",
    breadcrumb: "مسار التنقل",
    failed: "تعذّر تحميل بيانات اعتماد هذا التطبيق",
    missing: "بيانات الاعتماد هذه غير موجودة",
    missing_what_now: "إما أنها حُذفت، أو أنها لحساب آخر، أو كُتب عنوانها خطأً. ارجع إلى القائمة للاطلاع على الموجود.",
    details: "التفاصيل",
    kind: "النوع",
    status: "الحالة",
    copy_app_id: "نسخ appId",
    app_id_copied: "تم نسخ appId",
    token_made: "تاريخ إنشاء appToken",
    never_expires: "بلا انتهاء",
    expires_soon: |when| {
        join(&[
            "تنتهي الصلاحية \u{2068}",
            when,
            "\u{2069}. بعدئذ يُرفض appToken. حدّد موعدًا لاحقًا إذا أردت أن يستمر التطبيق في العمل.",
        ])
    },
    expired: |day| {
        join(&["انتهت الصلاحية في \u{2068}", day, "\u{2069}، لذلك يُرفض appToken. حدّد موعدًا لاحقًا كي يُقبل مجددًا."])
    },
    revoked: "بيانات الاعتماد مُبطَلة: يُرفض appToken إلى أن تستعيدها.",
    edit: "تعديل",
    revoke: "إبطال",
    restore: "استعادة",
    delete: "حذف",
};

pub(super) const EVENTS: ApplicationEvents = ApplicationEvents {
    heading: "الأحداث",
    filters: "تصفية الأحداث",
    anybody: "أي شخص",
    list: "أحداث هذا التطبيق، الأحدث أولًا",
    failed: "تعذّر تحميل الأحداث",
    older: "عرض أحداث أقدم",
};

pub(super) const EDIT: EditApplication = EditApplication {
    heading: "تعديل بيانات اعتماد التطبيق",
    name: "الاسم",
    name_hint: "لا يراه إلا أنت وزملاؤك. لا يتغير appId ولا appToken.",
    expires: "تنتهي الصلاحية بنهاية يوم",
    expires_hint: "يُرفض appToken اعتبارًا من نهاية ذلك اليوم بتوقيتك. اترك الحقل فارغًا إذا أردت ألا تنتهي الصلاحية \
                   أبدًا.",
    expires_hint_back_end: "يُرفض appToken اعتبارًا من نهاية ذلك اليوم بتوقيتك. يمكن هنا تقديم موعد انتهاء صلاحية \
                            تطبيق الواجهة الخلفية فقط؛ أما تأجيله فلا يمكن إلا لفريق الدعم.",
    picks: "مدد شائعة",
    pick_month: "بعد 30 يومًا",
    pick_quarter: "بعد 90 يومًا",
    pick_year: "بعد سنة",
    pick_never: "بلا انتهاء",
    expiry_incomplete: "أدخل تاريخًا كاملًا، أو اترك الحقل فارغًا.",
    expiry_past: "مضى هذا اليوم. لإيقاف appToken الآن، أبطل بيانات اعتماد التطبيق بدلًا من ذلك.",
    expiry_later: "لا يمكن إلا تقديم موعد انتهاء صلاحية تطبيق الواجهة الخلفية. لتأجيله، تواصل مع فريق الدعم.",
    save: "حفظ",
    saved: |name| join(&["تم حفظ تغييرات «\u{2068}", name, "\u{2069}»"]),
    nothing_changed: "لم يتغير أي شيء",
};

pub(super) const CONFLICT: ConflictText = ConflictText {
    heading: "غيّر شخص آخر هذا التطبيق أيضًا",
    explained: |who| {
        join(&[
            "بعد أن بدأت، غيّره \u{2068}",
            who.unwrap_or("مسؤول آخر"),
            "\u{2069}. لم يُحفظ شيء من تغييراتك بعد، ولم يضع شيء من تغييرات الطرف الآخر. ترى أدناه ما غيّره كل منكما. \
             حيث غيّرتما الشيء نفسه، اختر أحد التغييرين؛ أما ما عدا ذلك فيسري كله.",
        ])
    },
    name: "الاسم",
    expires: "انتهاء الصلاحية",
    privileges: "الأذونات",
    status: "الحالة",
    token: "appToken",
    new_token: "تم إنشاء appToken جديد",
    before: "قبل ذلك",
    theirs: "تغيير الطرف الآخر",
    mine: "تغييرك",
    unchanged: "لا شيء",
    gave: |names| join(&["تم منح: \u{2068}", names, "\u{2069}"]),
    took: |names| join(&["تم سحب: \u{2068}", names, "\u{2069}"]),
    which_name: "أي اسم تريد اعتماده؟",
    which_expiry: "أي موعد لانتهاء الصلاحية تريد اعتماده؟",
    keep_theirs: |value| join(&["تغيير الطرف الآخر: \u{2068}", value, "\u{2069}"]),
    use_mine: |value| join(&["تغييرك: \u{2068}", value, "\u{2069}"]),
    choose: "غيّر كل منكما هذا. اختر أحد التغييرين.",
    save: "حفظ الاثنين",
    back: "العودة إلى تغييراتي",
};

pub(super) const LIFE: ApplicationLife = ApplicationLife {
    revoke_heading: |name| join(&["هل تريد إبطال «\u{2068}", name, "\u{2069}»؟"]),
    revoke_consequence: |app, used| {
        join(&[
            "يُرفض appToken من الآن فصاعدًا في كل مكان. ",
            &what_stops(app),
            " ",
            used,
            " لا يُحذف أي شيء: يمكنك استعادة بيانات الاعتماد متى شئت، فيعمل appToken نفسه مجددًا.",
        ])
    },
    revoke: "إبطال",
    revoked: |name| join(&["تم إبطال «\u{2068}", name, "\u{2069}»، وأصبح appToken مرفوضًا"]),
    restored: |name| join(&["تمت استعادة «\u{2068}", name, "\u{2069}»، وأصبح appToken مقبولًا مجددًا"]),
    undo_failed: |name, why| join(&["تعذّرت إعادة «\u{2068}", name, "\u{2069}» إلى الحالة السابقة. ", why]),
    used: |when| join(&["آخر استخدام: \u{2068}", when, "\u{2069}."]),
    never_used: "لم يُستخدم قط.",
    delete_heading: |name| join(&["هل تريد حذف «\u{2068}", name, "\u{2069}»؟"]),
    delete_consequence: |app, used| {
        join(&[
            "يتوقف appId وappToken عن العمل نهائيًا، ولا يمكن استرجاعهما. ",
            &what_stops(app),
            " ",
            used,
            " يبقى في سجل التدقيق ما فعله التطبيق وما جرى له. إذا لم تكن متأكدًا، فاختر الإبطال بدلًا من الحذف.",
        ])
    },
    delete_type: |name| join(&["للحذف، اكتب اسم التطبيق: \u{2068}", name, "\u{2069}"]),
    delete_mismatch: "هذا ليس اسم التطبيق. اكتبه كما يظهر فوق الحقل.",
    delete: "حذف",
    deleted: |name| join(&["تم حذف «\u{2068}", name, "\u{2069}»"]),
};

/// What an app can no longer do without its token.
fn what_stops(app: &Application) -> String {
    if app.privileges.is_empty() {
        return "ليس للتطبيق أي أذونات، فلا يمكن أن يتوقف إلا تسجيل الدخول عبره.".to_owned();
    }
    let names: Vec<_> = app.privileges.iter().map(|&one| (APP_CREDENTIALS.privilege)(one)).collect();
    join(&["لن يستطيع التطبيق بعد ذلك: ", &names.join("، "), "."])
}
