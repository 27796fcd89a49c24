//! Arabic.

use super::numbers::{app_credentials, counted, of_apps};
use crate::text::{AppList, join};
use idm_api::application_list::{ApplicationSort, StatusFilter};

pub(super) const APP_LIST: AppList = AppList {
    filters: "البحث عن بيانات اعتماد",
    search: "بحث",
    search_placeholder: "الاسم أو appId",
    any_kind: "كل الأنواع",
    status: "الحالة",
    any_status: "كل الحالات",
    with_status: |status| match status {
        StatusFilter::Active => "نشط",
        StatusFilter::Revoked => "مُبطَل",
        StatusFilter::Expired => "منتهي الصلاحية",
        StatusFilter::Unused => "غير مستخدَم منذ 90 يومًا",
        StatusFilter::Expiring => "تنتهي صلاحيته خلال 14 يومًا",
    },
    sort: "الترتيب حسب",
    sort_by: |sort| match sort {
        ApplicationSort::CreatedDescending => "الأحدث أولًا",
        ApplicationSort::Created => "الأقدم أولًا",
        ApplicationSort::Name => "الاسم تصاعديًا",
        ApplicationSort::NameDescending => "الاسم تنازليًا",
        ApplicationSort::LastUsedDescending => "الأحدث استخدامًا أولًا",
        ApplicationSort::LastUsed => "الأقدم استخدامًا أولًا",
        ApplicationSort::Expires => "الأقرب انتهاءً أولًا",
        ApplicationSort::ExpiresDescending => "الأبعد انتهاءً أولًا",
    },
    view: "طريقة العرض",
    cards: "بطاقات",
    table: "جدول",
    total: app_credentials,
    found: |count, more| {
        let more = if more { "أكثر من " } else { "" };
        join(&["تم العثور على بيانات اعتماد ", more, &of_apps(count)])
    },
    searching: "جارٍ البحث",
    nothing_found: "لا توجد بيانات اعتماد مطابقة",
    nothing_found_what_now: "يطابق البحث بدايات الكلمات في الاسم، أما appId فاكتبه كاملًا. جرّب كلمات أقل، أو امسح \
                             عوامل التصفية.",
    clear: "مسح عوامل التصفية",
    begins_later: "تُستأنف القائمة من حيث كنت.",
    to_start: "عرضها من البداية",
    newcomers: |count| {
        let apps = ["0 تطبيق", "تطبيق جديد", "تطبيقين جديدين", "تطبيقات جديدة", "تطبيقًا جديدًا", "تطبيق جديد"];
        join(&["عرض بيانات اعتماد ", &counted(count as u64, apps)])
    },
    stale: "قد لا تكون القائمة محدّثة: تعذّر تحديثها.",
    loading_more: "جارٍ تحميل المزيد",
    more_failed: "تعذّر تحميل المزيد",
    end: "هذه نهاية القائمة.",
    name: "الاسم",
    kind: "النوع",
    expiring: "ينتهي قريبًا",
    gone: "غير مدرج",
    idle: "لم يُستخدم منذ 90 يومًا",
    never_expires: "بلا انتهاء",
};
