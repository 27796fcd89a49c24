//! German.

use crate::text::SecondFactorText;

pub(super) const SECOND_FACTOR: SecondFactorText = SecondFactorText {
    app_intro: "Ihr Passwort stimmt. Geben Sie jetzt den 6-stelligen Code ein, den Ihre Authenticator-App zeigt.",
    recovery_intro: "Ihr Passwort stimmt. Geben Sie jetzt einen der Wiederherstellungscodes ein, die Sie gespeichert haben. \
                     Jeder gilt einmal.",
    app_code: "Code",
    recovery_code: "Wiederherstellungscode",
    code_missing: "Geben Sie den Code ein.",
    code_malformed: "Geben Sie die 6 Ziffern ein, die die App jetzt zeigt.",
    code_wrong: "Dieser Code ist falsch oder wurde schon benutzt. Geben Sie den ein, den die App jetzt zeigt.",
    submit: "Anmelden",
    use_app: "Authenticator-App nehmen",
    use_recovery: "Wiederherstellungscode nehmen",
    back: "Zurück zum Passwort",
};
