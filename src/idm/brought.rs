//! What a login without the app has come to, on its way to the app: another module, with a memory of its own.

use super::{Anonymous, Authenticated, FirstStep, json};
use idm_api::{auth::JwtAnswer, secret::Secret};
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsValue;

/// What it has come to.
pub enum Brought {
    /// Somebody is logged in.
    Session {
        /// The client with their calls.
        client: Authenticated,
        /// Whether this browser keeps the session by its cookie.
        kept: bool,
    },
    /// A second step is asked for.
    FirstStep {
        /// What it needs.
        first: FirstStep,
        /// Whether this browser keeps the session by its cookie.
        kept: bool,
        /// The address that was entered, for who goes back.
        address: String,
    },
    /// Somebody has signed up.
    SignedUp {
        /// The client with their calls, where they are logged in.
        client: Option<Authenticated>,
        /// Their address.
        email: String,
    },
    /// Nobody has logged in: they go to another page.
    Nobody {
        /// The address that was entered.
        address: String,
    },
}

#[derive(Serialize, Deserialize)]
struct OnItsWay {
    kept: bool,
    session: Option<JwtAnswer>,
    first: Option<First>,
    address: String,
    signed_up: bool,
}

#[derive(Serialize, Deserialize)]
struct First {
    token: Secret,
    passkey: bool,
}

impl Brought {
    /// As a value of the browser's. `None` where it cannot be written.
    #[must_use]
    pub fn into_js(self) -> Option<JsValue> {
        let mut on_its_way =
            OnItsWay { kept: false, session: None, first: None, address: String::new(), signed_up: false };
        match self {
            Self::Session { client, kept } => {
                on_its_way.kept = kept;
                on_its_way.session = Some(client.into_answer());
            }
            Self::FirstStep { first: FirstStep { token, passkey }, kept, address } => {
                on_its_way.kept = kept;
                on_its_way.first = Some(First { token, passkey });
                on_its_way.address = address;
            }
            Self::SignedUp { client, email } => {
                on_its_way.session = client.map(Authenticated::into_answer);
                on_its_way.address = email;
                on_its_way.signed_up = true;
            }
            Self::Nobody { address } => on_its_way.address = address,
        }
        on_its_way.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).ok()
    }

    /// From such a value. `None` where it is none.
    #[must_use]
    pub fn from_js(idm_url: &str, value: JsValue) -> Option<Self> {
        let OnItsWay { kept, session, first, address, signed_up } = json::read(value).ok()?;
        let client = session.map(|answer| Anonymous::new(idm_url).with(answer));
        Some(match (client, first) {
            (client, _) if signed_up => Self::SignedUp { client, email: address },
            (Some(client), _) => Self::Session { client, kept },
            (None, Some(First { token, passkey })) => {
                Self::FirstStep { first: FirstStep { token, passkey }, kept, address }
            }
            (None, None) => Self::Nobody { address },
        })
    }
}
