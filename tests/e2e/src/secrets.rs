//! Looks for a secret wherever a page could have left it.

use crate::Page;
use anyhow::{Result, bail};
use serde_json::Value;

/// Collects every place a script can read: each storage, the cookies, the address, the history entry, the
/// document with the values of its fields and its shadow roots, and `window.name`.
const COLLECT: &str = r"
const done = arguments[arguments.length - 1];
(async () => {
  const found = {};
  found.localStorage = JSON.stringify({ ...localStorage });
  found.sessionStorage = JSON.stringify({ ...sessionStorage });
  found.cookie = document.cookie;
  found.url = location.href;
  found.referrer = document.referrer;
  found.history = JSON.stringify(history.state);
  found.windowName = window.name;
  found.document = document.documentElement.outerHTML;
  found.values = [...document.querySelectorAll('input, textarea, select, output')].map(e => e.value).join('\n');
  const databases = await indexedDB.databases();
  found.indexedDB = JSON.stringify(databases);
  for (const { name } of databases) {
    const db = await new Promise((ok, no) => {
      const open = indexedDB.open(name); open.onsuccess = () => ok(open.result); open.onerror = () => no(open.error);
    });
    for (const store of db.objectStoreNames) {
      const all = await new Promise((ok, no) => {
        const get = db.transaction(store).objectStore(store).getAll();
        get.onsuccess = () => ok(get.result); get.onerror = () => no(get.error);
      });
      found.indexedDB += JSON.stringify(all);
    }
    db.close();
  }
  found.caches = '';
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      found.caches += request.url + ' ' + await (await cache.match(request)).text();
    }
  }
  return found;
})().then(done, error => done({ failed: String(error) }));
";

/// Fails when one of the secrets stands in any place a script of the page can read. A JWT is recognised by
/// its form, whatever its value.
///
/// # Errors
/// Names the place and the kind of the secret, never the secret.
pub async fn nowhere(page: &Page, secrets: &[(&str, &str)]) -> Result<()> {
    let places = page.driver().execute_async(COLLECT, vec![]).await?;
    let Value::Object(places) = places.json() else { bail!("the places could not be read") };
    if let Some(error) = places.get("failed") {
        bail!("the places could not be read: {error}");
    }
    for (place, content) in places {
        let content = content.as_str().unwrap_or_default();
        for (kind, secret) in secrets {
            if content.contains(secret) {
                bail!("{kind} stands in {place}");
            }
        }
        if has_jwt(content) {
            bail!("something of a JWT's form stands in {place}");
        }
    }
    Ok(())
}

/// The text without what looks like an appToken, for a log.
pub(crate) fn redacted(text: &str) -> String {
    let words = text.split_inclusive(char::is_whitespace);
    words.map(|word| if word.contains("idmapp_") { "[an appToken]\n" } else { word }).collect()
}

/// Whether the text has a run of the form `eyJ….….…` (RFC 7515 section 7.1).
fn has_jwt(text: &str) -> bool {
    text.match_indices("eyJ").any(|(at, _)| {
        let rest = &text[at..];
        let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || "-_.".contains(c))).unwrap_or(rest.len());
        rest[..end].split('.').filter(|part| part.len() > 8).count() >= 3
    })
}

#[cfg(test)]
mod tests {
    use super::has_jwt;

    #[test]
    fn a_jwt_is_recognised_by_its_form() {
        assert!(has_jwt(r#"{"x":"eyJhbGciOiJSUzI1NiJ9.eyJpZCI6IjEyMyJ9.c2lnbmF0dXJl"}"#));
        assert!(has_jwt("http://localhost/xeyJhbGciOiJSUzI1NiJ9.eyJpZCI6IjEyMyJ9.c2lnbmF0dXJl"));
        assert!(!has_jwt("eyJhbGciOiJSUzI1NiJ9 and example.com/eyJ"));
    }
}
