//! Arabic.

use super::numbers::counted;
use crate::text::{AuditLog, join};

pub(super) const AUDIT_LOG: AuditLog = AuditLog {
    heading: "سجل التدقيق",
    intro: "مَن غيّر ماذا، ومتى، ومن أين. لا يمكن لأحد تغيير أي إدخال أو حذفه.",
    filters: "تصفية سجل التدقيق",
    actor: "المنفِّذ",
    target: "الجهة المتأثرة",
    party_hint: "الاسم أو العنوان أو المعرّف",
    party_unknown: "اختر أحد الاقتراحات. لمن لم يعد موجودًا، أدخل المعرّف.",
    action: "الإجراء",
    any_action: "كل الإجراءات",
    from: "من",
    until: "إلى",
    clear: "مسح عوامل التصفية",
    list: "الإدخالات",
    shown: |count| {
        let entries = ["0 إدخال", "إدخال واحد", "إدخالان", "إدخالات", "إدخالًا", "إدخال"];
        join(&[&counted(count as u64, entries), " في هذه الصفحة"])
    },
    newest: "أحدث الإدخالات",
    older: "إدخالات أقدم",
    failed: "تعذّر تحميل سجل التدقيق",
    empty: "لم يحدث أي شيء بعد",
    empty_what_now: "يظهر هنا كل تغيير في هذا الحساب وتطبيقاته ومستخدميه.",
    nothing_found: "لا توجد إدخالات مطابقة",
    nothing_found_what_now: "جرّب فترة أطول، أو عوامل تصفية أقل.",
    export_csv: "تصدير CSV",
    export_json: "تصدير JSON",
    exporting: |count| join(&["جارٍ التصدير: ", &exported(count), " حتى الآن"]),
    stop: "إيقاف",
    stopped: "تم إيقاف التصدير. لم يُحفظ أي شيء.",
    export_failed: "لم يكتمل التصدير",
    exported: |count, file| join(&["تم تصدير ", &exported(count), " إلى \u{2068}", file, "\u{2069}"]),
};

/// How many entries (in the genitive).
fn exported(count: usize) -> String {
    counted(count as u64, ["0 إدخال", "إدخال واحد", "إدخالين", "إدخالات", "إدخالًا", "إدخال"])
}
