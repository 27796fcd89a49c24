//! What no installation may be started with.

use super::StartError;
use idm_api::{hand_over::origin_of, return_address};
use idm_http::is_loopback;

/// Lowest cost of a password hash (OWASP Password Storage Cheat Sheet: N = 2^17 with r = 8 and p = 1).
const SCRYPT_FLOOR: u8 = 17;

/// Fewest days that an audit log is kept: a break-in is seldom found sooner, and a mistyped number deletes evidence.
const RETENTION_FLOOR_DAYS: u32 = 30;

/// Fewest minutes after which an unused session ends: a mistyped number logs everybody out while they read.
const IDLE_FLOOR_MINUTES: u32 = 5;

/// An origin as browsers send it: scheme, host and port, lower-case, nothing after it; no wildcard.
pub(crate) fn origin(text: &str) -> Result<String, String> {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b".-:[]".contains(&byte);
    match rest {
        Some(host) if !host.is_empty() && host.bytes().all(plain) => Ok(text.to_owned()),
        _ => Err("must look like https://name.example or http://localhost:8080, without a path".to_owned()),
    }
}

/// A page that people are led to: nothing that a browser would run as a script.
pub(crate) fn page_url(text: &str) -> Result<String, String> {
    let web = text.starts_with("https://") || text.starts_with("http://");
    let plain = text.bytes().all(|byte| byte.is_ascii_graphic());
    if web && plain { Ok(text.to_owned()) } else { Err("must begin with https:// and have no blanks".to_owned()) }
}

/// An origin that is encrypted, or never leaves the machine.
pub(crate) fn safe_origin(setting: &str, text: &str) -> Result<(), StartError> {
    let text = origin(text).map_err(|problem| StartError::Argument(format!("{setting} {text}: {problem}")))?;
    match text.strip_prefix("http://") {
        Some(host) if !is_loopback(host) => Err(StartError::Unsafe(format!(
            "{setting} {text} is not encrypted: only https, and http on this machine, is taken"
        ))),
        _ => Ok(()),
    }
}

/// Where a product has its people back: an origin, or one address.
pub(crate) fn return_address(text: &str) -> Result<String, String> {
    if return_address::is_entry(text) {
        return Ok(text.to_owned());
    }
    Err("must look like https://name.example, or like https://name.example/a/page without a fragment".to_owned())
}

/// The same, encrypted or on this machine.
pub(crate) fn safe_return_address(setting: &str, text: &str) -> Result<(), StartError> {
    return_address(text).map_err(|problem| StartError::Argument(format!("{setting} {text}: {problem}")))?;
    safe_origin(setting, origin_of(text).unwrap_or_default())
}

/// A cost that a stolen database does not make cheap to guess.
pub(crate) fn safe_cost(log_n: u8) -> Result<(), StartError> {
    if log_n >= SCRYPT_FLOOR {
        return Ok(());
    }
    Err(StartError::Unsafe(format!("scrypt_log_n {log_n} is under {SCRYPT_FLOOR}, the least that OWASP recommends")))
}

/// A time for which whoever looks into something finds it in the audit log.
pub(crate) fn safe_retention(days: u32) -> Result<(), StartError> {
    if days >= RETENTION_FLOOR_DAYS {
        return Ok(());
    }
    Err(StartError::Unsafe(format!("audit_log_days {days} is under {RETENTION_FLOOR_DAYS}: leave it out to keep all")))
}

/// A time that people can work with.
pub(crate) fn usable_idle_time(minutes: u32) -> Result<(), StartError> {
    if minutes >= IDLE_FLOOR_MINUTES {
        return Ok(());
    }
    Err(StartError::Argument(format!("session_idle_minutes {minutes} is under {IDLE_FLOOR_MINUTES}")))
}

/// A database on this machine, or one whose certificate is checked on the way.
pub(crate) fn safe_database(url: &str) -> Result<(), StartError> {
    let Some((_, rest)) = url.split_once("://").filter(|(scheme, _)| scheme.starts_with("postgres")) else {
        return Ok(());
    };
    let (authority, query) = rest.split_once('?').unwrap_or((rest, ""));
    let authority = authority.split('/').next().unwrap_or_default();
    let host = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
    let checked = query.split('&').any(|pair| matches!(pair, "sslmode=verify-full" | "sslmode=verify-ca"));
    // An empty host is a socket in the file system.
    if checked || host.is_empty() || is_loopback(host) {
        return Ok(());
    }
    Err(StartError::Unsafe(format!("the database at {host} is reached unencrypted: add ?sslmode=verify-full")))
}

