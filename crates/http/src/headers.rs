//! What every answer tells browsers to do with it; of IDM and broker: nothing but to hand it to the page that asked.

use axum::response::Response;
use http::{HeaderName, HeaderValue, header};

/// No answer is a document. One that is opened as if it were loads nothing, runs nothing, sends no form, is in no frame,
/// and makes no HTML from text (CSP Level 3; Trusted Types).
const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; \
                                       require-trusted-types-for 'script'; trusted-types 'none'";
/// What nothing here has a use for.
const PERMISSIONS_POLICY: &str = "camera=(), geolocation=(), microphone=(), payment=(), usb=(), clipboard-read=(), \
                                  clipboard-write=(), publickey-credentials-get=(), publickey-credentials-create=()";

/// Of every answer of every server, pages included.
pub const OF_EVERY_ANSWER: [(HeaderName, HeaderValue); 4] = [
    (HeaderName::from_static("cross-origin-opener-policy"), HeaderValue::from_static("same-origin")),
    // Pages are of other origins and read answers by CORS, which this does not touch (Fetch, section 3.6): it is for
    // what is loaded without CORS, as by `<img>` and `<script>`, which may then not even have the bytes.
    (HeaderName::from_static("cross-origin-resource-policy"), HeaderValue::from_static("same-origin")),
    (header::REFERRER_POLICY, HeaderValue::from_static("no-referrer")),
    (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
];
const OF_AN_API: [(HeaderName, HeaderValue); 2] = [
    (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(CONTENT_SECURITY_POLICY)),
    (HeaderName::from_static("permissions-policy"), HeaderValue::from_static(PERMISSIONS_POLICY)),
];

/// Puts both on an answer, over whatever stands there.
pub(crate) fn add(response: &mut Response) {
    let headers = response.headers_mut();
    for (name, value) in OF_EVERY_ANSWER.into_iter().chain(OF_AN_API) {
        headers.insert(name, value);
    }
    // What a handler said stays: public keys may be cached, nothing else.
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
}
