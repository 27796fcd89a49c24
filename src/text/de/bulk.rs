//! German.

use super::numbers::{app_credentials, grouped};
use crate::text::{Bulk, join};

pub(super) const BULK: Bulk = Bulk {
    select: "Auswählen",
    select_one: |name| join(&["„", name, "“ auswählen"]),
    select_all: |count| join(&["Alle geladenen auswählen (", &grouped(count as u64), ")"]),
    selection: "Ausgewählte App-Zugänge",
    selected: |count| join(&[&grouped(count as u64), " ausgewählt"]),
    clear: "Auswahl aufheben",
    revoke: "Widerrufen",
    heading: |count| join(&[&app_credentials(count as u64), " widerrufen?"]),
    consequence: "Ihre appTokens werden ab dann abgelehnt, und was sie verwendet, funktioniert nicht mehr. Sie können \
                  die App-Zugänge später wiederherstellen.",
    nothing_to_do: "Alle ausgewählten App-Zugänge sind bereits widerrufen.",
    more_names: |count| join(&["und ", &grouped(count as u64), " weitere"]),
    skipped: |count| {
        let rest = if count == 1 {
            " der ausgewählten App-Zugänge ist bereits widerrufen und bleibt unverändert."
        } else {
            " der ausgewählten App-Zugänge sind bereits widerrufen und bleiben unverändert."
        };
        join(&[&grouped(count as u64), rest])
    },
    confirm: |count| join(&[&grouped(count as u64), " widerrufen"]),
    under_way: "Wird widerrufen",
    progress: |done, of| join(&[&grouped(done as u64), " von ", &grouped(of as u64)]),
    stop: "Stoppen",
    failed: |count| {
        let verb = if count == 1 { " konnte" } else { " konnten" };
        join(&[&app_credentials(count as u64), verb, " nicht widerrufen werden:"])
    },
    restore_failed: |names| join(&["Nicht wiederhergestellt werden konnten: ", names, "."]),
    close: "Schließen",
    revoked: |count| join(&[&app_credentials(count as u64), " widerrufen"]),
    restored: |count| join(&[&app_credentials(count as u64), " wiederhergestellt"]),
};
