//! Passkeys as the browser has them (WebAuthn Level 3, <https://www.w3.org/TR/webauthn-3/>): the only part that asks
//! for one. What it is given and what it answers goes between the browser and the IDM as it is.

use crate::idm::BrowserJson;
use idm_api::passkey::CEREMONY_LIFETIME_MS;
use js_sys::{Array, Function, Object, Promise, Reflect, global};
use leptos::{leptos_dom::helpers::TimeoutHandle, prelude::set_timeout_with_handle};
use std::time::Duration;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::AbortController;

/// How long a ceremony that has just come is suggested: the rest of its time a person has for it. By no clock, as this
/// browser's may be wrong.
const SUGGESTED: Duration = Duration::from_millis(CEREMONY_LIFETIME_MS.unsigned_abs() - 90_000);

/// Why the browser gave none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Failure {
    /// The person turned it down, had none, or took too long: browsers do not say which (section 14.5.2).
    Dismissed,
    /// The device holds one of this person already.
    AlreadyThere,
    /// This page cannot have any: its address is not one that the IDM's passkeys are for.
    NotHere,
    /// It was called off by [`AbortController`].
    CalledOff,
}

/// How a passkey is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asking {
    /// By a window of the browser.
    AtOnce,
    /// Among what the browser suggests for a field with `autocomplete="webauthn"`, for as long as the person likes.
    InFields,
}

/// Whether this browser has passkeys, and reads and writes them as JSON.
#[must_use]
pub fn is_supported() -> bool {
    let has = |name: &str| interface().and_then(|interface| method(&interface, name)).is_some();
    has("parseCreationOptionsFromJSON") && has("parseRequestOptionsFromJSON")
}

/// Whether this browser suggests passkeys for fields.
pub async fn suggests_in_fields() -> bool {
    let Some(interface) = interface().filter(|_| is_supported()) else { return false };
    match call(&interface, "isConditionalMediationAvailable", &[]) {
        Ok(answer) => settled(answer).await.is_ok_and(|suggests| suggests.is_truthy()),
        Err(_) => false,
    }
}

/// Calls off what is suggested so long before its ceremony ends that a person still had the time to pick and to be
/// verified: then another one takes its place.
#[must_use]
pub fn until_renewed(abort: &AbortController) -> Option<TimeoutHandle> {
    let abort = abort.clone();
    set_timeout_with_handle(move || abort.abort(), SUGGESTED).ok()
}

/// Has a passkey made.
///
/// # Errors
/// [`Failure`].
pub async fn create(options: &BrowserJson) -> Result<BrowserJson, Failure> {
    let asked = object(&[("publicKey", &parsed("parseCreationOptionsFromJSON", options)?)]);
    answer("create", &asked).await
}

/// Asks for a passkey that is there.
///
/// # Errors
/// [`Failure`].
pub async fn get(options: &BrowserJson, asking: Asking, abort: &AbortController) -> Result<BrowserJson, Failure> {
    let options = parsed("parseRequestOptionsFromJSON", options)?;
    let signal = JsValue::from(abort.signal());
    let asked = object(&[("publicKey", &options), ("signal", &signal)]);
    if asking == Asking::InFields {
        let _ = Reflect::set(&asked, &"mediation".into(), &"conditional".into());
    }
    answer("get", &asked).await
}

async fn answer(how: &str, asked: &Object) -> Result<BrowserJson, Failure> {
    let container = Reflect::get(&global(), &"navigator".into())
        .and_then(|navigator| Reflect::get(&navigator, &"credentials".into()))
        .map_err(|_| Failure::NotHere)?;
    let given = call(&container, how, &[asked]).map_err(|error| why(&error))?;
    let credential = settled(given).await.map_err(|error| why(&error))?;
    call(&credential, "toJSON", &[]).map(BrowserJson).map_err(|_| Failure::NotHere)
}

fn parsed(how: &str, options: &BrowserJson) -> Result<JsValue, Failure> {
    let interface = interface().ok_or(Failure::NotHere)?;
    call(&interface, how, &[&options.0]).map_err(|_| Failure::NotHere)
}

/// `PublicKeyCredential`, where there is one.
fn interface() -> Option<JsValue> {
    Reflect::get(&global(), &"PublicKeyCredential".into()).ok().filter(JsValue::is_function)
}

fn method(of: &JsValue, name: &str) -> Option<Function> {
    Reflect::get(of, &name.into()).ok()?.dyn_into().ok()
}

fn call(of: &JsValue, name: &str, with: &[&JsValue]) -> Result<JsValue, JsValue> {
    let function = method(of, name).ok_or(JsValue::UNDEFINED)?;
    function.apply(of, &with.iter().copied().collect::<Array>())
}

async fn settled(value: JsValue) -> Result<JsValue, JsValue> {
    JsFuture::from(Promise::resolve(&value)).await
}

fn object(entries: &[(&str, &JsValue)]) -> Object {
    let object = Object::new();
    for (name, value) in entries {
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object
}

/// What the exception means (sections 5.1.3, 5.1.4 and 6.3.2).
fn why(error: &JsValue) -> Failure {
    let name = Reflect::get(error, &"name".into()).ok().and_then(|name| name.as_string());
    match name.as_deref() {
        Some("AbortError") => Failure::CalledOff,
        Some("InvalidStateError") => Failure::AlreadyThere,
        Some("NotAllowedError") => Failure::Dismissed,
        _ => Failure::NotHere,
    }
}
