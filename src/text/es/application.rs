//! Spanish.

use super::app_credentials::APP_CREDENTIALS;
use crate::text::{ApplicationEvents, ApplicationLife, ApplicationText, ConflictText, EditApplication, join};
use idm_api::application::Application;

pub(super) const APPLICATION: ApplicationText = ApplicationText {
    heading: "Credencial de aplicación",
    back: "Volver a las credenciales de aplicación",
    breadcrumb: "Ruta de navegación",
    failed: "No se ha podido cargar esta credencial de aplicación",
    missing: "No existe esta credencial de aplicación",
    missing_what_now: "Se eliminó, pertenece a otra cuenta o su dirección está mal escrita. Vuelva a la lista para ver \
                       las que hay.",
    details: "Detalles",
    kind: "Tipo",
    status: "Estado",
    copy_app_id: "Copiar appId",
    app_id_copied: "appId copiado",
    token_made: "Creación del appToken",
    never_expires: "Nunca",
    expires_soon: |when| {
        join(&[
            "Caduca ",
            when,
            ". A partir de entonces se rechaza su appToken. Si la aplicación debe seguir funcionando, establezca una \
             caducidad posterior.",
        ])
    },
    expired: |day| {
        join(&[
            "Caducó el ",
            day,
            ", por lo que se rechaza su appToken. Establezca una caducidad posterior para que se vuelva a aceptar.",
        ])
    },
    revoked: "Está revocada: su appToken se rechaza hasta que la restaure.",
    edit: "Editar",
    revoke: "Revocar",
    restore: "Restaurar",
    delete: "Eliminar",
};

pub(super) const EVENTS: ApplicationEvents = ApplicationEvents {
    heading: "Eventos",
    filters: "Filtrar eventos",
    anybody: "Cualquiera",
    list: "Eventos de esta aplicación, más recientes primero",
    failed: "No se han podido cargar los eventos",
    older: "Mostrar eventos anteriores",
};

pub(super) const EDIT: EditApplication = EditApplication {
    heading: "Editar credencial de aplicación",
    name: "Nombre",
    name_hint: "Solo lo ven usted y sus compañeros. El appId y el appToken no cambian.",
    expires: "Caduca al final del día",
    expires_hint: "A partir del final de ese día, en su hora local, se rechaza el appToken. Si lo deja vacío, no \
                   caduca nunca.",
    expires_hint_back_end: "A partir del final de ese día, en su hora local, se rechaza el appToken. Aquí se puede \
                            adelantar la caducidad de una aplicación de backend; solo soporte puede aplazarla.",
    picks: "Plazos habituales",
    pick_month: "En 30 días",
    pick_quarter: "En 90 días",
    pick_year: "En un año",
    pick_never: "Nunca",
    expiry_incomplete: "Escriba una fecha completa o ninguna.",
    expiry_past: "Ese día ya ha pasado. Para que el appToken deje de aceptarse ahora, revoque la aplicación.",
    expiry_later: "La caducidad de una aplicación de backend solo se puede adelantar. Para aplazarla, pídaselo a \
                   soporte.",
    save: "Guardar",
    saved: |name| join(&["Cambios de «", name, "» guardados"]),
    nothing_changed: "No se ha cambiado nada",
};

pub(super) const CONFLICT: ConflictText = ConflictText {
    heading: "Otra persona también ha cambiado esta aplicación",
    explained: |who| {
        join(&[
            who.unwrap_or("Otro administrador"),
            " la cambió después de que usted empezara. Sus cambios aún no están guardados, y los de la otra persona no \
             se han perdido. Aquí ve qué ha cambiado cada uno. Donde los dos cambiaron lo mismo, elija un valor; todo \
             lo demás se mantendrá.",
        ])
    },
    name: "Nombre",
    expires: "Caducidad",
    privileges: "Privilegios",
    status: "Estado",
    token: "appToken",
    new_token: "Se creó un appToken nuevo",
    before: "Antes",
    theirs: "La otra persona",
    mine: "Usted",
    unchanged: "Sin cambios",
    gave: |names| join(&["Añadidos: ", names]),
    took: |names| join(&["Quitados: ", names]),
    which_name: "¿Qué nombre debe tener?",
    which_expiry: "¿Qué caducidad debe tener?",
    keep_theirs: |value| join(&["La otra persona: ", value]),
    use_mine: |value| join(&["Usted: ", value]),
    choose: "Los dos cambiaron esto. Elija una opción.",
    save: "Guardar ambos",
    back: "Volver a mis cambios",
};

pub(super) const LIFE: ApplicationLife = ApplicationLife {
    revoke_heading: |name| join(&["¿Revocar «", name, "»?"]),
    revoke_consequence: |app, used| {
        join(&[
            "A partir de ahora se rechazará su appToken en todas partes. ",
            &what_stops(app),
            " ",
            used,
            " No se elimina nada: podrá restaurarla cuando quiera, y el mismo appToken volverá a funcionar.",
        ])
    },
    revoke: "Revocar",
    revoked: |name| join(&["«", name, "» está revocada: su appToken se rechaza"]),
    restored: |name| join(&["«", name, "» está restaurada: su appToken se vuelve a aceptar"]),
    undo_failed: |name, why| join(&["No se ha podido devolver «", name, "» a su estado anterior. ", why]),
    used: |when| join(&["Último uso: ", when, "."]),
    never_used: "Nunca se ha usado.",
    delete_heading: |name| join(&["¿Eliminar «", name, "»?"]),
    delete_consequence: |app, used| {
        join(&[
            "Su appId y su appToken dejarán de funcionar definitivamente y no se podrán recuperar. ",
            &what_stops(app),
            " ",
            used,
            " Lo que hizo y lo que se hizo con ella permanecerá en el registro de auditoría. Si tiene dudas, es mejor \
             revocarla.",
        ])
    },
    delete_type: |name| join(&["Para eliminarla, escriba su nombre: ", name]),
    delete_mismatch: "Este no es su nombre. Escríbalo tal como aparece encima del campo.",
    delete: "Eliminar",
    deleted: |name| join(&["«", name, "» se ha eliminado"]),
};

/// What an app can no longer do without its token.
fn what_stops(app: &Application) -> String {
    let names: Vec<_> = app.privileges.iter().map(|&one| (APP_CREDENTIALS.privilege)(one).to_lowercase()).collect();
    match names.as_slice() {
        [] => "No tiene privilegios, así que solo pueden dejar de funcionar sus inicios de sesión.".to_owned(),
        [one] => join(&["La aplicación ya no podrá ", one, "."]),
        [some @ .., last] => join(&["La aplicación ya no podrá ", &some.join(", "), " ni ", last, "."]),
    }
}
