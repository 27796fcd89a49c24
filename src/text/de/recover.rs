//! German.

use crate::text::{Forgot, HandOverText, Reset, SendAgain, SignedUpText, TermsText, Verify, join};

pub(super) const FORGOT: Forgot = Forgot {
    heading: "Passwort vergessen?",
    intro: "Geben Sie die E-Mail-Adresse ein, mit der Sie sich anmelden. Wir senden Ihnen einen Link, mit dem Sie ein \
            neues Passwort wählen können.",
    submit: "Link senden",
    sent: "Sehen Sie in Ihrem Postfach nach",
    sent_to: |email| {
        join(&["Falls es ein Konto für ", email, " gibt, ist eine E-Mail mit einem Link dorthin unterwegs."])
    },
    holds: "Öffnen Sie den Link innerhalb von 30 Minuten. Er funktioniert einmal. Bis Sie ein neues Passwort gewählt \
            haben, gilt das alte.",
    nothing_comes: "Nach ein paar Minuten noch keine E-Mail?",
    nothing_comes_what_now: [
        "Sehen Sie im Spam-Ordner nach.",
        "Prüfen Sie, ob die Adresse oben stimmt und ob Sie sich mit ihr registriert haben.",
        "Lassen Sie die E-Mail erneut senden.",
    ],
    other_address: "Andere Adresse verwenden",
    to_login: "Zurück zur Anmeldung",
    spent: "In 30 Minuten werden höchstens fünf Links gesendet. Verwenden Sie den neuesten, oder fordern Sie in einer \
            halben Stunde noch einen an.",
    closed: "Hier gibt es keine Passwortlinks",
    closed_what_now: "Diese Website kann Ihnen keinen Link zum Wählen eines neuen Passworts senden. Bitten Sie ihren \
                      Betreiber um einen.",
};

pub(super) const SEND_AGAIN: SendAgain = SendAgain {
    send: "E-Mail erneut senden",
    wait: "Eine E-Mail kann eine Minute brauchen. Erneut senden möglich in",
    sent: "Die E-Mail wurde erneut gesendet.",
    possible: "Sie können die E-Mail jetzt erneut senden lassen.",
};

pub(super) const RESET: Reset = Reset {
    heading: "Wählen Sie ein neues Passwort",
    heading_invited: "Willkommen! Wählen Sie Ihr Passwort",
    intro: "Beim Speichern werden Sie auf allen Geräten abgemeldet, damit nur noch das neue Passwort gilt.",
    intro_invited: "Damit und mit der E-Mail-Adresse, an die die Einladung ging, melden Sie sich an.",
    password: "Neues Passwort",
    submit: "Passwort speichern",
    saved: "Ihr Passwort ist gespeichert",
    saved_what_now: "Sie wurden auf allen Geräten abgemeldet. Melden Sie sich mit dem neuen Passwort an.",
    saved_invited: "Melden Sie sich damit und mit der E-Mail-Adresse an, an die die Einladung ging.",
    log_in: "Anmelden",
    failed_heading: "Dieser Link funktioniert nicht mehr",
    failed: "Er funktioniert einmal, innerhalb von 30 Minuten. Er wurde schon verwendet, ist älter oder wurde vom \
             E-Mail-Programm beschädigt. Ihr Passwort wurde eben nicht geändert.",
    failed_invited: "Er funktioniert einmal, innerhalb von 7 Tagen. Er wurde schon verwendet, ist älter oder wurde vom \
                     E-Mail-Programm beschädigt. Es wurde eben kein Passwort gespeichert.",
    failed_log_in: "Wenn Sie über den Link schon ein Passwort gewählt haben, melden Sie sich mit diesem an. Wenn \
                    nicht, fordern Sie einen neuen Link an.",
    new_link: "Neuen Link anfordern",
    no_token: "Öffnen Sie den Link in Ihrer E-Mail",
    no_token_what_now: "Diese Seite braucht den Link aus Ihrer E-Mail. Wird sie neu geladen oder von Hand geöffnet, \
                        vergisst sie ihn; verbraucht ist er dadurch nicht: Öffnen Sie ihn noch einmal aus der E-Mail, \
                        oder fordern Sie einen neuen an.",
};

pub(super) const VERIFY: Verify = Verify {
    heading: "Bestätigen Sie Ihre E-Mail-Adresse",
    intro: "Klicken Sie auf die Schaltfläche, um uns mitzuteilen, dass die E-Mail Sie erreicht hat.",
    submit: "Meine E-Mail-Adresse bestätigen",
    verified: "Ihre E-Mail-Adresse ist bestätigt",
    verified_what_now: "Vielen Dank. Sie müssen nichts weiter tun.",
    already: "Ihre E-Mail-Adresse ist schon bestätigt",
    already_what_now: "Der Link wurde schon verwendet, Sie müssen also nichts weiter tun.",
    go_on: "Weiter",
    failed: "Dieser Link funktioniert nicht mehr",
    failed_why: "Er funktioniert einmal, innerhalb von 24 Stunden. Er wurde schon verwendet, ist älter oder wurde vom \
                 E-Mail-Programm beschädigt.",
    no_token: "Öffnen Sie den Link in Ihrer E-Mail",
    no_token_why: "Diese Seite braucht den Link aus Ihrer E-Mail. Wird sie neu geladen oder von Hand geöffnet, \
                   vergisst sie ihn; verbraucht ist er dadurch nicht: Öffnen Sie ihn noch einmal aus der E-Mail, oder \
                   lassen Sie sich einen neuen senden.",
    log_in_first: "Melden Sie sich an, um zu sehen, ob Ihre Adresse bestätigt ist, und um sich einen neuen Link senden \
                   zu lassen.",
    log_in: "Anmelden",
    spent: "An einem Tag werden höchstens fünf Links gesendet. Verwenden Sie den neuesten.",
};

pub(super) const SIGNED_UP: SignedUpText = SignedUpText {
    heading: "Sie sind registriert",
    mailed: |email| {
        join(&[
            "Wir haben einen Link an ",
            email,
            " gesendet. Öffnen Sie ihn, um zu bestätigen, dass die Adresse Ihnen gehört.",
        ])
    },
    unverified: "Bis dahin ist die Adresse nicht bestätigt. Sie können gleich weitermachen: Der Link gilt 24 Stunden.",
    go_on: "Weiter",
    nothing_comes: "Nach ein paar Minuten noch keine E-Mail?",
    nothing_comes_what_now: [
        "Sehen Sie im Spam-Ordner nach.",
        "Lassen Sie die E-Mail erneut senden, hier oder auf der Seite Ihres Kontos.",
    ],
};

pub(super) const HAND_OVER: HandOverText = HandOverText {
    heading: "Sie sind bereits angemeldet",
    question: |product, email| join(&["Als ", email, " weiter zu ", product, "?"]),
    go_on: "Weiter",
    other_login: "Mit einem anderen Konto anmelden",
};

pub(super) const TERMS: TermsText = TermsText {
    terms_before: "Ich stimme den ",
    terms: "Nutzungsbedingungen",
    terms_after: " zu (öffnen sich in einem neuen Tab)",
    terms_missing: "Stimmen Sie den Nutzungsbedingungen zu, um sich zu registrieren.",
};
