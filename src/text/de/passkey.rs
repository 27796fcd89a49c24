//! German.

use crate::text::{PasskeyText, PasskeysText, join};

pub(super) const PASSKEY: PasskeyText = PasskeyText {
    or: "oder",
    log_in: "Mit Passkey anmelden",
    in_place_of_code: "Passkey verwenden",
    dismissed: "Es wurde kein Passkey verwendet. Versuchen Sie es erneut, oder melden Sie sich anders an.",
    not_here: "Unter dieser Adresse können keine Passkeys verwendet werden. Melden Sie sich anders an.",
};

pub(super) const PASSKEYS: PasskeysText = PasskeysText {
    heading: "Passkeys",
    hint: "Melden Sie sich mit Fingerabdruck, Gesicht oder der PIN Ihres Geräts an: ohne Passwort, das gestohlen \
           werden könnte, und ohne Code.",
    failed: "Ihre Passkeys konnten nicht geladen werden",
    none: "Sie haben noch keinen Passkey.",
    no_browser: "Dieser Browser kann auf dieser Seite keine Passkeys verwenden. Ein neuerer kann es, ebenso andere \
                 Ihrer Geräte.",
    full: |most| {
        join(&[
            "Sie haben ",
            &most.to_string(),
            " Passkeys; mehr können nicht hinzugefügt werden. Entfernen Sie zuerst einen.",
        ])
    },
    added_on: "Hinzugefügt am",
    last_used: "Zuletzt verwendet",
    never_used: "Noch nicht verwendet",
    add: "Passkey hinzufügen",
    add_consequence: "Ihr Browser fragt, wo der Passkey gespeichert werden soll: auf diesem Gerät, auf Ihrem Telefon \
                      oder auf einem Sicherheitsschlüssel.",
    name: "Name",
    name_hint: "Damit Sie ihn später wiedererkennen, zum Beispiel „Laptop Büro“.",
    name_missing: "Geben Sie dem Passkey einen Namen.",
    go_on: "Weiter",
    added: |name| join(&["Passkey „", name, "“ hinzugefügt"]),
    not_made: "Ihr Browser hat keinen Passkey erstellt. Versuchen Sie es erneut, oder wählen Sie einen anderen Ort \
               dafür.",
    already_there: "Auf diesem Gerät gibt es schon einen Passkey von Ihnen. Wählen Sie einen anderen Ort, oder \
                    verwenden Sie den vorhandenen.",
    not_here: "Unter dieser Adresse können keine Passkeys erstellt werden. Wenden Sie sich an den Betreiber dieser \
               Website.",
    too_late: "Das hat länger als 5 Minuten gedauert; es wurde nichts hinzugefügt. Löschen Sie den neuen Passkey von \
               Ihrem Gerät und versuchen Sie es erneut.",
    rename: "Umbenennen",
    rename_which: |name| join(&["Passkey „", name, "“ umbenennen"]),
    renamed: |name| join(&["Passkey in „", name, "“ umbenannt"]),
    save: "Speichern",
    remove: "Entfernen",
    remove_which: |name| join(&["Passkey „", name, "“ entfernen"]),
    remove_heading: |name| join(&["Passkey „", name, "“ entfernen?"]),
    remove_consequence: "Sie können sich damit nicht mehr anmelden. Ihr Gerät bietet ihn vielleicht weiter an, bis Sie \
                         ihn auch dort löschen.",
    removed: |name| join(&["Passkey „", name, "“ entfernt"]),
};
