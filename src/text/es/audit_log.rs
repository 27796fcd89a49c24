//! Spanish.

use crate::text::{AuditLog, join};

pub(super) const AUDIT_LOG: AuditLog = AuditLog {
    heading: "Registro de auditoría",
    intro: "Quién cambió qué, cuándo y desde dónde. Nadie puede cambiar ni eliminar una entrada.",
    filters: "Filtrar el registro de auditoría",
    actor: "Hecho por",
    target: "Afecta a",
    party_hint: "Nombre, dirección o ID",
    party_unknown: "Elija una de las sugerencias. Si ya no existe, escriba el ID.",
    action: "Acción",
    any_action: "Todas",
    from: "Desde",
    until: "Hasta",
    clear: "Quitar filtros",
    list: "Entradas",
    shown: |count| {
        let entries = if count == 1 { " entrada en esta página" } else { " entradas en esta página" };
        join(&[&count.to_string(), entries])
    },
    newest: "Entradas más recientes",
    older: "Entradas anteriores",
    failed: "No se ha podido cargar el registro de auditoría",
    empty: "Aún no ha pasado nada",
    empty_what_now: "Aquí aparecen todos los cambios en esta cuenta, sus aplicaciones y sus usuarios.",
    nothing_found: "Ninguna entrada coincide",
    nothing_found_what_now: "Pruebe con un periodo más largo o con menos filtros.",
    export_csv: "Exportar CSV",
    export_json: "Exportar JSON",
    exporting: |count| {
        let entries = if count == 1 { " entrada hasta ahora" } else { " entradas hasta ahora" };
        join(&["Exportando: ", &count.to_string(), entries])
    },
    stop: "Detener",
    stopped: "Exportación detenida. No se ha guardado nada.",
    export_failed: "La exportación no está completa",
    exported: |count, file| {
        let entries = if count == 1 { " entrada exportada a " } else { " entradas exportadas a " };
        join(&[&count.to_string(), entries, file])
    },
};
