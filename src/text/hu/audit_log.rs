//! Hungarian.

use crate::text::{AuditLog, join};

pub(super) const AUDIT_LOG: AuditLog = AuditLog {
    heading: "Auditnapló",
    intro: "Ki mit, mikor és honnan módosított. A bejegyzéseket senki nem módosíthatja vagy törölheti.",
    filters: "Auditnapló szűrése",
    actor: "Ki tette",
    target: "Kivel vagy mivel történt",
    party_hint: "Név, cím vagy azonosító",
    party_unknown: "Válasszon a javaslatok közül. Ha az illető már nincs meg, adja meg az azonosítóját.",
    action: "Mi történt",
    any_action: "Minden",
    from: "Ettől",
    until: "Eddig",
    clear: "Szűrők törlése",
    list: "Bejegyzések",
    shown: |count| join(&[&count.to_string(), " bejegyzés ezen az oldalon"]),
    newest: "Legújabb bejegyzések",
    older: "Régebbi bejegyzések",
    failed: "Nem sikerült betölteni az auditnaplót",
    empty: "Még nem történt semmi",
    empty_what_now: "A fiók, az alkalmazásai és a felhasználói minden módosítása itt jelenik meg.",
    nothing_found: "Nincs megfelelő bejegyzés",
    nothing_found_what_now: "Próbálja hosszabb időszakkal vagy kevesebb szűrővel.",
    export_csv: "CSV exportálása",
    export_json: "JSON exportálása",
    exporting: |count| join(&["Exportálás: eddig ", &count.to_string(), " bejegyzés"]),
    stop: "Leállítás",
    stopped: "Az exportálás leállt. Semmi nem lett elmentve.",
    export_failed: "Az exportálás nem teljes",
    exported: |count, file| join(&[&count.to_string(), " bejegyzés exportálva, fájlnév: ", file]),
};
