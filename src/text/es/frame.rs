//! Spanish.

use crate::text::Frame;

pub(super) const FRAME: Frame = Frame {
    name_menu: "Su menú",
    theme: "Tema",
    theme_browser: "Según el navegador",
    theme_light: "Claro",
    theme_dark: "Oscuro",
    keys: "Atajos de teclado",
    key_palette: "Buscar una aplicación, una página o una acción (en un Mac: \u{2318} K)",
    key_sheet: "Mostrar estos atajos",
    key_search: "Ir al campo de búsqueda de la página",
    key_undo: "Deshacer lo que anuncia un mensaje",
    key_close: "Cerrar lo que esté abierto",
    single_keys: "Atajos de una sola tecla",
    single_keys_hint: "Desmarque esta opción si los pulsa sin querer. Se aplica a esta pestaña.",
    close: "Cerrar",
    palette: "Buscar o hacer algo",
    palette_open: "Buscar",
    palette_field: "Una aplicación, una página o una acción",
    palette_hint: "Muévase con las flechas, elija con Enter y cierre con Esc.",
    page: "Página",
    searching: "Buscando\u{2026}",
    nothing_found: "No se ha encontrado nada. Las aplicaciones se buscan por el comienzo de sus palabras o por el \
                    appId completo.",
};
