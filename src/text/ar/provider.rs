//! Arabic.

use crate::text::{ConnectedLoginsText, ProviderText, join};

pub(super) const PROVIDER: ProviderText = ProviderText {
    continue_with: |name| join(&["المتابعة باستخدام ", name]),
    arriving: "جارٍ تسجيل دخولك…",
    cancelled: "لم تسجّل الدخول لدى المزوّد. حاول مرة أخرى أو سجّل الدخول بطريقة أخرى.",
    expired: "استغرق تسجيل الدخول هذا وقتًا طويلًا أو بدأ في متصفح آخر. حاول مرة أخرى.",
    failed: "لم يُجب المزوّد كما ينبغي. حاول مرة أخرى بعد قليل أو سجّل الدخول بطريقة أخرى.",
    email_unverified: "لا يؤكد المزوّد أي عنوان بريد إلكتروني لك. أكّده هناك أو سجّل الدخول بطريقة أخرى.",
    connect_first: "يوجد حساب بعنوان البريد الإلكتروني هذا بالفعل. سجّل الدخول بكلمة المرور، ثم اربط المزوّد في صفحة حسابك.",
    no_account: "لا يملك أحد هنا تسجيل الدخول هذا بعد، ولا يمكن إنشاء حساب به. سجّل الدخول بطريقة أخرى.",
};

pub(super) const CONNECTED_LOGINS: ConnectedLoginsText = ConnectedLoginsText {
    heading: "عمليات تسجيل الدخول المرتبطة",
    hint: "سجّل الدخول بحساب لديك في مكان آخر، دون كلمة المرور الخاصة بهذا الموقع.",
    failed: "تعذّر تحميل عمليات تسجيل الدخول المرتبطة",
    none: "لا يوجد تسجيل دخول مرتبط بعد.",
    since: "تاريخ الربط:",
    connect: |name| join(&["ربط ", name]),
    connect_heading: "ربط تسجيل دخول",
    connect_consequence: "ستُفتح بعد ذلك صفحة المزوّد. ومن يستطيع تسجيل الدخول هناك يستطيع بعدها تسجيل الدخول هنا.",
    go_on: "متابعة",
    connected: "تم ربط تسجيل الدخول.",
    taken: "تسجيل الدخول هذا مرتبط هنا بشخص آخر. افصله هناك أولًا.",
    disconnect: "فصل",
    disconnect_which: |name| join(&["فصل ", name]),
    disconnect_heading: |name| join(&["هل تريد فصل ", name, "؟"]),
    disconnect_consequence: "لن تتمكن بعد الآن من تسجيل الدخول به. تبقى جلساتك كما هي.",
    disconnected: |name| join(&["تم فصل ", name]),
    last_way: "هذه آخر طريقة لتسجيل دخولك. اختر كلمة مرور أولًا: سجّل الخروج، ثم اختر «هل نسيت كلمة المرور؟» عند تسجيل الدخول.",
};
