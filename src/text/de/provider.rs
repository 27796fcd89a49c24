//! German.

use crate::text::{ConnectedLoginsText, ProviderText, join};

pub(super) const PROVIDER: ProviderText = ProviderText {
    continue_with: |name| join(&["Weiter mit ", name]),
    arriving: "Sie werden angemeldet …",
    cancelled: "Sie haben sich beim Anbieter nicht angemeldet. Versuchen Sie es noch einmal oder melden Sie sich anders an.",
    expired: "Diese Anmeldung hat zu lange gedauert oder wurde in einem anderen Browser begonnen. Versuchen Sie es noch einmal.",
    failed: "Der Anbieter hat nicht geantwortet, wie er sollte. Versuchen Sie es gleich noch einmal oder melden Sie sich anders an.",
    email_unverified: "Der Anbieter bestätigt keine E-Mail-Adresse von Ihnen. Bestätigen Sie sie dort oder melden Sie sich anders an.",
    connect_first: "Es gibt schon ein Konto mit dieser E-Mail-Adresse. Melden Sie sich mit Ihrem Passwort an und verbinden Sie dann den Anbieter auf der Seite Ihres Kontos.",
    no_account: "Diese Anmeldung hat hier noch niemand, und registrieren kann man sich mit ihr nicht. Melden Sie sich anders an.",
};

pub(super) const CONNECTED_LOGINS: ConnectedLoginsText = ConnectedLoginsText {
    heading: "Verbundene Anmeldungen",
    hint: "Melden Sie sich mit einem Konto an, das Sie anderswo haben, ohne Ihr Passwort von hier.",
    failed: "Ihre verbundenen Anmeldungen konnten nicht geladen werden",
    none: "Noch ist keine Anmeldung verbunden.",
    since: "Verbunden",
    connect: |name| join(&[name, " verbinden"]),
    connect_heading: "Anmeldung verbinden",
    connect_consequence: "Als Nächstes kommt die Seite des Anbieters. Wer sich dort anmelden kann, kann sich dann auch hier anmelden.",
    go_on: "Weiter",
    connected: "Die Anmeldung ist verbunden.",
    taken: "Diese Anmeldung ist hier mit jemand anderem verbunden. Trennen Sie sie zuerst dort.",
    disconnect: "Trennen",
    disconnect_which: |name| join(&[name, " trennen"]),
    disconnect_heading: |name| join(&[name, " trennen?"]),
    disconnect_consequence: "Sie können sich damit nicht mehr anmelden. Ihre Sitzungen bleiben.",
    disconnected: |name| join(&[name, " getrennt"]),
    last_way: "Das ist Ihre letzte Möglichkeit, sich anzumelden. Wählen Sie zuerst ein Passwort: Melden Sie sich ab und wählen Sie bei der Anmeldung „Passwort vergessen?“.",
};
