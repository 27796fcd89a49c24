//! What came of a login with a provider, taken from the address as soon as the app runs: a reload does not say it again.

use crate::{nav::rename_address, paths::provider_outcome, text::text};
use idm_api::provider::ProviderOutcome;
use leptos::prelude::*;

/// The outcome with which this document was opened. A copyable handle.
#[derive(Clone, Copy)]
pub struct ProviderReturn(StoredValue<Option<ProviderOutcome>>);

impl ProviderReturn {
    /// Looks for an outcome in the address.
    pub fn provide() {
        let location = window().location();
        let query = location.search().unwrap_or_default();
        let found = provider_outcome(&query);
        if let Some((_, rest)) = found {
            let mark = if rest.is_empty() { "" } else { "?" };
            let plain = [&location.pathname().unwrap_or_default(), mark, rest].concat();
            rename_address(&plain);
        }
        provide_context(Self(StoredValue::new(found.map(|(outcome, _)| outcome))));
    }

    /// The outcome; from then on there is none.
    pub(super) fn take() -> Option<ProviderOutcome> {
        use_context::<Self>()?.0.try_update_value(Option::take).flatten()
    }
}

/// What to say about one that did not do what was wanted.
pub(super) fn explain(outcome: ProviderOutcome) -> Option<&'static str> {
    let words = text().provider();
    match outcome {
        ProviderOutcome::Arrived | ProviderOutcome::Connected => None,
        ProviderOutcome::Cancelled => Some(words.cancelled),
        ProviderOutcome::Expired => Some(words.expired),
        ProviderOutcome::Failed | ProviderOutcome::Taken => Some(words.failed),
        ProviderOutcome::EmailUnverified => Some(words.email_unverified),
        ProviderOutcome::ConnectFirst => Some(words.connect_first),
        ProviderOutcome::NoAccount => Some(words.no_account),
    }
}
