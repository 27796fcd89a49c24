//! JWTs: RS256 only (RFC 7519, RFC 8725).

use super::{CryptoError, master_key::MasterKey, random};
use aws_lc_rs::{
    encoding::{AsDer, Pkcs8V1Der},
    rsa::{KeyPair, KeySize},
    signature::KeyPair as _,
};
use base64::{
    Engine as _,
    engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD},
};
use idm_api::{
    ids::{AccountId, AppId, SessionId, UserId},
    privilege::Privilege,
    secret::Secret,
    time::UnixMillis,
    user::Role,
};
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

/// The claims, named as the contract names them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Claims {
    /// The session; in an application's JWT, its token.
    pub id: SessionId,
    /// The user; absent in an application's JWT.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_id: Option<UserId>,
    /// The back-end application; absent in a user's JWT.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub app_id: Option<AppId>,
    /// The account of either.
    pub account_id: AccountId,
    /// What the user may do; for the reader's information, the IDM itself goes by its database.
    pub roles: Vec<Role>,
    /// What the application may do, likewise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub privileges: Option<Vec<Privilege>>,
    /// End of validity in milliseconds since the epoch.
    pub expires: i64,
    /// Identifier of the signing key.
    pub cert: String,
    /// Issuer.
    pub iss: String,
    /// Whom it is for.
    pub aud: Audience,
    /// Issued at, in seconds since the epoch.
    pub iat: i64,
    /// End of validity in seconds since the epoch.
    pub exp: i64,
}

/// Whom a JWT is for (RFC 7519, section 4.1.3): the IDM, and for a product's session that product as well.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Audience {
    /// The IDM alone.
    One(String),
    /// The IDM, then the product, by its origin.
    Several(Vec<String>),
}

/// Whom a JWT speaks for: its claims but for those that depend on key and time.
pub(crate) struct Subject {
    pub(crate) id: SessionId,
    pub(crate) user_id: Option<UserId>,
    pub(crate) app_id: Option<AppId>,
    pub(crate) account_id: AccountId,
    pub(crate) roles: Vec<Role>,
    pub(crate) privileges: Option<Vec<Privilege>>,
    /// The origin of the product that it is for besides the IDM.
    pub(crate) product: Option<String>,
}

impl Subject {
    /// The claims of a JWT that the key signs now.
    pub(crate) fn into_claims(self, kid: &str, issuer: &str, now: UnixMillis, expires: UnixMillis) -> Claims {
        let Self { id, user_id, app_id, account_id, roles, privileges, product } = self;
        let aud = match product {
            Some(product) => Audience::Several(vec![issuer.to_owned(), product]),
            None => Audience::One(issuer.to_owned()),
        };
        Claims {
            id,
            user_id,
            app_id,
            account_id,
            roles,
            privileges,
            expires: expires.0,
            cert: kid.to_owned(),
            iss: issuer.to_owned(),
            aud,
            iat: now.0.div_euclid(1000),
            exp: expires.0.div_euclid(1000),
        }
    }
}

/// A signing key in the form in which it is stored.
pub(crate) struct NewKey {
    pub(crate) kid: String,
    pub(crate) modulus: String,
    pub(crate) exponent: String,
    pub(crate) sealed_private: String,
}

/// Makes an RSA key of 2048 bits and seals its private half.
pub(crate) fn generate(master: &MasterKey) -> Result<NewKey, CryptoError> {
    let fault = |_| CryptoError::Key("making an RSA key failed");
    let pair = KeyPair::generate(KeySize::Rsa2048).map_err(fault)?;
    let der = AsDer::<Pkcs8V1Der<'_>>::as_der(&pair).map_err(fault)?;
    let kid = random::text::<12>()?;
    let public = pair.public_key();
    Ok(NewKey {
        modulus: URL_SAFE_NO_PAD.encode(public.modulus().big_endian_without_leading_zero()),
        exponent: URL_SAFE_NO_PAD.encode(public.exponent().big_endian_without_leading_zero()),
        sealed_private: master.seal(der.as_ref(), &kid)?,
        kid,
    })
}

