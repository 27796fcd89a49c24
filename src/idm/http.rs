//! One HTTP exchange by `fetch`: JSON in and out, a time limit, and every failure as an [`ApiError`].

use super::{ApiError, json};
use gloo_net::http::{Method, Request, RequestBuilder};
use idm_api::{auth, proof::PROOF_HEADER, secret::Secret};
use js_sys::{JSON, Object, Reflect};
use leptos::prelude::{set_timeout_with_handle, window};
use serde::{Serialize, de::DeserializeOwned};
use std::time::Duration;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    AbortController, ReferrerPolicy, RequestCache, RequestCredentials, RequestInit, RequestRedirect, UrlSearchParams,
};

/// After this long without an answer, a person is told so rather than left waiting.
const TIME_LIMIT: Duration = Duration::from_secs(15);
/// RFC 9110, section 15.3.1.
const OK: u16 = 200;

/// A call to be made.
#[derive(Clone)]
pub(super) struct Call<'a> {
    method: Method,
    url: String,
    jwt: Option<&'a Secret>,
    if_match: Option<&'a str>,
    last_event_id: Option<i64>,
    proof: Option<&'a str>,
    body: Option<Secret>,
    credentials: RequestCredentials,
    cache: RequestCache,
}

/// A successful answer.
pub(super) struct Answer {
    /// The JWT in the answer's header, which takes the place of the one we have.
    pub(super) renewed_jwt: Option<Secret>,
    /// The version of what was answered (RFC 9110, section 8.8.3).
    pub(super) etag: Option<String>,
    status: u16,
    body: JsValue,
}

/// An answer that says no, or none.
pub(super) struct Refusal {
    /// What it means.
    pub(super) error: ApiError,
    body: JsValue,
}

impl Refusal {
    /// Reads the body as what the contract says this refusal brings along.
    pub(super) fn read<T: DeserializeOwned>(self) -> Result<T, ApiError> {
        read_value(self.body)
    }
}

impl From<ApiError> for Refusal {
    fn from(error: ApiError) -> Self {
        Self { error, body: JsValue::UNDEFINED }
    }
}

impl<'a> Call<'a> {
    pub(super) fn get(base: &str, path: &str) -> Self {
        Self::new(Method::GET, base, path)
    }

    /// A call with this method, without a body so far.
    pub(super) fn new(method: Method, base: &str, path: &str) -> Self {
        let url = url(base, path);
        Self {
            method,
            url,
            jwt: None,
            if_match: None,
            last_event_id: None,
            proof: None,
            body: None,
            credentials: RequestCredentials::Omit,
            cache: RequestCache::NoStore,
        }
    }

    pub(super) fn post(base: &str, path: &str) -> Self {
        Self::new(Method::POST, base, path)
    }

    pub(super) fn jwt(mut self, jwt: &'a Secret) -> Self {
        self.jwt = Some(jwt);
        self
    }

    /// Where it goes.
    pub(super) fn url(&self) -> &str {
        &self.url
    }

