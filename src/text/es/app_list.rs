//! Spanish.

use super::numbers::app_credentials;
use crate::text::{AppList, join};
use idm_api::application_list::{ApplicationSort, StatusFilter};

pub(super) const APP_LIST: AppList = AppList {
    filters: "Buscar credenciales de aplicación",
    search: "Buscar",
    search_placeholder: "Nombre o appId",
    any_kind: "Todos los tipos",
    status: "Estado",
    any_status: "Cualquier estado",
    with_status: |status| match status {
        StatusFilter::Active => "Activa",
        StatusFilter::Revoked => "Revocada",
        StatusFilter::Expired => "Caducada",
        StatusFilter::Unused => "Sin uso en 90 días",
        StatusFilter::Expiring => "Caduca en los próximos 14 días",
    },
    sort: "Ordenar por",
    sort_by: |sort| match sort {
        ApplicationSort::CreatedDescending => "Más recientes primero",
        ApplicationSort::Created => "Más antiguas primero",
        ApplicationSort::Name => "Nombre, de la A a la Z",
        ApplicationSort::NameDescending => "Nombre, de la Z a la A",
        ApplicationSort::LastUsedDescending => "Último uso, más reciente primero",
        ApplicationSort::LastUsed => "Último uso, más antiguo primero",
        ApplicationSort::Expires => "Caducidad, más próxima primero",
        ApplicationSort::ExpiresDescending => "Caducidad, más lejana primero",
    },
    view: "Vista",
    cards: "Tarjetas",
    table: "Tabla",
    total: app_credentials,
    found: |count, more| {
        let found = if count == 1 { " encontrada" } else { " encontradas" };
        join(&[if more { "Más de " } else { "" }, &app_credentials(count), found])
    },
    searching: "Buscando",
    nothing_found: "Ninguna credencial de aplicación coincide",
    nothing_found_what_now: "La búsqueda encuentra los comienzos de las palabras de un nombre, o un appId completo. \
                             Pruebe con menos palabras o quite los filtros.",
    clear: "Quitar filtros",
    begins_later: "Esta lista continúa donde usted la dejó.",
    to_start: "Mostrarla desde el principio",
    newcomers: |count| {
        let new = if count == 1 { " nueva: mostrar" } else { " nuevas: mostrar" };
        join(&[&app_credentials(count as u64), new])
    },
    stale: "Puede no estar al día: no se ha podido actualizar la lista.",
    loading_more: "Cargando más",
    more_failed: "No se han podido cargar más",
    end: "No hay más.",
    name: "Nombre",
    kind: "Tipo",
    expiring: "Caduca pronto",
    gone: "Fuera de la lista",
    idle: "Sin uso en 90 días",
    never_expires: "Nunca",
};
