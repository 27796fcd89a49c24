//! Hungarian.

use super::app_credentials::APP_CREDENTIALS;
use crate::text::{ApplicationEvents, ApplicationLife, ApplicationText, ConflictText, EditApplication, join};
use idm_api::application::Application;

pub(super) const APPLICATION: ApplicationText = ApplicationText {
    heading: "App-hitelesítő adat",
    back: "Vissza az app-hitelesítő adatokhoz",
    breadcrumb: "Az Ön helye a konzolban",
    failed: "Nem sikerült betölteni ezt az app-hitelesítő adatot",
    missing: "Nincs ilyen app-hitelesítő adat",
    missing_what_now: "Törölték, másik fiókhoz tartozik, vagy elírták a címét. Lépjen vissza a listához, és nézze meg, melyek vannak.",
    details: "Részletek",
    kind: "Típus",
    status: "Állapot",
    copy_app_id: "appId másolása",
    app_id_copied: "appId kimásolva",
    token_made: "appToken létrehozva",
    never_expires: "Soha",
    expires_soon: |when| {
        join(&[
            "Lejárat: ",
            when,
            ". Attól kezdve az IDM elutasítja az appTokenjét. Ha az alkalmazásnak tovább kell működnie, állítson be későbbi lejáratot.",
        ])
    },
    expired: |day| {
        join(&[
            "Ekkor járt le: ",
            day,
            ", ezért az IDM elutasítja az appTokenjét. Ha azt szeretné, hogy újra elfogadja, állítson be későbbi lejáratot.",
        ])
    },
    revoked: "Visszavonva: az IDM elutasítja az appTokenjét, amíg Ön vissza nem állítja az app-hitelesítő adatot.",
    edit: "Szerkesztés",
    revoke: "Visszavonás",
    restore: "Visszaállítás",
    delete: "Törlés",
};

pub(super) const EVENTS: ApplicationEvents = ApplicationEvents {
    heading: "Események",
    filters: "Események szűrése",
    anybody: "Bárki",
    list: "Az alkalmazás eseményei, elöl a legújabb",
    failed: "Nem sikerült betölteni az eseményeket",
    older: "Régebbi események megjelenítése",
};

pub(super) const EDIT: EditApplication = EditApplication {
    heading: "App-hitelesítő adat szerkesztése",
    name: "Név",
    name_hint: "Csak Ön és a munkatársai látják. Az appId és az appToken nem változik.",
    expires: "Lejár ennek a napnak a végén",
    expires_hint: "E nap végétől (az Ön időzónája szerint) az IDM elutasítja az appTokent. Ha üresen hagyja, soha nem jár le.",
    expires_hint_back_end: "E nap végétől (az Ön időzónája szerint) az IDM elutasítja az appTokent. Háttérrendszeri alkalmazás lejárata itt csak előrehozható; későbbre csak a támogatás teheti.",
    picks: "Gyakori időtartamok",
    pick_month: "30 nap múlva",
    pick_quarter: "90 nap múlva",
    pick_year: "Egy év múlva",
    pick_never: "Soha",
    expiry_incomplete: "Adjon meg teljes dátumot, vagy hagyja üresen a mezőt.",
    expiry_past: "Ez a nap már elmúlt. Ha az appTokent most szeretné érvényteleníteni, inkább vonja vissza az app-hitelesítő adatot.",
    expiry_later: "Háttérrendszeri alkalmazás lejárata csak előrehozható. Ha későbbre szeretné tenni, forduljon a támogatáshoz.",
    save: "Mentés",
    saved: |name| join(&["Módosítások elmentve: „", name, "”"]),
    nothing_changed: "Semmi nem változott",
};

pub(super) const CONFLICT: ConflictText = ConflictText {
    heading: "Valaki más is módosította ezt az alkalmazást",
    explained: |who| {
        join(&[
            who.unwrap_or("Egy másik adminisztrátor"),
            " módosította, miután Ön szerkeszteni kezdte. Az Ön módosításai még nincsenek elmentve, az övéi pedig nem vesztek el. Itt látja, melyikük mit módosított. Ahol mindketten ugyanazt módosították, válasszon; minden más érvényben marad.",
        ])
    },
    name: "Név",
    expires: "Lejárat",
    privileges: "Jogosultságok",
    status: "Állapot",
    token: "appToken",
    new_token: "Új appToken készült",
    before: "Korábban",
    theirs: "A másik módosítása",
    mine: "Az Ön módosítása",
    unchanged: "Nincs",
    gave: |names| join(&["Megadva: ", names]),
    took: |names| join(&["Elvéve: ", names]),
    which_name: "Melyik név legyen érvényes?",
    which_expiry: "Melyik lejárat legyen érvényes?",
    keep_theirs: |value| join(&["A másiké: ", value]),
    use_mine: |value| join(&["Az Öné: ", value]),
    choose: "Ezt mindketten módosították. Válasszon egyet.",
    save: "Mindkettő mentése",
    back: "Vissza a módosításaimhoz",
};

pub(super) const LIFE: ApplicationLife = ApplicationLife {
    revoke_heading: |name| join(&["Visszavonja ezt: „", name, "”?"]),
    revoke_consequence: |app, used| {
        join(&[
            "Az IDM mostantól mindenhol elutasítja az appTokenjét. ",
            &what_stops(app),
            " ",
            used,
            " Semmi nem törlődik: bármikor visszaállíthatja, és ugyanaz az appToken újra működni fog.",
        ])
    },
    revoke: "Visszavonás",
    revoked: |name| join(&["„", name, "” visszavonva: az IDM elutasítja az appTokenjét"]),
    restored: |name| join(&["„", name, "” visszaállítva: az IDM újra elfogadja az appTokenjét"]),
    undo_failed: |name, why| join(&["Nem sikerült visszatérni a korábbi állapothoz: „", name, "”. ", why]),
    used: |when| join(&["Utolsó használat: ", when, "."]),
    never_used: "Még soha nem használták.",
    delete_heading: |name| join(&["Törli ezt: „", name, "”?"]),
    delete_consequence: |app, used| {
        join(&[
            "Az appIdja és az appTokenje véglegesen érvénytelenné válik, és nem állítható vissza. ",
            &what_stops(app),
            " ",
            used,
            " Amit az alkalmazás tett, és ami vele történt, az auditnaplóban megmarad. Ha nem biztos benne, inkább vonja vissza.",
        ])
    },
    delete_type: |name| join(&["A törléshez írja be a nevét: ", name]),
    delete_mismatch: "Ez nem a neve. Írja be pontosan úgy, ahogy a mező fölött áll.",
    delete: "Törlés",
    deleted: |name| join(&["„", name, "” törölve"]),
};

/// What an app can no longer do without its token.
fn what_stops(app: &Application) -> String {
    if app.privileges.is_empty() {
        return "Nincs jogosultsága, ezért a bejelentkezéseken kívül semmi nem állhat le.".to_owned();
    }
    let names: Vec<_> = app.privileges.iter().map(|&one| (APP_CREDENTIALS.privilege)(one).to_lowercase()).collect();
    join(&["Az alkalmazás többé nem végezheti el a következőket: ", &names.join(", "), "."])
}