    /// Adds a query string. What a query leaves out is not sent.
    pub(super) fn query(mut self, query: &impl Serialize) -> Result<Self, ApiError> {
        let record =
            query.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).map_err(|_| ApiError::Garbled)?;
        let pairs = UrlSearchParams::new_with_record_from_str_to_str(record.unchecked_ref::<Object>())
            .map_err(|_| ApiError::Garbled)?;
        let pairs = String::from(pairs.to_string());
        if !pairs.is_empty() {
            self.url.push('?');
            self.url.push_str(&pairs);
        }
        Ok(self)
    }

    /// Makes the call only when the thing is still of this version (RFC 9110, section 13.1.1).
    pub(super) fn if_match(mut self, etag: &'a str) -> Self {
        self.if_match = Some(etag);
        self
    }

    /// Goes on after this event (HTML, section 9.2).
    pub(super) fn last_event_id(mut self, id: Option<i64>) -> Self {
        self.last_event_id = id;
        self
    }

    /// Brings what the credential broker asked to be worked out.
    pub(super) fn proof(mut self, proof: Option<&'a str>) -> Self {
        self.proof = proof;
        self
    }

    pub(super) fn body(mut self, body: &impl Serialize) -> Result<Self, ApiError> {
        // The value goes straight to the browser's own JSON: a second JSON library would be bytes, and
        // would leave copies of passwords in memory that nothing wipes.
        let value =
            body.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).map_err(|_| ApiError::Garbled)?;
        let text = JSON::stringify(&value).map_err(|_| ApiError::Garbled)?;
        self.body = Some(Secret::new(String::from(text)));
        Ok(self)
    }

    /// Sends and stores the session cookie. Such a call outlives the page, so that a reload in its middle
    /// does not lose the cookie that it rotates.
    pub(super) fn with_cookie(mut self) -> Self {
        self.credentials = RequestCredentials::Include;
        self
    }

    /// A file of the page's own origin, fetched the way `index.html` preloads it, so that it is asked for once.
    pub(super) fn own_file(path: &str) -> Self {
        Self { credentials: RequestCredentials::SameOrigin, cache: RequestCache::Default, ..Self::get("", path) }
    }

    pub(super) async fn send(self) -> Result<Answer, ApiError> {
        self.send_in_full().await.map_err(|refusal| refusal.error)
    }

    /// Sends, and keeps what a refusal says beyond an [`ErrorBody`].
    pub(super) async fn send_in_full(self) -> Result<Answer, Refusal> {
        let abort = AbortController::new().map_err(|_| ApiError::Unreachable)?;
        let request = self.request(&abort)?;
        drop(self);
        let late = abort.clone();
        let timer = set_timeout_with_handle(move || late.abort(), TIME_LIMIT);
        let outcome = exchange(request).await;
        if let Ok(timer) = timer {
            timer.clear();
        }
        outcome.map_err(|refusal| match refusal.error {
            ApiError::Unreachable | ApiError::Garbled if abort.signal().aborted() => ApiError::Timeout.into(),
            ApiError::Unreachable if !window().navigator().on_line() => ApiError::Offline.into(),
            _ => refusal,
        })
    }

    /// Sends, and answers as soon as the head of a successful answer is there: its body goes on. And the JWT in the
    /// answer's header.
    pub(super) async fn open(self, abort: &AbortController) -> Result<(web_sys::Response, Option<Secret>), ApiError> {
        let request = self.request(abort)?;
        drop(self);
        let late = abort.clone();
        let timer = set_timeout_with_handle(move || late.abort(), TIME_LIMIT);
        let response = request.send().await;
        if let Ok(timer) = timer {
            timer.clear();
        }
        let response = response.map_err(|_| ApiError::Unreachable)?;
        let renewed_jwt = response.headers().get(auth::JWT_HEADER).map(Secret::new);
        if response.ok() { Ok((response.into(), renewed_jwt)) } else { Err(refused(response.into()).await.error) }
    }

    fn request(&self, abort: &AbortController) -> Result<Request, ApiError> {
        // Answers are for this page and this moment; and no redirect may carry a JWT elsewhere.
        let mut builder = RequestBuilder::new(&self.url)
            .method(self.method.clone())
            .abort_signal(Some(&abort.signal()))
            .credentials(self.credentials)
            .cache(self.cache)
            .redirect(RequestRedirect::Error)
            .referrer_policy(ReferrerPolicy::NoReferrer);
        if let Some(jwt) = self.jwt {
            let bearer = Secret::new(["Bearer ", jwt.expose()].concat());
            builder = builder.header("Authorization", bearer.expose());
        }
        if let Some(etag) = self.if_match {
            builder = builder.header("If-Match", etag);
        }
        if let Some(id) = self.last_event_id {
            builder = builder.header("Last-Event-ID", &id.to_string());
        }
        if let Some(proof) = self.proof {
            builder = builder.header(PROOF_HEADER, proof);
        }
        let with_cookie = self.credentials == RequestCredentials::Include;
        if with_cookie {
            builder = builder.header(auth::REQUEST_HEADER, auth::REQUEST_HEADER_VALUE);
        }
        let request = match &self.body {
            Some(body) => builder.header("Content-Type", "application/json").body(body.expose()),
            None => builder.build(),
        };
        let request = request.map_err(|_| ApiError::Unreachable)?;
        if with_cookie { outliving_the_page(request) } else { Ok(request) }
    }
}

/// The same request with `keepalive`, which gloo-net has no word for.
fn outliving_the_page(request: Request) -> Result<Request, ApiError> {
    let init = RequestInit::new();
    Reflect::set(&init, &"keepalive".into(), &JsValue::TRUE).map_err(|_| ApiError::Unreachable)?;
    web_sys::Request::new_with_request_and_init(&request.into(), &init)
        .map(Request::from)
        .map_err(|_| ApiError::Unreachable)
}

impl Answer {
    /// Reads the body as what the contract says it is.
    pub(super) fn read<T: DeserializeOwned>(self) -> Result<T, ApiError> {
        read_value(self.body)
    }

    /// For answers that tell only that it is done: by the contract those have another status than 200 (RFC 9110, sections
    /// 15.3.2 to 15.3.5). A 200 is somebody else's, such as the login page of a hotel's network.
    pub(super) fn done(self) -> Result<(), ApiError> {
        if self.status == OK { Err(ApiError::Garbled) } else { Ok(()) }
    }
}

/// Reads a value that came as JSON.
pub(super) fn read_value<T: DeserializeOwned>(value: JsValue) -> Result<T, ApiError> {
    json::read(value).map_err(|_| ApiError::Garbled)
}

async fn exchange(request: Request) -> Result<Answer, Refusal> {
    let response = request.send().await.map_err(|_| ApiError::Unreachable)?;
    let renewed_jwt = response.headers().get(auth::JWT_HEADER).map(Secret::new);
    let etag = response.headers().get("ETag");
    let (ok, status) = (response.ok(), response.status());
    let response = web_sys::Response::from(response);
    if ok {
        Ok(Answer { renewed_jwt, etag, status, body: body_of(response).await })
    } else {
        Err(refused(response).await)
    }
}

async fn refused(response: web_sys::Response) -> Refusal {
    let unsaid = match response.status() {
        429 | 502..=504 => ApiError::Unavailable,
        _ => ApiError::Garbled,
    };
    let body = body_of(response).await;
    let error = json::read(body.clone()).map_or(unsaid, |body| ApiError::Refused(Box::new(body)));
    Refusal { error, body }
}

async fn body_of(response: web_sys::Response) -> JsValue {
    match response.json() {
        // An answer without a body (204) is fine where nothing is read from it.
        Ok(reading) => JsFuture::from(reading).await.unwrap_or(JsValue::UNDEFINED),
        Err(_) => JsValue::UNDEFINED,
    }
}

fn url(base: &str, path: &str) -> String {
    let mut url = base.trim_end_matches('/').to_owned();
    url.push_str(path);
    url
}
