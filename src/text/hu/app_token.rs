//! Hungarian.

use crate::text::{Privileges, Proof, Regenerate, join};
use idm_api::privilege::Privilege;

pub(super) const PRIVILEGES: Privileges = Privileges {
    heading: "Jogosultságok",
    heading_of: |name| join(&["Jogosultságok: „", name, "”"]),
    change: "Jogosultságok módosítása",
    none: "Nincs jogosultsága: az IDM minden olyan hívást elutasít, amelyhez jogosultság kell.",
    failed: "Nem sikerült betölteni a jogosultságokat",
    question: "Mit tehet?",
    allows: |privilege| match privilege {
        Privilege::IdentityCreate => "Regisztrálhat: új végfelhasználókat hozhat létre a fiókban.",
        Privilege::IdentityRecover => {
            "E-mailt kérhet, amellyel egy végfelhasználó új jelszót választhat; háttérrendszeri alkalmazás az elveszett kétlépcsős azonosítást is kikapcsolhatja."
        }
        Privilege::IdentityRead => "Láthatja a végfelhasználókat, egyenként és listában.",
        Privilege::IdentityUpdate => {
            "Módosíthatja a végfelhasználók nevét és címét, zárolhatja őket, és feloldhatja a zárolásukat."
        }
        Privilege::IdentityDelete => "Véglegesen törölheti a végfelhasználókat.",
        Privilege::SessionRevoke => "Mindenhonnan kijelentkeztetheti a végfelhasználókat.",
        Privilege::AuditRead => "Láthatja, mi történt a fiókban.",
    },
    back_end_only: |names| {
        join(&[
            "Végfelhasználói alkalmazásnak ezek nem adhatók meg: ",
            names,
            ". Ezek háttérrendszeri alkalmazásokhoz valók; ilyet a támogatástól kérhet.",
        ])
    },
    support_only: |names| {
        join(&[
            "Háttérrendszeri alkalmazásnak csak a támogatás adhat további jogosultságot. Ezek nincsenek meg neki: ",
            names,
            ".",
        ])
    },
    changes: "Ami a mentéssel változik",
    nothing_yet: "Még semmi.",
    stops: "Többé nem fog működni",
    stops_how: "A következő hívástól kezdve az IDM ezekre 403-as hibával (missing_privilege) válaszol:",
    starts: "Mostantól működni fog",
    starts_how: "A következő hívástól kezdve az IDM ezeket engedélyezi az alkalmazásnak:",
    save: "Jogosultságok mentése",
};

pub(super) const REGENERATE: Regenerate = Regenerate {
    section: "appToken",
    explained: "Az appTokent senki nem tudja újra megmutatni: csak az ujjlenyomatát őrizzük meg. Ha elveszett, vagy valaki láthatta, generálja újra.",
    open: "appToken újragenerálása",
    heading: |name| join(&["Újragenerálja az appTokent ehhez: „", name, "”?"]),
    consequence: |used| {
        join(&[
            "Az új appToken egyszer látható. Amint az IDM elutasítja a régit, az alkalmazás nem működik, amíg meg nem kapja az újat. ",
            used,
        ])
    },
    token_age: "Jelenlegi appToken létrehozva",
    older_tokens: "Régebbi appTokenek",
    older_tokens_end: |count| {
        join(&[
            &count.to_string(),
            " korábban lecserélt, az átfedés idejére még elfogadott: átfedés nélkül az IDM azonnal elutasítja",
        ])
    },
    overlap: "Meddig fogadja még el az IDM a jelenlegi appTokent?",
    overlaps: [
        ("Semeddig", "Az IDM azonnal elutasítja. Ez a helyes, ha valaki láthatta."),
        ("1 óráig", "Van idő beállítani az újat, miközben az alkalmazás tovább működik."),
        ("24 óráig", "Elég egy mai telepítéshez."),
        ("7 napig", "A leghosszabb idő. Akinél megvan a régi, ugyaneddig használhatja."),
    ],
    type_name: |name| join(&["Az újrageneráláshoz írja be az alkalmazás nevét: ", name]),
    action: "appToken újragenerálása",
    untold: "Lehet, hogy az appToken mégis lecserélődött, és az újat senki nem tudja megmutatni. Generálja újra \
             még egyszer: addig az alkalmazás hibázhat.",
    overlapping: "Lecserélve, de még elfogadva",
    overlapping_one: |made, until, used| join(&["Létrehozva: ", made, ", elfogadva eddig: ", until, ". ", used]),
    not_yet_used: "Még nem használták.",
    used: |when| join(&["Utolsó használat: ", when, "."]),
};

