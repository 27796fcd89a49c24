//! Spanish.

use crate::text::{SessionText, join};

pub(super) const SESSION: SessionText = SessionText {
    warning: "Su sesión",
    ends_at: |time| {
        // One o'clock is the hour that has no plural.
        let one = time.trim_start_matches('0').starts_with("1:");
        let at = if one { "Su sesión termina a la " } else { "Su sesión termina a las " };
        join(&[at, time, ". Inicie sesión de nuevo ahora y no se perderá nada de esta página."])
    },
    log_in_again: "Iniciar sesión de nuevo",
    later: "Ahora no",
    ended: "Su sesión ha terminado. Escriba su contraseña y siga donde estaba: no se pierde nada de esta página.",
    going_to_end: "Escriba su contraseña para iniciar una sesión nueva. No se pierde nada de esta página.",
    first: "Inicie sesión primero o elija «Iniciar sesión como otra persona».",
    somebody_else: "Iniciar sesión como otra persona",
    resumed: "Ha iniciado sesión de nuevo.",
};
