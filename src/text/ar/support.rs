//! Arabic.

use super::numbers::counted;
use crate::text::{RequestText, SupportText, ThreadText, join};
use idm_api::support::{RequestState, RequestStep};

pub(super) const SUPPORT: SupportText = SupportText {
    heading: "الدعم",
    intro: "تواصل هنا مع مشغّلي المنصة، واطلب منهم بيانات اعتماد للواجهة الخلفية.",
    intro_operator: "ما تطلبه الحسابات منك، الأحدث أولًا.",
    list: "المحادثات",
    list_failed: "تعذّر تحميل المحادثات",
    empty: "لا توجد محادثات بعد",
    empty_what_now: "تتيح بيانات اعتماد الواجهة الخلفية أكثر مما تتيحه صفحة إنشاء الحساب، لذا يمنحها مشغّلو المنصة. \
                     اطلبها هنا، أو راسلنا فحسب.",
    empty_operator: "عندما يراسلك حساب أو يطلب بيانات اعتماد للواجهة الخلفية، يظهر ذلك هنا.",
    more: "عرض المزيد",
    unread: |count| {
        let news = ["لا جديد", "رسالة جديدة", "رسالتان جديدتان", "رسائل جديدة", "رسالة جديدة", "رسالة جديدة"];
        counted(count.unsigned_abs(), news)
    },
    unread_menu: |count| {
        counted(
            count.unsigned_abs(),
            [
                "لا جديد في المحادثات",
                "محادثة واحدة فيها جديد",
                "محادثتان فيهما جديد",
                "محادثات فيها جديد",
                "محادثة فيها جديد",
                "محادثة فيها جديد",
            ],
        )
    },
    reconnecting: "جارٍ إعادة الاتصال… ستظهر الرسائل الجديدة عندما يعود الاتصال.",
    state: |state| match state {
        RequestState::Pending => "بانتظار الرد",
        RequestState::Amended => "عدّله فريق الدعم",
        RequestState::Approved => "تمت الموافقة",
        RequestState::Declined => "مرفوض",
        RequestState::Withdrawn => "مسحوب",
    },
    you: "أنت",
    platform: "دعم المنصة",
    platform_named: |name| join(&["\u{2068}", name, "\u{2069} (دعم المنصة)"]),
    // Nouns: a verb would have to agree with whoever stands before it, such as "you".
    step: |step| match step {
        RequestStep::Asked => "طلب بيانات اعتماد للواجهة الخلفية",
        RequestStep::Amended => "تعديل الطلب",
        RequestStep::Approved => "الموافقة على الطلب",
        RequestStep::Declined => "رفض الطلب",
        RequestStep::Withdrawn => "سحب الطلب",
        RequestStep::Revealed => "كشف appToken",
    },
    preview: |who, what| join(&["\u{2068}", who, "\u{2069}: \u{2068}", what, "\u{2069}"]),
    announced: |who, what| join(&["رسالة جديدة. \u{2068}", who, "\u{2069}: \u{2068}", what, "\u{2069}"]),
    announced_in: |subject, what| join(&["رسالة جديدة في «\u{2068}", subject, "\u{2069}». \u{2068}", what, "\u{2069}"]),
};

pub(super) const THREAD: ThreadText = ThreadText {
    heading: "محادثة",
    back: "كل المحادثات",
    failed: "تعذّر تحميل المحادثة",
    missing: "هذه المحادثة غير موجودة",
    missing_what_now: "ربما كانت لحساب آخر، أو كُتب عنوانها خطأً.",
    with: |account| join(&["مع \u{2068}", account, "\u{2069}"]),
    messages: "الرسائل",
    earlier: "عرض رسائل أقدم",
    write: "رسالتك",
    write_hint: "اضغط على Enter للإرسال، أو على Shift مع Enter لبدء سطر جديد. لا تكتب هنا أبدًا appToken أو كلمة مرور.",
    send: "إرسال",
    empty: "اكتب شيئًا أولًا.",
    too_long: "هذا أطول من اللازم. أرسله على أجزاء.",
    forbidden: "يتضمن هذا أحرفًا لا يمكن عرضها. احذفها.",
    sent: "تم إرسال الرسالة",
    open: "مراسلة الدعم",
    open_heading: "مراسلة الدعم",
    subject: "الموضوع",
    subject_hint: "ما تدور حوله الرسالة، في بضع كلمات.",
    subject_missing: "أدخل موضوعًا.",
    open_submit: "إرسال",
};

