//! German.

use crate::text::{Common, Problem, join};

pub(super) const COMMON: Common = Common {
    brand: "IDM Console",
    loading: "Wird geladen",
    try_again: "Erneut versuchen",
    cancel: "Abbrechen",
    copied: "Kopiert",
    undo: "Rückgängig",
    dismiss: "Schließen",
    messages: "Meldungen",
    skip_to_content: "Zum Inhalt springen",
    log_out: "Abmelden",
    settings_failed: "Die Einstellungen dieser Seite konnten nicht geladen werden",
    session_unknown: "Wir konnten nicht prüfen, ob Sie angemeldet sind",
    hand_over_failed: "Wir konnten Sie nicht dorthin zurückbringen, woher Sie gekommen sind",
    part_failed: "Diese Seite konnte nicht vollständig geladen werden",
    not_found: "Seite nicht gefunden",
    not_found_what_now: "Unter dieser Adresse gibt es keine Seite. Vielleicht enthält die Adresse einen \
                             Tippfehler, oder die Seite ist umgezogen.",
    to_start: "Zur Startseite",
};

pub(super) const PROBLEM: Problem = Problem {
    wrong_credentials: "Die E-Mail-Adresse oder das Passwort ist falsch. Prüfen Sie beides und versuchen Sie es \
                            erneut.",
    locked: |minutes| {
        let unit = if minutes == 1 { " Minute" } else { " Minuten" };
        let minutes = minutes.to_string();
        join(&[
            "Zu viele falsche Passwörter. Diese Anmeldung ist noch ",
            &minutes,
            unit,
            " gesperrt. Versuchen Sie es danach erneut.",
        ])
    },
    too_many_requests: |seconds| {
        let unit = if seconds == 1 { " Sekunde" } else { " Sekunden" };
        join(&[
            "Zu viele Versuche in kurzer Zeit. Warten Sie ",
            &seconds.to_string(),
            unit,
            " und versuchen Sie es dann erneut.",
        ])
    },
    too_many_requests_soon: "Zu viele Versuche in kurzer Zeit. Warten Sie eine Minute und versuchen Sie es dann \
                                 erneut.",
    check_fields: "Etwas stimmt noch nicht. Prüfen Sie Ihre Eingaben und versuchen Sie es erneut.",
    second_factor_required: "Hier wird ein zweiter Faktor verlangt. Richten Sie zuerst einen ein, auf der Seite Ihres eigenen Kontos.",
    not_allowed: "Dazu sind Sie nicht berechtigt. Wenden Sie sich an einen Admin Ihres Kontos.",
    origin_not_allowed: "Der Identitätsdienst nimmt von dieser Adresse keine Aufrufe an. Wenden Sie sich an den \
                             Betreiber dieser Website.",
    session_ended: "Ihre Sitzung ist beendet. Melden Sie sich erneut an.",
    not_found: "Das gibt es nicht mehr. Laden Sie die Seite neu, um den aktuellen Stand zu sehen.",
    conflict: "Das hat inzwischen jemand geändert. Laden Sie die Seite neu und versuchen Sie es erneut.",
    offline: "Sie sind offline. Prüfen Sie Ihre Internetverbindung und versuchen Sie es dann erneut.",
    unreachable: "Der Identitätsdienst ist nicht erreichbar. Versuchen Sie es gleich erneut.",
    timeout: "Der Identitätsdienst hat zu lange nicht geantwortet. Versuchen Sie es gleich erneut.",
    unavailable: "Der Identitätsdienst ist gerade nicht verfügbar. Versuchen Sie es in ein paar Minuten erneut.",
    garbled: "Diese Seite kann die Antwort des Identitätsdienstes nicht lesen. Versuchen Sie es gleich erneut.",
    unexpected: "Bei uns ist etwas schiefgegangen. Es wurde nichts geändert. Versuchen Sie es gleich erneut.",
    proof_required: "Ihr Browser konnte die Prüfung, die Programme fernhält, nicht abschließen. Laden Sie die \
                         Seite neu und versuchen Sie es erneut. Hilft das nicht, erlauben Sie diese Website in Ihrem \
                         Inhaltsblocker, oder verwenden Sie einen anderen Browser.",
    signup_refused: "Das funktioniert gerade nicht, und es liegt nicht an Ihnen. Sagen Sie dem Betreiber dieser \
                         Website Bescheid.",
    login_step_expired: "Die Eingabe des Passworts liegt zu lange zurück. Gehen Sie zurück und geben Sie es erneut \
                             ein.",
    provider_unreachable: "Der Anbieter ist nicht erreichbar. Versuchen Sie es gleich noch einmal oder melden Sie sich anders an.",
    wrong_passkey: "Dieser Passkey ist hier nicht oder nicht mehr bekannt. Melden Sie sich anders an.",
    user_locked: "Ein Admin hat diese Anmeldung gesperrt. Wenden Sie sich an den Betreiber dieser Website.",
    already_revealed: "Dieses appToken wurde schon ausgegeben und kann nicht noch einmal angezeigt werden. Ist es \
                           verloren, lässt es sich auf der Seite der App neu erzeugen.",
};
