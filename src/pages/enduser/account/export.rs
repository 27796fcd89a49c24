//! One file of all that the IDM answers about the person.

use super::own::Own;
use crate::{idm::ApiError, ui::file::save_file};
use idm_api::{
    audit::{AuditEvent, MAX_LIMIT},
    own_account::{OwnEventsQuery, OwnSession},
    passkey::OwnPasskey,
    provider::ConnectedLogin,
    second_factor::SecondFactor,
    user::User,
};
use js_sys::{Array, Date, JSON};
use serde::Serialize;
use wasm_bindgen::JsValue;

/// What is in the file.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Everything {
    /// In UTC (ISO 8601).
    exported: String,
    account_name: String,
    user: User,
    second_factor: SecondFactor,
    passkeys: Vec<OwnPasskey>,
    connected_logins: Vec<ConnectedLogin>,
    sessions: Vec<OwnSession>,
    events: Vec<AuditEvent>,
}

/// Asks the IDM and saves the file; its name, or `None` where the browser did not take it.
pub(super) async fn export(own: Own) -> Result<Option<String>, ApiError> {
    let client = own.client();
    let me = own.read().await?;
    let second_factor = client.second_factor().await?;
    let passkeys = client.own_passkeys().await?.passkeys;
    let connected_logins = client.connected_logins().await?.logins;
    let sessions = client.own_sessions().await?.sessions;
    let mut events = Vec::new();
    let mut query = OwnEventsQuery { limit: Some(MAX_LIMIT), cursor: None };
    loop {
        let page = client.own_events(&query).await?;
        events.extend(page.events);
        query.cursor = page.next_cursor;
        if query.cursor.is_none() {
            break;
        }
    }
    let exported = String::from(Date::new_0().to_iso_string());
    let name = ["my-data-", exported.split('T').next().unwrap_or_default(), ".json"].concat();
    let everything = Everything {
        exported,
        account_name: me.account_name,
        user: me.user,
        second_factor,
        passkeys,
        connected_logins,
        sessions,
        events,
    };
    Ok(write(&everything).filter(|text| save_file(&name, "application/json", &Array::of1(text))).map(|_| name))
}

fn write(everything: &Everything) -> Option<JsValue> {
    let value = everything.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).ok()?;
    let text = JSON::stringify_with_replacer_and_space(&value, &JsValue::NULL, &JsValue::from_f64(2.0)).ok()?;
    Some(text.into())
}
