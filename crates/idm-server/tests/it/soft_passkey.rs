//! An authenticator in software (WebAuthn Level 3, section 6), with the browser around it, and the calls it is used
//! with. Each of its lies is a field that a test changes.

use super::support::{Answer, ORIGIN, PASSWORD, RELYING_PARTY, Server};
use aws_lc_rs::{
    rand::SystemRandom,
    signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, KeyPair as _},
};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD as BASE64};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

pub(crate) const OWN: &str = "/api/v1/access/users/me/passkeys";
pub(crate) const START_REGISTRATION: &str = "/api/v1/auth/start-passkey-registration";
pub(crate) const FINISH_REGISTRATION: &str = "/api/v1/auth/finish-passkey-registration";
pub(crate) const START_LOGIN: &str = "/api/v1/auth/start-passkey-login";
pub(crate) const LOGIN: &str = "/api/v1/auth/login-passkey";
pub(crate) const START_SECOND: &str = "/api/v1/auth/start-passkey-second-factor";
pub(crate) const SECOND: &str = "/api/v1/auth/login-passkey-second-factor";

const PRESENT: u8 = 1;
const VERIFIED: u8 = 1 << 2;
const WITH_CREDENTIAL: u8 = 1 << 6;

/// One credential on one authenticator.
pub(crate) struct SoftPasskey {
    key: EcdsaKeyPair,
    id: [u8; 16],
    user_handle: String,
    counter: u32,
    pub(crate) origin: String,
    pub(crate) relying_party: String,
    pub(crate) verifies: bool,
    /// Whether it counts its signatures.
    pub(crate) counts: bool,
    /// Signs this in place of the challenge that it was given.
    pub(crate) challenge: Option<String>,
}

impl SoftPasskey {
    /// Makes a credential for these options, and what the browser answers.
    pub(crate) fn create(options: &Value) -> (Self, Value) {
        Self::create_as(options, |_| ())
    }

    pub(crate) fn create_as(options: &Value, lie: impl Fn(&mut Self)) -> (Self, Value) {
        let mut passkey = Self {
            key: EcdsaKeyPair::generate(&ECDSA_P256_SHA256_ASN1_SIGNING).unwrap(),
            id: *uuid::Uuid::new_v4().as_bytes(),
            user_handle: options["user"]["id"].as_str().unwrap().to_owned(),
            counter: 0,
            origin: ORIGIN.to_owned(),
            relying_party: RELYING_PARTY.to_owned(),
            verifies: true,
            counts: true,
            challenge: None,
        };
        lie(&mut passkey);
        let mut data = passkey.authenticator_data(WITH_CREDENTIAL);
        data.extend([0; 16]);
        data.extend(16_u16.to_be_bytes());
        data.extend(passkey.id);
        data.extend(passkey.cose_key());
        // CBOR: {"fmt": "none", "attStmt": {}, "authData": data}
        let mut attestation = vec![0xa3, 0x63];
        attestation.extend(b"fmt\x64none\x67attStmt\xa0\x68authData\x58");
        attestation.push(u8::try_from(data.len()).unwrap());
        attestation.extend(data);
        let response = json!({
            "clientDataJSON": BASE64.encode(passkey.client_data("webauthn.create", options)),
            "attestationObject": BASE64.encode(attestation),
            "transports": ["internal"],
        });
        let credential = passkey.credential(response);
        (passkey, credential)
    }

    /// Answers these options.
    pub(crate) fn get(&mut self, options: &Value) -> Value {
        self.counter += u32::from(self.counts);
        let data = self.authenticator_data(0);
        let client_data = self.client_data("webauthn.get", options);
        let mut signed = data.clone();
        signed.extend(Sha256::digest(&client_data));
        let signature = self.key.sign(&SystemRandom::new(), &signed).unwrap();
        self.credential(json!({
            "clientDataJSON": BASE64.encode(client_data),
            "authenticatorData": BASE64.encode(data),
            "signature": BASE64.encode(signature),
            "userHandle": self.user_handle,
        }))
    }

    /// In base64url.
    pub(crate) fn id(&self) -> String {
        BASE64.encode(self.id)
    }

