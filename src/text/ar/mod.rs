//! Arabic.

mod access;
mod language;
mod own_account;
mod passkey;
mod provider;
mod recover;
mod recovery_codes;
mod second_factor;
mod secrets;
mod session;
mod setup_key;

use super::{Common, EndUserText, Locale, Problem, Text, Translation, join};

pub(super) static TRANSLATION: Translation = Translation { locale: Locale::Ar, text: &TEXT, end_user: &END_USER };

static TEXT: Text = Text {
    common: Common {
        brand: "IDM Console",
        page_title: |page| join(&[page, " · IDM Console"]),
        loading: "جارٍ التحميل",
        try_again: "إعادة المحاولة",
        cancel: "إلغاء",
        copied: "تم النسخ",
        undo: "تراجع",
        dismiss: "إغلاق",
        messages: "الرسائل",
        skip_to_content: "التخطي إلى المحتوى",
        log_out: "تسجيل الخروج",
        settings_failed: "تعذّر تحميل إعدادات هذه الصفحة",
        session_unknown: "تعذّر التحقق مما إذا كنت قد سجّلت الدخول",
        hand_over_failed: "تعذّرت إعادتك إلى الصفحة التي أتيت منها",
        part_failed: "تعذّر تنزيل هذه الصفحة بالكامل",
        not_found: "الصفحة غير موجودة",
        not_found_what_now: "لا توجد صفحة على هذا العنوان. ربما كُتب العنوان خطأً، أو نُقلت الصفحة.",
        to_start: "الانتقال إلى الصفحة الرئيسية",
    },
    problem: Problem {
        wrong_credentials: "عنوان البريد الإلكتروني أو كلمة المرور غير صحيحة. تحقق منهما وحاول مجددًا.",
        locked: |minutes| {
            let minutes = counted(minutes, ["أقل من دقيقة", "دقيقة واحدة", "دقيقتين", "دقائق", "دقيقة", "دقيقة"]);
            join(&[
                "أُدخلت كلمة مرور خاطئة مرات كثيرة. سيبقى تسجيل الدخول هذا مقفلًا لمدة ",
                &minutes,
                ". حاول مجددًا بعد ذلك.",
            ])
        },
        too_many_requests: |seconds| {
            let seconds = counted(seconds, ["لحظة", "ثانية واحدة", "ثانيتين", "ثوانٍ", "ثانية", "ثانية"]);
            join(&["محاولات كثيرة في وقت قصير. انتظر ", &seconds, " ثم حاول مجددًا."])
        },
        too_many_requests_soon: "محاولات كثيرة في وقت قصير. انتظر دقيقة ثم حاول مجددًا.",
        check_fields: "هناك خطأ ما. تحقق مما أدخلته وحاول مجددًا.",
        not_allowed: "لا يُسمح لك بهذا الإجراء. تواصل مع أحد مسؤولي حسابك.",
        proof_required: "لم يتمكن متصفحك من إكمال التحقق الذي يمنع البرامج. أعد تحميل الصفحة وحاول مرة أخرى. إن لم يفد ذلك، فاسمح بهذا الموقع في مانع المحتوى أو استخدم متصفحًا آخر.",
        origin_not_allowed: "لا تقبل خدمة الهوية الطلبات من هذا العنوان. تواصل مع مشغّل هذا الموقع.",
        session_ended: "انتهت جلستك. سجّل الدخول مجددًا.",
        not_found: "لم يعد هذا موجودًا. أعد تحميل الصفحة للاطلاع على الوضع الحالي.",
        conflict: "غيّر شخص آخر هذا في هذه الأثناء. أعد تحميل الصفحة وحاول مجددًا.",
        offline: "أنت غير متصل بالإنترنت. تحقق من الاتصال ثم حاول مجددًا.",
        unreachable: "يتعذّر الوصول إلى خدمة الهوية. حاول مجددًا بعد قليل.",
        timeout: "استغرقت خدمة الهوية وقتًا طويلًا للرد. حاول مجددًا بعد قليل.",
        unavailable: "خدمة الهوية غير متاحة حاليًا. حاول مجددًا بعد بضع دقائق.",
        unexpected: "حدث خطأ من جانبنا. لم يتغير أي شيء. حاول مجددًا بعد قليل.",
        signup_refused: "هذا لا يعمل حاليًا، وليس الخطأ منك. أبلغ مشغّل هذا الموقع.",
        login_step_expired: "مضى وقت طويل على إدخال كلمة المرور. ارجع وأدخلها مرة أخرى.",
        provider_unreachable: "يتعذّر الوصول إلى المزوّد. حاول مرة أخرى بعد قليل أو سجّل الدخول بطريقة أخرى.",
        wrong_passkey: "مفتاح المرور هذا غير معروف هنا أو لم يعد معروفًا. سجّل الدخول بطريقة أخرى.",
        user_locked: "قفل أحد المسؤولين تسجيل الدخول هذا. تواصل مع مشغّل هذا الموقع.",
        already_revealed: "سبق تسليم appToken هذا، ولا يمكن عرضه مرة أخرى. إذا فُقد، فيمكن إعادة إنشائه من صفحة \
                           التطبيق.",
    },
    field: access::FIELD,
    login: access::LOGIN,
    sign_up: access::SIGN_UP,
    secrets: secrets::SECRETS,
    session: session::SESSION,
    second_factor: second_factor::SECOND_FACTOR,
    passkey: passkey::PASSKEY,
    provider: provider::PROVIDER,
    language: language::LANGUAGE,
};

static END_USER: EndUserText = EndUserText {
    browser_check: access::BROWSER_CHECK,
    account: access::ACCOUNT,
    forgot: recover::FORGOT,
    send_again: recover::SEND_AGAIN,
    reset: recover::RESET,
    verify: recover::VERIFY,
    signed_up: recover::SIGNED_UP,
    own_account: own_account::OWN_ACCOUNT,
    passkeys: passkey::PASSKEYS,
    connected_logins: provider::CONNECTED_LOGINS,
    recovery_codes: recovery_codes::RECOVERY_CODES,
    setup_key: setup_key::SETUP_KEY,
};

/// A number and what it counts, in the form that Arabic asks for: of none, one, two, few (3 to 10), many (11 to 99) and
/// others (100, 101, 102). The first three forms stand without the number.
fn counted(number: u64, [none, one, two, few, many, other]: [&str; 6]) -> String {
    let what = match (number, number % 100) {
        (0, _) => return none.to_owned(),
        (1, _) => return one.to_owned(),
        (2, _) => return two.to_owned(),
        (_, 3..=10) => few,
        (_, 11..=99) => many,
        _ => other,
    };
    join(&["\u{2068}", &number.to_string(), "\u{2069} ", what])
}

#[cfg(test)]
mod tests {
    use super::counted;

    #[test]
    fn what_is_counted_has_the_form_that_its_number_asks_for() {
        let forms = ["none", "one", "two", "few", "many", "other"];
        for (number, said) in [
            (0, "none"),
            (1, "one"),
            (2, "two"),
            (3, "\u{2068}3\u{2069} few"),
            (10, "\u{2068}10\u{2069} few"),
            (11, "\u{2068}11\u{2069} many"),
            (99, "\u{2068}99\u{2069} many"),
            (100, "\u{2068}100\u{2069} other"),
            (102, "\u{2068}102\u{2069} other"),
            (103, "\u{2068}103\u{2069} few"),
            (111, "\u{2068}111\u{2069} many"),
        ] {
            assert_eq!(counted(number, forms), said);
        }
    }
}
