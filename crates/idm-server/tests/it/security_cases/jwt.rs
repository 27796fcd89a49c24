//! Forged, bent and cut JWTs against the running server. What a key of ours has signed with wrong claims is tried where
//! the key is: `crypto::jwt`.

use super::{ADA, ME, get, person};
use crate::support::{Answer, Server};
use aws_lc_rs::{
    hmac, rand,
    rsa::{KeyPair, KeySize},
    signature::{KeyPair as _, RSA_PKCS1_SHA256},
};
use base64::{Engine as _, engine::general_purpose::STANDARD, engine::general_purpose::URL_SAFE_NO_PAD as BASE64};
use serde_json::{Value, json};

const REFUSED: (u16, &str) = (401, "not_authenticated");

fn part(jwt: &str, index: usize) -> Value {
    serde_json::from_slice(&BASE64.decode(jwt.split('.').nth(index).unwrap()).unwrap()).unwrap()
}

fn unsigned(header: &Value, claims: &Value) -> String {
    format!("{}.{}", BASE64.encode(header.to_string()), BASE64.encode(claims.to_string()))
}

async fn refused(server: &Server, jwt: &str, what: &str) {
    let answer = get(server, jwt, ME).await;
    assert_eq!(answer.error(), REFUSED, "{what}: {jwt}");
    assert_eq!(answer.header("xively-access-token"), None, "{what}");
}

/// GHSA-6mq3-xmgp-pjm5: a cut token was accepted.
#[tokio::test]
async fn every_prefix_of_a_jwt_is_refused() {
    let server = Server::start().await;
    let jwt = server.admin().await;
    for end in 0..jwt.len() {
        refused(&server, &jwt[..end], "a prefix").await;
    }
    for bent in [format!("{jwt}="), format!("{jwt}A"), format!("{jwt}.{jwt}"), jwt.to_lowercase(), format!("x{jwt}")] {
        refused(&server, &bent, "with something more").await;
    }
    assert_eq!(get(&server, &jwt, ME).await.status, 200);
}

/// RFC 8725, sections 2.1 and 3.1; CVE-2026-25537, CVE-2026-55669: a header that chooses algorithm or key, and claims
/// that nobody has signed.
#[tokio::test]
async fn every_field_of_header_and_claims_is_bound_by_the_signature() {
    let server = Server::start().await;
    let ada = person(&server, ADA).await;
    let (jwt, other) = (server.admin().await, server.jwt_of(ADA).await);
    let (header, claims) = (part(&jwt, 0), part(&jwt, 1));
    let signature = jwt.rsplit('.').next().unwrap();
    for (name, value) in [
        ("alg", json!("none")),
        ("alg", json!("None")),
        ("alg", json!("HS256")),
        ("alg", json!("RS512")),
        ("alg", json!("PS256")),
        ("alg", json!("ES256")),
        ("alg", Value::Null),
        ("kid", json!("")),
        ("kid", json!("unknown")),
        ("kid", json!("../../../dev/null")),
        ("kid", json!("' OR '1'='1")),
        ("kid", Value::Null),
        ("kid", json!([header["kid"]])),
        ("typ", json!("at+jwt")),
        ("jku", json!("https://evil.test/jwks.json")),
        ("x5u", json!("https://evil.test/cert.pem")),
        ("crit", json!(["exp"])),
    ] {
        let mut bent = header.clone();
        bent[name] = value;
        let body = unsigned(&bent, &claims);
        refused(&server, &format!("{body}.{signature}"), name).await;
        refused(&server, &format!("{body}."), name).await;
        refused(&server, &body, name).await;
    }
    let of_ada = part(&other, 1);
    for (name, value) in [
        ("id", of_ada["id"].clone()),
        ("userId", json!(ada)),
        ("accountId", json!(uuid::Uuid::now_v7())),
        ("roles", json!(["operator"])),
        ("expires", json!(i64::MAX)),
        ("exp", json!(i64::MAX)),
        ("exp", json!("9999999999")),
        ("cert", json!("x")),
        ("iss", json!("http://evil.test")),
        ("aud", json!("http://evil.test")),
        ("iat", json!(0)),
        ("nbf", json!(9_999_999_999_i64)),
    ] {
        let mut bent = claims.clone();
        bent[name] = value;
        refused(&server, &format!("{}.{signature}", unsigned(&header, &bent)), name).await;
    }
    // One person's claims under another's signature.
    let (body, _) = jwt.rsplit_once('.').unwrap();
    let (_, signature) = other.rsplit_once('.').unwrap();
    refused(&server, &format!("{body}.{signature}"), "another signature").await;
}

