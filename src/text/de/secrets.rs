//! German.

use crate::text::Secrets;

pub(super) const SECRETS: Secrets = Secrets {
    looks_like_app_token: "Das sieht wie ein appToken aus. Es wurde nicht gesendet. Nehmen Sie es heraus: Ein appToken ist \
                           ein Passwort, und niemand hier braucht es je. Haben andere es vielleicht gesehen, erzeugen Sie \
                           es neu.",
    looks_like_jwt: "Das sieht wie ein Anmelde-Token (JWT) aus. Es wurde nicht gesendet. Nehmen Sie es heraus: Wer es hat, \
                     kann im Namen der Person handeln, der es gehört.",
    refused: "Darin steckt ein appToken oder ein Anmelde-Token; es wurde nicht gespeichert, denn wer es liest, könnte es \
              benutzen. Nehmen Sie es heraus. Haben andere es vielleicht gesehen, erzeugen Sie es neu.",
};
