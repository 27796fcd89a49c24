//! Spanish.

use crate::text::{SessionText, join};

pub(super) const SESSION: SessionText = SessionText {
    warning: "Su sesión",
    ends_at: |time| {
        join(&["Su sesión termina a las ", time, ". Inicie sesión de nuevo ahora y no se perderá nada de esta página."])
    },
    log_in_again: "Iniciar sesión de nuevo",
    later: "Ahora no",
    ended: "Su sesión ha terminado. Escriba su contraseña y siga donde estaba: no se pierde nada de esta página.",
    going_to_end: "Escriba su contraseña para una nueva sesión. No se pierde nada de esta página.",
    first: "Inicie sesión primero, o elija iniciar sesión como otra persona.",
    somebody_else: "Iniciar sesión como otra persona",
    resumed: "Ha iniciado sesión de nuevo.",
};