/// RFC 8725, section 2.1: the public key as the secret of an HMAC, in each form in which it can be had.
#[tokio::test]
async fn the_public_key_is_no_hmac_secret() {
    let server = Server::start().await;
    let jwt = server.admin().await;
    let mut header = part(&jwt, 0);
    header["alg"] = "HS256".into();
    let body = unsigned(&header, &part(&jwt, 1));
    let jwks = Answer::of(server.get("/.well-known/jwks.json")).await;
    let modulus = jwks.body["keys"][0]["n"].as_str().unwrap();
    let number = BASE64.decode(modulus).unwrap();
    // SubjectPublicKeyInfo (RFC 5280) of a key of 2048 bits with the exponent 65537.
    let start = "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA";
    let der = [STANDARD.decode(start).unwrap(), number.clone(), vec![2, 3, 1, 0, 1]].concat();
    let lines: Vec<_> =
        STANDARD.encode(&der).as_bytes().chunks(64).map(|line| String::from_utf8(line.to_vec()).unwrap()).collect();
    let pem = format!("-----BEGIN PUBLIC KEY-----\n{}\n-----END PUBLIC KEY-----", lines.join("\n"));
    for secret in [
        modulus.as_bytes(),
        &number,
        &der,
        pem.as_bytes(),
        format!("{pem}\n").as_bytes(),
        jwks.text.as_bytes(),
        jwks.body["keys"][0].to_string().as_bytes(),
        b"",
    ] {
        let tag = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, secret), body.as_bytes());
        refused(&server, &format!("{body}.{}", BASE64.encode(tag)), "an HMAC").await;
    }
}

/// RFC 8725, section 3.10: a key that the token brings along, or says where to get.
#[tokio::test]
async fn a_key_that_comes_with_the_token_verifies_nothing() {
    let server = Server::start().await;
    let jwt = server.admin().await;
    let claims = part(&jwt, 1);
    let pair = KeyPair::generate(KeySize::Rsa2048).unwrap();
    let public = pair.public_key();
    let (n, e) =
        (public.modulus().big_endian_without_leading_zero(), public.exponent().big_endian_without_leading_zero());
    let key = json!({"kty": "RSA", "alg": "RS256", "use": "sig", "kid": "mine", "n": BASE64.encode(n), "e": BASE64.encode(e)});
    let ours = part(&jwt, 0)["kid"].clone();
    for header in [
        json!({"alg": "RS256", "kid": ours}),
        json!({"alg": "RS256", "kid": ours, "jwk": key}),
        json!({"alg": "RS256", "kid": "mine", "jwk": key}),
        json!({"alg": "RS256", "kid": "mine", "jku": "https://evil.test/jwks.json", "x5u": "https://evil.test/x"}),
        json!({"alg": "RS256"}),
    ] {
        let body = unsigned(&header, &claims);
        let mut signature = vec![0; pair.public_modulus_len()];
        pair.sign(&RSA_PKCS1_SHA256, &rand::SystemRandom::new(), body.as_bytes(), &mut signature).unwrap();
        refused(&server, &format!("{body}.{}", BASE64.encode(signature)), "a key of its own").await;
    }
}

/// RFC 6750, section 2.3: what is in a URL is in logs and histories. A JWT is taken from one header and nowhere else.
#[tokio::test]
async fn a_jwt_is_taken_from_the_authorization_header_alone() {
    let server = Server::start().await;
    let jwt = server.admin().await;
    let elsewhere = [
        server.get(&format!("{ME}?access_token={jwt}")),
        server.get(&format!("{ME}?jwt={jwt}")),
        server.get(ME).header("xively-access-token", &jwt),
        server.get(ME).header("AccessToken", &jwt),
        server.get(ME).header("x-authorization", format!("Bearer {jwt}")),
        server.get(ME).header("proxy-authorization", format!("Bearer {jwt}")),
        server.get(ME).header("cookie", format!("jwt={jwt}; access_token={jwt}; __Host-idm-session={jwt}")),
        server.get(ME).header("authorization", &jwt),
        server.get(ME).header("authorization", format!("Token {jwt}")),
        server.get(ME).header("authorization", format!("Bearer {jwt}, Bearer {jwt}")),
    ];
    for request in elsewhere {
        assert_eq!(Answer::of(request).await.error(), REFUSED);
    }
}
