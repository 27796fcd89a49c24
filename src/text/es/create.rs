//! Spanish.

use crate::text::{Create, join};

pub(super) const CREATE: Create = Create {
    heading: "Crear credencial de aplicación",
    name: "Nombre",
    name_hint: "Para usted y sus compañeros, por ejemplo «Página de registro».",
    name_missing: "Escriba un nombre.",
    kind: "Tipo",
    kind_select: "Seleccionar",
    kind_missing: "Seleccione un tipo.",
    kind_end_user_hint: "Para las páginas en las que la gente se registra e inicia sesión. Se crea de inmediato.",
    kind_back_end_hint: "Para sus propios servidores. Puede hacer mucho más, por eso la concede soporte y no se crea \
                         aquí.",
    ask_support: "Solicitar a soporte una credencial de backend",
    privileges: "¿Qué puede hacer?",
    templates: "Plantillas",
    template_sign_up: "Página de registro",
    template_sign_up_and_reset: "Registro y restablecimiento de contraseña",
    privileges_missing: "Marque al menos uno: sin ninguno, la aplicación no podría hacer nada.",
    privileges_meanwhile: "Puede crear la credencial de todos modos: con ella se podrán crear usuarios finales y nada \
                           más.",
    back_end_only: |count| join(&["Solo para aplicaciones de backend (", &count.to_string(), ")"]),
    expires: "Caduca al final del día (opcional)",
    expires_hint: "A partir de entonces se rechaza su appToken. Déjelo vacío para una credencial que no caduque nunca.",
    expires_picks: "Plazos habituales",
    never: "Nunca",
    in_30_days: "30 días",
    in_90_days: "90 días",
    in_a_year: "1 año",
    day_past: "Ese día ya ha pasado. Elija hoy o un día posterior.",
    submit: "Crear",
    discard_heading: "¿Descartar lo que ha escrito?",
    discard_consequence: "Aún no se ha creado nada. Lo que ha escrito aquí se perderá.",
    discard: "Descartar",
    keep: "Seguir editando",
};
