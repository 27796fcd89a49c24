//! German.

use crate::text::{Token, join};

pub(super) const TOKEN: Token = Token {
    heading: "Speichern Sie Ihr appToken",
    warning: "Das appToken wird nur dieses eine Mal angezeigt. Wenn Sie diesen Bildschirm verlassen haben, kann es \
              niemand noch einmal anzeigen.",
    label_in_file: "",
    file: "",
    label: |name| join(&["appToken von „", name, "“"]),
    is_hidden: "(verborgen)",
    show: "Anzeigen",
    hide: "Verbergen",
    copy: "appToken kopieren",
    copied: "appToken kopiert",
    selected: "Ihr Browser hat das Kopieren nicht zugelassen. Das appToken ist markiert: Drücken Sie Strg+C (am Mac \
               \u{2318}C) und geben Sie dann unten seine letzten 6 Zeichen ein.",
    download: ".env herunterladen",
    downloaded: |file| join(&["Heruntergeladen als ", file]),
    not_downloaded: "Ihr Browser hat das Speichern einer Datei nicht zugelassen. Kopieren Sie das appToken \
                     stattdessen.",
    advice: "Es ist ein Passwort. Schreiben Sie es nie in den Code einer App oder Webseite: Wer die App hat, hätte \
             dann das Token. Geben Sie es Ihrem Credential-Broker, der Personen für Ihre Seiten registriert, ohne es \
             ihnen zu zeigen, oder bewahren Sie es in einem Secret-Store auf.",
    wiped_in: "Vom Bildschirm gelöscht in",
    more_time: "Ich brauche mehr Zeit",
    minute_left: "Das appToken wird in einer Minute von diesem Bildschirm gelöscht. Speichern Sie es, oder wählen Sie \
                  „Ich brauche mehr Zeit“.",
    time_is_up: |name| {
        join(&[
            "Die Zeit ist um, und das appToken wurde von diesem Bildschirm gelöscht. Wenn Sie es gespeichert haben, \
             ist alles in Ordnung. Wenn nicht, erzeugen Sie das appToken von „",
            name,
            "“ neu: Dieses kann niemand noch einmal anzeigen.",
        ])
    },
    close: "Schließen",
    close_first: "Schließen Sie zuerst das Fenster.",
    snippets: "In Ihrem Backend verwenden",
    snippets_hint: "Der Code liest das appToken aus der Umgebung und enthält selbst kein Geheimnis. Laden Sie die \
                    heruntergeladene Datei mit Ihrem Prozessmanager oder mit: set -a; . ./downloaded.env; set +a",
    copy_code: "Kopieren",
    copy_code_for: |language| join(&["Code für ", language, " kopieren"]),
    code_copied: "Code kopiert",
    code_selected: "Ihr Browser hat das Kopieren nicht zugelassen. Der Code ist markiert: Drücken Sie Strg+C (am Mac \
                    \u{2318}C).",
    end: "Anders gespeichert? Geben Sie die letzten 6 Zeichen ein",
    end_hint: "Sie zeigen, dass Sie es haben. Nach dem Kopieren oder Herunterladen nicht nötig.",
    end_is_right: "Das ist das richtige Ende. Mit OK geht es weiter.",
    end_is_wrong: "Das sind nicht die letzten 6 Zeichen. Prüfen Sie, was Sie gespeichert haben.",
    ok: "OK",
    ok_first: "Kopieren Sie zuerst das appToken oder laden Sie es herunter, oder geben Sie seine letzten 6 Zeichen \
               ein.",
    stay: "Speichern Sie zuerst Ihr appToken: Es kann nicht noch einmal angezeigt werden.",
    give_up: "Ich erzeuge es später neu",
    give_up_heading: "Ohne appToken fortfahren?",
    give_up_consequence: |name| {
        join(&[
            "Es wird gelöscht, und niemand kann es noch einmal anzeigen. „",
            name,
            "“ kann den Identitätsdienst nicht verwenden, bis Sie das appToken neu erzeugen.",
        ])
    },
    give_up_action: "Ohne appToken fortfahren",
    give_up_cancel: "Zurück und speichern",
    given_up: |name| {
        join(&["Das appToken von „", name, "“ wurde nicht gespeichert. Erzeugen Sie es neu, wenn Sie es brauchen."])
    },
    on_clipboard: "Das appToken ist noch in Ihrer Zwischenablage, wo andere Programme es lesen können.",
    clear_clipboard: "Zwischenablage leeren",
    clipboard_cleared: "Zwischenablage geleert",
    clipboard_not_cleared: "Ihr Browser hat das Leeren der Zwischenablage nicht zugelassen. Kopieren Sie etwas \
                            anderes, um das appToken zu ersetzen.",
};
