//! Hungarian.

use super::numbers::{app_credentials, grouped};
use crate::text::{AppList, join};
use idm_api::application_list::{ApplicationSort, StatusFilter};

pub(super) const APP_LIST: AppList = AppList {
    filters: "App-hitelesítő adatok keresése",
    search: "Keresés",
    search_placeholder: "Név vagy appId",
    any_kind: "Minden típus",
    status: "Állapot",
    any_status: "Bármilyen állapot",
    with_status: |status| match status {
        StatusFilter::Active => "Aktív",
        StatusFilter::Revoked => "Visszavonva",
        StatusFilter::Expired => "Lejárt",
        StatusFilter::Unused => "90 napja nem használt",
        StatusFilter::Expiring => "14 napon belül lejár",
    },
    sort: "Rendezés",
    sort_by: |sort| match sort {
        ApplicationSort::CreatedDescending => "Elöl a legújabb",
        ApplicationSort::Created => "Elöl a legrégebbi",
        ApplicationSort::Name => "Név szerint, A–Z",
        ApplicationSort::NameDescending => "Név szerint, Z–A",
        ApplicationSort::LastUsedDescending => "Elöl a legutóbb használt",
        ApplicationSort::LastUsed => "Elöl a legrégebben használt",
        ApplicationSort::Expires => "Elöl a leghamarabb lejáró",
        ApplicationSort::ExpiresDescending => "Elöl a legkésőbb lejáró",
    },
    view: "Nézet",
    cards: "Kártyák",
    table: "Táblázat",
    total: app_credentials,
    found: |count, more| join(&[if more { "Több mint " } else { "" }, &app_credentials(count), " található"]),
    searching: "Keresés folyamatban",
    nothing_found: "Nincs megfelelő app-hitelesítő adat",
    nothing_found_what_now: "A keresés a névben szereplő szavak elejét és a teljes appIdt találja meg. Próbálja kevesebb szóval, vagy törölje a szűrőket.",
    clear: "Szűrők törlése",
    begins_later: "A lista onnan folytatódik, ahol tartott.",
    to_start: "Megjelenítés az elejétől",
    newcomers: |count| join(&[&grouped(count as u64), " új app-hitelesítő adat: megjelenítés"]),
    stale: "Lehet, hogy nem naprakész: a listát nem sikerült frissíteni.",
    loading_more: "Továbbiak betöltése",
    more_failed: "Nem sikerült továbbiakat betölteni",
    end: "Ez az összes.",
    name: "Név",
    kind: "Típus",
    expiring: "Hamarosan lejár",
    gone: "Nincs a listában",
    idle: "90 napja nem használták",
    never_expires: "Soha",
};
