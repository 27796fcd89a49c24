//! German.

use super::numbers::entries;
use crate::text::{AuditLog, join};

pub(super) const AUDIT_LOG: AuditLog = AuditLog {
    heading: "Audit-Log",
    intro: "Wer was wann und von wo geändert hat. Niemand kann einen Eintrag ändern oder löschen.",
    filters: "Audit-Log filtern",
    actor: "Ausgeführt von",
    target: "Betrifft",
    party_hint: "Name, Adresse oder ID",
    party_unknown: "Wählen Sie einen der Vorschläge. Gibt es jemanden nicht mehr, geben Sie die ID ein.",
    action: "Aktion",
    any_action: "Alle",
    from: "Ab",
    until: "Bis",
    clear: "Filter löschen",
    list: "Einträge",
    shown: |count| join(&[&entries(count), " auf dieser Seite"]),
    newest: "Neueste Einträge",
    older: "Ältere Einträge",
    failed: "Das Audit-Log konnte nicht geladen werden",
    empty: "Bisher ist nichts geschehen",
    empty_what_now: "Jede Änderung an diesem Konto, seinen Apps und den Personen darin erscheint hier.",
    nothing_found: "Keine passenden Einträge",
    nothing_found_what_now: "Versuchen Sie es mit einem längeren Zeitraum oder weniger Filtern.",
    export_csv: "CSV exportieren",
    export_json: "JSON exportieren",
    exporting: |count| join(&["Export läuft: bisher ", &entries(count)]),
    stop: "Stoppen",
    stopped: "Export gestoppt. Es wurde nichts gespeichert.",
    export_failed: "Der Export ist nicht vollständig",
    exported: |count, file| join(&[&entries(count), " exportiert nach ", file]),
};
