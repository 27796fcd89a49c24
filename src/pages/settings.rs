//! The run-time configuration, for every page.

use crate::{idm::Anonymous, webauthn};
use idm_api::{config::ClientConfig, provider::ProviderLabel};
use leptos::prelude::*;

/// The run-time configuration. A copyable handle.
#[derive(Clone, Copy)]
pub struct Settings(StoredValue<ClientConfig>);

impl Settings {
    /// The settings of this page.
    #[must_use]
    pub fn new(config: ClientConfig) -> Self {
        Self(StoredValue::new(config))
    }

    /// Reads one of them. `None` outside of an app.
    pub fn read<T>(read: impl FnOnce(&ClientConfig) -> Option<T>) -> Option<T> {
        use_context::<Self>().and_then(|settings| settings.0.with_value(read))
    }

    /// Whether a passkey can be used on this page, in this browser.
    #[must_use]
    pub fn takes_passkeys() -> bool {
        Self::read(|config| Some(config.passkeys)) == Some(true) && webauthn::is_supported()
    }

    /// The providers that the login offers.
    pub fn providers() -> Vec<ProviderLabel> {
        Self::read(|config| Some(config.providers.clone())).unwrap_or_default()
    }

    /// The IDM, for calls that need no login. `None` outside of an app.
    pub fn idm() -> Option<Anonymous> {
        Self::read(|config| Some(Anonymous::new(&config.idm_url)))
    }
}