/// A key ready for use.
pub(crate) struct Key {
    pub(crate) kid: String,
    pub(crate) modulus: String,
    pub(crate) exponent: String,
    encoding: EncodingKey,
    decoding: DecodingKey,
}

impl Key {
    pub(crate) fn open(stored: NewKey, master: &MasterKey) -> Result<Self, CryptoError> {
        let NewKey { kid, modulus, exponent, sealed_private } = stored;
        let der = master.open(&sealed_private, &kid)?;
        let base64 = Zeroizing::new(STANDARD.encode(&*der));
        let pem = Zeroizing::new(format!("-----BEGIN PRIVATE KEY-----\n{}\n-----END PRIVATE KEY-----\n", &*base64));
        let encoding = EncodingKey::from_rsa_pem(pem.as_bytes())?;
        let decoding = DecodingKey::from_rsa_components(&modulus, &exponent)?;
        Ok(Self { kid, modulus, exponent, encoding, decoding })
    }

    pub(crate) fn sign(&self, claims: &Claims) -> Result<Secret, CryptoError> {
        let mut header = Header::new(Algorithm::RS256);
        header.kid = Some(self.kid.clone());
        Ok(Secret::new(jsonwebtoken::encode(&header, claims, &self.encoding)?))
    }

    /// The claims, when signature, algorithm, issuer and audience hold. Whether the time is past is not
    /// judged here: an expired JWT still names a session that may live.
    pub(crate) fn verify(&self, jwt: &str, issuer: &str) -> Option<Claims> {
        let mut validation = Validation::new(Algorithm::RS256);
        validation.validate_exp = false;
        // No JWT of ours has one, but RFC 7519 (section 4.1.5) asks to honour it.
        validation.validate_nbf = true;
        validation.set_issuer(&[issuer]);
        validation.set_audience(&[issuer]);
        validation.set_required_spec_claims(&["exp", "iss", "aud"]);
        let claims = jsonwebtoken::decode::<Claims>(jwt, &self.decoding, &validation).ok()?.claims;
        // One party, never two and never none.
        let one_party = claims.user_id.is_some() != claims.app_id.is_some();
        (claims.cert == self.kid && one_party).then_some(claims)
    }
}

