//! German.

use crate::text::SecondFactorText;

pub(super) const SECOND_FACTOR: SecondFactorText = SecondFactorText {
    app_intro: "Ihr Passwort stimmt. Geben Sie jetzt den 6-stelligen Code ein, den Ihre Authenticator-App anzeigt.",
    recovery_intro: "Ihr Passwort stimmt. Geben Sie jetzt einen der Wiederherstellungscodes ein, die Sie gespeichert \
                     haben. Jeder funktioniert einmal.",
    app_code: "Code",
    recovery_code: "Wiederherstellungscode",
    code_missing: "Geben Sie den Code ein.",
    code_malformed: "Geben Sie die 6 Ziffern ein, die die App jetzt anzeigt.",
    code_wrong: "Dieser Code ist falsch oder wurde schon verwendet. Geben Sie den ein, den die App jetzt anzeigt.",
    submit: "Anmelden",
    use_app: "Authenticator-App verwenden",
    use_recovery: "Wiederherstellungscode verwenden",
    back: "Zurück zum Passwort",
};
