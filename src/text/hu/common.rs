//! Hungarian.

use crate::text::{Common, Problem, join};

pub(super) const COMMON: Common = Common {
    brand: "IDM Console",
    loading: "Betöltés",
    try_again: "Újrapróbálkozás",
    cancel: "Mégse",
    copied: "Kimásolva",
    undo: "Visszavonás",
    dismiss: "Bezárás",
    messages: "Üzenetek",
    skip_to_content: "Ugrás a tartalomhoz",
    log_out: "Kijelentkezés",
    settings_failed: "Nem sikerült betölteni az oldal beállításait",
    session_unknown: "Nem sikerült ellenőrizni, hogy be van-e jelentkezve",
    hand_over_failed: "Nem tudtuk visszavinni oda, ahonnan érkezett",
    part_failed: "Az oldalt nem sikerült teljesen letölteni",
    not_found: "Az oldal nem található",
    not_found_what_now: "Ezen a címen nincs oldal. Lehet, hogy elírta a címet, vagy az oldal máshová került.",
    to_start: "Ugrás a kezdőlapra",
};

pub(super) const PROBLEM: Problem = Problem {
    wrong_credentials: "Hibás az e-mail-cím vagy a jelszó. Ellenőrizze mindkettőt, és próbálja újra.",
    locked: |minutes| {
        join(&[
            "Túl sok hibás jelszó. A bejelentkezés további ",
            &minutes.to_string(),
            " percig zárolva van. Utána próbálja újra.",
        ])
    },
    too_many_requests: |seconds| {
        join(&[
            "Túl sok próbálkozás rövid idő alatt. Várjon ",
            &seconds.to_string(),
            " másodpercet, majd próbálja újra.",
        ])
    },
    too_many_requests_soon: "Túl sok próbálkozás rövid idő alatt. Várjon egy percet, majd próbálja újra.",
    check_fields: "Valami még nincs rendben. Ellenőrizze, amit megadott, és próbálja újra.",
    second_factor_required: "Itt kétlépcsős azonosítás szükséges. Először kapcsolja be a saját fiókja oldalán.",
    not_allowed: "Ehhez nincs jogosultsága. Forduljon a fiókja adminisztrátorához.",
    proof_required: "A böngésző nem tudta befejezni az ellenőrzést, amely a programokat kívül tartja. Töltse újra az oldalt, és próbálja újra. Ha ez nem segít, engedélyezze ezt a webhelyet a tartalomblokkolójában, vagy használjon másik böngészőt.",
    origin_not_allowed: "Az azonosítási szolgáltatás erről a címről nem fogad hívásokat. Forduljon a webhely \
                         üzemeltetőjéhez.",
    session_ended: "A munkamenete véget ért. Jelentkezzen be újra.",
    not_found: "Ez már nem létezik. Töltse újra az oldalt, hogy lássa a mostani állapotot.",
    conflict: "Közben valaki módosította. Töltse újra az oldalt, és próbálja újra.",
    offline: "Nincs internetkapcsolata. Ellenőrizze a kapcsolatot, majd próbálja újra.",
    unreachable: "Az azonosítási szolgáltatás nem érhető el. Próbálja újra néhány pillanat múlva.",
    timeout: "Az azonosítási szolgáltatás túl sokáig nem válaszolt. Próbálja újra néhány pillanat múlva.",
    unavailable: "Az azonosítási szolgáltatás jelenleg nem működik. Próbálja újra néhány perc múlva.",
    garbled: "Ez az oldal nem tudja elolvasni az azonosítási szolgáltatás válaszát. Próbálja újra néhány pillanat múlva.",
    unexpected: "Nálunk történt hiba. Semmi nem változott. Próbálja újra néhány pillanat múlva.",
    signup_refused: "Ez most nem működik, de nem Ön hibázott. Jelezze a webhely üzemeltetőjének.",
    login_step_expired: "Túl régen adta meg a jelszót. Lépjen vissza, és adja meg újra.",
    provider_unreachable: "A szolgáltató nem érhető el. Próbálja újra egy kicsit később, vagy jelentkezzen be másképp.",
    wrong_passkey: "Ez az azonosítókulcs itt nem vagy már nem ismert. Jelentkezzen be másképp.",
    user_locked: "Egy adminisztrátor zárolta ezt a bejelentkezést. Forduljon a webhely üzemeltetőjéhez.",
    already_revealed: "Ezt az appTokent már kiadtuk, és nem jeleníthető meg újra. Ha elveszett, az alkalmazás \
                       oldalán újragenerálhatja.",
};
