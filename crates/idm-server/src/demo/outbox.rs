//! A page with the mail that the demo would have sent. It shows tokens, so it answers on this machine only.

use crate::{
    mail::{Mail, Outbox},
    spa::escaped,
};
use axum::{
    Json, Router,
    extract::{Request, State},
    http::{HeaderValue, StatusCode, header},
    middleware::{self, Next},
    response::{Html, IntoResponse as _, Response},
    routing::get,
};
use idm_http::Gate;

/// No script, no style but the page's own, nothing from elsewhere.
const POLICY: HeaderValue = HeaderValue::from_static("default-src 'none'; base-uri 'none'; frame-ancestors 'none'");

pub(super) fn router(outbox: Outbox, gate: &Gate) -> Router {
    Router::new()
        .route("/", get(page))
        .route("/mails.json", get(list))
        .with_state(outbox)
        .layer(middleware::from_fn(this_machine_only))
        .layer(middleware::from_fn_with_state(gate.clone(), idm_http::guard))
        .layer(middleware::from_fn_with_state(gate.clone(), idm_http::observe))
}

/// A page of another site can have its own name lead here (DNS rebinding); its requests then name that site.
async fn this_machine_only(request: Request, next: Next) -> Response {
    let host = request.headers().get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
    if !matches!(name, "localhost" | "127.0.0.1") {
        return StatusCode::MISDIRECTED_REQUEST.into_response();
    }
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_SECURITY_POLICY, POLICY);
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    response
}

async fn page(State(outbox): State<Outbox>) -> Html<String> {
    let mails: String = outbox.mails().iter().map(article).collect();
    let mails = if mails.is_empty() { "<p>No mail yet.</p>".to_owned() } else { mails };
    Html(format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Outbox of the demo</title></head>\
         <body><h1>Outbox of the demo</h1><p>What would have been sent, the newest first. \
         <a href=\"/\">Look again</a></p>{mails}</body></html>"
    ))
}

fn article(mail: &Mail) -> String {
    let lines = mail.text.expose().lines().map(|line| match line.starts_with("http") {
        true => format!("<a href=\"{0}\">{0}</a>", escaped(line)),
        false => escaped(line),
    });
    let text = lines.collect::<Vec<_>>().join("\n");
    format!("<article><h2>{}</h2><p>To {}</p><pre>{text}</pre></article>", escaped(&mail.subject), escaped(&mail.to))
}

/// The same for programs, such as the journeys' tests.
async fn list(State(outbox): State<Outbox>) -> Json<serde_json::Value> {
    let mail = |mail: &Mail| serde_json::json!({"to": mail.to, "subject": mail.subject, "text": mail.text.expose()});
    Json(outbox.mails().iter().map(mail).collect())
}
