//! German.

use crate::text::{Account, BrowserCheckText, FieldText, Login, SignUp, join};

pub(super) const FIELD: FieldText = FieldText {
    email: "E-Mail-Adresse",
    email_missing: "Geben Sie Ihre E-Mail-Adresse ein.",
    email_malformed: "Geben Sie eine E-Mail-Adresse ein, zum Beispiel name@example.com.",
    email_taken: "Diese E-Mail-Adresse ist bereits registriert. Melden Sie sich an, oder verwenden Sie eine andere \
                  Adresse.",
    password: "Passwort",
    password_missing: "Geben Sie Ihr Passwort ein.",
    show_password: "Passwort anzeigen",
    hide_password: "Passwort verbergen",
    account_id: "Konto-ID",
    account_id_hint: "Sie gibt an, für welche Organisation Sie das Konto verwalten, und sieht so aus: \
                      0190b3c4-9f3a-7c4e-8a21-3f5b6c7d8e9f. Sie steht in Ihrer Einladung.",
    account_id_missing: "Geben Sie Ihre Konto-ID ein.",
    account_id_malformed: "Das ist keine Konto-ID. Sie hat 32 Ziffern und Buchstaben in fünf Gruppen.",
    account_id_in_url: "Die Konto-ID in der Adresse dieser Seite ist ungültig. Geben Sie die richtige ein.",
    missing: "Hier fehlt eine Angabe.",
    malformed: "Das hat nicht das richtige Format.",
    too_long: |most| join(&["Verwenden Sie höchstens ", &most.to_string(), " Zeichen."]),
    too_short_here: "Geben Sie mehr ein: Hier sind mehr Zeichen nötig.",
    too_long_for_field: "Das ist zu lang.",
    forbidden_character: "Das enthält ein unsichtbares Zeichen, das in Namen nicht erlaubt ist. Tippen Sie alles von \
                          Hand neu ein.",
    unknown_value: "Wählen Sie einen der angebotenen Werte.",
    invalid: "Prüfen Sie diese Angabe.",
    present_password_missing: "Geben Sie das Passwort ein, mit dem Sie sich jetzt anmelden.",
    present_password_wrong: "Das ist nicht Ihr aktuelles Passwort. Prüfen Sie es und versuchen Sie es erneut; nach 7 \
                             falschen Versuchen ist die Anmeldung 30 Minuten lang gesperrt.",
    present_password_short: "Ihr Passwort ist zu kurz, um Ihr Konto allein zu schützen. Ändern Sie es zuerst in ein \
                             längeres.",
    set_up_code_wrong: "Das ist nicht der Code, den die App jetzt anzeigt. Warten Sie auf den nächsten; funktioniert \
                        auch der nicht, prüfen Sie die Uhr Ihres Telefons.",
};

pub(super) const LOGIN: Login = Login {
    heading: "Anmelden",
    console_heading: "Bei der Konsole anmelden",
    keep: "Angemeldet bleiben",
    keep_hint: "Nur auf einem Gerät, das sonst niemand benutzt.",
    keep_hint_short: "Nur auf einem Gerät, das sonst niemand benutzt. Andernfalls werden Sie abgemeldet, wenn Sie die \
                      Seite schließen oder neu laden, und nach 30 Minuten.",
    time_left: "Neuer Versuch möglich in",
    try_now: "Die Zeit ist um: Sie können es jetzt erneut versuchen.",
    no_way_back: "Der Link, der Sie hierher geführt hat, nennt eine Seite, zu der diese Website nicht weiterleitet. \
                  Sie bleiben auf dieser Website.",
    submit: "Anmelden",
    no_account_yet: "Neu hier?",
    sign_up: "Registrieren",
    ended: "Ihre Sitzung ist beendet. Melden Sie sich erneut an, um weiterzumachen.",
    logged_out: "Sie sind abgemeldet.",
    logged_out_unreached: "Sie sind von dieser Seite abgemeldet, aber dem Identitätsdienst ließ sich das nicht \
                           mitteilen. Melden Sie sich, sobald Sie online sind, sicherheitshalber noch einmal an und \
                           ab.",
    deleted: "Ihr Konto ist gelöscht. Sie sind überall abgemeldet.",
    forgot: "Passwort vergessen?",
};

pub(super) const SIGN_UP: SignUp = SignUp {
    heading: "Registrieren",
    name: "Name (optional)",
    rules: "Anforderungen an Ihr Passwort:",
    rule_length: |least, most| join(&[&least.to_string(), " bis ", &most.to_string(), " Zeichen"]),
    rule_strength: "zwischen erstem und letztem Zeichen zwei Zeichenarten (etwa Buchstaben und Ziffern), oder 16 \
                    Zeichen",
    rule_repeats: "kein Zeichen dreimal hintereinander",
    rule_common: "keines, das alle verwenden",
    rule_shorter: |least| {
        join(&[" (", &least.to_string(), " genügen, wenn Sie sich zusätzlich mit einem Code anmelden)"])
    },
    rule_email: "ohne den Teil Ihrer E-Mail-Adresse vor dem @",
    rule_email_whole: "nicht Ihre E-Mail-Adresse",
    rule_met: "erfüllt:",
    rule_not_met: "noch offen:",
    too_short: |least| join(&["Verwenden Sie mindestens ", &least.to_string(), " Zeichen."]),
    too_weak: "Machen Sie es länger, oder fügen Sie zwischen dem ersten und dem letzten Zeichen eine andere Art von \
               Zeichen ein.",
    repeats: "Verwenden Sie kein Zeichen dreimal hintereinander.",
    too_common: "Dieses Passwort verwenden zu viele. Wählen Sie ein anderes.",
    has_email: "Lassen Sie den Teil Ihrer E-Mail-Adresse vor dem @ aus dem Passwort weg.",
    is_email: "Ihre E-Mail-Adresse ist kein Passwort. Wählen Sie ein anderes.",
    submit: "Registrieren",
    have_account: "Schon registriert?",
    log_in: "Anmelden",
    closed: "Die Registrierung ist geschlossen",
    closed_what_now: "Diese Website nimmt hier keine neuen Registrierungen an. Wenn Sie schon ein Konto haben, melden \
                      Sie sich an.",
};

pub(super) const BROWSER_CHECK: BrowserCheckText = BrowserCheckText {
    checking: "Ihr Browser wird geprüft\u{a0}…",
    label: "Prüfung Ihres Browsers",
    why: "Ihr Browser löst eine kleine Aufgabe, damit kein Programm das tausendfach tun kann. Das dauert einen Moment.",
};

pub(super) const ACCOUNT: Account = Account {
    heading: "Ihr Konto",
    name: "Name",
    email: "E-Mail-Adresse",
    account: "Konto",
    since: "Registriert",
    to_console: "Zur Konsole",
};
