//! French.

use crate::text::Secrets;

pub(super) const SECRETS: Secrets = Secrets {
    looks_like_app_token: "Ceci ressemble à un appToken. Il n’a pas été envoyé. Retirez-le\u{202f}: un appToken est un mot de \
                           passe, et personne ici n’en a jamais besoin. Si d’autres ont pu le voir, générez-en un nouveau.",
    looks_like_jwt: "Ceci ressemble à un jeton de connexion (JWT). Il n’a pas été envoyé. Retirez-le\u{202f}: qui le possède peut \
                     agir au nom de son propriétaire.",
    refused: "Ceci contient un appToken ou un jeton de connexion, et n’a pas été conservé\u{202f}: qui le lirait pourrait s’en \
              servir. Retirez-le. Si d’autres ont pu le voir, générez-en un nouveau.",
};
