//! Spanish.

use crate::text::{AppCredentials, join};
use idm_api::{
    application::{ApplicationKind, ApplicationStatus},
    privilege::Privilege,
};

pub(super) const APP_CREDENTIALS: AppCredentials = AppCredentials {
    heading: "Credenciales de aplicación",
    intro: "Cada una de sus aplicaciones tiene su propia credencial: un appId público y un appToken secreto.",
    create: "Crear credencial de aplicación",
    list: "Credenciales de aplicación",
    copy_app_id: "Copiar appId",
    copy_app_id_of: |name| join(&["Copiar appId de ", name]),
    app_id_copied: |name| join(&["appId de ", name, " copiado"]),
    app_id_selected: "Su navegador no nos ha dejado copiar. El appId está seleccionado: pulse Ctrl+C (en un Mac, \
                      \u{2318}C).",
    app_id: "appId",
    kind: |kind| match kind {
        ApplicationKind::EndUser => "Usuario final",
        ApplicationKind::BackEnd => "Backend",
    },
    status: |status| match status {
        ApplicationStatus::Active => "Activa",
        ApplicationStatus::Revoked => "Revocada",
        ApplicationStatus::Expired => "Caducada",
    },
    privileges: "Privilegios",
    privilege: |privilege| match privilege {
        Privilege::IdentityCreate => "Crear usuarios finales",
        Privilege::IdentityRecover => "Solicitar restablecimientos de contraseña",
        Privilege::IdentityRead => "Consultar usuarios finales",
        Privilege::IdentityUpdate => "Modificar usuarios finales",
        Privilege::IdentityDelete => "Eliminar usuarios finales",
        Privilege::SessionRevoke => "Cerrar sesiones",
        Privilege::AuditRead => "Consultar el registro de auditoría",
    },
    no_privileges: "Aún ninguno",
    created: "Creada",
    last_used: "Último uso",
    never_used: "Sin usar",
    expires: "Caducidad",
    list_failed: "No se han podido cargar sus credenciales de aplicación",
    empty: "Aún no hay credenciales de aplicación",
    empty_what_now: "Su página de registro necesita una para crear usuarios finales. Créela aquí y entregue su \
                     appToken a su broker de credenciales.",
    count: |shown, total| join(&["Mostrando ", &shown.to_string(), " de ", &total.to_string()]),
    more: "Mostrar más",
};