/// A mail relay on this machine, or one that is reached encrypted.
pub(crate) fn safe_relay(url: &str) -> Result<(), StartError> {
    let rest = url.strip_prefix("smtp://");
    let (authority, query) = rest.unwrap_or_default().split_once('?').unwrap_or((rest.unwrap_or_default(), ""));
    let host = authority.rsplit_once('@').map_or(authority, |(_, host)| host).trim_end_matches('/');
    let encrypted = url.starts_with("smtps://") || query.split('&').any(|pair| pair == "tls=required");
    match rest {
        None if encrypted => Ok(()),
        Some(_) if encrypted || is_loopback(host) => Ok(()),
        Some(_) => Err(StartError::Unsafe(format!(
            "the mail relay at {host} is reached unencrypted: use smtps://, or add ?tls=required"
        ))),
        None => Err(StartError::Argument("smtp_url must begin with smtps:// or smtp://".to_owned())),
    }
}

/// The URL as it may be shown.
pub(crate) fn without_password(url: &str) -> String {
    let Some((scheme, rest)) = url.split_once("://") else { return url.to_owned() };
    let (authority, path) = rest.split_once('/').map_or((rest, String::new()), |(a, path)| (a, format!("/{path}")));
    // A password may stand in the query, too.
    let path = path.split_once('?').map_or(path.clone(), |(path, query)| format!("{path}?{}", redact(query)));
    match authority.rsplit_once('@') {
        Some((user, host)) => {
            let name = user.split(':').next().unwrap_or_default();
            let password = if user.contains(':') { ":…" } else { "" };
            format!("{scheme}://{name}{password}@{host}{path}")
        }
        None => format!("{scheme}://{authority}{path}"),
    }
}

fn redact(query: &str) -> String {
    let pairs = query.split('&').map(|pair| match pair.split_once('=') {
        Some((name, _)) if name.contains("password") => format!("{name}=…"),
        _ => pair.to_owned(),
    });
    pairs.collect::<Vec<_>>().join("&")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plain_origins_are_taken() {
        for good in ["https://idm.example.com", "http://localhost:8080", "http://[::1]:80"] {
            assert_eq!(origin(good).as_deref(), Ok(good));
        }
        for bad in [
            "null",
            "*",
            "https://",
            "https://*",
            "https://a.b/",
            "https://a.b/x",
            "ftp://a.b",
            "https://u@a.b",
            "https://A.b",
        ] {
            assert!(origin(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_link_is_a_page_and_no_script() {
        for good in ["https://shop.example/terms?v=2#top", "http://localhost:8080/terms"] {
            assert_eq!(page_url(good).as_deref(), Ok(good));
        }
        for bad in ["javascript:alert(1)", "/terms", "//shop.example", "data:text/html,x", "https://a.b/x y", ""] {
            assert!(page_url(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_product_is_an_origin_or_one_address() {
        for good in ["https://shop.example", "https://shop.example/logged-in?x=1", "http://localhost:8080/a"] {
            assert!(safe_return_address("return_origins", good).is_ok(), "{good}");
        }
        for bad in
            ["http://shop.example/a", "https://*.shop.example/a", "https://shop.example/#a", "https://u@a.b/c", ""]
        {
            assert!(safe_return_address("return_origins", bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn unencrypted_origins_stay_on_this_machine() {
        for good in [
            "https://idm.example.com",
            "http://localhost",
            "http://a.localhost:1",
            "http://127.0.0.2:80",
            "http://[::1]:80",
        ] {
            assert!(safe_origin("public_url", good).is_ok(), "{good}");
        }
        for bad in ["http://idm.example.com", "http://localhost.evil", "http://10.0.0.1", "http://127.0.0.1.evil", "*"]
        {
            assert!(safe_origin("public_url", bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_far_database_needs_a_checked_certificate() {
        for good in [
            "sqlite:///x",
            "postgres://idm:p@127.0.0.1:5432/idm",
            "postgres://idm:p@localhost/idm",
            "postgres:///idm?host=/run/postgresql",
            "postgres://idm:p@db.example/idm?sslmode=verify-full",
        ] {
            assert!(safe_database(good).is_ok(), "{good}");
        }
        for bad in ["postgres://idm:p@db.example/idm", "postgresql://idm:p@10.0.0.1/idm?sslmode=require"] {
            let error = safe_database(bad).unwrap_err().to_string();
            assert!(!error.contains(":p@"), "{error}");
        }
    }

    #[test]
    fn a_shown_database_url_has_no_password() {
        assert_eq!(without_password("postgres://idm:p%40ss@h:1/d?x=1"), "postgres://idm:…@h:1/d?x=1");
        assert_eq!(without_password("postgres://h/d?user=u&password=geheim"), "postgres://h/d?user=u&password=…");
        assert_eq!(without_password("sqlite:///var/lib/idm.sqlite"), "sqlite:///var/lib/idm.sqlite");
    }

    #[test]
    fn cheap_hashes_are_refused() {
        assert!(safe_cost(16).is_err());
        assert!(safe_cost(17).is_ok());
    }
}
