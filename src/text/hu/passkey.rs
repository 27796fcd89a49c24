//! Hungarian.

use crate::text::{PasskeyText, PasskeysText, join};

pub(super) const PASSKEY: PasskeyText = PasskeyText {
    or: "vagy",
    log_in: "Bejelentkezés azonosítókulccsal",
    in_place_of_code: "Azonosítókulcs használata",
    dismissed: "Nem használt azonosítókulcsot. Próbálja újra, vagy jelentkezzen be másképp.",
    not_here: "Ezen a címen nem használható azonosítókulcs. Jelentkezzen be másképp.",
};

pub(super) const PASSKEYS: PasskeysText = PasskeysText {
    heading: "Azonosítókulcsok",
    hint: "Jelentkezzen be ujjlenyomattal, arcával vagy eszköze PIN-kódjával: ellopható jelszó és kód nélkül.",
    failed: "Nem sikerült betölteni az azonosítókulcsait",
    none: "Még nincs azonosítókulcsa.",
    no_browser: "Ez a böngésző ezen az oldalon nem tud azonosítókulcsot használni. Egy újabb tud, és más eszközei is.",
    full: |most| {
        join(&["Már ", &most.to_string(), " azonosítókulcsa van, több nem adható hozzá. Előbb távolítson el egyet."])
    },
    added_on: "Hozzáadva",
    last_used: "Utoljára használva",
    never_used: "Még nem használta",
    add: "Azonosítókulcs hozzáadása",
    add_consequence: "A böngésző megkérdezi, hol tárolja az azonosítókulcsot: ezen az eszközön, a telefonján vagy egy biztonsági kulcson.",
    name: "Név",
    name_hint: "Hogy később felismerje, például „Munkahelyi laptop”.",
    name_missing: "Adjon nevet az azonosítókulcsnak.",
    go_on: "Tovább",
    added: |name| join(&["Azonosítókulcs hozzáadva: ", name]),
    not_made: "A böngésző nem hozott létre azonosítókulcsot. Próbálja újra, vagy válasszon neki másik helyet.",
    already_there: "Ezen az eszközön már van azonosítókulcsa. Válasszon másik helyet, vagy használja azt.",
    not_here: "Ezen a címen nem hozható létre azonosítókulcs. Szóljon a webhely üzemeltetőjének.",
    too_late: "Ez több mint 5 percig tartott, így semmi sem lett hozzáadva. Törölje az új azonosítókulcsot az eszközéről, és próbálja újra.",
    rename: "Átnevezés",
    rename_which: |name| join(&["Azonosítókulcs átnevezése: ", name]),
    renamed: |name| join(&["Az azonosítókulcs új neve: ", name]),
    save: "Mentés",
    remove: "Eltávolítás",
    remove_which: |name| join(&["Azonosítókulcs eltávolítása: ", name]),
    remove_heading: |name| join(&["Eltávolítja ezt az azonosítókulcsot: ", name, "?"]),
    remove_consequence: "Többé nem tud vele bejelentkezni. Az eszköze addig felkínálhatja, amíg ott is nem törli.",
    removed: |name| join(&["Azonosítókulcs eltávolítva: ", name]),
};
