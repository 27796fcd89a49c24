//! German.

use crate::text::{SessionText, join};

pub(super) const SESSION: SessionText = SessionText {
    warning: "Ihre Sitzung",
    ends_at: |time| {
        join(&[
            "Ihre Sitzung endet um ",
            time,
            "\u{a0}Uhr. Melden Sie sich jetzt erneut an, dann geht auf dieser Seite nichts verloren.",
        ])
    },
    log_in_again: "Erneut anmelden",
    later: "Nicht jetzt",
    ended: "Ihre Sitzung ist beendet. Geben Sie Ihr Passwort ein und machen Sie dort weiter, wo Sie waren: Auf dieser \
            Seite geht nichts verloren.",
    going_to_end: "Geben Sie Ihr Passwort für eine neue Sitzung ein. Auf dieser Seite geht nichts verloren.",
    first: "Melden Sie sich zuerst an, oder wählen Sie „Als jemand anders anmelden“.",
    somebody_else: "Als jemand anders anmelden",
    resumed: "Sie sind wieder angemeldet.",
};
