//! Spanish.

use crate::text::{Token, join};

pub(super) const TOKEN: Token = Token {
    heading: "Guarde su appToken",
    warning: "El appToken solo se muestra esta vez. Cuando salga de esta pantalla, nadie podrá volver a mostrarlo.",
    label_in_file: "",
    file: "",
    label: |name| join(&["appToken de ", name]),
    is_hidden: "(oculto)",
    show: "Mostrar",
    hide: "Ocultar",
    copy: "Copiar appToken",
    copied: "appToken copiado",
    selected: "Su navegador no nos ha dejado copiar. El appToken está seleccionado: pulse Ctrl+C (en un Mac, \
               \u{2318}C) y escriba abajo sus 6 últimos caracteres.",
    download: "Descargar .env",
    downloaded: |file| join(&["Descargado como ", file]),
    not_downloaded: "Su navegador no nos ha dejado guardar un archivo. Copie el appToken en su lugar.",
    advice: "Es una contraseña. No lo ponga nunca en el código de una aplicación ni de una página web: quien tenga la \
             aplicación tendría el token. Entrégueselo a su broker de credenciales, que registra a las personas desde \
             sus páginas sin mostrárselo, o guárdelo en un gestor de secretos.",
    wiped_in: "Se borra de esta pantalla en",
    more_time: "Necesito más tiempo",
    minute_left: "El appToken se borrará de esta pantalla en un minuto. Guárdelo o pulse «Necesito más tiempo».",
    time_is_up: |name| {
        join(&[
            "El tiempo se ha acabado y el appToken se ha borrado de esta pantalla. Si lo ha guardado, todo está bien. \
             Si no, regenere el appToken de ",
            name,
            ": nadie puede volver a mostrar este.",
        ])
    },
    close: "Cerrar",
    close_first: "Cierre primero la ventana.",
    snippets: "Úselo en su backend",
    snippets_hint: "El código lee el appToken del entorno, así que no contiene ningún secreto. Cargue el archivo \
                    descargado con su gestor de procesos o con: set -a; . ./downloaded.env; set +a",
    copy_code: "Copiar",
    copy_code_for: |language| join(&["Copiar código para ", language]),
    code_copied: "Código copiado",
    code_selected: "Su navegador no nos ha dejado copiar. El código está seleccionado: pulse Ctrl+C (en un Mac, \
                    \u{2318}C).",
    end: "¿Lo ha guardado de otra forma? Escriba sus 6 últimos caracteres",
    end_hint: "Demuestran que lo tiene. No hace falta tras copiarlo o descargarlo.",
    end_is_right: "Ese es el final. Puede salir con «Aceptar».",
    end_is_wrong: "Esos no son sus 6 últimos caracteres. Compruebe lo que ha guardado.",
    ok: "Aceptar",
    ok_first: "Copie o descargue primero el appToken, o escriba sus 6 últimos caracteres.",
    stay: "Guarde primero su appToken: no se puede volver a mostrar.",
    give_up: "Lo regeneraré más tarde",
    give_up_heading: "¿Salir sin el appToken?",
    give_up_consequence: |name| {
        join(&[
            "Se borrará y nadie podrá volver a mostrarlo. ",
            name,
            " no podrá usar el servicio de identidad hasta que regenere su appToken.",
        ])
    },
    give_up_action: "Salir sin él",
    give_up_cancel: "Volver y guardarlo",
    given_up: |name| join(&["El appToken de ", name, " no se ha guardado. Regenérelo cuando lo necesite."]),
    on_clipboard: "El appToken sigue en su portapapeles, donde otros programas pueden leerlo.",
    clear_clipboard: "Vaciar el portapapeles",
    clipboard_cleared: "Portapapeles vaciado",
    clipboard_not_cleared: "Su navegador no nos ha dejado vaciar el portapapeles. Copie otra cosa para reemplazar el \
                            appToken.",
};
