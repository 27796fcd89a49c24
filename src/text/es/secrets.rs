//! Spanish.

use crate::text::Secrets;

pub(super) const SECRETS: Secrets = Secrets {
    looks_like_app_token: "Esto parece un appToken. No se ha enviado. Quítelo: un appToken es una contraseña, y nadie \
                           aquí lo necesita nunca. Si otras personas han podido verlo, regenérelo.",
    looks_like_jwt: "Esto parece un token de sesión (JWT). No se ha enviado. Quítelo: quien lo tenga puede actuar en \
                     nombre de su titular.",
    refused: "Esto contiene un appToken o un token de sesión y no se ha guardado: quien lo lea podría usarlo. Quítelo. \
              Si otras personas han podido verlo, regenérelo.",
};
