//! What a request to log in comes with besides its body, whichever way it logs in.

use super::{AppState, client};
use crate::domain::{Address, Device, LoginContext};
use axum::extract::FromRequestParts;
use http::request::Parts;
use idm_api::secret::Secret;
use std::convert::Infallible;

/// It, as an extractor.
pub(crate) struct LoggingIn {
    app_token: Option<Secret>,
    from_allowed_origin: bool,
    cookie: Option<Secret>,
    address: Address,
    device: Device,
}

impl LoggingIn {
    /// `keep`: whether the browser is to keep the session by a cookie. Only pages on allowed origins get one.
    pub(crate) fn context(&self, keep: bool) -> LoginContext<'_> {
        LoginContext {
            app_token: self.app_token.as_ref(),
            with_cookie: keep && self.from_allowed_origin,
            cookie: self.cookie.as_ref(),
            address: self.address,
            device: self.device,
        }
    }
}

impl FromRequestParts<AppState> for LoggingIn {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Infallible> {
        let headers = &parts.headers;
        Ok(Self {
            app_token: client::app_token(headers),
            from_allowed_origin: client::from_allowed_origin(headers, state),
            cookie: client::session_cookie(headers),
            address: client::address(&parts.extensions),
            device: client::device(headers),
        })
    }
}
