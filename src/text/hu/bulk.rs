//! Hungarian.

use super::numbers::{app_credentials, grouped};
use crate::text::{Bulk, join};

pub(super) const BULK: Bulk = Bulk {
    select: "Kijelölés",
    select_one: |name| join(&["Kijelölés: ", name]),
    select_all: |count| join(&["Mind a(z) ", &grouped(count as u64), " betöltött kijelölése"]),
    selection: "Kijelölt app-hitelesítő adatok",
    selected: |count| join(&[&grouped(count as u64), " kijelölve"]),
    clear: "Kijelölés törlése",
    revoke: "Visszavonás",
    heading: |count| join(&["Visszavonásra kijelölve: ", &app_credentials(count as u64), ". Visszavonja?"]),
    consequence: "Az IDM ettől kezdve elutasítja az appTokenjeiket, és ami ezeket használja, nem működik tovább. Később visszaállíthatja őket.",
    nothing_to_do: "Minden kijelölt app-hitelesítő adat már vissza van vonva.",
    more_names: |count| join(&["és további ", &grouped(count as u64)]),
    skipped: |count| {
        join(&["A kijelöltek közül ", &grouped(count as u64), " már vissza van vonva, ezért változatlan marad."])
    },
    confirm: |count| join(&["Visszavonás (", &grouped(count as u64), ")"]),
    under_way: "Visszavonás folyamatban",
    progress: |done, of| join(&[&grouped(done as u64), " / ", &grouped(of as u64)]),
    stop: "Leállítás",
    failed: |count| join(&[&app_credentials(count as u64), " visszavonása nem sikerült:"]),
    restore_failed: |names| join(&["Nem sikerült visszaállítani: ", names, "."]),
    close: "Bezárás",
    revoked: |count| join(&[&app_credentials(count as u64), " visszavonva"]),
    restored: |count| join(&[&app_credentials(count as u64), " visszaállítva"]),
};
