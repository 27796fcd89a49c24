//! German.

use crate::text::{Token, join};

pub(super) const RECOVERY_CODES: Token = Token {
    heading: "Speichern Sie Ihre Wiederherstellungscodes",
    warning: "Diese Codes werden nur dieses eine Mal angezeigt. Mit jedem können Sie sich einmal anmelden, wenn Sie \
              Ihre Authenticator-App nicht haben.",
    label_in_file: "Wiederherstellungscodes. Jeder funktioniert einmal anstelle des Codes der Authenticator-App. Sie \
                    gehören zu",
    file: "recovery-codes.txt",
    label: |name| join(&["Wiederherstellungscodes von ", name]),
    is_hidden: "(verborgen)",
    show: "Anzeigen",
    hide: "Verbergen",
    copy: "Codes kopieren",
    copied: "Wiederherstellungscodes kopiert",
    selected: "Ihr Browser hat das Kopieren nicht zugelassen. Die Codes sind markiert: Drücken Sie Strg+C (am Mac \
               \u{2318}C) und geben Sie dann unten die letzten 6 Zeichen des letzten ein.",
    download: "Als Text herunterladen",
    downloaded: |file| join(&["Heruntergeladen als ", file]),
    not_downloaded: "Ihr Browser hat das Speichern einer Datei nicht zugelassen. Kopieren Sie die Codes stattdessen.",
    advice: "Bewahren Sie sie dort auf, wo Sie sie auch ohne Ihr Telefon finden: in einem Passwortmanager oder auf \
             Papier an einem sicheren Ort. Frühere Codes funktionieren nicht mehr.",
    wiped_in: "Vom Bildschirm gelöscht in",
    more_time: "Ich brauche mehr Zeit",
    minute_left: "Die Wiederherstellungscodes werden in einer Minute von diesem Bildschirm gelöscht. Speichern Sie \
                  sie, oder wählen Sie „Ich brauche mehr Zeit“.",
    time_is_up: |_| {
        "Die Zeit ist um, und die Wiederherstellungscodes wurden von diesem Bildschirm gelöscht. Wenn Sie sie \
         gespeichert haben, ist alles in Ordnung. Wenn nicht, erzeugen Sie neue: Diese kann niemand noch einmal \
         anzeigen."
            .to_owned()
    },
    close: "Schließen",
    close_first: "Schließen Sie zuerst das Fenster.",
    snippets: "In Ihrem Backend verwenden",
    snippets_hint: "Der Code liest den Wert aus der Umgebung und enthält selbst kein Geheimnis.",
    copy_code: "Kopieren",
    copy_code_for: |language| join(&["Code für ", language, " kopieren"]),
    code_copied: "Code kopiert",
    code_selected: "Ihr Browser hat das Kopieren nicht zugelassen. Der Code ist markiert: Drücken Sie Strg+C (am Mac \
                    \u{2318}C).",
    end: "Anders gespeichert? Geben Sie die letzten 6 Zeichen des letzten Codes ein",
    end_hint: "Sie zeigen, dass Sie die Codes haben. Nach dem Kopieren oder Herunterladen nicht nötig.",
    end_is_right: "Das ist das richtige Ende. Mit OK geht es weiter.",
    end_is_wrong: "Das sind nicht die letzten 6 Zeichen des letzten Codes. Prüfen Sie, was Sie gespeichert haben.",
    ok: "OK",
    ok_first: "Kopieren Sie zuerst die Wiederherstellungscodes oder laden Sie sie herunter, oder geben Sie die letzten \
               6 Zeichen des letzten ein.",
    stay: "Speichern Sie zuerst Ihre Wiederherstellungscodes: Sie können nicht noch einmal angezeigt werden.",
    give_up: "Ich erzeuge später neue",
    give_up_heading: "Ohne Wiederherstellungscodes fortfahren?",
    give_up_consequence: |_| {
        "Sie werden gelöscht, und niemand kann sie noch einmal anzeigen. Wenn Sie Ihre Authenticator-App verlieren, \
         kann Ihnen nur ein Admin wieder Zugang verschaffen, bis Sie neue Codes erzeugen."
            .to_owned()
    },
    give_up_action: "Ohne Codes fortfahren",
    give_up_cancel: "Zurück und speichern",
    given_up: |_| {
        "Die Wiederherstellungscodes wurden nicht gespeichert. Erzeugen Sie bei nächster Gelegenheit neue.".to_owned()
    },
    on_clipboard: "Die Wiederherstellungscodes sind noch in Ihrer Zwischenablage, wo andere Programme sie lesen \
                   können.",
    clear_clipboard: "Zwischenablage leeren",
    clipboard_cleared: "Zwischenablage geleert",
    clipboard_not_cleared: "Ihr Browser hat das Leeren der Zwischenablage nicht zugelassen. Kopieren Sie etwas \
                            anderes, um die Codes zu ersetzen.",
};
