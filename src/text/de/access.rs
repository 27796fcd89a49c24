//! German.

use crate::text::{Account, BrowserCheckText, FieldText, Login, SignUp, join};

pub(super) const FIELD: FieldText = FieldText {
    email: "E-Mail-Adresse",
    email_missing: "Geben Sie Ihre E-Mail-Adresse ein.",
    email_malformed: "Geben Sie eine E-Mail-Adresse wie name@example.com ein.",
    email_taken: "Mit dieser E-Mail-Adresse hat sich schon jemand registriert. Melden Sie sich an, oder nehmen Sie eine \
                  andere Adresse.",
    password: "Passwort",
    password_missing: "Geben Sie Ihr Passwort ein.",
    show_password: "Passwort anzeigen",
    hide_password: "Passwort verbergen",
    account_id: "Konto-ID",
    account_id_hint: "Sie sagt, welches Konto welcher Organisation Sie verwalten, und sieht so aus: \
                      0190b3c4-9f3a-7c4e-8a21-3f5b6c7d8e9f. Sie steht in Ihrer Einladung.",
    account_id_missing: "Geben Sie Ihre Konto-ID ein.",
    account_id_malformed: "Das ist keine Konto-ID. Sie hat 32 Ziffern und Buchstaben in fünf Gruppen.",
    account_id_in_url: "Die Konto-ID in der Adresse dieser Seite ist ungültig. Geben Sie die richtige ein.",
    missing: "Hier fehlt eine Angabe.",
    malformed: "Das hat nicht die richtige Form.",
    too_long: |most| join(&["Nehmen Sie höchstens ", &most.to_string(), " Zeichen."]),
    too_short_here: "Nehmen Sie mehr Zeichen: Hier werden mehr verlangt.",
    too_long_for_field: "Das ist zu lang.",
    forbidden_character: "Darin steckt ein unsichtbares Zeichen, das in Namen nicht vorkommen darf. Tippen Sie es neu ein.",
    unknown_value: "Wählen Sie einen der angebotenen Werte.",
    invalid: "Prüfen Sie diese Angabe.",
    present_password_missing: "Geben Sie das Passwort ein, mit dem Sie sich jetzt anmelden.",
    present_password_wrong: "Das ist nicht Ihr jetziges Passwort. Prüfen Sie es und versuchen Sie es noch einmal; nach 7 \
                             falschen Versuchen ist die Anmeldung 30 Minuten gesperrt.",
    present_password_short: "Ihr Passwort ist zu kurz, um Ihr Konto allein zu schützen. Ändern Sie es erst in ein \
                             längeres.",
    set_up_code_wrong: "Das ist nicht der Code, den die App jetzt zeigt. Warten Sie auf den nächsten; geht auch der nicht, \
                        prüfen Sie die Uhr Ihres Telefons.",
};

pub(super) const LOGIN: Login = Login {
    heading: "Anmelden",
    console_heading: "Bei der Konsole anmelden",
    keep: "Angemeldet bleiben",
    keep_hint: "Nur auf einem Gerät, das niemand sonst benutzt.",
    keep_hint_short: "Nur auf einem Gerät, das niemand sonst benutzt. Sonst werden Sie abgemeldet, wenn Sie die Seite \
                      schließen oder neu laden, und nach 30 Minuten.",
    time_left: "Neuer Versuch möglich in",
    try_now: "Die Zeit ist um: Sie können es jetzt noch einmal versuchen.",
    no_way_back: "Der Link, der Sie hierher gebracht hat, nennt eine Seite, zu der diese Website nicht führt. Sie bleiben \
                  auf dieser Website.",
    submit: "Anmelden",
    no_account_yet: "Neu hier?",
    sign_up: "Registrieren",
    ended: "Ihre Sitzung ist beendet. Melden Sie sich erneut an, um weiterzumachen.",
    logged_out: "Sie sind abgemeldet.",
    logged_out_unreached: "Sie sind von dieser Seite abgemeldet, aber dem Identitätsdienst konnte das nicht gesagt werden. \
                           Melden Sie sich, sobald Sie online sind, sicherheitshalber noch einmal an und ab.",
    deleted: "Ihr Konto ist gelöscht. Sie sind überall abgemeldet.",
    forgot: "Passwort vergessen?",
};

pub(super) const SIGN_UP: SignUp = SignUp {
    heading: "Registrieren",
    name: "Name (freiwillig)",
    rules: "Ihr Passwort braucht:",
    rule_length: |least, most| join(&[&least.to_string(), " bis ", &most.to_string(), " Zeichen"]),
    rule_strength: "im Inneren zwei Arten von Zeichen (etwa Buchstaben und Ziffern) oder 16 Zeichen",
    rule_repeats: "kein Zeichen dreimal hintereinander",
    rule_common: "keines zu sein, das alle benutzen",
    rule_shorter: |least| {
        join(&[" (", &least.to_string(), " genügen, wenn Sie sich zusätzlich mit einem Code anmelden)"])
    },
    rule_email: "nicht den Teil Ihrer E-Mail-Adresse vor dem @ zu enthalten",
    rule_email_whole: "nicht Ihre E-Mail-Adresse zu sein",
    rule_met: "erfüllt:",
    rule_not_met: "noch offen:",
    too_short: |least| join(&["Nehmen Sie mindestens ", &least.to_string(), " Zeichen."]),
    too_weak: "Nehmen Sie mehr Zeichen, oder setzen Sie zwischen das erste und das letzte eine andere Art von Zeichen.",
    repeats: "Nehmen Sie kein Zeichen dreimal hintereinander.",
    too_common: "Dieses Passwort benutzen zu viele. Wählen Sie ein anderes.",
    has_email: "Lassen Sie den Teil Ihrer E-Mail-Adresse vor dem @ aus dem Passwort weg.",
    is_email: "Ihre E-Mail-Adresse ist kein Passwort. Wählen Sie ein anderes.",
    submit: "Registrieren",
    have_account: "Schon registriert?",
    log_in: "Anmelden",
    closed: "Die Registrierung ist geschlossen",
    closed_what_now: "Auf dieser Website kann man sich hier nicht registrieren. Haben Sie schon ein Konto, melden Sie sich \
                      an.",
};

pub(super) const BROWSER_CHECK: BrowserCheckText = BrowserCheckText {
    checking: "Ihr Browser wird geprüft …",
    label: "Prüfung Ihres Browsers",
    why: "Ihr Browser löst eine kleine Aufgabe, damit kein Programm dies tausendfach tun kann. Das dauert einen Moment.",
};

pub(super) const ACCOUNT: Account = Account {
    heading: "Ihr Konto",
    name: "Name",
    email: "E-Mail-Adresse",
    account: "Konto",
    since: "Registriert",
    to_console: "Zur Konsole",
};
