//! The ID token: whom the provider vouches for (OpenID Connect Core 1.0, sections 2 and 3.1.3.7).

use super::{Provider, ProviderError, metadata::Metadata};
use crate::crypto::random;
use idm_api::{email, secret::Secret, time::UnixMillis};
use jsonwebtoken::{Algorithm, Validation};
use serde::Deserialize;
use subtle::ConstantTimeEq as _;

/// What a signature can be by: public keys only, so that nothing the client knows can make one.
const SIGNED_BY: [Algorithm; 5] =
    [Algorithm::RS256, Algorithm::PS256, Algorithm::ES256, Algorithm::ES384, Algorithm::EdDSA];
/// By how much the provider's clock may differ.
const LEEWAY_S: i64 = 60;
/// Longest `sub` (OpenID Connect Core 1.0, section 2).
const SUBJECT_MAX_LENGTH: usize = 255;

/// Whom a provider vouches for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Never another person's at this provider.
    pub subject: String,
    /// An address that the provider has seen the person to receive mail at.
    pub verified_email: Option<String>,
    /// What to call the person.
    pub name: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum OneOrMany {
    One(String),
    Many(Vec<String>),
}

/// Some write it as text.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Flag {
    Bool(bool),
    Text(String),
}

#[derive(Debug, Deserialize)]
pub(super) struct Claims {
    iss: String,
    sub: String,
    aud: OneOrMany,
    azp: Option<String>,
    exp: i64,
    iat: i64,
    nonce: Option<String>,
    #[serde(flatten)]
    pub(super) profile: Profile,
}

/// What both an ID token and the userinfo endpoint may say.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Profile {
    pub(super) email: Option<String>,
    email_verified: Option<Flag>,
    name: Option<String>,
}

impl Provider {
    /// The claims, once everything about them holds. `nonce`: hash of the one that was sent.
    pub(super) async fn believed(
        &self,
        metadata: &Metadata,
        token: &Secret,
        nonce: &str,
        now: UnixMillis,
    ) -> Result<Claims, ProviderError> {
        // `none` is no algorithm that the library knows.
        let header = jsonwebtoken::decode_header(token.expose())
            .map_err(|_| ProviderError::Invalid("the ID token is no signed JWT"))?;
        let named = &metadata.id_token_signing_alg_values_supported;
        let name = format!("{:?}", header.alg);
        if !SIGNED_BY.contains(&header.alg) || !(named.is_empty() || named.contains(&name)) {
            return Err(ProviderError::Invalid("the ID token is signed by another algorithm"));
        }
        let key = self.keys.find(&self.http, &metadata.jwks_uri, header.alg, header.kid.as_deref()).await?;
        let mut validation = Validation::new(header.alg);
        // The claims are judged below, by our own clock.
        validation.validate_exp = false;
        validation.validate_aud = false;
        validation.required_spec_claims.clear();
        let claims = jsonwebtoken::decode::<Claims>(token.expose(), &key, &validation)
            .map_err(|_| ProviderError::Invalid("the ID token's signature or form is wrong"))?
            .claims;
        let settings = self.settings();
        check(&claims, &settings.issuer, &settings.client_id, nonce, now).map_err(ProviderError::Invalid)?;
        Ok(claims)
    }
}

fn check(claims: &Claims, issuer: &str, client: &str, nonce: &str, now: UnixMillis) -> Result<(), &'static str> {
    let seconds = now.0.div_euclid(1000);
    if claims.iss != issuer {
        return Err("the ID token is another issuer's");
    }
    let (for_us, for_others) = match &claims.aud {
        OneOrMany::One(one) => (one == client, false),
        OneOrMany::Many(many) => (many.iter().any(|one| one == client), many.iter().any(|one| one != client)),
    };
    let for_us = for_us && claims.azp.as_ref().map_or(!for_others, |azp| azp == client);
    if !for_us {
        return Err("the ID token is for another client");
    }
    if claims.exp.saturating_add(LEEWAY_S) <= seconds {
        return Err("the ID token has expired");
    }
    if claims.iat.saturating_sub(LEEWAY_S) > seconds {
        return Err("the ID token is of the future");
    }
    let sent = claims.nonce.as_deref().map(random::sha256).unwrap_or_default();
    if !bool::from(sent.as_bytes().ct_eq(nonce.as_bytes())) {
        return Err("the ID token answers another request");
    }
    if claims.sub.is_empty() || claims.sub.len() > SUBJECT_MAX_LENGTH {
        return Err("the ID token names nobody");
    }
    Ok(())
}