pub(super) const PROOF: Proof = Proof {
    heading: "Ellenőrizve az IDM-mel",
    checking: "Megkérdezzük az IDM-től, hogy elfogadja-e az új appTokent\u{2026}",
    new_accepted: |time| join(&["Az IDM elfogadja az új appTokent (lekérdezve: ", time, ")."]),
    new_refused: |time| {
        join(&[
            "Az új appToken helyes, de az IDM egyelőre elutasítja, mert az app-hitelesítő adat vissza van vonva, vagy lejárt (lekérdezve: ",
            time,
            ").",
        ])
    },
    new_unknown: |why| {
        join(&[
            "Nem sikerült lekérdezni, hogy az IDM elfogadja-e az új appTokent. ",
            why,
            " Az újbóli lekérdezéshez illessze be alább.",
        ])
    },
    others_none: |time| {
        join(&["Az IDM ennek az alkalmazásnak más appTokenjét már nem fogadja el (lekérdezve: ", time, ")."])
    },
    others_until: |when| join(&["A lecserélt appTokent az IDM még elfogadja eddig: ", when, ", ahogyan kérte."]),
    others_unknown: |why| join(&["Nem sikerült lekérdezni, hogy az IDM elfogad-e még más appTokent. ", why]),
    see_yourself: "Győződjön meg róla, hogy az IDM elutasítja a régi appTokent: illessze be ide. Elküldjük az IDM-nek, és azonnal töröljük erről az oldalról.",
    see_overlap: "Itt mindkettőt ellenőrizheti: illessze be az egyiket. Elküldjük az IDM-nek, és azonnal töröljük erről az oldalról.",
    check_any: "appToken ellenőrzése",
    paste: "Ellenőrizendő appToken",
    paste_hint: "Elküldjük az IDM-nek, és azonnal töröljük erről az oldalról. Az ellenőrzés nem számít használatnak.",
    paste_missing: "Illesszen be egy appTokent.",
    not_ours: "Ez nem appToken: az appTokenek így kezdődnek: idmapp_. Ellenőrizze, mit másolt ki.",
    malformed: "Ebből az appTokenből hiányzik valami, vagy fölösleges rész van benne. Másolja ki újra, teljes egészében.",
    wrong_checksum: "Ebben az appTokenben hiba van: az ellenőrzőösszege nem stimmel. Másolja ki újra.",
    check: "Ellenőrzés az IDM-mel",
    accepted: |time| join(&["Elfogadva: ez ennek az alkalmazásnak az appTokenje (lekérdezve: ", time, ")."]),
    accepted_of_other: |name, time| {
        join(&[
            "Elfogadva, de nem ehhez az alkalmazáshoz tartozik, hanem ehhez: „",
            name,
            "” (lekérdezve: ",
            time,
            ").",
        ])
    },
    refused: |time| join(&["Elutasítva: az IDM nem fogad el ilyen appTokent (lekérdezve: ", time, ")."]),
    refused_for_now: |time| {
        join(&[
            "Egyelőre elutasítva: olyan app-hitelesítő adat appTokenje, amely vissza van vonva, vagy lejárt (lekérdezve: ",
            time,
            ").",
        ])
    },
};
