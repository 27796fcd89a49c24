//! The published contract: every operation with every status it can answer, as an OpenAPI document.
//!
//! `docs/openapi.json` is what `idm-server openapi` prints; tests hold both against the code and the routes.

mod access;
mod answer;
mod applications;
mod auth;
mod operation;
mod own_account;
mod parts;
mod passkeys;
mod providers;
mod request;
mod second_factor;
mod service;
mod support;
mod users;

use http::Method;
use idm_api::{application_list, user_list};
use operation::Operation;
use parts::{APP_TOKEN, BEARER, COOKIE, app_token_header, cookie_name};
use utoipa::openapi::{
    ComponentsBuilder, HttpMethod, InfoBuilder, LicenseBuilder, OpenApi, OpenApiBuilder, Paths,
    security::{ApiKey, ApiKeyValue, Http, HttpAuthScheme, SecurityScheme},
};

const DESCRIPTION: &str = "Identity management: sessions, users and the applications of connected products. \
     Every answer that is not a success has the body ErrorBody; clients go by its `code`.";

/// The document as text, always the same for the same code.
///
/// # Errors
/// When it cannot be written as JSON.
pub fn document() -> Result<String, serde_json::Error> {
    let text = serde_json::to_string_pretty(&open_api())?;
    // Rust's links between items mean nothing outside.
    Ok(text.replace("[`", "`").replace("`]", "`") + "\n")
}

fn operations() -> Vec<Operation> {
    let groups = [
        auth::operations(),
        second_factor::operations(),
        own_account::operations(),
        passkeys::operations(),
        providers::operations(),
        access::operations(),
        users::operations(),
        applications::operations(),
        support::operations(),
        service::operations(),
    ];
    groups.into_iter().flatten().collect()
}

fn open_api() -> OpenApi {
    let mut paths = Paths::new();
    let mut components = ComponentsBuilder::new();
    for operation in operations() {
        let (method, path, schemas, operation) = operation.build();
        paths.add_path_operation(path, vec![http_method(&method)], operation);
        components = components.schemas_from_iter(schemas);
    }
    // Of parameters utoipa collects no schemas.
    let components = components
        .schema_from::<application_list::StatusFilter>()
        .schema_from::<application_list::ApplicationSort>()
        .schema_from::<user_list::UserStatusFilter>()
        .schema_from::<user_list::UserSort>();
    let bearer = Http::builder().scheme(HttpAuthScheme::Bearer).bearer_format("JWT").build();
    let token = ApiKeyValue::with_description(app_token_header(), "An application's appToken.");
    let cookie = "Rotates at each renewal; taken from allowed origins with X-IDM-Request: 1 only.";
    let cookie = ApiKeyValue::with_description(cookie_name(), cookie);
    let components = components
        .security_scheme(BEARER, SecurityScheme::Http(bearer))
        .security_scheme(APP_TOKEN, SecurityScheme::ApiKey(ApiKey::Header(token)))
        .security_scheme(COOKIE, SecurityScheme::ApiKey(ApiKey::Cookie(cookie)));
    let license = LicenseBuilder::new().name("MIT OR Apache-2.0").identifier(Some("MIT OR Apache-2.0"));
    let info = InfoBuilder::new()
        .title("IDM")
        .version(env!("CARGO_PKG_VERSION"))
        .description(Some(DESCRIPTION))
        .license(Some(license.build()));
    OpenApiBuilder::new().info(info).paths(paths).components(Some(components.build())).build()
}

/// The contract's operations are of these methods.
fn http_method(method: &Method) -> HttpMethod {
    match *method {
        Method::POST => HttpMethod::Post,
        Method::PUT => HttpMethod::Put,
        Method::PATCH => HttpMethod::Patch,
        Method::DELETE => HttpMethod::Delete,
        _ => HttpMethod::Get,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{collections::BTreeSet, path::Path};

    #[test]
    fn every_route_is_documented_and_nothing_else() {
        let name = |(method, path): (Method, String)| format!("{method} {path}");
        let documented: BTreeSet<_> = operations().into_iter().map(|o| name((o.method, o.path))).collect();
        let routed: BTreeSet<_> = super::super::listed().into_iter().map(name).collect();
        let missing: Vec<_> = routed.difference(&documented).collect();
        assert!(missing.is_empty(), "describe in routes/contract: {missing:?}");
        assert_eq!(documented, routed);
    }

    #[test]
    fn operation_ids_are_unique() {
        let document: serde_json::Value = serde_json::from_str(&document().unwrap()).unwrap();
        let operations = document["paths"].as_object().unwrap().values().flat_map(|path| path.as_object().unwrap());
        let ids: Vec<_> = operations.map(|(_, operation)| operation["operationId"].to_string()).collect();
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
        assert_eq!(ids.len(), super::super::listed().len());
    }

    /// A client that is generated from a document with a reference to nothing does not come into being.
    #[test]
    fn every_reference_leads_somewhere() {
        let text = document().unwrap();
        let document: serde_json::Value = serde_json::from_str(&text).unwrap();
        let references = text.split("\"$ref\": \"#").skip(1).filter_map(|rest| rest.split('"').next());
        let references: BTreeSet<_> = references.collect();
        assert!(references.len() > 50, "{references:?}");
        let lost: Vec<_> = references.iter().filter(|path| document.pointer(path).is_none()).collect();
        assert!(lost.is_empty(), "{lost:?}");
    }

    #[test]
    fn the_committed_document_is_the_codes() {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/openapi.json");
        let committed = std::fs::read_to_string(file).unwrap_or_default();
        let renew = "docs/openapi.json is not what the code says: \
                     cargo run -q -p idm-server -- openapi > docs/openapi.json";
        assert!(committed == document().unwrap(), "{renew}");
    }
}
