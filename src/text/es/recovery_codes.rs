//! Spanish.

use crate::text::{Token, join};

pub(super) const RECOVERY_CODES: Token = Token {
    heading: "Guarde sus códigos de recuperación",
    warning: "Estos códigos solo se muestran esta vez. Cada uno le permite iniciar sesión una vez cuando no tenga su \
              aplicación de autenticación.",
    label_in_file: "Códigos de recuperación. Cada uno sirve una sola vez en lugar del código de la aplicación de \
                    autenticación. Pertenecen a",
    file: "recovery-codes.txt",
    label: |name| join(&["Códigos de recuperación de ", name]),
    is_hidden: "(ocultos)",
    show: "Mostrar",
    hide: "Ocultar",
    copy: "Copiar códigos",
    copied: "Códigos de recuperación copiados",
    selected: "Su navegador no nos ha dejado copiar. Los códigos están seleccionados: pulse Ctrl+C (en un Mac, \
               \u{2318}C) y escriba abajo los 6 últimos caracteres del último.",
    download: "Descargar como texto",
    downloaded: |file| join(&["Descargado como ", file]),
    not_downloaded: "Su navegador no nos ha dejado guardar un archivo. Copie los códigos en su lugar.",
    advice: "Guárdelos donde los encuentre sin su teléfono: en un gestor de contraseñas, o en papel en un lugar \
             seguro. Los códigos anteriores ya no sirven.",
    wiped_in: "Se borran de esta pantalla en",
    more_time: "Necesito más tiempo",
    minute_left: "Los códigos de recuperación se borrarán de esta pantalla en un minuto. Guárdelos, o pulse «Necesito \
                  más tiempo».",
    time_is_up: |_| {
        "El tiempo se ha acabado y los códigos de recuperación se han borrado de esta pantalla. Si los ha guardado, \
         todo está bien. Si no, cree otros nuevos: nadie puede volver a mostrar estos."
            .to_owned()
    },
    close: "Cerrar",
    close_first: "Cierre primero la ventana.",
    snippets: "Úselo en su backend",
    snippets_hint: "El código lee el valor del entorno, así que no contiene ningún secreto.",
    copy_code: "Copiar",
    copy_code_for: |language| join(&["Copiar código para ", language]),
    code_copied: "Código copiado",
    code_selected: "Su navegador no nos ha dejado copiar. El código está seleccionado: pulse Ctrl+C (en un Mac, \
                    \u{2318}C).",
    end: "¿Los ha guardado de otra forma? Escriba los 6 últimos caracteres del último código",
    end_hint: "Demuestran que los tiene. No hace falta tras copiarlos o descargarlos.",
    end_is_right: "Ese es el final. Puede salir con «Aceptar».",
    end_is_wrong: "Estos no son los 6 últimos caracteres del último código. Compruebe lo que ha guardado.",
    ok: "Aceptar",
    ok_first: "Copie o descargue primero los códigos de recuperación, o escriba los 6 últimos caracteres del último.",
    stay: "Guarde primero sus códigos de recuperación: no se pueden volver a mostrar.",
    give_up: "Crearé otros más tarde",
    give_up_heading: "¿Salir sin códigos de recuperación?",
    give_up_consequence: |_| {
        "Se borrarán y nadie podrá volver a mostrarlos. Si pierde su aplicación de autenticación, solo un \
         administrador podrá ayudarle a entrar hasta que cree códigos nuevos."
            .to_owned()
    },
    give_up_action: "Salir sin ellos",
    give_up_cancel: "Volver y guardarlos",
    given_up: |_| "Los códigos de recuperación no se han guardado. Cree otros cuando tenga un momento.".to_owned(),
    on_clipboard: "Los códigos de recuperación siguen en su portapapeles, donde otros programas pueden leerlos.",
    clear_clipboard: "Vaciar el portapapeles",
    clipboard_cleared: "Portapapeles vaciado",
    clipboard_not_cleared: "Su navegador no nos ha dejado vaciar el portapapeles. Copie otra cosa para reemplazar los \
                            códigos.",
};
