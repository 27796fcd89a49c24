//! Spanish.

use crate::text::{PasskeyText, PasskeysText, join};

pub(super) const PASSKEY: PasskeyText = PasskeyText {
    or: "o",
    log_in: "Iniciar sesión con una llave de acceso",
    in_place_of_code: "Usar una llave de acceso",
    dismissed: "No se ha usado ninguna llave de acceso. Inténtelo de nuevo o inicie sesión de otra forma.",
    not_here: "En esta dirección no se pueden usar llaves de acceso. Inicie sesión de otra forma.",
};

pub(super) const PASSKEYS: PasskeysText = PasskeysText {
    heading: "Llaves de acceso",
    hint: "Inicie sesión con su huella, su rostro o el PIN de su dispositivo: sin ninguna contraseña que puedan \
           robarle y sin código.",
    failed: "No hemos podido cargar sus llaves de acceso",
    none: "Aún no tiene ninguna llave de acceso.",
    no_browser: "Este navegador no puede usar llaves de acceso en esta página. Uno más reciente sí puede, y también \
                 sus otros dispositivos.",
    full: |most| join(&["Tiene ", &most.to_string(), " llaves de acceso y no puede añadir más. Elimine antes una."]),
    added_on: "Añadida el",
    last_used: "Último uso",
    never_used: "Sin usar",
    add: "Añadir una llave de acceso",
    add_consequence: "Su navegador le preguntará dónde guardar la llave de acceso: en este dispositivo, en su teléfono \
                      o en una llave de seguridad.",
    name: "Nombre",
    name_hint: "Para reconocerla después, por ejemplo «Portátil del trabajo».",
    name_missing: "Ponga un nombre a la llave de acceso.",
    go_on: "Continuar",
    added: |name| join(&["Llave de acceso ", name, " añadida"]),
    not_made: "Su navegador no ha creado ninguna llave de acceso. Inténtelo de nuevo o elija otro lugar para \
               guardarla.",
    already_there: "Este dispositivo ya tiene una llave de acceso suya. Elija otro lugar o use esa.",
    not_here: "En esta dirección no se pueden crear llaves de acceso. Avise al responsable de este sitio.",
    too_late: "Han pasado más de 5 minutos, así que no se ha añadido nada. Elimine la llave de acceso nueva de su \
               dispositivo e inténtelo de nuevo.",
    rename: "Cambiar nombre",
    rename_which: |name| join(&["Cambiar nombre de la llave de acceso ", name]),
    renamed: |name| join(&["La llave de acceso se llama ahora ", name]),
    save: "Guardar",
    remove: "Eliminar",
    remove_which: |name| join(&["Eliminar la llave de acceso ", name]),
    remove_heading: |name| join(&["¿Eliminar la llave de acceso ", name, "?"]),
    remove_consequence: "Ya no podrá iniciar sesión con ella. Es posible que su dispositivo la siga ofreciendo hasta \
                         que también la elimine allí.",
    removed: |name| join(&["Llave de acceso ", name, " eliminada"]),
};
