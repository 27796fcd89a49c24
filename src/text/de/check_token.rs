//! German.

use crate::text::CheckToken;

pub(super) const CHECK_TOKEN: CheckToken = CheckToken {
    heading: "Token-Prüfung",
    intro: "Eine Zeichenfolge gefunden, die ein appToken sein könnte? Ihr Browser erkennt es, ohne sie irgendwohin zu \
            senden.",
    field: "Zu prüfende Zeichenfolge",
    show: "Zeichenfolge anzeigen",
    hide: "Zeichenfolge verbergen",
    verdict: "Was Ihr Browser erkennt",
    nothing: "Fügen Sie eine Zeichenfolge ein, um zu sehen, was sie ist.",
    is_token: "Das ist ein appToken: Form und Prüfsumme stimmen.",
    mistyped: "Das sieht wie ein appToken aus, aber die Prüfsumme ist falsch: Es wurde falsch abgetippt oder erfunden.",
    damaged: "Das beginnt wie ein appToken, ist aber beschädigt: Vielleicht wurde nicht alles kopiert.",
    jwt: "Das ist kein appToken, sondern ein JWT, wie es zu einer Sitzung gehört. Wer es hat, kann bis zum Ablauf im \
          Namen der Person handeln, der es gehört.",
    unknown: "Das ist kein appToken.",
    yes: "ja:",
    no: "nein:",
    has_prefix: "beginnt mit idmapp_",
    has_length: "hat 56 Zeichen",
    has_alphabet: "hat danach nur Buchstaben und Ziffern",
    has_checksum: "hat eine stimmige Prüfsumme",
    ask: "Fragen, ob es noch akzeptiert wird",
    ask_hint: "Damit geht es an Ihren Identitätsdienst und sonst nirgendwohin.",
    ask_first: "Fragen lässt sich nur nach einem appToken, dessen Prüfsumme stimmt.",
    ask_again: "Um noch einmal zu fragen, fügen Sie ein anderes ein oder noch einmal dasselbe.",
    jwt_is_not_asked: "Ein JWT wird nicht gesendet. Wurde es gefunden, wo es nicht hingehört, beenden Sie die Sitzung, \
                       zu der es gehört.",
    clear: "Leeren",
    answer: "Antwort Ihres Identitätsdienstes",
    accepted: "Ihr Identitätsdienst akzeptiert dieses appToken jetzt.",
    refused: "Ihr Identitätsdienst kennt dieses appToken, lehnt es aber ab.",
    not_known: "Ihr Identitätsdienst akzeptiert dieses appToken in Ihrem Konto nicht. Es wurde durch ein neueres \
                ersetzt, seine App wurde gelöscht, oder es gehört zu einem anderen Konto.",
    belongs_to: "Es gehört zu",
    emptied: "Das Feld wurde geleert. Könnten andere das appToken gesehen haben, erzeugen Sie es neu.",
};
