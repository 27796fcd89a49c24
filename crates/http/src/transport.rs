//! Clients that have come over TLS shall never come without it again (RFC 6797, HTTP Strict Transport Security).

use axum::response::Response;
use http::{HeaderValue, header};

/// A year, and everything below the host's name (OWASP ASVS 5.0.0, 3.4.1).
const POLICY: HeaderValue = HeaderValue::from_static("max-age=31536000; includeSubDomains");

/// Whether what stands behind `host` or `host:port` is this machine.
#[must_use]
pub fn is_loopback(host: &str) -> bool {
    let name = match host.strip_prefix('[') {
        Some(rest) => rest.split(']').next().unwrap_or_default(),
        None => host.split(':').next().unwrap_or_default(),
    };
    let address = name.parse::<std::net::IpAddr>();
    // RFC 6761 section 6.3: names under localhost never leave the machine.
    name == "localhost" || name.ends_with(".localhost") || address.is_ok_and(|address| address.is_loopback())
}

/// Whether an origin is one for TLS alone. `localhost` is not: a browser would then ask for TLS of everything that
/// anybody tries on this machine.
pub(crate) fn wants_tls(origin: &str) -> bool {
    origin.strip_prefix("https://").is_some_and(|host| !is_loopback(host))
}

/// Tells the client so.
pub(crate) fn insist(response: &mut Response) {
    response.headers_mut().insert(header::STRICT_TRANSPORT_SECURITY, POLICY);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tls_is_for_names_that_others_reach() {
        for origin in ["https://idm.example.com", "https://idm.example.com:8443", "https://localhost.example"] {
            assert!(wants_tls(origin), "{origin}");
        }
        for origin in [
            "http://idm.example.com",
            "http://localhost:8081",
            "https://localhost",
            "https://a.localhost:1",
            "https://127.0.0.1:8443",
            "https://[::1]",
            "",
        ] {
            assert!(!wants_tls(origin), "{origin}");
        }
    }
}
