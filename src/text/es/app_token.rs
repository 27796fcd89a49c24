//! Spanish.

use super::numbers::asked_at;
use crate::text::{Privileges, Proof, Regenerate, join};
use idm_api::privilege::Privilege;

pub(super) const PRIVILEGES: Privileges = Privileges {
    heading: "Privilegios",
    heading_of: |name| join(&["Privilegios de «", name, "»"]),
    change: "Cambiar privilegios",
    none: "No tiene ninguno: el IDM rechaza todas las llamadas que necesitan alguno.",
    failed: "No se han podido cargar los privilegios",
    question: "¿Qué puede hacer?",
    allows: |privilege| match privilege {
        Privilege::IdentityCreate => "Registrar a personas: crear usuarios finales en la cuenta.",
        Privilege::IdentityRecover => {
            "Solicitar un correo para que un usuario final elija una contraseña nueva; una aplicación de backend también puede desactivar un segundo factor perdido."
        }
        Privilege::IdentityRead => "Ver quiénes son los usuarios finales, uno por uno y en una lista.",
        Privilege::IdentityUpdate => {
            "Cambiar el nombre y la dirección de los usuarios finales, bloquearlos y desbloquearlos."
        }
        Privilege::IdentityDelete => "Eliminar usuarios finales de forma definitiva.",
        Privilege::SessionRevoke => "Cerrar la sesión de los usuarios finales en todas partes.",
        Privilege::AuditRead => "Ver qué ha pasado en la cuenta.",
    },
    back_end_only: |names| {
        join(&[
            "Una aplicación de usuario final no puede tener estos privilegios: ",
            names,
            ". Son para aplicaciones de backend; solicite una a soporte.",
        ])
    },
    support_only: |names| {
        join(&["Solo soporte puede dar a una aplicación de backend más privilegios. Le faltan estos: ", names, "."])
    },
    changes: "Qué cambia al guardar",
    nothing_yet: "Nada todavía.",
    stops: "Empezará a fallar",
    stops_how: "A partir de su próxima llamada, el IDM responde a estas con 403, missing_privilege:",
    starts: "Empezará a funcionar",
    starts_how: "A partir de su próxima llamada, el IDM permite a la aplicación hacer estas:",
    save: "Guardar privilegios",
};

pub(super) const REGENERATE: Regenerate = Regenerate {
    section: "appToken",
    explained: "Nadie puede volver a mostrar el appToken: solo se guarda una huella de él. Si se ha perdido o alguien \
                ha podido verlo, regenérelo.",
    open: "Regenerar appToken",
    heading: |name| join(&["¿Regenerar el appToken de «", name, "»?"]),
    consequence: |used| {
        join(&[
            "El appToken nuevo se muestra una sola vez. En cuanto se rechace el anterior, la aplicación fallará hasta \
             que tenga el nuevo. ",
            used,
        ])
    },
    token_age: "Creación del appToken actual",
    older_tokens: "appTokens anteriores",
    older_tokens_end: |count| {
        let tokens = if count == 1 {
            " reemplazado antes y aún aceptado durante su periodo de gracia: sin periodo de gracia, se rechaza de \
             inmediato"
        } else {
            " reemplazados antes y aún aceptados durante su periodo de gracia: sin periodo de gracia, se rechazan de \
             inmediato"
        };
        join(&[&count.to_string(), tokens])
    },
    overlap: "¿Cuánto tiempo debe seguir aceptándose el appToken actual?",
    overlaps: [
        ("Nada (sin periodo de gracia)", "Se rechaza de inmediato. Es lo adecuado si alguien ha podido verlo."),
        ("1 hora", "Da tiempo a instalar el nuevo mientras la aplicación sigue funcionando."),
        ("24 horas", "Da tiempo a un despliegue hoy mismo."),
        ("7 días", "El máximo. Quien tenga el anterior podrá usarlo durante ese tiempo."),
    ],
    type_name: |name| join(&["Para regenerarlo, escriba el nombre de la aplicación: ", name]),
    action: "Regenerar appToken",
    untold: "Es posible que el appToken se haya sustituido de todos modos, y nadie puede mostrar el nuevo. Vuelva \
             a regenerarlo: hasta entonces, la aplicación puede fallar.",
    overlapping: "Reemplazados y aún aceptados",
    overlapping_one: |made, until, used| join(&["Creado el ", made, "; se acepta hasta el ", until, ". ", used]),
    not_yet_used: "Sin usar.",
    used: |when| join(&["Último uso: ", when, "."]),
};

pub(super) const PROOF: Proof = Proof {
    heading: "Comprobación con el IDM",
    checking: "Consultando al IDM si acepta el appToken nuevo\u{2026}",
    new_accepted: |time| join(&["El appToken nuevo se acepta ", &asked_at(time), "."]),
    new_refused: |time| {
        join(&[
            "El appToken nuevo es el correcto, pero de momento se rechaza porque la aplicación está revocada o ha \
             caducado ",
            &asked_at(time),
            ".",
        ])
    },
    new_unknown: |why| {
        join(&[
            "No se ha podido consultar si el appToken nuevo se acepta. ",
            why,
            " Péguelo abajo para consultarlo de nuevo.",
        ])
    },
    others_none: |time| join(&["Ya no se acepta ningún otro appToken de esta aplicación ", &asked_at(time), "."]),
    others_until: |when| join(&["El appToken reemplazado se sigue aceptando hasta el ", when, ", como usted pidió."]),
    others_unknown: |why| join(&["No se ha podido consultar si se siguen aceptando otros. ", why]),
    see_yourself: "Compruebe por su cuenta que el appToken anterior se rechaza: péguelo aquí. Se envía al IDM y se \
                   borra de esta página de inmediato.",
    see_overlap: "Aquí puede comprobar cualquiera de los dos: péguelo. Se envía al IDM y se borra de esta página de \
                  inmediato.",
    check_any: "Comprobar un appToken",
    paste: "appToken que comprobar",
    paste_hint: "Se envía al IDM y se borra de esta página de inmediato. Comprobarlo no cuenta como uso.",
    paste_missing: "Pegue un appToken.",
    not_ours: "Esto no es un appToken: los appTokens empiezan por idmapp_.",
    malformed: "A este appToken le falta una parte o le sobra algo. Vuelva a copiarlo entero.",
    wrong_checksum: "Este appToken tiene un error: su suma de comprobación no coincide. Vuelva a copiarlo.",
    check: "Comprobar con el IDM",
    accepted: |time| join(&["Aceptado: es un appToken de esta aplicación ", &asked_at(time), "."]),
    accepted_of_other: |name, time| {
        join(&["Aceptado, pero no es de esta aplicación: pertenece a «", name, "» ", &asked_at(time), "."])
    },
    refused: |time| join(&["Rechazado: el IDM no acepta este appToken ", &asked_at(time), "."]),
    refused_for_now: |time| {
        join(&["Rechazado de momento: es un appToken de una aplicación revocada o caducada ", &asked_at(time), "."])
    },
};
