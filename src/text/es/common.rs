//! Spanish.

use crate::text::{Common, Problem, join};

pub(super) const COMMON: Common = Common {
    brand: "IDM Console",
    loading: "Cargando",
    try_again: "Reintentar",
    cancel: "Cancelar",
    copied: "Copiado",
    undo: "Deshacer",
    dismiss: "Cerrar",
    messages: "Mensajes",
    skip_to_content: "Ir al contenido",
    log_out: "Cerrar sesión",
    settings_failed: "Esta página no ha podido cargar su configuración",
    session_unknown: "No hemos podido comprobar si ha iniciado sesión",
    hand_over_failed: "No hemos podido llevarle de vuelta a la página de la que venía",
    part_failed: "Esta página no se ha podido descargar por completo",
    not_found: "Página no encontrada",
    not_found_what_now: "No hay ninguna página en esta dirección. Puede que esté mal escrita o que la página se \
                             haya movido.",
    to_start: "Ir a la página de inicio",
};

pub(super) const PROBLEM: Problem = Problem {
    wrong_credentials: "La dirección de correo o la contraseña no es correcta. Compruebe ambas e inténtelo de \
                            nuevo.",
    locked: |minutes| {
        let unit = if minutes == 1 { " minuto" } else { " minutos" };
        let minutes = minutes.to_string();
        join(&[
            "Demasiadas contraseñas incorrectas. El inicio de sesión seguirá bloqueado durante ",
            &minutes,
            unit,
            ". Inténtelo de nuevo después.",
        ])
    },
    too_many_requests: |seconds| {
        let unit = if seconds == 1 { " segundo" } else { " segundos" };
        join(&["Demasiados intentos en poco tiempo. Espere ", &seconds.to_string(), unit, " e inténtelo de nuevo."])
    },
    too_many_requests_soon: "Demasiados intentos en poco tiempo. Espere un minuto e inténtelo de nuevo.",
    check_fields: "Todavía hay algo que no está bien. Compruebe lo que ha escrito e inténtelo de nuevo.",
    second_factor_required: "Aquí se exige un segundo factor. Active primero uno, en la página de su propia cuenta.",
    not_allowed: "No tiene permiso para hacer esto. Pregunte a un administrador de su cuenta.",
    origin_not_allowed: "El servicio de identidad no acepta llamadas desde esta dirección. Pregunte al responsable \
                             de este sitio.",
    session_ended: "Su sesión ha terminado. Inicie sesión de nuevo.",
    not_found: "Esto ya no existe. Recargue la página para ver lo que hay ahora.",
    conflict: "Alguien ha cambiado esto entretanto. Recargue la página e inténtelo de nuevo.",
    offline: "No tiene conexión. Compruebe su conexión a Internet e inténtelo de nuevo.",
    unreachable: "No se puede acceder al servicio de identidad. Inténtelo de nuevo en un momento.",
    timeout: "El servicio de identidad ha tardado demasiado en responder. Inténtelo de nuevo en un momento.",
    unavailable: "El servicio de identidad no está disponible ahora. Inténtelo de nuevo en unos minutos.",
    garbled: "Esta página no puede leer la respuesta del servicio de identidad. Inténtelo de nuevo en un momento.",
    unexpected: "Algo ha fallado por nuestra parte. No se ha cambiado nada. Inténtelo de nuevo en un momento.",
    proof_required: "Su navegador no ha podido terminar la comprobación que impide el paso a los programas. \
                         Recargue la página e inténtelo de nuevo. Si no da resultado, permita este sitio en su \
                         bloqueador de contenido o use otro navegador.",
    signup_refused: "Esto no funciona ahora, y no es culpa suya. Avise al responsable de este sitio.",
    login_step_expired: "Ha pasado demasiado tiempo desde que escribió la contraseña. Vuelva atrás y escríbala de \
                             nuevo.",
    provider_unreachable: "No se puede acceder al proveedor. Inténtelo de nuevo en un momento o inicie sesión de otra forma.",
    wrong_passkey: "Esta llave de acceso no está registrada aquí o ya no lo está. Inicie sesión de otra forma.",
    user_locked: "Un administrador ha bloqueado este usuario. Pregunte al responsable de este sitio.",
    already_revealed: "Este appToken ya se entregó y no se puede mostrar otra vez. Si se ha perdido, se puede \
                           regenerar en la página de la aplicación.",
};
