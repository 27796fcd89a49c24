//! English.

use crate::text::Secrets;

pub(super) const SECRETS: Secrets = Secrets {
    looks_like_app_token: "This looks like an appToken. It was not sent. Take it out: an appToken is a password, and \
                           nobody here ever needs it. If others may have seen it, regenerate it.",
    looks_like_jwt: "This looks like a login token (a JWT). It was not sent. Take it out: whoever has it can act as \
                     its owner.",
    refused: "This holds an appToken or a login token, and was not kept: whoever reads it could use it. Take it out. If \
              others may have seen it, regenerate it.",
};
