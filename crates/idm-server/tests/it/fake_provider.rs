//! An OpenID Connect provider that says whatever a test wants it to.

use super::support::serve;
use aws_lc_rs::{
    encoding::{AsDer, Pkcs8V1Der},
    rsa::{KeyPair, KeySize},
    signature::KeyPair as _,
};
use axum::{
    Json, Router,
    extract::{Form, State},
    routing::{get, post},
};
use base64::{
    Engine as _,
    engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD},
};
use http::{HeaderMap, StatusCode};
use idm_api::{ids::AccountId, secret::Secret};
use idm_server::oidc::{Provider, ProviderSettings};
use jsonwebtoken::{Algorithm, EncodingKey, Header};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use std::{
    collections::HashMap,
    sync::{Arc, Mutex},
};

pub(crate) const CLIENT: &str = "idm client";
pub(crate) const SECRET: &str = "s3cret+/ of the client";
const KID: &str = "key-1";

/// How an ID token is signed.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Signed {
    Well,
    /// `alg: none`, without a signature.
    None,
    /// HS256 with what the client knows: its secret.
    ByClientSecret,
    /// HS256 with what everybody knows: the public key's modulus.
    ByPublicKey,
    /// RS256, by a key that the provider never published under this name.
    ByAnotherKey,
    /// Well, and then another claim put in.
    Tampered,
}

/// What the provider says when a code is exchanged.
#[derive(Clone, Debug)]
pub(crate) struct Says {
    /// Put over the claims of an ID token that is right; null takes one away.
    pub(crate) claims: Value,
    pub(crate) signed: Signed,
    /// What the userinfo endpoint says.
    pub(crate) user_info: Value,
}

impl Default for Says {
    fn default() -> Self {
        Self { claims: json!({}), signed: Signed::Well, user_info: json!({}) }
    }
}

struct Granted {
    challenge: String,
    redirect_uri: String,
    nonce: String,
    says: Says,
}

struct Inner {
    issuer: Mutex<String>,
    keys: [EncodingKey; 2],
    modulus: String,
    exponent: String,
    codes: Mutex<HashMap<String, Granted>>,
    user_info: Mutex<Value>,
    description: Mutex<Value>,
}

#[derive(Clone)]
pub(crate) struct FakeProvider(Arc<Inner>);

impl FakeProvider {
    pub(crate) async fn start() -> Self {
        let pairs = [(); 2].map(|()| KeyPair::generate(KeySize::Rsa2048).unwrap());
        let public = pairs[0].public_key();
        let inner = Inner {
            issuer: Mutex::default(),
            modulus: URL_SAFE_NO_PAD.encode(public.modulus().big_endian_without_leading_zero()),
            exponent: URL_SAFE_NO_PAD.encode(public.exponent().big_endian_without_leading_zero()),
            keys: pairs.map(|pair| {
                let der = AsDer::<Pkcs8V1Der<'_>>::as_der(&pair).unwrap();
                let pem = format!(
                    "-----BEGIN PRIVATE KEY-----\n{}\n-----END PRIVATE KEY-----\n",
                    STANDARD.encode(der.as_ref())
                );
                EncodingKey::from_rsa_pem(pem.as_bytes()).unwrap()
            }),
            codes: Mutex::default(),
            user_info: Mutex::default(),
            description: Mutex::new(json!({})),
        };
        let fake = Self(Arc::new(inner));
        let router = Router::new()
            .route("/.well-known/openid-configuration", get(discovery))
            .route("/jwks", get(jwks))
            .route("/token", post(token))
            .route("/userinfo", get(user_info))
            .with_state(fake.clone());
        let url = serve(router).await;
        *fake.0.issuer.lock().unwrap() = url;
        fake
    }

    pub(crate) fn issuer(&self) -> String {
        self.0.issuer.lock().unwrap().clone()
    }

    /// Puts this over what it says of itself; null takes something away.
    pub(crate) fn describes_itself_as(&self, description: Value) {
        *self.0.description.lock().unwrap() = description;
    }

    /// As an installation would set it up.
    pub(crate) fn set_up(&self, id: &str, account: AccountId, sign_up: bool) -> Provider {
        Provider::new(ProviderSettings { issuer: self.issuer(), ..Self::settings(id, account, sign_up) }).unwrap()
    }

    pub(crate) fn settings(id: &str, account: AccountId, sign_up: bool) -> ProviderSettings {
        ProviderSettings {
            id: id.to_owned(),
            name: "Example".to_owned(),
            account,
            issuer: String::new(),
            client_id: CLIENT.to_owned(),
            client_secret: Some(Secret::new(SECRET)),
            scopes: ["openid", "email"].map(str::to_owned).into(),
            sign_up,
            own_callback: false,
        }
    }

    /// What somebody does at the provider's pages: agrees. The query that the browser comes back with.
    pub(crate) fn agree(&self, url: &str, says: Says) -> Vec<(String, String)> {
        let asked = query_of(url);
        let code = uuid::Uuid::new_v4().to_string();
        let granted = Granted {
            challenge: asked["code_challenge"].clone(),
            redirect_uri: asked["redirect_uri"].clone(),
            nonce: asked["nonce"].clone(),
            says,
        };
        self.0.codes.lock().unwrap().insert(code.clone(), granted);
        let answer = [("state", asked["state"].clone()), ("code", code), ("iss", self.issuer())];
        answer.map(|(name, value)| (name.to_owned(), value)).into()
    }

