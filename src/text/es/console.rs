//! Spanish.

use crate::text::{Console, join};

pub(super) const CONSOLE: Console = Console {
    menu: "Menú principal",
    menu_toggle: "Menú",
    end_users: "USUARIOS FINALES",
    all_end_users: "Todos los usuarios finales",
    app_credentials: "Credenciales de aplicación",
    account: "CUENTA",
    admins: "Administradores de la cuenta",
    audit_log: "Registro de auditoría",
    support_group: "SOPORTE",
    token_checker: "Comprobador de tokens",
    no_access: "Sin acceso a la consola",
    no_access_why: |email| join(&["Ha iniciado sesión como ", email, ". Este usuario no administra ninguna cuenta."]),
    no_access_what_now: "Cierre la sesión e iníciela como administrador, o vaya a su propia cuenta.",
    to_account: "Su cuenta",
};
