//! A router that remembers its routes, so that the published contract can be held against them.

use super::AppState;
use axum::{
    Router,
    handler::Handler,
    routing::{self, MethodRouter},
};
use http::Method;

/// Routes and their handlers.
#[derive(Default)]
pub(super) struct Routes {
    pub(super) router: Router<AppState>,
    pub(super) listed: Vec<(Method, String)>,
}

impl Routes {
    pub(super) fn get<H: Handler<T, AppState>, T: 'static>(self, path: &str, handler: H) -> Self {
        self.on(Method::GET, path, routing::get(handler))
    }

    pub(super) fn post<H: Handler<T, AppState>, T: 'static>(self, path: &str, handler: H) -> Self {
        self.on(Method::POST, path, routing::post(handler))
    }

    pub(super) fn patch<H: Handler<T, AppState>, T: 'static>(self, path: &str, handler: H) -> Self {
        self.on(Method::PATCH, path, routing::patch(handler))
    }

    pub(super) fn delete<H: Handler<T, AppState>, T: 'static>(self, path: &str, handler: H) -> Self {
        self.on(Method::DELETE, path, routing::delete(handler))
    }

    fn on(mut self, method: Method, path: &str, handler: MethodRouter<AppState>) -> Self {
        self.listed.push((method, path.to_owned()));
        Self { router: self.router.route(path, handler), listed: self.listed }
    }
}