    fn id_token(&self, granted: &Granted) -> String {
        let now = i64::try_from(std::time::SystemTime::UNIX_EPOCH.elapsed().unwrap().as_secs()).unwrap();
        let mut claims = json!({
            "iss": self.issuer(), "sub": "ada-1", "aud": CLIENT, "exp": now + 300, "iat": now, "nonce": granted.nonce,
            "email": "ada@example.com", "email_verified": true, "name": "Ada",
        });
        put_over(&mut claims, &granted.says.claims);
        let header = |algorithm| Header { kid: Some(KID.to_owned()), ..Header::new(algorithm) };
        let encoded = |algorithm, key: &EncodingKey| jsonwebtoken::encode(&header(algorithm), &claims, key).unwrap();
        let part = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
        match granted.says.signed {
            Signed::Well => encoded(Algorithm::RS256, &self.0.keys[0]),
            Signed::ByAnotherKey => encoded(Algorithm::RS256, &self.0.keys[1]),
            Signed::None => format!("{}.{}.", part(&json!({ "alg": "none", "kid": KID })), part(&claims)),
            Signed::ByClientSecret => encoded(Algorithm::HS256, &EncodingKey::from_secret(SECRET.as_bytes())),
            Signed::ByPublicKey => encoded(Algorithm::HS256, &EncodingKey::from_secret(self.0.modulus.as_bytes())),
            Signed::Tampered => {
                let whole = encoded(Algorithm::RS256, &self.0.keys[0]);
                let parts: Vec<_> = whole.split('.').collect();
                claims["sub"] = json!("somebody else");
                format!("{}.{}.{}", parts[0], part(&claims), parts[2])
            }
        }
    }
}

/// Null takes something away.
fn put_over(value: &mut Value, change: &Value) {
    let members = value.as_object_mut().unwrap();
    for (name, value) in change.as_object().unwrap() {
        if value.is_null() {
            members.remove(name);
        } else {
            members.insert(name.clone(), value.clone());
        }
    }
}

/// The pairs of a URL's query.
pub(crate) fn query_of(url: &str) -> HashMap<String, String> {
    reqwest::Url::parse(url).unwrap().query_pairs().into_owned().collect()
}

async fn discovery(State(fake): State<FakeProvider>) -> Json<Value> {
    let issuer = fake.issuer();
    let mut description = json!({
        "issuer": issuer, "authorization_endpoint": format!("{issuer}/authorize?tenant=a"),
        "token_endpoint": format!("{issuer}/token"), "jwks_uri": format!("{issuer}/jwks"),
        "userinfo_endpoint": format!("{issuer}/userinfo"), "id_token_signing_alg_values_supported": ["RS256"],
        "authorization_response_iss_parameter_supported": true, "code_challenge_methods_supported": ["S256"],
    });
    put_over(&mut description, &fake.0.description.lock().unwrap());
    Json(description)
}

async fn jwks(State(fake): State<FakeProvider>) -> Json<Value> {
    let Inner { modulus, exponent, .. } = &*fake.0;
    Json(json!({ "keys": [
        { "kty": "RSA", "kid": KID, "use": "sig", "alg": "RS256", "n": modulus, "e": exponent },
        { "kty": "of the future", "kid": "?" },
    ] }))
}

async fn token(
    State(fake): State<FakeProvider>,
    headers: HeaderMap,
    Form(form): Form<HashMap<String, String>>,
) -> (StatusCode, Json<Value>) {
    let no = |code: &str| (StatusCode::BAD_REQUEST, Json(json!({ "error": code })));
    // RFC 6749, section 2.3.1: both are form-encoded first.
    let basic = STANDARD.encode("idm+client:s3cret%2B%2F+of+the+client");
    if headers.get("authorization").is_none_or(|value| *value != format!("Basic {basic}")) {
        return no("invalid_client");
    }
    let Some(granted) = fake.0.codes.lock().unwrap().remove(&form["code"]) else { return no("invalid_grant") };
    let challenge = URL_SAFE_NO_PAD.encode(Sha256::digest(form["code_verifier"].as_bytes()));
    if challenge != granted.challenge || form["redirect_uri"] != granted.redirect_uri {
        return no("invalid_grant");
    }
    *fake.0.user_info.lock().unwrap() = granted.says.user_info.clone();
    let tokens = json!({ "access_token": "at", "token_type": "Bearer", "id_token": fake.id_token(&granted) });
    (StatusCode::OK, Json(tokens))
}

async fn user_info(State(fake): State<FakeProvider>, headers: HeaderMap) -> (StatusCode, Json<Value>) {
    let known = headers.get("authorization").is_some_and(|value| value == "Bearer at");
    let status = if known { StatusCode::OK } else { StatusCode::UNAUTHORIZED };
    (status, Json(fake.0.user_info.lock().unwrap().clone()))
}
