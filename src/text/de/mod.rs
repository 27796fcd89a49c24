//! German.

mod access;
mod language;
mod own_account;
mod passkey;
mod provider;
mod recover;
mod recovery_codes;
mod second_factor;
mod secrets;
mod session;
mod setup_key;

use super::{Common, EndUserText, Locale, Problem, Text, Translation, join};

pub(super) static TRANSLATION: Translation = Translation { locale: Locale::De, text: &TEXT, end_user: &END_USER };

static TEXT: Text = Text {
    common: Common {
        brand: "IDM Console",
        page_title: |page| join(&[page, " · IDM Console"]),
        loading: "Wird geladen",
        try_again: "Erneut versuchen",
        cancel: "Abbrechen",
        copied: "Kopiert",
        undo: "Rückgängig",
        dismiss: "Schließen",
        messages: "Meldungen",
        skip_to_content: "Zum Inhalt springen",
        log_out: "Abmelden",
        settings_failed: "Diese Seite konnte ihre Einstellungen nicht laden",
        session_unknown: "Wir konnten nicht prüfen, ob Sie angemeldet sind",
        hand_over_failed: "Wir konnten Sie nicht dorthin zurückbringen, woher Sie kamen",
        part_failed: "Diese Seite konnte nicht vollständig heruntergeladen werden",
        not_found: "Seite nicht gefunden",
        not_found_what_now: "Unter dieser Adresse gibt es keine Seite. Vielleicht ist sie falsch getippt, oder die Seite \
                             ist umgezogen.",
        to_start: "Zur Startseite",
    },
    problem: Problem {
        wrong_credentials: "E-Mail-Adresse oder Passwort ist falsch. Prüfen Sie beides und versuchen Sie es noch einmal.",
        locked: |minutes| {
            let unit = if minutes == 1 { " Minute" } else { " Minuten" };
            let minutes = minutes.to_string();
            join(&[
                "Zu viele falsche Passwörter. Diese Anmeldung ist noch ",
                &minutes,
                unit,
                " gesperrt. Versuchen Sie es danach noch einmal.",
            ])
        },
        too_many_requests: |seconds| {
            let unit = if seconds == 1 { " Sekunde" } else { " Sekunden" };
            join(&[
                "Zu viele Versuche in kurzer Zeit. Warten Sie ",
                &seconds.to_string(),
                unit,
                " und versuchen Sie es dann noch einmal.",
            ])
        },
        too_many_requests_soon: "Zu viele Versuche in kurzer Zeit. Warten Sie eine Minute und versuchen Sie es dann noch \
                                 einmal.",
        check_fields: "Etwas stimmt noch nicht. Prüfen Sie Ihre Eingaben und versuchen Sie es noch einmal.",
        not_allowed: "Dazu haben Sie keine Berechtigung. Fragen Sie einen Admin Ihres Kontos.",
        origin_not_allowed: "Der Identitätsdienst nimmt von dieser Adresse keine Aufrufe an. Fragen Sie den Betreiber \
                             dieser Website.",
        session_ended: "Ihre Sitzung ist beendet. Melden Sie sich erneut an.",
        not_found: "Das gibt es nicht mehr. Laden Sie die Seite neu, um zu sehen, was jetzt da ist.",
        conflict: "Inzwischen hat jemand das geändert. Laden Sie die Seite neu und versuchen Sie es noch einmal.",
        offline: "Sie sind offline. Prüfen Sie Ihre Internetverbindung und versuchen Sie es dann noch einmal.",
        unreachable: "Der Identitätsdienst ist nicht erreichbar. Versuchen Sie es gleich noch einmal.",
        timeout: "Der Identitätsdienst hat zu lange nicht geantwortet. Versuchen Sie es gleich noch einmal.",
        unavailable: "Der Identitätsdienst steht gerade nicht zur Verfügung. Versuchen Sie es in ein paar Minuten noch \
                      einmal.",
        unexpected: "Bei uns ist etwas schiefgegangen. Es wurde nichts geändert. Versuchen Sie es gleich noch einmal.",
        proof_required: "Ihr Browser konnte die Prüfung, die Programme fernhält, nicht abschließen. Laden Sie die Seite \
                         neu und versuchen Sie es noch einmal. Hilft das nicht, erlauben Sie diese Website in Ihrem \
                         Inhaltsblocker oder nehmen Sie einen anderen Browser.",
        signup_refused: "Das geht gerade nicht, und es liegt nicht an Ihnen. Sagen Sie dem Betreiber dieser Website \
                         Bescheid.",
        login_step_expired: "Das Passwort wurde vor zu langer Zeit eingegeben. Gehen Sie zurück und geben Sie es erneut \
                             ein.",
        provider_unreachable: "Der Anbieter ist nicht erreichbar. Versuchen Sie es gleich noch einmal oder melden Sie sich anders an.",
        wrong_passkey: "Dieser Passkey ist hier nicht oder nicht mehr bekannt. Melden Sie sich anders an.",
        user_locked: "Ein Admin hat diese Anmeldung gesperrt. Fragen Sie den Betreiber dieser Website.",
        already_revealed: "Dieses appToken wurde schon ausgegeben und kann nicht noch einmal gezeigt werden. Ist es \
                           verloren, lässt es sich auf der Seite der App neu erzeugen.",
    },
    field: access::FIELD,
    login: access::LOGIN,
    sign_up: access::SIGN_UP,
    secrets: secrets::SECRETS,
    session: session::SESSION,
    second_factor: second_factor::SECOND_FACTOR,
    passkey: passkey::PASSKEY,
    provider: provider::PROVIDER,
    language: language::LANGUAGE,
};

static END_USER: EndUserText = EndUserText {
    browser_check: access::BROWSER_CHECK,
    account: access::ACCOUNT,
    forgot: recover::FORGOT,
    send_again: recover::SEND_AGAIN,
    reset: recover::RESET,
    verify: recover::VERIFY,
    signed_up: recover::SIGNED_UP,
    own_account: own_account::OWN_ACCOUNT,
    passkeys: passkey::PASSKEYS,
    connected_logins: provider::CONNECTED_LOGINS,
    recovery_codes: recovery_codes::RECOVERY_CODES,
    setup_key: setup_key::SETUP_KEY,
};
