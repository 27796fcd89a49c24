//! German.

use crate::text::{RequestText, SupportText, ThreadText, join};
use idm_api::support::{RequestState, RequestStep};

pub(super) const SUPPORT: SupportText = SupportText {
    heading: "Support",
    intro: "Hier schreiben Sie mit den Betreibern der Plattform und beantragen Backend-Zugänge.",
    intro_operator: "Worum die Konten Sie bitten, Neuestes zuerst.",
    list: "Konversationen",
    list_failed: "Die Konversationen konnten nicht geladen werden",
    empty: "Noch keine Konversationen",
    empty_what_now: "Backend-Zugänge können mehr als eine Registrierungsseite, deshalb werden sie von den Betreibern \
                     der Plattform vergeben. Beantragen Sie hier einen, oder schreiben Sie uns einfach.",
    empty_operator: "Wenn ein Konto Ihnen schreibt oder einen Backend-Zugang beantragt, erscheint das hier.",
    more: "Mehr anzeigen",
    unread: |count| join(&[&count.to_string(), " neu"]),
    unread_menu: |count| {
        let what = if count == 1 { " Konversation mit Neuigkeiten" } else { " Konversationen mit Neuigkeiten" };
        join(&[&count.to_string(), what])
    },
    reconnecting: "Verbindung wird wiederhergestellt\u{a0}… Neue Nachrichten erscheinen, sobald sie wieder besteht.",
    state: |state| match state {
        RequestState::Pending => "Wartet auf Antwort",
        RequestState::Amended => "Vom Support geändert",
        RequestState::Approved => "Genehmigt",
        RequestState::Declined => "Abgelehnt",
        RequestState::Withdrawn => "Zurückgezogen",
    },
    you: "Sie",
    platform: "Plattform-Support",
    platform_named: |name| join(&[name, " (Plattform-Support)"]),
    // After any name, also after "Sie": so without a verb that would have to agree.
    step: |step| match step {
        RequestStep::Asked => "Backend-Zugang beantragt",
        RequestStep::Amended => "Antrag geändert",
        RequestStep::Approved => "Antrag genehmigt",
        RequestStep::Declined => "Antrag abgelehnt",
        RequestStep::Withdrawn => "Antrag zurückgezogen",
        RequestStep::Revealed => "appToken angezeigt",
    },
    preview: |who, what| join(&[who, ": ", what]),
    announced: |who, what| join(&["Neue Nachricht. ", who, ": ", what]),
    announced_in: |subject, what| join(&["Neue Nachricht in „", subject, "“. ", what]),
};

pub(super) const THREAD: ThreadText = ThreadText {
    heading: "Konversation",
    back: "Alle Konversationen",
    failed: "Die Konversation konnte nicht geladen werden",
    missing: "Diese Konversation gibt es nicht",
    missing_what_now: "Vielleicht gehört sie zu einem anderen Konto, oder ihre Adresse enthält einen Tippfehler.",
    with: |account| join(&["Mit ", account]),
    messages: "Nachrichten",
    earlier: "Frühere Nachrichten anzeigen",
    write: "Ihre Nachricht",
    write_hint: "Enter sendet, Umschalt+Enter beginnt eine neue Zeile. Schreiben Sie hier nie ein appToken oder ein \
                 Passwort.",
    send: "Senden",
    empty: "Schreiben Sie zuerst etwas.",
    too_long: "Das ist zu lang. Senden Sie es in Teilen.",
    forbidden: "Das enthält Zeichen, die sich nicht anzeigen lassen. Entfernen Sie sie.",
    sent: "Nachricht gesendet",
    open: "Support anschreiben",
    open_heading: "Support anschreiben",
    subject: "Betreff",
    subject_hint: "Worum es geht, in wenigen Worten.",
    subject_missing: "Geben Sie einen Betreff ein.",
    open_submit: "Senden",
};

