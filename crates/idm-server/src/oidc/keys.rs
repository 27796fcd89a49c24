//! A provider's public keys (RFC 7517), read again when a signature names one that is not known.

use super::{ProviderError, http::Http};
use jsonwebtoken::{Algorithm, DecodingKey};
use serde::Deserialize;
use serde_json::Value;
use std::{
    sync::Arc,
    time::{Duration, Instant},
};
use tokio::sync::Mutex;

/// Unknown keys have the set read again this often at most.
const READ_AGAIN: Duration = Duration::from_secs(30);
/// A key that was taken away is believed no longer than this.
const AGE: Duration = Duration::from_secs(60 * 60);

/// What of a key is looked at. `oct` keys, which are secrets, are none of these.
#[derive(Debug, Clone, Deserialize)]
struct PublicKey {
    kty: String,
    kid: Option<String>,
    #[serde(rename = "use")]
    meant_for: Option<String>,
    alg: Option<String>,
    crv: Option<String>,
    n: Option<String>,
    e: Option<String>,
    x: Option<String>,
    y: Option<String>,
}

#[derive(Deserialize)]
struct KeySet {
    keys: Vec<Value>,
}

#[derive(Default)]
pub(super) struct Keys(Mutex<Option<(Instant, Arc<[PublicKey]>)>>);

impl Keys {
    /// The key that a signature by this algorithm names.
    pub(super) async fn find(
        &self,
        http: &Http,
        url: &str,
        algorithm: Algorithm,
        kid: Option<&str>,
    ) -> Result<DecodingKey, ProviderError> {
        let mut known = self.0.lock().await;
        if let Some((read, keys)) = known.as_ref() {
            let found = choose(keys, algorithm, kid).filter(|_| read.elapsed() < AGE);
            if let Some(found) = found {
                return found.decoding_key();
            }
            if read.elapsed() < READ_AGAIN {
                return Err(ProviderError::Invalid("no key of its signs so"));
            }
        }
        let set: KeySet = http.get(url).await?;
        // One that we cannot read may stand beside one that we can.
        let keys: Arc<[PublicKey]> =
            set.keys.into_iter().filter_map(|key| serde_json::from_value(key).ok()).collect::<Vec<_>>().into();
        *known = Some((Instant::now(), Arc::clone(&keys)));
        choose(&keys, algorithm, kid).ok_or(ProviderError::Invalid("no key of its signs so"))?.decoding_key()
    }
}

/// The key of this name; without a name, the only one that can be meant (OpenID Connect Core 1.0, section 10.1).
fn choose<'a>(keys: &'a [PublicKey], algorithm: Algorithm, kid: Option<&str>) -> Option<&'a PublicKey> {
    let mut fitting =
        keys.iter().filter(|key| key.signs_by(algorithm)).filter(|key| kid.is_none() || key.kid.as_deref() == kid);
    let first = fitting.next()?;
    fitting.next().is_none().then_some(first)
}

impl PublicKey {
    fn signs_by(&self, algorithm: Algorithm) -> bool {
        let kind = match algorithm {
            Algorithm::RS256 | Algorithm::PS256 => self.kty == "RSA",
            Algorithm::ES256 => self.kty == "EC" && self.crv.as_deref() == Some("P-256"),
            Algorithm::ES384 => self.kty == "EC" && self.crv.as_deref() == Some("P-384"),
            Algorithm::EdDSA => self.kty == "OKP" && self.crv.as_deref() == Some("Ed25519"),
            _ => false,
        };
        let name = format!("{algorithm:?}");
        kind && self.meant_for.as_deref().is_none_or(|meant| meant == "sig")
            && self.alg.as_ref().is_none_or(|alg| *alg == name)
    }

    fn decoding_key(&self) -> Result<DecodingKey, ProviderError> {
        let key = match (self.kty.as_str(), &self.n, &self.e, &self.x, &self.y) {
            ("RSA", Some(n), Some(e), _, _) => DecodingKey::from_rsa_components(n, e),
            ("EC", _, _, Some(x), Some(y)) => DecodingKey::from_ec_components(x, y),
            ("OKP", _, _, Some(x), _) => DecodingKey::from_ed_components(x),
            _ => return Err(ProviderError::Invalid("a key of its is not whole")),
        };
        key.map_err(|_| ProviderError::Invalid("a key of its cannot be read"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_key_is_chosen_by_name_kind_and_purpose() {
        let keys: Vec<PublicKey> = serde_json::from_value(json!([
            { "kty": "RSA", "kid": "enc", "use": "enc", "n": "n", "e": "e" },
            { "kty": "RSA", "kid": "a", "use": "sig", "alg": "RS256", "n": "n", "e": "e", "x5c": ["…"] },
            { "kty": "EC", "kid": "b", "crv": "P-256", "x": "x", "y": "y" },
            { "kty": "oct", "kid": "c", "k": "secret" },
        ]))
        .unwrap();
        let chosen = |algorithm, kid| choose(&keys, algorithm, kid).and_then(|key| key.kid.clone());
        assert_eq!(chosen(Algorithm::RS256, Some("a")).as_deref(), Some("a"));
        assert_eq!(chosen(Algorithm::RS256, None).as_deref(), Some("a"), "the only one");
        assert_eq!(chosen(Algorithm::ES256, Some("b")).as_deref(), Some("b"));
        for (algorithm, kid) in [
            (Algorithm::RS256, "enc"),
            (Algorithm::RS256, "b"),
            (Algorithm::PS256, "a"),
            (Algorithm::ES384, "b"),
            (Algorithm::HS256, "c"),
            (Algorithm::RS256, "unknown"),
        ] {
            assert_eq!(chosen(algorithm, Some(kid)), None, "{algorithm:?} {kid}");
        }
    }
}
