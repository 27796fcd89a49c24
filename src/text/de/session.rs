//! German.

use crate::text::{SessionText, join};

pub(super) const SESSION: SessionText = SessionText {
    warning: "Ihre Sitzung",
    ends_at: |time| {
        join(&[
            "Ihre Sitzung endet um ",
            time,
            ". Melden Sie sich jetzt erneut an, dann geht auf dieser Seite nichts verloren.",
        ])
    },
    log_in_again: "Erneut anmelden",
    later: "Nicht jetzt",
    ended: "Ihre Sitzung ist beendet. Geben Sie Ihr Passwort ein und machen Sie weiter, wo Sie waren: Auf dieser Seite geht \
            nichts verloren.",
    going_to_end: "Geben Sie Ihr Passwort für eine neue Sitzung ein. Auf dieser Seite geht nichts verloren.",
    first: "Melden Sie sich zuerst an, oder wählen Sie, sich als jemand anders anzumelden.",
    somebody_else: "Als jemand anders anmelden",
    resumed: "Sie sind wieder angemeldet.",
};
