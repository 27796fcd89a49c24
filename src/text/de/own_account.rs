//! German.

use crate::text::{OwnAccount, join};

pub(super) const OWN_ACCOUNT: OwnAccount = OwnAccount {
    profile: "Profil",
    change_name: "Namen ändern",
    name: "Name",
    name_none: "Noch kein Name",
    name_hint: "Wie wir Sie nennen sollen. Admins dieses Kontos sehen ihn. Leer lassen heißt: kein Name.",
    save: "Speichern",
    name_saved: "Name gespeichert",
    verified: "Bestätigt",
    unverified: "Nicht bestätigt",
    unverified_hint: "Öffnen Sie den Link in der Mail, die wir dorthin geschickt haben: Er zeigt, dass die Adresse Ihre ist.",
    verify_again: "Link noch einmal schicken",
    verify_sent: |email| {
        join(&["Ist ", email, " noch nicht bestätigt, ist ein Link dorthin unterwegs. Er gilt 24 Stunden."])
    },
    no_mail: "Diese Installation verschickt gerade keine Mails, deshalb wurde nichts getan. Fragen Sie den Betreiber dieser \
              Website.",
    change_email: "E-Mail-Adresse ändern",
    change_email_how: "Wir schicken einen Link an die neue Adresse. Mit der alten melden Sie sich an, bis Sie ihn geöffnet \
                       haben; an die alte geht dann eine Nachricht über die Änderung.",
    new_email: "Neue E-Mail-Adresse",
    same_email: "Das ist schon Ihre Adresse. Geben Sie eine andere ein.",
    mail_link: "Link schicken",
    email_pending: |email| {
        join(&[
            "Öffnen Sie den Link, den wir an ",
            email,
            " geschickt haben. Dann ändert sich Ihre Adresse. Der Link gilt 24 Stunden.",
        ])
    },
    sign_in: "Anmeldung",
    password: "Passwort",
    password_hint: "Nehmen Sie ein Passwort, das Sie nirgends sonst benutzen. Ein Passwortmanager merkt es sich für Sie.",
    change_password: "Passwort ändern",
    change_password_ends: "Hier bleiben Sie angemeldet. Alle Ihre anderen Sitzungen enden, und eine Mail berichtet Ihnen von \
                           der Änderung.",
    new_password: "Neues Passwort",
    password_changed: "Passwort geändert. Überall sonst sind Sie abgemeldet.",
    present_password: "Jetziges Passwort",
    second_factor: "Zweiter Faktor",
    second_factor_off: "Aus",
    second_factor_on: "An",
    second_factor_off_hint: "Mit einer Authenticator-App auf Ihrem Telefon genügt ein gestohlenes Passwort allein nicht, um \
                             sich als Sie anzumelden.",
    second_factor_on_hint: "Zum Anmelden brauchen Sie Ihr Passwort und einen Code Ihrer Authenticator-App.",
    second_factor_failed: "Wir konnten nicht herausfinden, ob Sie einen zweiten Faktor haben",
    second_factor_since: "An seit",
    codes_left: "Übrige Wiederherstellungscodes",
    codes_few: "Erzeugen Sie neue, bevor sie ausgehen: Ohne App und Codes kann Ihnen nur ein Admin wieder hineinhelfen.",
    set_up: "Authenticator-App einrichten",
    set_up_consequence: "Halten Sie Ihr Telefon mit einer Authenticator-App bereit. Zuerst stellen wir sicher, dass Sie es \
                         sind.",
    go_on: "Weiter",
    scan_heading: "Richten Sie Ihre Authenticator-App ein",
    scan: "Scannen Sie diesen Code mit Ihrer Authenticator-App:",
    qr: "QR-Code für Ihre Authenticator-App. Er sagt dasselbe wie der Einrichtungsschlüssel darunter.",
    key: "Oder tippen Sie diesen Einrichtungsschlüssel in die App:",
    code: "Code, den die App jetzt zeigt",
    turn_on: "Einschalten",
    expired: "Die Einrichtung hat länger als 15 Minuten gedauert, deshalb ist der Schlüssel ungültig. Löschen Sie ihn aus der \
              App und fangen Sie neu an.",
    turned_on: "Zweiter Faktor eingeschaltet",
    new_codes: "Neue Wiederherstellungscodes erzeugen",
    new_codes_consequence: "Die Codes, die Sie jetzt haben, gelten nicht mehr, sobald die neuen erzeugt sind.",
    codes_made: "Neue Wiederherstellungscodes erzeugt",
    turn_off: "Ausschalten",
    turn_off_heading: "Zweiten Faktor ausschalten?",
    turn_off_consequence: "Zum Anmelden genügt dann Ihr Passwort allein. Ihre Wiederherstellungscodes gelten nicht mehr, und \
                           den Eintrag in Ihrer App können Sie löschen.",
    turned_off: "Zweiter Faktor ausgeschaltet",
    sessions: "Sitzungen",
    sessions_hint: "Wo Sie angemeldet sind. Beenden Sie, was Sie nicht kennen, und ändern Sie dann Ihr Passwort.",
    sessions_failed: "Ihre Sitzungen konnten nicht geladen werden",
    this_one: "Dieses Gerät",
    device: |browser, system| match (browser, system) {
        (Some(browser), Some(system)) => join(&[browser, " auf ", system]),
        (Some(one), None) | (None, Some(one)) => one.to_owned(),
        (None, None) => "Unbekanntes Gerät".to_owned(),
    },
    used_now: "In Benutzung",
    last_used: "Zuletzt benutzt",
    from: "von der Adresse",
    logged_in: "Angemeldet",
    end: "Beenden",
    end_which: |device, used| join(&["Sitzung von ", device, " beenden, zuletzt benutzt ", used]),
    ended: |device| join(&["Sitzung von ", device, " beendet"]),
    end_others: "Alle anderen beenden",
    end_others_heading: "Alle anderen Sitzungen beenden?",
    end_others_consequence: "Hier bleiben Sie angemeldet, überall sonst werden Sie sofort abgemeldet. Was dort nicht \
                             gespeichert wurde, kann verloren gehen.",
    others_ended: "Alle anderen Sitzungen beendet",
    no_others: "Sonst sind Sie nirgends angemeldet.",
    more_sessions: |shown, total| {
        join(&["Das sind die ", &shown.to_string(), " zuletzt benutzten von ", &total.to_string(), "."])
    },
    data: "Ihre Daten",
    export: "Meine Daten exportieren",
    export_hint: "Eine Datei (JSON) mit allem, was der Identitätsdienst über Sie weiß: Profil, Sitzungen, zweiter Faktor ja \
                  oder nein, und was das Protokoll über Sie sagt. Kein Passwort, kein Code, kein Token.",
    exported: |file| join(&["Gespeichert als ", file]),
    export_failed: "Ihre Daten konnten nicht exportiert werden",
    export_refused: "Ihr Browser ließ uns die Datei nicht speichern. Erlauben Sie Downloads für diese Seite und versuchen Sie \
                     es noch einmal.",
    delete: "Mein Konto löschen",
    delete_hint: "Endgültig. Produkte, die Sie mit dieser Anmeldung benutzen, können eigene Daten behalten: Fragen Sie dort \
                  nach.",
    delete_heading: "Ihr Konto löschen?",
    delete_consequence: "Ihr Profil, Passwort, zweiter Faktor und Ihre Sitzungen werden sofort gelöscht, und niemand kann sie \
                         zurückholen.",
    delete_kept: "Was bleibt: das Protokoll der Sicherheitsereignisse mit Ihrer E-Mail-Adresse und den Netzadressen, die Sie \
                  benutzt haben. Admins dieses Kontos können es lesen, und es bleibt, solange die Organisation hier ihr Konto \
                  hat. Sicherungskopien des Betreibers dieser Website behalten das Übrige, bis sie ersetzt werden.",
    delete_type: |email| join(&["Tippen Sie zur Bestätigung ", email]),
    delete_mismatch: "Das ist nicht Ihre E-Mail-Adresse.",
    delete_action: "Endgültig löschen",
    delete_last_admin: "Sie sind der einzige Admin dieses Kontos, und ein Konto braucht einen. Machen Sie erst jemand anders \
                        zum Admin.",
};
