//! German.

use crate::text::{Privileges, Proof, Regenerate, join};
use idm_api::privilege::Privilege;

pub(super) const PRIVILEGES: Privileges = Privileges {
    heading: "Berechtigungen",
    heading_of: |name| join(&["Berechtigungen von „", name, "“"]),
    change: "Berechtigungen ändern",
    none: "Keine: Das IDM lehnt jeden Aufruf ab, der eine Berechtigung erfordert.",
    failed: "Die Berechtigungen konnten nicht geladen werden",
    question: "Was darf die App?",
    allows: |privilege| match privilege {
        Privilege::IdentityCreate => "Personen registrieren: neue Endnutzer im Konto anlegen.",
        Privilege::IdentityRecover => {
            "Eine E-Mail anfordern, mit der ein Endnutzer ein neues Passwort wählen kann; eine Backend-App kann auch einen verlorenen zweiten Faktor ausschalten."
        }
        Privilege::IdentityRead => "Sehen, wer die Endnutzer sind, einzeln und als Liste.",
        Privilege::IdentityUpdate => "Namen und Adressen von Endnutzern ändern, Endnutzer sperren und entsperren.",
        Privilege::IdentityDelete => "Endnutzer endgültig löschen.",
        Privilege::SessionRevoke => "Endnutzer überall abmelden.",
        Privilege::AuditRead => "Sehen, was im Konto geschehen ist.",
    },
    back_end_only: |names| {
        join(&[
            "Diese Berechtigungen kann eine Endnutzer-App nicht haben: ",
            names,
            ". Sie sind Backend-Apps vorbehalten; beantragen Sie eine beim Support.",
        ])
    },
    support_only: |names| {
        join(&["Mehr Berechtigungen kann einer Backend-App nur der Support geben. Dieser App fehlen: ", names, "."])
    },
    changes: "Was sich beim Speichern ändert",
    nothing_yet: "Noch nichts.",
    stops: "Funktioniert dann nicht mehr",
    stops_how: "Vom nächsten Aufruf an beantwortet das IDM Folgendes mit 403, missing_privilege:",
    starts: "Funktioniert dann zusätzlich",
    starts_how: "Vom nächsten Aufruf an erlaubt das IDM der App Folgendes:",
    save: "Berechtigungen speichern",
};

pub(super) const REGENERATE: Regenerate = Regenerate {
    section: "appToken",
    explained: "Das appToken kann niemand noch einmal anzeigen: Gespeichert ist nur sein Fingerabdruck. Ist es \
                verloren oder könnte es jemand gesehen haben, erzeugen Sie ein neues.",
    open: "appToken neu erzeugen",
    heading: |name| join(&["Neues appToken für „", name, "“ erzeugen?"]),
    consequence: |used| {
        join(&[
            "Das neue appToken wird einmal angezeigt. Sobald das alte abgelehnt wird, funktioniert die App nicht mehr, \
             bis sie das neue hat. ",
            used,
        ])
    },
    token_age: "Aktuelles appToken erzeugt",
    older_tokens: "Ältere appTokens",
    older_tokens_end: |count| {
        if count == 1 {
            return "1 früher ersetztes, in seiner Übergangsfrist noch akzeptiert: Ohne Übergangsfrist wird es sofort \
                    abgelehnt"
                .to_owned();
        }
        join(&[
            &count.to_string(),
            " früher ersetzte, jedes in seiner Übergangsfrist noch akzeptiert: Ohne Übergangsfrist werden sie sofort \
             abgelehnt",
        ])
    },
    overlap: "Wie lange soll das aktuelle appToken noch akzeptiert werden?",
    overlaps: [
        ("Gar nicht", "Es wird sofort abgelehnt. Richtig, wenn es jemand gesehen haben könnte."),
        ("1 Stunde", "Zeit, das neue einzusetzen, während die App weiter funktioniert."),
        ("24 Stunden", "Zeit für ein Deployment am heutigen Tag."),
        ("7 Tage", "Die längste Frist. Ebenso lange kann es verwenden, wer das alte hat."),
    ],
    type_name: |name| join(&["Um ein neues zu erzeugen, geben Sie den Namen der App ein: ", name]),
    action: "Neues appToken erzeugen",
    untold: "Das appToken wurde möglicherweise trotzdem ersetzt, und das neue kann niemand anzeigen. Erzeugen Sie \
             es noch einmal neu: Bis dahin kann die App scheitern.",
    overlapping: "Ersetzt, aber noch akzeptiert",
    overlapping_one: |made, until, used| join(&["Erzeugt: ", made, ", akzeptiert bis: ", until, ". ", used]),
    not_yet_used: "Nie verwendet.",
    used: |when| join(&["Zuletzt verwendet: ", when, "."]),
};

