//! German.

use crate::text::{Forgot, Reset, SendAgain, SignedUpText, Verify, join};

pub(super) const FORGOT: Forgot = Forgot {
    heading: "Passwort vergessen?",
    intro: "Geben Sie die E-Mail-Adresse ein, mit der Sie sich anmelden. Wir schicken Ihnen einen Link, mit dem Sie ein \
            neues Passwort wählen.",
    submit: "Link schicken",
    sent: "Sehen Sie in Ihrer Mail nach",
    sent_to: |email| join(&["Gibt es ein Konto für ", email, ", ist eine Mail mit einem Link dorthin unterwegs."]),
    holds: "Öffnen Sie den Link innerhalb von 30 Minuten. Er gilt einmal. Bis Sie ein neues Passwort gewählt haben, bleibt \
            das alte.",
    nothing_comes: "Nach ein paar Minuten noch keine Mail?",
    nothing_comes_what_now: [
        "Sehen Sie im Spam-Ordner nach.",
        "Prüfen Sie, ob die Adresse oben stimmt und die ist, mit der Sie sich registriert haben.",
        "Lassen Sie die Mail noch einmal schicken.",
    ],
    other_address: "Andere Adresse nehmen",
    to_login: "Zurück zur Anmeldung",
    spent: "In 30 Minuten werden höchstens fünf Links geschickt. Nehmen Sie den neuesten, oder fragen Sie in einer halben \
            Stunde noch einmal.",
    closed: "Hier gibt es keine Links für Passwörter",
    closed_what_now: "Diese Website kann Ihnen keinen Link für ein neues Passwort schicken. Fragen Sie ihren Betreiber \
                      danach.",
};

pub(super) const SEND_AGAIN: SendAgain = SendAgain {
    send: "Mail noch einmal schicken",
    wait: "Eine Mail kann eine Minute brauchen. Noch einmal schicken lassen können Sie sie in",
    sent: "Die Mail wurde noch einmal geschickt.",
    possible: "Sie können die Mail jetzt noch einmal schicken lassen.",
};

pub(super) const RESET: Reset = Reset {
    heading: "Wählen Sie ein neues Passwort",
    heading_invited: "Willkommen! Wählen Sie Ihr Passwort",
    intro: "Mit dem Speichern werden Sie auf allen Geräten abgemeldet, damit nur noch das neue Passwort gilt.",
    intro_invited: "Damit und mit der E-Mail-Adresse, an die die Einladung ging, melden Sie sich an.",
    password: "Neues Passwort",
    submit: "Passwort speichern",
    saved: "Ihr Passwort ist gespeichert",
    saved_what_now: "Sie wurden auf allen Geräten abgemeldet. Melden Sie sich mit dem neuen Passwort an.",
    saved_invited: "Melden Sie sich damit und mit der E-Mail-Adresse an, an die die Einladung ging.",
    log_in: "Anmelden",
    failed_heading: "Dieser Link gilt nicht mehr",
    failed: "Er gilt einmal, innerhalb von 30 Minuten. Er wurde schon benutzt, ist älter, oder das Mailprogramm hat ihn \
             beschädigt. Ihr Passwort wurde eben nicht geändert.",
    failed_invited: "Er gilt einmal, innerhalb von 7 Tagen. Er wurde schon benutzt, ist älter, oder das Mailprogramm hat \
                     ihn beschädigt. Es wurde eben kein Passwort gespeichert.",
    failed_log_in: "Haben Sie damit schon ein Passwort gewählt, melden Sie sich damit an. Wenn nicht, lassen Sie sich einen \
                    neuen Link schicken.",
    new_link: "Neuen Link schicken lassen",
    no_token: "Öffnen Sie den Link in Ihrer Mail",
    no_token_what_now: "Diese Seite braucht den Link aus Ihrer Mail. Sie vergisst ihn, wenn sie neu geladen oder von Hand \
                        geöffnet wird, aber verbraucht ist er nicht: Öffnen Sie ihn noch einmal aus der Mail, oder lassen \
                        Sie sich einen neuen schicken.",
};

pub(super) const VERIFY: Verify = Verify {
    heading: "Bestätigen Sie Ihre E-Mail-Adresse",
    intro: "Drücken Sie den Knopf, um uns zu sagen, dass die Mail bei Ihnen angekommen ist.",
    submit: "Meine E-Mail-Adresse bestätigen",
    verified: "Ihre E-Mail-Adresse ist bestätigt",
    verified_what_now: "Danke. Mehr ist nicht zu tun.",
    already: "Ihre E-Mail-Adresse ist schon bestätigt",
    already_what_now: "Der Link wurde schon benutzt, mehr ist also nicht zu tun.",
    go_on: "Weiter",
    failed: "Dieser Link gilt nicht mehr",
    failed_why: "Er gilt einmal, innerhalb von 24 Stunden. Er wurde schon benutzt, ist älter, oder das Mailprogramm hat ihn \
                 beschädigt.",
    no_token: "Öffnen Sie den Link in Ihrer Mail",
    no_token_why: "Diese Seite braucht den Link aus Ihrer Mail. Sie vergisst ihn, wenn sie neu geladen oder von Hand \
                   geöffnet wird, aber verbraucht ist er nicht: Öffnen Sie ihn noch einmal aus der Mail, oder lassen Sie \
                   sich einen neuen schicken.",
    log_in_first: "Melden Sie sich an, um zu sehen, ob Ihre Adresse bestätigt ist, und um sich einen neuen Link schicken zu \
                   lassen.",
    log_in: "Anmelden",
    spent: "Am Tag werden höchstens fünf Links geschickt. Nehmen Sie den neuesten.",
};

pub(super) const SIGNED_UP: SignedUpText = SignedUpText {
    heading: "Sie sind registriert",
    mailed: |email| {
        join(&[
            "Wir haben einen Link an ",
            email,
            " geschickt. Öffnen Sie ihn, um zu bestätigen, dass die Adresse Ihre ist.",
        ])
    },
    unverified: "Bis dahin ist die Adresse nicht bestätigt. Sie können gleich weitermachen: Der Link gilt 24 Stunden.",
    go_on: "Weiter",
    nothing_comes: "Nach ein paar Minuten noch keine Mail?",
    nothing_comes_what_now: [
        "Sehen Sie im Spam-Ordner nach.",
        "Lassen Sie die Mail noch einmal schicken, hier oder auf der Seite Ihres Kontos.",
    ],
    terms_before: "Ich stimme den ",
    terms: "Nutzungsbedingungen",
    terms_after: " zu (öffnen sich in einem neuen Tab)",
    terms_missing: "Stimmen Sie den Nutzungsbedingungen zu, um sich zu registrieren.",
};
