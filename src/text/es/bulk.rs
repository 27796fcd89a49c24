//! Spanish.

use super::numbers::{app_credentials, grouped};
use crate::text::{Bulk, join};

pub(super) const BULK: Bulk = Bulk {
    select: "Seleccionar",
    select_one: |name| join(&["Seleccionar ", name]),
    select_all: |count| join(&["Seleccionar todas las cargadas (", &grouped(count as u64), ")"]),
    selection: "Credenciales de aplicación seleccionadas",
    selected: |count| join(&[&grouped(count as u64), if count == 1 { " seleccionada" } else { " seleccionadas" }]),
    clear: "Quitar selección",
    revoke: "Revocar",
    heading: |count| join(&["¿Revocar ", &app_credentials(count as u64), "?"]),
    consequence: "A partir de ese momento se rechazarán sus appTokens, y lo que los use dejará de funcionar. Podrá \
                  restaurarlas más tarde.",
    nothing_to_do: "Todas las que ha seleccionado ya están revocadas.",
    more_names: |count| join(&["y ", &grouped(count as u64), " más"]),
    skipped: |count| {
        let rest = if count == 1 {
            " de las seleccionadas ya está revocada y se queda como está."
        } else {
            " de las seleccionadas ya están revocadas y se quedan como están."
        };
        join(&[&grouped(count as u64), rest])
    },
    confirm: |count| join(&["Revocar ", &grouped(count as u64)]),
    under_way: "Revocando",
    progress: |done, of| join(&[&grouped(done as u64), " de ", &grouped(of as u64)]),
    stop: "Detener",
    failed: |count| {
        let failed = if count == 1 { "No se ha podido revocar " } else { "No se han podido revocar " };
        join(&[failed, &app_credentials(count as u64), ":"])
    },
    restore_failed: |names| join(&["No se ha podido restaurar: ", names, "."]),
    close: "Cerrar",
    revoked: |count| join(&[&app_credentials(count as u64), if count == 1 { " revocada" } else { " revocadas" }]),
    restored: |count| join(&[&app_credentials(count as u64), if count == 1 { " restaurada" } else { " restauradas" }]),
};
