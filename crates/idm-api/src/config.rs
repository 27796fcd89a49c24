//! The run-time configuration of the browser app, `/config.json`.

use crate::{ids::AccountId, provider::ProviderLabel};
use serde::{Deserialize, Serialize};

/// What the page needs to know before its first call. It has no field for an appToken, by design: a page
/// that knew one would show it to everybody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct ClientConfig {
    /// The IDM's origin, such as `https://idm.example.com`.
    pub idm_url: String,
    /// The credential broker's origin; absent: this installation takes no signups.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub broker_url: Option<String>,
    /// The account of the end-user pages, and of the console unless its login URL names another.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account_id: Option<AccountId>,
    /// The terms that people agree to when they sign up; absent: none are asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub terms_url: Option<String>,
    /// Where signup and login may lead back to (`returnTo`): origins of products, or whole addresses
    /// ([`crate::return_address`]), compared exactly.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub return_origins: Vec<String>,
    /// Whether the IDM takes passkeys from this page.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub passkeys: bool,
    /// OpenID Connect providers that the login offers, in this order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub providers: Vec<ProviderLabel>,
}
