//! Arabic.

use super::numbers::{app_credentials, counted, grouped};
use crate::text::{Bulk, join};

pub(super) const BULK: Bulk = Bulk {
    select: "تحديد",
    select_one: |name| join(&["تحديد \u{2068}", name, "\u{2069}"]),
    select_all: |count| join(&["تحديد كل ما تم تحميله (", &grouped(count as u64), ")"]),
    selection: "بيانات الاعتماد المحددة",
    selected: |count| join(&["تم تحديد ", &grouped(count as u64)]),
    clear: "إلغاء التحديد",
    revoke: "إبطال",
    heading: |count| join(&["هل تريد إبطال ", &app_credentials(count as u64), "؟"]),
    consequence: "تُرفض رموز appToken الخاصة بها منذ تلك اللحظة، ويتوقف عن العمل كل ما يستخدمها. يمكنك استعادة بيانات \
                  الاعتماد لاحقًا.",
    nothing_to_do: "كل ما حددته مُبطَل بالفعل.",
    more_names: |count| {
        let apps = ["0 تطبيق", "تطبيق آخر", "تطبيقان آخران", "تطبيقات أخرى", "تطبيقًا آخر", "تطبيق آخر"];
        join(&["و", &counted(count as u64, apps)])
    },
    skipped: |count| join(&["من بين ما حددته، ", &app_credentials(count as u64), " مُبطَلة بالفعل وتبقى كما هي."]),
    confirm: |count| join(&["إبطال (", &grouped(count as u64), ")"]),
    under_way: "جارٍ الإبطال",
    progress: |done, of| join(&[&grouped(done as u64), " من ", &grouped(of as u64)]),
    stop: "إيقاف",
    failed: |count| join(&["تعذّر إبطال ", &app_credentials(count as u64), ":"]),
    restore_failed: |names| join(&["تعذّرت استعادة ما يلي: \u{2068}", names, "\u{2069}."]),
    close: "إغلاق",
    revoked: |count| join(&["تم إبطال ", &app_credentials(count as u64)]),
    restored: |count| join(&["تمت استعادة ", &app_credentials(count as u64)]),
};