impl Claims {
    pub(super) fn subject(&self) -> &str {
        &self.sub
    }

    pub(super) fn into_person(self, more: Option<Profile>) -> Person {
        let profile = more.unwrap_or(self.profile);
        let verified = match profile.email_verified {
            Some(Flag::Bool(verified)) => verified,
            Some(Flag::Text(text)) => text == "true",
            None => false,
        };
        let verified_email = profile.email.filter(|address| verified && email::check(address).is_ok());
        let name = profile.name.filter(|name| idm_api::text_rules::check_name(name).is_ok());
        Person { subject: self.sub, verified_email, name: name.map(|name| name.trim().to_owned()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    const NOW: UnixMillis = UnixMillis(1_000_000);

    fn claims(change: &[(&str, Value)]) -> Claims {
        let mut claims = json!({
            "iss": "https://idp", "sub": "ada", "aud": "idm", "exp": 1100, "iat": 1000, "nonce": "n",
            "email": "ada@example.com", "email_verified": true, "name": " Ada ",
        });
        for (name, value) in change {
            claims[*name] = value.clone();
        }
        serde_json::from_value(claims).unwrap()
    }

    fn judged(change: &[(&str, Value)]) -> Result<(), &'static str> {
        check(&claims(change), "https://idp", "idm", &random::sha256("n"), NOW)
    }

    #[test]
    fn each_claim_is_held_against_what_was_asked() {
        assert_eq!(judged(&[]), Ok(()));
        for good in [
            &[("aud", json!(["idm"]))][..],
            &[("aud", json!(["idm", "other"])), ("azp", json!("idm"))],
            &[("exp", json!(941))],
            &[("iat", json!(1060))],
        ] {
            assert_eq!(judged(good), Ok(()), "{good:?}");
        }
        for bad in [
            &[("iss", json!("https://idp/"))][..],
            &[("iss", json!("https://evil"))],
            &[("aud", json!("other"))],
            &[("aud", json!([]))],
            &[("aud", json!(["idm", "other"]))],
            &[("azp", json!("other"))],
            &[("exp", json!(940))],
            &[("iat", json!(1061))],
            &[("nonce", json!("m"))],
            &[("nonce", json!(null))],
            &[("sub", json!(""))],
            &[("sub", json!("x".repeat(256)))],
        ] {
            assert!(judged(bad).is_err(), "{bad:?}");
        }
    }

    #[test]
    fn only_an_address_that_is_vouched_for_counts() {
        let email = |change: &[(&str, Value)]| claims(change).into_person(None).verified_email;
        assert_eq!(email(&[]).as_deref(), Some("ada@example.com"));
        assert_eq!(email(&[("email_verified", json!("true"))]).as_deref(), Some("ada@example.com"));
        for unproved in [json!(false), json!("false"), json!(null)] {
            assert_eq!(email(&[("email_verified", unproved)]), None);
        }
        assert_eq!(email(&[("email", json!("ada"))]), None);
        let person = claims(&[]).into_person(Some(Profile::default()));
        assert_eq!((person.verified_email, person.name), (None, None), "one source, not a mixture");
        assert_eq!(claims(&[]).into_person(None).name.as_deref(), Some("Ada"));
        assert_eq!(claims(&[("name", json!("\u{202E}adA"))]).into_person(None).name, None);
    }
}