pub(super) const PROOF: Proof = Proof {
    heading: "Prüfung beim IDM",
    checking: "Das IDM wird gefragt, ob es das neue appToken akzeptiert\u{a0}…",
    new_accepted: |time| join(&["Das neue appToken wird akzeptiert (geprüft um ", time, "\u{a0}Uhr)."]),
    new_refused: |time| {
        join(&[
            "Das neue appToken ist das richtige, wird aber vorerst abgelehnt, weil der App-Zugang widerrufen oder \
             abgelaufen ist (geprüft um ",
            time,
            "\u{a0}Uhr).",
        ])
    },
    new_unknown: |why| {
        join(&[
            "Ob das neue appToken akzeptiert wird, ließ sich nicht prüfen. ",
            why,
            " Fügen Sie es unten ein, um noch einmal zu fragen.",
        ])
    },
    others_none: |time| {
        join(&["Kein anderes appToken dieser App wird noch akzeptiert (geprüft um ", time, "\u{a0}Uhr)."])
    },
    others_until: |when| join(&["Das ersetzte appToken wird wie gewünscht noch bis ", when, "\u{a0}Uhr akzeptiert."]),
    others_unknown: |why| join(&["Ob noch andere akzeptiert werden, ließ sich nicht prüfen. ", why]),
    see_yourself: "Überzeugen Sie sich selbst, dass das alte appToken abgelehnt wird: Fügen Sie es hier ein. Es geht \
                   an das IDM und wird sofort von dieser Seite gelöscht.",
    see_overlap: "Hier können Sie jedes der beiden prüfen: Fügen Sie es ein. Es geht an das IDM und wird sofort von \
                  dieser Seite gelöscht.",
    check_any: "appToken prüfen",
    paste: "Zu prüfendes appToken",
    paste_hint: "Es wird an das IDM gesendet und sofort von dieser Seite gelöscht. Das Prüfen zählt nicht als \
                 Verwendung.",
    paste_missing: "Fügen Sie ein appToken ein.",
    not_ours: "Das ist kein appToken: appTokens beginnen mit idmapp_.",
    malformed: "Von diesem appToken fehlt ein Teil, oder es ist etwas zu viel. Kopieren Sie es noch einmal \
                vollständig.",
    wrong_checksum: "In diesem appToken steckt ein Fehler: Die Prüfsumme stimmt nicht. Kopieren Sie es noch einmal.",
    check: "Beim IDM prüfen",
    accepted: |time| join(&["Akzeptiert: Es ist ein appToken dieser App (geprüft um ", time, "\u{a0}Uhr)."]),
    accepted_of_other: |name, time| {
        join(&["Akzeptiert, aber nicht von dieser App: Es gehört zu „", name, "“ (geprüft um ", time, "\u{a0}Uhr)."])
    },
    refused: |time| join(&["Abgelehnt: Das IDM akzeptiert kein solches appToken (geprüft um ", time, "\u{a0}Uhr)."]),
    refused_for_now: |time| {
        join(&[
            "Vorerst abgelehnt: Es gehört zu einer App, deren Zugang widerrufen oder abgelaufen ist (geprüft um ",
            time,
            "\u{a0}Uhr).",
        ])
    },
};
