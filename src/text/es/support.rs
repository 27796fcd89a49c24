//! Spanish.

use crate::text::{RequestText, SupportText, ThreadText, join};
use idm_api::support::{RequestState, RequestStep};

pub(super) const SUPPORT: SupportText = SupportText {
    heading: "Soporte",
    intro: "Hable aquí con los operadores de la plataforma y solicíteles credenciales de backend.",
    intro_operator: "Lo que le piden las cuentas, lo más reciente primero.",
    list: "Conversaciones",
    list_failed: "No se han podido cargar las conversaciones",
    empty: "Aún no hay conversaciones",
    empty_what_now: "Las credenciales de backend pueden hacer más que una página de registro, por eso las conceden los \
                     operadores de la plataforma. Solicite una aquí o simplemente escríbanos.",
    empty_operator: "Cuando una cuenta le escriba o solicite una credencial de backend, aparecerá aquí.",
    more: "Mostrar más",
    unread: |count| join(&[&count.to_string(), if count == 1 { " nuevo" } else { " nuevos" }]),
    unread_menu: |count| {
        let what = if count == 1 { " conversación con novedades" } else { " conversaciones con novedades" };
        join(&[&count.to_string(), what])
    },
    reconnecting: "Reconectando\u{2026} Los mensajes nuevos aparecerán cuando se recupere la conexión.",
    state: |state| match state {
        RequestState::Pending => "A la espera de respuesta",
        RequestState::Amended => "Modificada por soporte",
        RequestState::Approved => "Aprobada",
        RequestState::Declined => "Denegada",
        RequestState::Withdrawn => "Retirada",
    },
    you: "Usted",
    platform: "Soporte de la plataforma",
    platform_named: |name| join(&[name, " (soporte de la plataforma)"]),
    step: |step| match step {
        RequestStep::Asked => "solicitó una credencial de backend",
        RequestStep::Amended => "modificó la solicitud",
        RequestStep::Approved => "aprobó la solicitud",
        RequestStep::Declined => "denegó la solicitud",
        RequestStep::Withdrawn => "retiró la solicitud",
        RequestStep::Revealed => "reveló el appToken",
    },
    preview: |who, what| join(&[who, ": ", what]),
    announced: |who, what| join(&["Mensaje nuevo. ", who, ": ", what]),
    announced_in: |subject, what| join(&["Mensaje nuevo en «", subject, "». ", what]),
};

pub(super) const THREAD: ThreadText = ThreadText {
    heading: "Conversación",
    back: "Todas las conversaciones",
    failed: "No se ha podido cargar la conversación",
    missing: "No existe esta conversación",
    missing_what_now: "Puede que pertenezca a otra cuenta o que su dirección esté mal escrita.",
    with: |account| join(&["Con ", account]),
    messages: "Mensajes",
    earlier: "Mostrar mensajes anteriores",
    write: "Su mensaje",
    write_hint: "Enter lo envía; Mayús+Enter empieza una línea nueva. No escriba nunca aquí un appToken ni una \
                 contraseña.",
    send: "Enviar",
    empty: "Escriba algo primero.",
    too_long: "Es demasiado largo. Envíelo por partes.",
    forbidden: "Contiene caracteres que no se pueden mostrar. Quítelos.",
    sent: "Mensaje enviado",
    open: "Escribir a soporte",
    open_heading: "Escribir a soporte",
    subject: "Asunto",
    subject_hint: "De qué se trata, en pocas palabras.",
    subject_missing: "Escriba un asunto.",
    open_submit: "Enviar",
};

pub(super) const REQUEST: RequestText = RequestText {
    ask: "Solicitar una credencial de backend",
    ask_heading: "Solicitar una credencial de backend",
    ask_intro: "Los operadores de la plataforma leen la solicitud, pueden modificarla con usted y deciden. Después, el \
                appToken se le muestra a usted, una sola vez, y nunca a ellos.",
    name: "Nombre de la aplicación",
    name_hint: "Para usted y para soporte, por ejemplo «Facturación».",
    name_missing: "Escriba un nombre.",
    privileges: "Qué debe poder hacer",
    privileges_hint: "Elija solo lo que necesita: cuanto menos pida, antes se concede.",
    privileges_missing: "Elija al menos uno.",
    justification: "Para qué la necesita",
    justification_hint: "Qué sistema la usa y por qué necesita cada uno de estos privilegios.",
    expires: "Caducidad",
    expires_hint: "El último día en que se necesita. Déjelo vacío si no debe caducar.",
    ask_submit: "Enviar la solicitud",
    asked: "Su solicitud se ha enviado.",
    card: |name| join(&["Solicitud: ", name]),
    first_asked: "Solicitud inicial",
    note: "Comentario de soporte",
    state_explained: |state| match state {
        RequestState::Pending => "Los operadores de la plataforma aún no han respondido.",
        RequestState::Amended => {
            "Los operadores de la plataforma han modificado lo que se concedería y aún no han decidido."
        }
        RequestState::Approved => "La aplicación existe con estos privilegios.",
        RequestState::Declined => "No se concedió nada. Puede volver a solicitarlo.",
        RequestState::Withdrawn => "La solicitud se retiró. No se concedió nada.",
    },
    withdraw: "Retirar",
    withdraw_heading: |name| join(&["¿Retirar la solicitud para ", name, "?"]),
    withdraw_consequence: "Los operadores de la plataforma ya no podrán aprobarla. Puede volver a solicitarlo en \
                           cualquier momento.",
    amend: "Modificar",
    amend_heading: "Modificar la solicitud",
    amend_note: "Por qué la modifica",
    amend_note_hint: "La cuenta lo leerá.",
    amend_submit: "Guardar la modificación",
    approve: "Aprobar",
    approve_heading: |name| join(&["¿Aprobar la solicitud para ", name, "?"]),
    approve_consequence: |account, privileges| {
        join(&[
            "Se creará una aplicación de backend en ",
            account,
            " con estos privilegios: ",
            privileges,
            ". Su appToken se mostrará a un administrador de la cuenta, una sola vez, y no a usted.",
        ])
    },
    approve_note: "Su comentario",
    decline: "Denegar",
    decline_heading: |name| join(&["¿Denegar la solicitud para ", name, "?"]),
    decline_consequence: "No se concederá nada. La cuenta leerá su motivo y podrá volver a solicitarlo.",
    decline_note: "Motivo",
    decline_note_missing: "Indique el motivo, para que puedan plantearlo mejor.",
    reveal: "Revelar appToken",
    reveal_once: "El appToken se puede mostrar una sola vez. Tenga abierto su gestor de secretos antes de revelarlo.",
    reveal_heading: |name| join(&["¿Revelar el appToken de ", name, "?"]),
    reveal_consequence: "Se mostrará ahora, a usted, y nunca más a nadie. Guárdelo de inmediato.",
    revealed: "El appToken se mostró el",
    to_application: "Abrir la página de la aplicación",
};
