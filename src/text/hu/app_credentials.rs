//! Hungarian.

use crate::text::{AppCredentials, join};
use idm_api::{
    application::{ApplicationKind, ApplicationStatus},
    privilege::Privilege,
};

pub(super) const APP_CREDENTIALS: AppCredentials = AppCredentials {
    heading: "App-hitelesítő adatok",
    intro: "Minden alkalmazásának saját hitelesítő adata van: egy nyilvános appId és egy titkos appToken.",
    create: "Új app-hitelesítő adat létrehozása",
    list: "App-hitelesítő adatok",
    copy_app_id: "appId másolása",
    copy_app_id_of: |name| join(&["appId másolása: ", name]),
    app_id_copied: |name| join(&["appId kimásolva: ", name]),
    app_id_selected: "A böngészője nem engedte a másolást. Az appId ki van jelölve: nyomja meg a Ctrl+C billentyűkombinációt (Macen: \u{2318}C).",
    app_id: "appId",
    kind: |kind| match kind {
        ApplicationKind::EndUser => "Végfelhasználó",
        ApplicationKind::BackEnd => "Háttérrendszer",
    },
    status: |status| match status {
        ApplicationStatus::Active => "Aktív",
        ApplicationStatus::Revoked => "Visszavonva",
        ApplicationStatus::Expired => "Lejárt",
    },
    privileges: "Jogosultságok",
    privilege: |privilege| match privilege {
        Privilege::IdentityCreate => "Végfelhasználók létrehozása",
        Privilege::IdentityRecover => "Jelszó-visszaállítás kérése",
        Privilege::IdentityRead => "Végfelhasználók megtekintése",
        Privilege::IdentityUpdate => "Végfelhasználók módosítása",
        Privilege::IdentityDelete => "Végfelhasználók törlése",
        Privilege::SessionRevoke => "Munkamenetek befejezése",
        Privilege::AuditRead => "Auditnapló megtekintése",
    },
    no_privileges: "Még nincs",
    created: "Létrehozva",
    last_used: "Utolsó használat",
    never_used: "Még nem használták",
    expires: "Lejárat",
    list_failed: "Nem sikerült betölteni az app-hitelesítő adatait",
    empty: "Még nincs app-hitelesítő adat",
    empty_what_now: "A regisztrációs oldalának szüksége van egyre a végfelhasználók létrehozásához. Hozza létre itt, majd adja át az appTokenjét a hitelesítőadat-közvetítőjének.",
    count: |shown, total| join(&["Megjelenítve: ", &shown.to_string(), " / ", &total.to_string()]),
    more: "Továbbiak megjelenítése",
};
