//! Spanish.

use crate::text::CheckToken;

pub(super) const CHECK_TOKEN: CheckToken = CheckToken {
    heading: "Comprobador de tokens",
    intro: "¿Ha encontrado una cadena y no sabe si es un appToken? Su navegador puede averiguarlo sin enviarla a \
            ninguna parte.",
    field: "Cadena que comprobar",
    show: "Mostrar cadena",
    hide: "Ocultar cadena",
    verdict: "Lo que su navegador puede averiguar",
    nothing: "Pegue una cadena para ver qué es.",
    is_token: "Es un appToken: su formato y su suma de comprobación son correctos.",
    mistyped: "Parece un appToken, pero su suma de comprobación no es correcta: está mal escrito o es inventado.",
    damaged: "Empieza como un appToken, pero está dañado: quizá no se copió entero.",
    jwt: "No es un appToken, sino un JWT, como el de una sesión. Quien lo tenga puede actuar en nombre de su titular \
          hasta que caduque.",
    unknown: "No es un appToken.",
    yes: "sí:",
    no: "no:",
    has_prefix: "empieza por idmapp_",
    has_length: "tiene 56 caracteres",
    has_alphabet: "después solo tiene letras y cifras",
    has_checksum: "su suma de comprobación es correcta",
    ask: "Consultar si aún se acepta",
    ask_hint: "La cadena se envía a su servicio de identidad y a ningún otro sitio.",
    ask_first: "Solo se puede consultar un appToken cuya suma de comprobación sea correcta.",
    ask_again: "Pegue otro, o el mismo de nuevo, para volver a consultar.",
    jwt_is_not_asked: "Un JWT no se envía. Si lo ha encontrado donde no debe estar, cierre la sesión a la que \
                       pertenece.",
    clear: "Vaciar",
    answer: "Respuesta de su servicio de identidad",
    accepted: "Su servicio de identidad acepta ahora este appToken.",
    refused: "Su servicio de identidad conoce este appToken y lo rechaza.",
    not_known: "Su servicio de identidad no acepta este appToken en su cuenta. Se reemplazó por otro más reciente, se \
                eliminó su aplicación o es de otra cuenta.",
    belongs_to: "Pertenece a",
    emptied: "El campo se ha vaciado. Si otras personas han podido ver el appToken, regenérelo.",
};
