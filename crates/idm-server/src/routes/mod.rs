//! The IDM over HTTP. Modules are named as the resources of `idm-api`.

mod applications;
mod audit;
mod auth;
mod authenticated;
mod client;
mod conditions;
mod error;
mod extract;
mod health;
mod jwks;
mod layers;
mod privileges;
mod sessions;
mod users;

use crate::domain::Idm;
use axum::{
    Router, middleware,
    routing::{get, post},
};
use idm_api::paths;
use idm_http::Gate;
use std::sync::Arc;

/// What the handlers share.
#[derive(Clone)]
pub(crate) struct AppState {
    idm: Arc<Idm>,
    origins: Arc<[String]>,
    gate: Gate,
}

/// The whole IDM API. `origins`: the pages that may call it from a browser, compared exactly.
pub fn router(idm: Arc<Idm>, origins: &[String], gate: &Gate) -> Router {
    let state = AppState { idm, origins: origins.into(), gate: gate.clone() };
    let authenticated = Router::new()
        .route(paths::ME, get(users::me))
        .route(paths::APPLICATIONS, get(applications::list).post(applications::create))
        .route(paths::CHECK_TOKEN, post(applications::check_token))
        .route(
            &format!("{}/{{appId}}", paths::APPLICATIONS),
            get(applications::read).patch(applications::change).delete(applications::delete),
        )
        .route(&format!("{}/{{appId}}/regenerate-token", paths::APPLICATIONS), post(applications::regenerate_token))
        .route(&format!("{}/{{appId}}/revoke", paths::APPLICATIONS), post(applications::revoke))
        .route(&format!("{}/{{appId}}/restore", paths::APPLICATIONS), post(applications::restore))
        .route(&format!("{}/{{appId}}/events", paths::APPLICATIONS), get(applications::events))
        .route(paths::AUDIT_LOG, get(audit::list))
        .route(paths::PRIVILEGES, get(privileges::list))
        .layer(middleware::from_fn_with_state(state.clone(), authenticated::authenticate));
    // Each costs a password hash, whoever calls. Creating users is not among them: it needs an appToken, and
    // a broker makes all its signups from one address.
    let costly = Router::new()
        .route(paths::LOGIN_USER, post(auth::login_user))
        .layer(middleware::from_fn_with_state(gate.clone(), idm_http::guard_costly));
    let open = Router::new()
        .route(paths::LOGIN_APPLICATION, post(auth::login_application))
        .route(paths::CREATE_USER, post(auth::create_user))
        .route(paths::LOGOUT, post(sessions::logout))
        .route(paths::RENEW_SESSION, post(sessions::renew))
        .route(paths::JWKS, get(jwks::read))
        .route(health::LIVE, get(health::live))
        .route(health::READY, get(health::ready));
    let api = open
        .merge(costly)
        .merge(authenticated)
        .fallback(error::no_such_path)
        .method_not_allowed_fallback(error::no_such_method)
        .with_state(state);
    layers::wrap(api, origins, gate)
}
