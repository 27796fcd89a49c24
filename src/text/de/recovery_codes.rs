//! German.

use crate::text::{Token, join};

pub(super) const RECOVERY_CODES: Token = Token {
    heading: "Speichern Sie Ihre Wiederherstellungscodes",
    warning: "Diese Codes werden nur dieses eine Mal gezeigt. Jeder meldet Sie einmal an, wenn Sie Ihre Authenticator-App \
              nicht haben.",
    label_in_file: "Wiederherstellungscodes. Jeder gilt einmal anstelle des Codes der Authenticator-App. Sie gehören zu",
    file: "recovery-codes.txt",
    label: |name| join(&["Wiederherstellungscodes von ", name]),
    is_hidden: "(verborgen)",
    show: "Anzeigen",
    hide: "Verbergen",
    copy: "Codes kopieren",
    copied: "Wiederherstellungscodes kopiert",
    selected: "Ihr Browser ließ uns nicht kopieren. Die Codes sind markiert: Drücken Sie Strg+C (am Mac \u{2318}C), und tippen \
               Sie dann unten die letzten 6 Zeichen des letzten ein.",
    download: "Als Text herunterladen",
    downloaded: |file| join(&["Heruntergeladen als ", file]),
    not_downloaded: "Ihr Browser ließ uns keine Datei speichern. Kopieren Sie die Codes stattdessen.",
    advice: "Heben Sie sie dort auf, wo Sie sie ohne Ihr Telefon finden: in einem Passwortmanager oder auf Papier an einem \
             sicheren Ort. Frühere Codes gelten nicht mehr.",
    wiped_in: "Verschwinden von diesem Bildschirm in",
    more_time: "Ich brauche mehr Zeit",
    minute_left: "Die Wiederherstellungscodes verschwinden in einer Minute von diesem Bildschirm. Speichern Sie sie, oder \
                  drücken Sie „Ich brauche mehr Zeit“.",
    time_is_up: |_| {
        "Die Zeit ist um, und die Wiederherstellungscodes sind von diesem Bildschirm verschwunden. Haben Sie sie gespeichert, \
         ist alles gut. Wenn nicht, erzeugen Sie neue: Diese kann niemand noch einmal zeigen."
            .to_owned()
    },
    close: "Schließen",
    close_first: "Schließen Sie erst das Fenster.",
    snippets: "In Ihrem Backend benutzen",
    snippets_hint: "Der Code liest den Wert aus der Umgebung und enthält selbst kein Geheimnis.",
    copy_code: "Kopieren",
    copy_code_for: |language| join(&["Code für ", language, " kopieren"]),
    code_copied: "Code kopiert",
    code_selected: "Ihr Browser ließ uns nicht kopieren. Der Code ist markiert: Drücken Sie Strg+C (am Mac \u{2318}C).",
    end: "Anders gespeichert? Tippen Sie die letzten 6 Zeichen des letzten Codes ein",
    end_hint: "Sie zeigen, dass Sie die Codes haben. Nach dem Kopieren oder Herunterladen nicht nötig.",
    end_is_right: "Das ist das Ende. Mit OK geht es weiter.",
    end_is_wrong: "Das sind nicht die letzten 6 Zeichen des letzten Codes. Prüfen Sie, was Sie gespeichert haben.",
    ok: "OK",
    ok_first: "Kopieren Sie die Wiederherstellungscodes erst oder laden Sie sie herunter, oder tippen Sie die letzten 6 \
               Zeichen des letzten ein.",
    stay: "Speichern Sie erst Ihre Wiederherstellungscodes: Sie können nicht noch einmal gezeigt werden.",
    give_up: "Ich erzeuge später neue",
    give_up_heading: "Ohne Wiederherstellungscodes gehen?",
    give_up_consequence: |_| {
        "Sie verschwinden, und niemand kann sie noch einmal zeigen. Verlieren Sie Ihre Authenticator-App, kann Ihnen nur ein \
         Admin wieder hineinhelfen, bis Sie neue Codes erzeugen."
            .to_owned()
    },
    give_up_action: "Ohne sie gehen",
    give_up_cancel: "Zurück und speichern",
    given_up: |_| {
        "Die Wiederherstellungscodes wurden nicht gespeichert. Erzeugen Sie neue, wenn Sie Zeit haben.".to_owned()
    },
    on_clipboard: "Die Wiederherstellungscodes sind noch in Ihrer Zwischenablage, wo andere Programme sie lesen können.",
    clear_clipboard: "Zwischenablage leeren",
    clipboard_cleared: "Zwischenablage geleert",
    clipboard_not_cleared: "Ihr Browser ließ uns die Zwischenablage nicht leeren. Kopieren Sie etwas anderes, um die Codes zu \
                            ersetzen.",
};
