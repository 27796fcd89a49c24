//! Spanish.

use super::recovery_codes::RECOVERY_CODES;
use crate::text::Token;

pub(super) const SETUP_KEY: Token = Token {
    is_hidden: "(oculta)",
    show: "Mostrar clave",
    hide: "Ocultar clave",
    copy: "Copiar clave",
    copied: "Clave de configuración copiada",
    selected: "Su navegador no nos ha dejado copiar. La clave está seleccionada: pulse Ctrl+C (en un Mac, \u{2318}C).",
    on_clipboard: "La clave de configuración sigue en su portapapeles, donde otros programas pueden leerla.",
    clipboard_not_cleared: "Su navegador no nos ha dejado vaciar el portapapeles. Copie otra cosa para reemplazar la clave.",
    ..RECOVERY_CODES
};
