//! French.

use crate::text::Secrets;

pub(super) const SECRETS: Secrets = Secrets {
    looks_like_app_token: "Ceci ressemble à un appToken. Il n’a pas été envoyé. Retirez-le\u{a0}: un appToken est un \
                           mot de passe, et personne n’en a jamais besoin ici. Si d’autres ont pu le voir, \
                           régénérez-le.",
    looks_like_jwt: "Ceci ressemble à un jeton de connexion (JWT). Il n’a pas été envoyé. Retirez-le\u{a0}: quiconque \
                     l’a peut agir au nom de son titulaire.",
    refused: "Ceci contient un appToken ou un jeton de connexion et n’a pas été conservé\u{a0}: quiconque le lirait \
              pourrait s’en servir. Retirez-le. Si d’autres ont pu le voir, régénérez-le.",
};
