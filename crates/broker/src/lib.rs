//! The credential broker: the only reader of the end-user application's appToken.
//!
//! A page cannot keep a secret, so it signs people up here. The broker takes the three fields of a signup
//! from pages on allowed origins, adds the account and the appToken, and passes the IDM's answer back. No
//! header and no path of the caller reaches the IDM (CVE-2026-86332): it can be made to do nothing else.

mod answer;
mod challenge;
mod layers;
mod proof;
mod recovery;
mod signup;
mod token_source;
mod upstream;

pub use proof::{PROOF_KEY_BYTES, ProofOfWork, ProofSetupError};
pub use token_source::{TokenError, TokenSource};

use axum::{
    Router, middleware,
    routing::{get, post},
};
use idm_api::{ids::AccountId, paths};
use idm_http::Gate;
use std::{sync::Arc, time::Duration};

/// How long the IDM may take: longer than its queue of password hashes.
const UPSTREAM_TIMEOUT: Duration = Duration::from_secs(30);
const POOL_IDLE: Duration = Duration::from_secs(15);
const CONNECT_TIMEOUT: Duration = Duration::from_secs(5);

/// What a broker is started with.
pub struct BrokerConfig {
    /// The IDM's origin, without a slash at the end.
    pub idm_url: String,
    /// The account people sign up to.
    pub account_id: AccountId,
    /// Where the appToken is read.
    pub token: TokenSource,
    /// Origins of the pages that may call, compared exactly.
    pub origins: Vec<String>,
    /// The work that is asked of a browser before each call.
    pub proof: ProofOfWork,
}

/// Why no broker can be made.
#[derive(Debug, thiserror::Error)]
pub enum BrokerError {
    /// The HTTP client cannot be set up.
    #[error("HTTP client: {0}")]
    Client(#[from] reqwest::Error),
}

#[derive(Clone)]
struct BrokerState {
    client: reqwest::Client,
    config: Arc<BrokerConfig>,
}

/// The broker's calls: signup and password reset, the challenge to be worked on before them, and `/healthz`. `gate`: how
/// often one address may call; the IDM sees the broker's address only.
///
/// # Errors
/// When the HTTP client cannot be set up.
pub fn router(config: BrokerConfig, gate: &Gate) -> Result<Router, BrokerError> {
    let client = reqwest::Client::builder()
        .timeout(UPSTREAM_TIMEOUT)
        .connect_timeout(CONNECT_TIMEOUT)
        // Sooner than the IDM closes an idle connection, lest a signup meets the closing.
        .pool_idle_timeout(POOL_IDLE)
        // The appToken goes to the configured IDM and nowhere it might point to.
        .redirect(reqwest::redirect::Policy::none())
        .no_proxy()
        .build()?;
    let state = BrokerState { client, config: Arc::new(config) };
    let routes = Router::new()
        .route(paths::BROKER_SIGNUP, post(signup::sign_up))
        .route(paths::BROKER_PASSWORD_RESET, post(recovery::recover))
        .layer(middleware::from_fn_with_state(gate.clone(), idm_http::guard_costly))
        .route(paths::BROKER_CHALLENGE, get(challenge::challenge))
        .route("/healthz", get(|| async { "ok" }))
        .fallback(answer::no_such_path)
        .method_not_allowed_fallback(answer::no_such_method)
        .with_state(state.clone());
    Ok(layers::wrap(routes, &state.config.origins, gate))
}
