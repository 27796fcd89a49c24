//! Spanish.

use crate::text::{Forgot, HandOverText, Reset, SendAgain, SignedUpText, TermsText, Verify, join};

pub(super) const FORGOT: Forgot = Forgot {
    heading: "¿Ha olvidado su contraseña?",
    intro: "Escriba la dirección de correo con la que inicia sesión. Le enviamos un enlace para elegir una contraseña \
            nueva.",
    submit: "Enviarme un enlace",
    sent: "Revise su correo",
    sent_to: |email| join(&["Si existe una cuenta para ", email, ", ya va de camino un correo con un enlace."]),
    holds: "Abra el enlace en un plazo de 30 minutos. Sirve una sola vez. Hasta que elija una contraseña nueva, la \
            anterior sigue siendo válida.",
    nothing_comes: "¿No llega nada tras unos minutos?",
    nothing_comes_what_now: [
        "Mire en la carpeta de correo no deseado.",
        "Compruebe que la dirección de arriba es correcta y es con la que se registró.",
        "Pida que se envíe el correo de nuevo.",
    ],
    other_address: "Usar otra dirección",
    to_login: "Volver al inicio de sesión",
    spent: "No se envían más de cinco enlaces en 30 minutos. Use el más reciente, o pídalo de nuevo dentro de media \
            hora.",
    closed: "Aquí no hay enlaces de contraseña",
    closed_what_now: "Este sitio no puede enviarle un enlace para elegir una contraseña nueva. Pídaselo a su \
                      responsable.",
};

pub(super) const SEND_AGAIN: SendAgain = SendAgain {
    send: "Enviar el correo de nuevo",
    wait: "Un correo puede tardar un minuto. Podrá pedir que se envíe de nuevo en",
    sent: "El correo se ha enviado de nuevo.",
    possible: "Ya puede pedir que se envíe el correo de nuevo.",
};

pub(super) const RESET: Reset = Reset {
    heading: "Elija una contraseña nueva",
    heading_invited: "¡Le damos la bienvenida! Elija su contraseña",
    intro: "Al guardarla se cierra la sesión en todos los dispositivos, para que solo cuente la contraseña nueva.",
    intro_invited: "Iniciará sesión con ella y con la dirección de correo a la que llegó la invitación.",
    password: "Contraseña nueva",
    submit: "Guardar la contraseña",
    saved: "Su contraseña está guardada",
    saved_what_now: "Se ha cerrado la sesión en todos los dispositivos. Inicie sesión con la contraseña nueva.",
    saved_invited: "Inicie sesión con ella y con la dirección de correo a la que llegó la invitación.",
    log_in: "Iniciar sesión",
    failed_heading: "Este enlace ya no sirve",
    failed: "Sirve una sola vez, durante 30 minutos. Ya se ha usado, es más antiguo o el programa de correo lo ha \
             dañado. Su contraseña no se ha cambiado ahora.",
    failed_invited: "Sirve una sola vez, durante 7 días. Ya se ha usado, es más antiguo o el programa de correo lo ha \
                     dañado. No se ha guardado ninguna contraseña ahora.",
    failed_log_in: "Si ya eligió una contraseña con él, inicie sesión con ella. Si no, pida un enlace nuevo.",
    new_link: "Pedir un enlace nuevo",
    no_token: "Abra el enlace de su correo",
    no_token_what_now: "Esta página necesita el enlace de su correo. Al recargar la página o abrirla a mano, el enlace \
                        se olvida, pero no se gasta: ábralo otra vez desde el correo o pida uno nuevo.",
};

pub(super) const VERIFY: Verify = Verify {
    heading: "Confirme su dirección de correo",
    intro: "Pulse el botón para decirnos que el correo le ha llegado.",
    submit: "Confirmar mi dirección de correo",
    verified: "Su dirección de correo está confirmada",
    verified_what_now: "Gracias. No hay nada más que hacer.",
    already: "Su dirección de correo ya está confirmada",
    already_what_now: "El enlace ya se usó, así que no hay nada más que hacer.",
    go_on: "Continuar",
    failed: "Este enlace ya no sirve",
    failed_why: "Sirve una sola vez, durante 24 horas. Ya se ha usado, es más antiguo o el programa de correo lo ha \
                 dañado.",
    no_token: "Abra el enlace de su correo",
    no_token_why: "Esta página necesita el enlace de su correo. Al recargar la página o abrirla a mano, el enlace se \
                   olvida, pero no se gasta: ábralo otra vez desde el correo o pida que se envíe uno nuevo.",
    log_in_first: "Inicie sesión para ver si su dirección está confirmada y para pedir un enlace nuevo.",
    log_in: "Iniciar sesión",
    spent: "No se envían más de cinco enlaces al día. Use el más reciente.",
};

pub(super) const SIGNED_UP: SignedUpText = SignedUpText {
    heading: "Se ha registrado",
    mailed: |email| join(&["Hemos enviado un enlace a ", email, ". Ábralo para confirmar que la dirección es suya."]),
    unverified: "Hasta entonces la dirección no está confirmada. Puede continuar ya: el enlace sirve durante 24 horas.",
    go_on: "Continuar",
    nothing_comes: "¿No llega nada tras unos minutos?",
    nothing_comes_what_now: [
        "Mire en la carpeta de correo no deseado.",
        "Pida que se envíe el correo de nuevo, aquí o en la página de su cuenta.",
    ],
};

pub(super) const HAND_OVER: HandOverText = HandOverText {
    heading: "Su sesión ya está iniciada",
    question: |product, email| join(&["¿Continuar a ", product, " como ", email, "?"]),
    go_on: "Continuar",
    other_login: "Usar otra cuenta",
};

pub(super) const TERMS: TermsText = TermsText {
    terms_before: "Acepto las ",
    terms: "condiciones de uso",
    terms_after: " (se abren en una pestaña nueva)",
    terms_missing: "Acepte las condiciones de uso para registrarse.",
};
