//! Spanish.

use crate::text::{OwnAccount, join};

pub(super) const OWN_ACCOUNT: OwnAccount = OwnAccount {
    profile: "Perfil",
    change_name: "Cambiar nombre",
    name: "Nombre",
    name_none: "Aún sin nombre",
    name_hint: "Cómo quiere que le llamemos. Lo ven los administradores de esta cuenta. Si no quiere ninguno, déjelo \
                vacío.",
    save: "Guardar",
    name_saved: "Nombre guardado",
    verified: "Confirmado",
    unverified: "Sin confirmar",
    unverified_hint: "Abra el enlace del correo que enviamos a esta dirección: demuestra que es suya.",
    verify_again: "Enviar el enlace de nuevo",
    verify_sent: |email| {
        join(&[
            "Si la dirección ",
            email,
            " aún no está confirmada, ya va de camino un enlace. Sirve durante 24 horas.",
        ])
    },
    no_mail: "Esta instalación no envía correos ahora, así que no se ha hecho nada. Pregunte al responsable de este \
              sitio.",
    change_email: "Cambiar correo electrónico",
    change_email_how: "Enviamos un enlace a la dirección nueva. Hasta que lo abra, seguirá iniciando sesión con la \
                       anterior; después se avisa del cambio a la anterior.",
    new_email: "Correo electrónico nuevo",
    same_email: "Esta ya es su dirección. Escriba otra.",
    mail_link: "Enviar enlace",
    email_pending: |email| {
        join(&[
            "Abra el enlace que enviamos a ",
            email,
            ". Entonces cambiará su dirección. El enlace sirve durante 24 horas.",
        ])
    },
    sign_in: "Inicio de sesión",
    password: "Contraseña",
    password_hint: "Use una contraseña que no use en ningún otro sitio. Un gestor de contraseñas la recuerda por \
                    usted.",
    change_password: "Cambiar contraseña",
    change_password_ends: "Aquí su sesión sigue iniciada. Todas sus demás sesiones se cierran, y un correo le informa \
                           del cambio.",
    new_password: "Contraseña nueva",
    password_changed: "Contraseña cambiada. La sesión se ha cerrado en todos los demás sitios.",
    present_password: "Contraseña actual",
    proof_code: "Código de su aplicación de autenticación o código de recuperación",
    proof_code_hint: "Cada código vale una sola vez. Si acaba de usar el que se muestra, espere al siguiente.",
    no_password: "Aquí no tiene contraseña. En su lugar, un inicio de sesión de los últimos diez minutos demuestra que es usted.",
    login_too_old: "Inició sesión hace más de diez minutos. Cierre la sesión, vuelva a iniciarla y hágalo justo después.",
    required_heading: "Configurar un segundo factor",
    required_why: "Aquí no basta una contraseña: se exige un segundo factor, para que nadie pueda iniciar sesión en su nombre con una contraseña robada. Configúrelo ahora y continuará hacia donde iba.",
    required_app: "Aplicación de autenticación",
    required_passkey: "O use una llave de acceso en lugar de la contraseña y del código. Añada una e inicie sesión con ella una vez.",
    second_factor: "Segundo factor",
    second_factor_off: "Desactivado",
    second_factor_on: "Activado",
    second_factor_off_hint: "Con una aplicación de autenticación en su teléfono, una contraseña robada no basta para \
                             iniciar sesión en su nombre.",
    second_factor_on_hint: "Para iniciar sesión se piden su contraseña y un código de su aplicación de autenticación.",
    second_factor_failed: "No hemos podido averiguar si tiene un segundo factor",
    second_factor_since: "Activado desde el",
    codes_left: "Códigos de recuperación restantes",
    codes_few: "Cree otros antes de que se acaben: sin aplicación ni códigos, solo un administrador puede ayudarle a \
                entrar.",
    set_up: "Configurar la aplicación de autenticación",
    set_up_consequence: "Tenga a mano su teléfono con una aplicación de autenticación. Primero nos aseguramos de que \
                         es usted.",
    go_on: "Continuar",
    scan_heading: "Configure su aplicación de autenticación",
    scan: "Escanee este código con su aplicación de autenticación:",
    qr: "Código QR para su aplicación de autenticación. Dice lo mismo que la clave de configuración de abajo.",
    key: "O escriba esta clave de configuración en la aplicación:",
    code: "Código que muestra la aplicación ahora",
    turn_on: "Activar",
    expired: "La configuración ha durado más de 15 minutos, así que la clave ya no es válida. Bórrela de la aplicación \
              y empiece de nuevo.",
    turned_on: "Segundo factor activado",
    new_codes: "Crear códigos de recuperación nuevos",
    new_codes_consequence: "Los códigos que tiene ahora dejan de servir en cuanto se crean los nuevos.",
    codes_made: "Códigos de recuperación nuevos creados",
    turn_off: "Desactivar",
    turn_off_heading: "¿Desactivar el segundo factor?",
    turn_off_consequence: "Bastará su contraseña para iniciar sesión. Sus códigos de recuperación dejan de servir, y \
                           puede borrar la entrada de su aplicación.",
    turned_off: "Segundo factor desactivado",
    sessions: "Sesiones",
    sessions_hint: "Dónde tiene la sesión iniciada. Cierre las sesiones que no reconozca y, en ese caso, cambie su \
                    contraseña.",
    sessions_failed: "No hemos podido cargar sus sesiones",
    this_one: "Este dispositivo",
    device: |browser, system| match (browser, system) {
        (Some(browser), Some(system)) => join(&[browser, " en ", system]),
        (Some(one), None) | (None, Some(one)) => one.to_owned(),
        (None, None) => "Dispositivo desconocido".to_owned(),
    },
    used_now: "En uso",
    last_used: "Último uso",
    from: "desde la dirección",
    logged_in: "Sesión iniciada el",
    end: "Cerrar sesión",
    end_consequence: "La sesión de ese dispositivo se cierra de inmediato. Lo que no se haya guardado allí puede perderse.",
    end_which: |device, used| join(&["Cerrar sesión de ", device, ", último uso: ", used]),
    ended: |device| join(&["Sesión de ", device, " cerrada"]),
    end_others: "Cerrar todas las demás",
    end_others_heading: "¿Cerrar todas las demás sesiones?",
    end_others_consequence: "Aquí su sesión sigue iniciada, y en todos los demás sitios se cierra de inmediato. Lo que \
                             no se haya guardado allí puede perderse.",
    others_ended: "Todas las demás sesiones se han cerrado",
    no_others: "No tiene la sesión iniciada en ningún otro sitio.",
    more_sessions: |shown, total| {
        join(&["Estas son las ", &shown.to_string(), " usadas más recientemente, de ", &total.to_string(), "."])
    },
    data: "Sus datos",
    export: "Exportar mis datos",
    export_hint: "Un archivo (JSON) con todo lo que el servicio de identidad sabe de usted: perfil, sesiones, si tiene \
                  un segundo factor y lo que el registro dice de usted. Sin contraseñas, códigos ni tokens.",
    exported: |file| join(&["Guardado como ", file]),
    export_failed: "Sus datos no se han podido exportar",
    export_refused: "Su navegador no nos ha dejado guardar el archivo. Permita las descargas en esta página e \
                     inténtelo de nuevo.",
    delete: "Eliminar mi cuenta",
    delete_hint: "De forma definitiva. Los productos en los que inicia sesión con esta cuenta pueden conservar sus \
                  propios datos: consulte a quienes los ofrecen.",
    delete_heading: "¿Eliminar su cuenta?",
    delete_consequence: "Su perfil, su contraseña, su segundo factor y sus sesiones se eliminan de inmediato, y nadie \
                         puede recuperarlos.",
    delete_kept: "Lo que queda: el registro de eventos de seguridad, con su dirección de correo y las direcciones de \
                  red que ha usado. Los administradores de esta cuenta pueden leerlo, y se conserva mientras la \
                  organización tenga aquí su cuenta. Las copias de seguridad del responsable de este sitio guardan el \
                  resto hasta que se reemplacen.",
    delete_type: |email| join(&["Escriba ", email, " para confirmar"]),
    delete_mismatch: "Esta no es su dirección de correo.",
    delete_action: "Eliminar definitivamente",
    delete_last_admin: "Solo usted administra esta cuenta, y una cuenta necesita un administrador. Nombre antes \
                        administrador a otra persona.",
};