pub(super) const REQUEST: RequestText = RequestText {
    ask: "طلب بيانات اعتماد للواجهة الخلفية",
    ask_heading: "طلب بيانات اعتماد للواجهة الخلفية",
    ask_intro: "يقرأ مشغّلو المنصة طلبك، وقد يعدّلونه معك، ثم يبتّون فيه. بعد ذلك يُعرض appToken عليك مرة واحدة، ولا \
                يُعرض عليهم أبدًا.",
    name: "اسم التطبيق",
    name_hint: "لك ولفريق الدعم، مثل «الفوترة».",
    name_missing: "أدخل اسمًا.",
    privileges: "ما يحتاج التطبيق إلى فعله",
    privileges_hint: "اختر ما يحتاج إليه فقط: كلما قلّت الأذونات، مُنحت أسرع.",
    privileges_missing: "اختر إذنًا واحدًا على الأقل.",
    justification: "سبب حاجتك إليها",
    justification_hint: "أي نظام يستخدمها، ولماذا يحتاج إلى كل إذن منها.",
    expires: "انتهاء الصلاحية",
    expires_hint: "آخر يوم تحتاج إليها فيه. اترك الحقل فارغًا إذا أردت ألا تنتهي الصلاحية.",
    ask_submit: "إرسال الطلب",
    asked: "تم إرسال طلبك.",
    card: |name| join(&["طلب: \u{2068}", name, "\u{2069}"]),
    first_asked: "الطلب الأصلي",
    note: "ملاحظة فريق الدعم",
    state_explained: |state| match state {
        RequestState::Pending => "لم يرد مشغّلو المنصة بعد.",
        RequestState::Amended => "عدّل مشغّلو المنصة ما سيُمنح، ولم يبتّوا في الطلب بعد.",
        RequestState::Approved => "التطبيق موجود بهذه الأذونات.",
        RequestState::Declined => "لم يُمنح أي شيء. يمكنك تقديم طلب جديد.",
        RequestState::Withdrawn => "سُحب الطلب. لم يُمنح أي شيء.",
    },
    withdraw: "سحب",
    withdraw_heading: |name| join(&["هل تريد سحب طلب «\u{2068}", name, "\u{2069}»؟"]),
    withdraw_consequence: "لن يستطيع مشغّلو المنصة الموافقة عليه بعد ذلك. يمكنك تقديم طلب جديد في أي وقت.",
    amend: "تعديل",
    amend_heading: "تعديل الطلب",
    amend_note: "سبب التعديل",
    amend_note_hint: "هذا ما سيقرؤه مسؤولو الحساب.",
    amend_submit: "حفظ التعديل",
    approve: "موافقة",
    approve_heading: |name| join(&["هل توافق على «\u{2068}", name, "\u{2069}»؟"]),
    approve_consequence: |account, privileges| {
        join(&[
            "يُنشئ هذا تطبيق واجهة خلفية في حساب \u{2068}",
            account,
            "\u{2069} بالأذونات التالية: \u{2068}",
            privileges,
            "\u{2069}. يُعرض appToken على أحد مسؤولي الحساب مرة واحدة، ولا يُعرض عليك.",
        ])
    },
    approve_note: "ما تود قوله مع الموافقة",
    decline: "رفض",
    decline_heading: |name| join(&["هل تريد رفض «\u{2068}", name, "\u{2069}»؟"]),
    decline_consequence: "لن يُمنح أي شيء. يقرأ مسؤولو الحساب السبب، ويمكنهم تقديم طلب جديد.",
    decline_note: "السبب",
    decline_note_missing: "اذكر السبب كي يتمكنوا من تقديم طلب أفضل.",
    reveal: "كشف appToken",
    reveal_once: "لا يمكن عرض appToken إلا مرة واحدة. افتح مخزن الأسرار لديك قبل كشفه.",
    reveal_heading: |name| join(&["هل تريد كشف appToken للتطبيق «\u{2068}", name, "\u{2069}»؟"]),
    reveal_consequence: "يُعرض عليك الآن، ولن يُعرض على أحد مرة أخرى أبدًا. احفظه فورًا.",
    revealed: "تاريخ كشف appToken:",
    to_application: "فتح صفحة التطبيق",
};