/// The key id that a JWT names, when it says RS256 at all.
pub(crate) fn kid_of(jwt: &str) -> Option<String> {
    let header = jsonwebtoken::decode_header(jwt).ok()?;
    if header.alg == Algorithm::RS256 { header.kid } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key() -> (tempfile::TempDir, Key) {
        let directory = tempfile::tempdir().unwrap();
        let master = MasterKey::load_or_create(&directory.path().join("k")).unwrap();
        let key = Key::open(generate(&master).unwrap(), &master).unwrap();
        (directory, key)
    }

    fn claims(key: &Key) -> serde_json::Value {
        serde_json::json!({
            "id": SessionId(uuid::Uuid::now_v7()), "userId": UserId(uuid::Uuid::now_v7()),
            "accountId": AccountId(uuid::Uuid::now_v7()), "roles": ["admin"], "expires": 2_000, "cert": key.kid,
            "iss": "https://idm", "aud": "https://idm", "iat": 1, "exp": 2,
        })
    }

    fn signed(key: &Key, claims: &serde_json::Value) -> String {
        let mut header = Header::new(Algorithm::RS256);
        header.kid = Some(key.kid.clone());
        jsonwebtoken::encode(&header, claims, &key.encoding).unwrap()
    }

    #[test]
    fn what_is_signed_is_read_back_even_when_expired() {
        let (_directory, key) = key();
        let jwt = signed(&key, &claims(&key));
        assert_eq!(kid_of(&jwt).as_deref(), Some(key.kid.as_str()));
        let read = key.verify(&jwt, "https://idm").unwrap();
        assert_eq!(serde_json::to_value(&read).unwrap(), claims_without_ids(&jwt));
        assert_eq!(key.verify(key.sign(&read).unwrap().expose(), "https://idm"), Some(read));
    }

    #[test]
    fn a_products_is_for_the_idm_as_well() {
        let (_directory, key) = key();
        let mut of_a_product = claims(&key);
        of_a_product["aud"] = serde_json::json!(["https://idm", "https://shop.example"]);
        let jwt = signed(&key, &of_a_product);
        assert!(key.verify(&jwt, "https://idm").is_some());
        assert!(key.verify(&jwt, "https://shop.example").is_none(), "it is nobody else's to issue");
    }

    fn claims_without_ids(jwt: &str) -> serde_json::Value {
        let body = jwt.split('.').nth(1).unwrap();
        serde_json::from_slice(&URL_SAFE_NO_PAD.decode(body).unwrap()).unwrap()
    }

    /// CVE-2026-25537, CVE-2026-55669: claims of the wrong type or missing were taken as valid.
    #[test]
    fn every_claim_is_needed_in_its_type_and_value() {
        let (_directory, key) = key();
        let good = claims(&key);
        assert!(key.verify(&signed(&key, &good), "https://idm").is_some());
        for name in good.as_object().unwrap().keys() {
            let mut missing = good.clone();
            missing.as_object_mut().unwrap().remove(name);
            assert!(key.verify(&signed(&key, &missing), "https://idm").is_none(), "without {name}");
            let mut wrong = good.clone();
            wrong[name] = serde_json::json!({"not": "it"});
            assert!(key.verify(&signed(&key, &wrong), "https://idm").is_none(), "wrong {name}");
        }
        for (name, value) in [
            ("exp", serde_json::json!("2")),
            ("exp", serde_json::json!(2.5)),
            ("exp", serde_json::Value::Null),
            ("nbf", serde_json::json!(32_503_680_000_i64)),
            ("aud", serde_json::json!(["https://other"])),
            ("aud", serde_json::json!(["https://other", "https://idm/"])),
            ("aud", serde_json::json!([])),
            ("aud", serde_json::json!(["https://idm", 1])),
            ("aud", serde_json::json!([["https://idm"]])),
            ("aud", serde_json::json!("")),
            ("iss", serde_json::json!("https://idm/")),
            ("expires", serde_json::json!("2000")),
            ("id", serde_json::json!("x")),
            ("roles", serde_json::json!(["king"])),
            ("iss", serde_json::json!("https://idm.evil")),
            ("aud", serde_json::json!("https://other")),
            ("cert", serde_json::json!("other")),
            ("appId", serde_json::json!(AppId(uuid::Uuid::now_v7()))),
        ] {
            let mut wrong = good.clone();
            wrong[name] = value;
            assert!(key.verify(&signed(&key, &wrong), "https://idm").is_none(), "{name}");
        }
    }

    /// RFC 8725 section 3.1; GHSA-6mq3-xmgp-pjm5 for the cut tokens.
    #[test]
    fn other_algorithms_and_cut_tokens_are_refused() {
        let (_directory, key) = key();
        let jwt = signed(&key, &claims(&key));
        let (_, rest) = jwt.split_once('.').unwrap();
        let body = rest.split('.').next().unwrap();
        let header =
            |alg: &str| URL_SAFE_NO_PAD.encode(format!(r#"{{"typ":"JWT","alg":"{alg}","kid":"{}"}}"#, key.kid));
        for alg in ["none", "None", "HS256", "RS512", "PS256"] {
            let forged = format!("{}.{rest}", header(alg));
            assert!(kid_of(&forged).is_none() && key.verify(&forged, "https://idm").is_none(), "{alg}");
        }
        assert!(key.verify(&format!("{}.{body}.", header("none")), "https://idm").is_none());
        // The public key as an HMAC secret, the classic confusion.
        let mut confused = Header::new(Algorithm::HS256);
        confused.kid = Some(key.kid.clone());
        let secret = EncodingKey::from_secret(key.modulus.as_bytes());
        let forged = jsonwebtoken::encode(&confused, &claims(&key), &secret).unwrap();
        assert!(kid_of(&forged).is_none() && key.verify(&forged, "https://idm").is_none());
        for end in 0..jwt.len() {
            assert!(key.verify(&jwt[..end], "https://idm").is_none(), "cut at {end}");
        }
    }
}
