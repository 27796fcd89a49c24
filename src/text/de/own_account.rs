//! German.

use crate::text::{OwnAccount, join};

pub(super) const OWN_ACCOUNT: OwnAccount = OwnAccount {
    profile: "Profil",
    change_name: "Namen ändern",
    name: "Name",
    name_none: "Noch kein Name",
    name_hint: "Wie wir Sie nennen sollen. Admins dieses Kontos sehen den Namen. Wenn Sie keinen möchten, lassen Sie \
                das Feld leer.",
    save: "Speichern",
    name_saved: "Name gespeichert",
    verified: "Bestätigt",
    unverified: "Nicht bestätigt",
    unverified_hint: "Öffnen Sie den Link in der E-Mail, die wir dorthin gesendet haben: Er zeigt, dass die Adresse \
                      Ihnen gehört.",
    verify_again: "Link erneut senden",
    verify_sent: |email| {
        join(&["Falls ", email, " noch nicht bestätigt ist, ist ein Link dorthin unterwegs. Er gilt 24 Stunden."])
    },
    no_mail: "Dieses System versendet gerade keine E-Mails, deshalb ist nichts geschehen. Wenden Sie sich an den \
              Betreiber dieser Website.",
    change_email: "E-Mail-Adresse ändern",
    change_email_how: "Wir senden einen Link an die neue Adresse. Bis Sie ihn geöffnet haben, melden Sie sich mit der \
                       alten an; danach informieren wir die alte Adresse über die Änderung.",
    new_email: "Neue E-Mail-Adresse",
    same_email: "Das ist schon Ihre Adresse. Geben Sie eine andere ein.",
    mail_link: "Link senden",
    email_pending: |email| {
        join(&[
            "Öffnen Sie den Link, den wir an ",
            email,
            " gesendet haben. Dann ändert sich Ihre Adresse. Der Link gilt 24 Stunden.",
        ])
    },
    sign_in: "Anmeldung",
    password: "Passwort",
    password_hint: "Wählen Sie ein Passwort, das Sie sonst nirgends verwenden. Ein Passwortmanager merkt es sich für \
                    Sie.",
    change_password: "Passwort ändern",
    change_password_ends: "Hier bleiben Sie angemeldet. Alle Ihre anderen Sitzungen enden, und eine E-Mail informiert \
                           Sie über die Änderung.",
    new_password: "Neues Passwort",
    password_changed: "Passwort geändert. Überall sonst sind Sie abgemeldet.",
    present_password: "Aktuelles Passwort",
    proof_code: "Code Ihrer Authenticator-App oder ein Wiederherstellungscode",
    proof_code_hint: "Jeder Code gilt einmal. Wenn Sie den angezeigten gerade verwendet haben, warten Sie auf den nächsten.",
    no_password: "Sie haben hier kein Passwort. Stattdessen zeigt eine Anmeldung aus den letzten zehn Minuten, dass Sie es sind.",
    login_too_old: "Ihre Anmeldung ist mehr als zehn Minuten her. Melden Sie sich ab und wieder an, und tun Sie es gleich danach.",
    required_heading: "Zweiten Faktor einrichten",
    required_why: "Ein Passwort allein genügt hier nicht: Ein zweiter Faktor ist vorgeschrieben, damit sich niemand mit einem gestohlenen Passwort als Sie anmelden kann. Richten Sie jetzt einen ein, danach geht es dort weiter, wo Sie hinwollten.",
    required_app: "Authenticator-App",
    required_passkey: "Oder verwenden Sie einen Passkey anstelle von Passwort und Code. Fügen Sie einen hinzu, und melden Sie sich einmal damit an.",
    second_factor: "Zweiter Faktor",
    second_factor_off: "Aus",
    second_factor_on: "Ein",
    second_factor_off_hint: "Mit einer Authenticator-App auf Ihrem Telefon genügt ein gestohlenes Passwort allein \
                             nicht, um sich als Sie anzumelden.",
    second_factor_on_hint: "Zum Anmelden brauchen Sie Ihr Passwort und einen Code aus Ihrer Authenticator-App.",
    second_factor_failed: "Wir konnten nicht feststellen, ob Sie einen zweiten Faktor haben",
    second_factor_since: "Eingeschaltet seit",
    codes_left: "Übrige Wiederherstellungscodes",
    codes_few: "Erzeugen Sie neue, bevor sie ausgehen: Ohne App und Codes kann Ihnen nur ein Admin wieder Zugang \
                verschaffen.",
    set_up: "Authenticator-App einrichten",
    set_up_consequence: "Halten Sie Ihr Telefon mit einer Authenticator-App bereit. Zuerst prüfen wir, ob Sie es \
                         wirklich sind.",
    go_on: "Weiter",
    scan_heading: "Richten Sie Ihre Authenticator-App ein",
    scan: "Scannen Sie diesen Code mit Ihrer Authenticator-App:",
    qr: "QR-Code für Ihre Authenticator-App. Er enthält dasselbe wie der Einrichtungsschlüssel darunter.",
    key: "Oder geben Sie diesen Einrichtungsschlüssel in die App ein:",
    code: "Code, den die App jetzt anzeigt",
    turn_on: "Einschalten",
    expired: "Die Einrichtung hat länger als 15 Minuten gedauert, deshalb ist der Schlüssel ungültig. Löschen Sie ihn \
              aus der App und beginnen Sie von vorn.",
    turned_on: "Zweiter Faktor eingeschaltet",
    new_codes: "Neue Wiederherstellungscodes erzeugen",
    new_codes_consequence: "Ihre bisherigen Codes gelten nicht mehr, sobald die neuen erzeugt sind.",
    codes_made: "Neue Wiederherstellungscodes erzeugt",
    turn_off: "Ausschalten",
    turn_off_heading: "Zweiten Faktor ausschalten?",
    turn_off_consequence: "Zum Anmelden genügt dann Ihr Passwort allein. Ihre Wiederherstellungscodes gelten nicht \
                           mehr, und Sie können den Eintrag aus Ihrer App löschen.",
    turned_off: "Zweiter Faktor ausgeschaltet",
    sessions: "Sitzungen",
    sessions_hint: "Wo Sie angemeldet sind. Beenden Sie, was Sie nicht wiedererkennen, und ändern Sie dann Ihr \
                    Passwort.",
    sessions_failed: "Ihre Sitzungen konnten nicht geladen werden",
    this_one: "Dieses Gerät",
    device: |browser, system| match (browser, system) {
        (Some(browser), Some(system)) => join(&[browser, " auf ", system]),
        (Some(one), None) | (None, Some(one)) => one.to_owned(),
        (None, None) => "Unbekanntes Gerät".to_owned(),
    },
    used_now: "Jetzt aktiv",
    last_used: "Zuletzt aktiv",
    from: "von der Adresse",
    logged_in: "Angemeldet am",
    end: "Beenden",
    end_consequence: "Dieses Gerät wird sofort abgemeldet. Was dort nicht gespeichert wurde, kann verloren gehen.",
    end_which: |device, used| join(&["Sitzung beenden: ", device, ", zuletzt aktiv ", used]),
    ended: |device| join(&["Sitzung beendet: ", device]),
    end_others: "Alle anderen beenden",
    end_others_heading: "Alle anderen Sitzungen beenden?",
    end_others_consequence: "Hier bleiben Sie angemeldet, überall sonst werden Sie sofort abgemeldet. Was dort nicht \
                             gespeichert wurde, kann verloren gehen.",
    others_ended: "Alle anderen Sitzungen beendet",
    no_others: "Sonst sind Sie nirgends angemeldet.",
    more_sessions: |shown, total| {
        join(&["Das sind die ", &shown.to_string(), " zuletzt aktiven von ", &total.to_string(), "."])
    },
    data: "Ihre Daten",
    export: "Meine Daten exportieren",
    export_hint: "Eine Datei (JSON) mit allem, was der Identitätsdienst über Sie weiß: Profil, Sitzungen, zweiter \
                  Faktor ja oder nein, und was das Protokoll über Sie enthält. Kein Passwort, kein Code, kein Token.",
    exported: |file| join(&["Gespeichert als ", file]),
    export_failed: "Ihre Daten konnten nicht exportiert werden",
    export_refused: "Ihr Browser hat das Speichern der Datei nicht zugelassen. Erlauben Sie Downloads für diese Seite \
                     und versuchen Sie es erneut.",
    delete: "Mein Konto löschen",
    delete_hint: "Endgültig. Produkte, die Sie mit dieser Anmeldung nutzen, können eigene Daten behalten: Fragen Sie \
                  dort nach.",
    delete_heading: "Ihr Konto löschen?",
    delete_consequence: "Ihr Profil, Ihr Passwort, Ihr zweiter Faktor und Ihre Sitzungen werden sofort gelöscht, und \
                         niemand kann sie wiederherstellen.",
    delete_kept: "Was bleibt: das Protokoll der Sicherheitsereignisse mit Ihrer E-Mail-Adresse und den \
                  Netzwerkadressen, die Sie verwendet haben. Admins dieses Kontos können es lesen, und es wird \
                  aufbewahrt, solange die Organisation hier ihr Konto hat. Sicherungskopien des Betreibers dieser \
                  Website enthalten das Übrige, bis sie ersetzt werden.",
    delete_type: |email| join(&["Geben Sie zur Bestätigung ", email, " ein"]),
    delete_mismatch: "Das ist nicht Ihre E-Mail-Adresse.",
    delete_action: "Endgültig löschen",
    delete_last_admin: "Sie sind der einzige Admin dieses Kontos, und ein Konto braucht einen. Machen Sie zuerst \
                        jemand anders zum Admin.",
};