pub(super) const REQUEST: RequestText = RequestText {
    ask: "Backend-Zugang beantragen",
    ask_heading: "Backend-Zugang beantragen",
    ask_intro: "Die Betreiber der Plattform lesen den Antrag, ändern ihn vielleicht mit Ihnen und entscheiden. Das \
                appToken wird danach einmal Ihnen angezeigt und nie den Betreibern.",
    name: "Name der App",
    name_hint: "Für Sie und den Support, zum Beispiel „Abrechnung“.",
    name_missing: "Geben Sie einen Namen ein.",
    privileges: "Was die App können muss",
    privileges_hint: "Wählen Sie nur, was sie braucht: Weniger wird schneller genehmigt.",
    privileges_missing: "Wählen Sie mindestens eine Berechtigung aus.",
    justification: "Wofür Sie den Zugang brauchen",
    justification_hint: "Welches System ihn verwendet und wofür es jede der Berechtigungen braucht.",
    expires: "Ablauf",
    expires_hint: "Der letzte Tag, an dem der Zugang gebraucht wird. Leer lassen, wenn er nicht ablaufen soll.",
    ask_submit: "Antrag senden",
    asked: "Ihr Antrag wurde gesendet.",
    card: |name| join(&["Antrag: ", name]),
    first_asked: "Ursprünglich beantragt",
    note: "Der Support schreibt",
    state_explained: |state| match state {
        RequestState::Pending => "Die Betreiber der Plattform haben noch nicht geantwortet.",
        RequestState::Amended => {
            "Die Betreiber der Plattform haben geändert, was genehmigt würde, und noch nicht entschieden."
        }
        RequestState::Approved => "Die App wurde mit diesen Berechtigungen erstellt.",
        RequestState::Declined => "Es wurde nichts genehmigt. Sie können einen neuen Antrag stellen.",
        RequestState::Withdrawn => "Der Antrag wurde zurückgezogen. Es wurde nichts genehmigt.",
    },
    withdraw: "Zurückziehen",
    withdraw_heading: |name| join(&["Antrag auf „", name, "“ zurückziehen?"]),
    withdraw_consequence: "Die Betreiber der Plattform können ihn dann nicht mehr genehmigen. Einen neuen Antrag \
                           können Sie jederzeit stellen.",
    amend: "Ändern",
    amend_heading: "Antrag ändern",
    amend_note: "Grund der Änderung",
    amend_note_hint: "Was Sie hier schreiben, liest das Konto.",
    amend_submit: "Änderung speichern",
    approve: "Genehmigen",
    approve_heading: |name| join(&["„", name, "“ genehmigen?"]),
    approve_consequence: |account, privileges| {
        join(&[
            "Damit entsteht im Konto „",
            account,
            "“ eine Backend-App mit diesen Berechtigungen: ",
            privileges,
            ". Das appToken wird einmal einem Admin des Kontos angezeigt, nicht Ihnen.",
        ])
    },
    approve_note: "Was Sie dazu sagen möchten",
    decline: "Ablehnen",
    decline_heading: |name| join(&["„", name, "“ ablehnen?"]),
    decline_consequence: "Es wird nichts genehmigt. Das Konto liest Ihre Begründung und kann einen neuen Antrag \
                          stellen.",
    decline_note: "Begründung",
    decline_note_missing: "Nennen Sie den Grund, damit der nächste Antrag besser wird.",
    reveal: "appToken anzeigen",
    reveal_once: "Das appToken lässt sich einmal anzeigen. Öffnen Sie Ihren Secret-Store, bevor Sie es anzeigen.",
    reveal_heading: |name| join(&["appToken von „", name, "“ anzeigen?"]),
    reveal_consequence: "Es wird jetzt Ihnen angezeigt und danach niemandem mehr. Speichern Sie es sofort.",
    revealed: "Das appToken wurde angezeigt am",
    to_application: "Seite der App öffnen",
};
