//! WebDriver commands that the client library has no word for.

use serde_json::Value;
use std::sync::Arc;
use thirtyfour::common::command::ExtensionCommand;

/// `GET /session/{id}/element/{id}/computedlabel` (WebDriver section 12.4.10): the accessible name.
#[derive(Debug)]
pub(crate) struct ComputedLabel(pub(crate) String);

impl ExtensionCommand for ComputedLabel {
    fn parameters_json(&self) -> Option<Value> {
        None
    }

    fn method(&self) -> http::Method {
        http::Method::GET
    }

    fn endpoint(&self) -> Arc<str> {
        format!("/element/{}/computedlabel", self.0).into()
    }
}

/// A call of the Chrome DevTools Protocol, through chromedriver.
#[derive(Debug)]
pub struct DevTools {
    /// Such as `Browser.grantPermissions`.
    pub method: &'static str,
    /// The method's parameters.
    pub parameters: Value,
}

impl ExtensionCommand for DevTools {
    fn parameters_json(&self) -> Option<Value> {
        Some(serde_json::json!({ "cmd": self.method, "params": self.parameters }))
    }

    fn method(&self) -> http::Method {
        http::Method::POST
    }

    fn endpoint(&self) -> Arc<str> {
        "/goog/cdp/execute".into()
    }
}

/// `POST /session/{id}/se/log` of chromedriver: what the browser's console said since the last call.
#[derive(Debug)]
pub(crate) struct BrowserLog;

impl ExtensionCommand for BrowserLog {
    fn parameters_json(&self) -> Option<Value> {
        Some(serde_json::json!({ "type": "browser" }))
    }

    fn method(&self) -> http::Method {
        http::Method::POST
    }

    fn endpoint(&self) -> Arc<str> {
        "/se/log".into()
    }
}