    /// Says that it belongs to whom this other one belongs to.
    pub(crate) fn claim_user_of(&mut self, other: &Self) {
        self.user_handle.clone_from(&other.user_handle);
    }

    /// Says that it is this other one.
    pub(crate) fn claim_to_be(&mut self, other: &Self) {
        self.claim_user_of(other);
        self.id = other.id;
        self.counter = other.counter + 1;
    }

    pub(crate) fn set_back(&mut self) {
        self.counter = 0;
    }

    fn authenticator_data(&self, flags: u8) -> Vec<u8> {
        let mut data = Sha256::digest(self.relying_party.as_bytes()).to_vec();
        data.push(PRESENT | flags | if self.verifies { VERIFIED } else { 0 });
        data.extend(self.counter.to_be_bytes());
        data
    }

    /// RFC 9052: an EC2 key (1: 2) for ES256 (3: -7) on P-256 (-1: 1) with x (-2) and y (-3).
    fn cose_key(&self) -> Vec<u8> {
        let point = self.key.public_key().as_ref();
        let mut key = vec![0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32];
        key.extend(&point[1..33]);
        key.extend([0x22, 0x58, 32]);
        key.extend(&point[33..]);
        key
    }

    fn client_data(&self, kind: &str, options: &Value) -> Vec<u8> {
        let challenge = self.challenge.as_deref().or(options["challenge"].as_str());
        let data = json!({"type": kind, "challenge": challenge, "origin": self.origin, "crossOrigin": false});
        data.to_string().into_bytes()
    }

    fn credential(&self, response: Value) -> Value {
        json!({
            "id": self.id(),
            "rawId": self.id(),
            "type": "public-key",
            "authenticatorAttachment": "platform",
            "clientExtensionResults": {},
            "response": response,
        })
    }
}

impl Server {
    pub(crate) async fn start_registration(&self, jwt: &str) -> Value {
        self.start_registration_by(jwt, json!({"currentPassword": PASSWORD})).await
    }

    async fn start_registration_by(&self, jwt: &str, proof: Value) -> Value {
        let started = self.as_user(jwt, START_REGISTRATION, proof).await;
        assert_eq!(started.status, 200, "{}", started.text);
        started.body
    }

    pub(crate) async fn finish_registration(&self, jwt: &str, ceremony: &Value, credential: &Value) -> Answer {
        let body = json!({"ceremonyId": ceremony["ceremonyId"], "name": "Laptop", "credential": credential});
        self.as_user(jwt, FINISH_REGISTRATION, body).await
    }

    /// A passkey called "Laptop" for whom the JWT speaks, and its id.
    pub(crate) async fn add_passkey(&self, jwt: &str) -> (SoftPasskey, String) {
        self.add_passkey_by(jwt, json!({"currentPassword": PASSWORD})).await
    }

    /// The same for who proves themselves by something else.
    pub(crate) async fn add_passkey_by(&self, jwt: &str, proof: Value) -> (SoftPasskey, String) {
        let ceremony = self.start_registration_by(jwt, proof).await;
        let (passkey, credential) = SoftPasskey::create(&ceremony["options"]);
        let added = self.finish_registration(jwt, &ceremony, &credential).await;
        assert_eq!(added.status, 201, "{}", added.text);
        (passkey, added.body["passkeyId"].as_str().unwrap().to_owned())
    }

    pub(crate) async fn start_passkey_login(&self) -> Value {
        let started = Answer::of(self.post(START_LOGIN)).await;
        assert_eq!(started.status, 200, "{}", started.text);
        started.body
    }

    pub(crate) async fn finish_passkey_login(&self, ceremony: &Value, credential: &Value) -> Answer {
        let body = json!({
            "ceremonyId": ceremony["ceremonyId"], "accountId": self.account, "credential": credential
        });
        Answer::of(self.post(LOGIN).json(&body)).await
    }

    pub(crate) async fn login_by(&self, passkey: &mut SoftPasskey) -> Answer {
        let ceremony = self.start_passkey_login().await;
        let credential = passkey.get(&ceremony["options"]);
        self.finish_passkey_login(&ceremony, &credential).await
    }
}
