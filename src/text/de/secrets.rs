//! German.

use crate::text::Secrets;

pub(super) const SECRETS: Secrets = Secrets {
    looks_like_app_token: "Das sieht wie ein appToken aus. Es wurde nicht gesendet. Entfernen Sie es: Ein appToken ist \
                           ein Passwort, und niemand hier braucht es jemals. Könnten andere es gesehen haben, erzeugen \
                           Sie es neu.",
    looks_like_jwt: "Das sieht wie ein Anmelde-Token (JWT) aus. Es wurde nicht gesendet. Entfernen Sie es: Wer es hat, \
                     kann im Namen der Person handeln, der es gehört.",
    refused: "Das enthält ein appToken oder ein Anmelde-Token und wurde nicht gespeichert: Wer es liest, könnte es \
              verwenden. Entfernen Sie es. Könnten andere es gesehen haben, erzeugen Sie es neu.",
};
