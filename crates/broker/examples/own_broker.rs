//! A credential broker on a server of one's own. docs/BROKER.md says what it leaves to the proxy before it.
use axum::{Json, Router, extract::DefaultBodyLimit, extract::State, routing::post};
use http::{HeaderMap, HeaderValue, StatusCode, header};
use serde_json::{Value, json};
use std::{env, error::Error, fs, sync::Arc};
use tower_http::cors::CorsLayer;
/// The IDM's origin, the account, the file with the appToken, and the origin of the page.
pub(crate) type Setup = (String, String, String, HeaderValue);
type Answer = Result<(StatusCode, Json<Value>), StatusCode>;
/// Nothing of the caller's goes on but the fields named here. The appToken is read at each call: it may be a new one.
async fn ask((idm, account, token_file, page): &Setup, caller: HeaderMap, path: &str, mut body: Value) -> Answer {
    (caller.get(header::ORIGIN) == Some(page)).then_some(()).ok_or(StatusCode::FORBIDDEN)?;
    let token = fs::read_to_string(token_file).map_err(|_| StatusCode::SERVICE_UNAVAILABLE)?;
    body["accountId"] = json!(account);
    let call = reqwest::Client::new().post(format!("{idm}/api/v1/auth/{path}")).header("AccessToken", token.trim());
    let answer = call.json(&body).send().await.map_err(|_| StatusCode::BAD_GATEWAY)?;
    Ok((answer.status(), Json(answer.json().await.unwrap_or_default())))
}
async fn sign_up(State(setup): State<Arc<Setup>>, caller: HeaderMap, Json(sent): Json<Value>) -> Answer {
    let body = json!({"emailAddress": sent["emailAddress"], "password": sent["password"], "name": sent["name"]});
    ask(&setup, caller, "create-user", body).await
}
async fn reset(State(setup): State<Arc<Setup>>, caller: HeaderMap, Json(sent): Json<Value>) -> Answer {
    ask(&setup, caller, "request-password-reset", json!({"emailAddress": sent["emailAddress"]})).await
}
pub(crate) fn router(setup: Setup) -> Router {
    let cors = CorsLayer::new().allow_origin(setup.3.clone()).allow_headers([header::CONTENT_TYPE]);
    let routes = Router::new().route("/api/v1/signup", post(sign_up)).route("/api/v1/password-reset", post(reset));
    routes.layer(DefaultBodyLimit::max(16 * 1024)).layer(cors).with_state(Arc::new(setup))
}
#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let set = |name: &str| env::var(name).map_err(|_| format!("{name} is not set"));
    let page = set("IDM_ALLOW_ORIGINS")?.parse()?;
    let setup = (set("IDM_PUBLIC_URL")?, set("IDM_ACCOUNT_ID")?, set("IDM_APP_TOKEN_FILE")?, page);
    let listener = tokio::net::TcpListener::bind("127.0.0.1:8082").await?;
    Ok(axum::serve(listener, router(setup)).await?)
}
