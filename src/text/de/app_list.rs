//! German.

use super::numbers::{app_credentials, grouped};
use crate::text::{AppList, join};
use idm_api::application_list::{ApplicationSort, StatusFilter};

pub(super) const APP_LIST: AppList = AppList {
    filters: "App-Zugänge suchen",
    search: "Suche",
    search_placeholder: "Name oder appId",
    any_kind: "Alle Typen",
    status: "Status",
    any_status: "Jeder Status",
    with_status: |status| match status {
        StatusFilter::Active => "Aktiv",
        StatusFilter::Revoked => "Widerrufen",
        StatusFilter::Expired => "Abgelaufen",
        StatusFilter::Unused => "Seit 90 Tagen nicht verwendet",
        StatusFilter::Expiring => "Läuft in 14 Tagen ab",
    },
    sort: "Sortieren nach",
    sort_by: |sort| match sort {
        ApplicationSort::CreatedDescending => "Neueste zuerst",
        ApplicationSort::Created => "Älteste zuerst",
        ApplicationSort::Name => "Name, A bis Z",
        ApplicationSort::NameDescending => "Name, Z bis A",
        ApplicationSort::LastUsedDescending => "Zuletzt verwendete zuerst",
        ApplicationSort::LastUsed => "Am längsten ungenutzte zuerst",
        ApplicationSort::Expires => "Frühester Ablauf zuerst",
        ApplicationSort::ExpiresDescending => "Spätester Ablauf zuerst",
    },
    view: "Ansicht",
    cards: "Karten",
    table: "Tabelle",
    total: app_credentials,
    found: |count, more| join(&[if more { "Mehr als " } else { "" }, &app_credentials(count), " gefunden"]),
    searching: "Suche läuft",
    nothing_found: "Keine passenden App-Zugänge",
    nothing_found_what_now: "Gesucht wird nach Wortanfängen im Namen und nach der ganzen appId. Versuchen Sie es mit \
                             weniger Wörtern, oder löschen Sie die Filter.",
    clear: "Filter löschen",
    begins_later: "Diese Liste geht dort weiter, wo Sie waren.",
    to_start: "Von Anfang an anzeigen",
    newcomers: |count| {
        let what = if count == 1 { " neuen App-Zugang anzeigen" } else { " neue App-Zugänge anzeigen" };
        join(&[&grouped(count as u64), what])
    },
    stale: "Möglicherweise veraltet: Die Liste konnte nicht aktualisiert werden.",
    loading_more: "Weitere werden geladen",
    more_failed: "Weitere konnten nicht geladen werden",
    end: "Das sind alle.",
    name: "Name",
    kind: "Typ",
    expiring: "Läuft bald ab",
    gone: "Nicht gelistet",
    idle: "Seit 90 Tagen nicht verwendet",
    never_expires: "Nie",
};
