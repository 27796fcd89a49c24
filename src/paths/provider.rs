//! What came of a login with a provider: the first word of the query with which the browser came back.

use idm_api::provider::{OUTCOME_PARAM, ProviderOutcome};

/// The outcome, and the query without it. `None` where there is none that we know.
#[must_use]
pub fn provider_outcome(query: &str) -> Option<(ProviderOutcome, &str)> {
    let rest = query.trim_start_matches('?').strip_prefix(OUTCOME_PARAM)?.strip_prefix('=')?;
    let (word, rest) = rest.split_once('&').unwrap_or((rest, ""));
    let outcome = ProviderOutcome::ALL.iter().copied().find(|outcome| outcome.name() == word)?;
    Some((outcome, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_word_of_ours_is_taken_and_what_the_page_had_stays() {
        let read = provider_outcome;
        assert_eq!(read("?provider=arrived"), Some((ProviderOutcome::Arrived, "")));
        assert_eq!(read("?provider=cancelled&lang=de"), Some((ProviderOutcome::Cancelled, "lang=de")));
        for other in ["", "?", "?provider", "?provider=", "?provider=Arrived", "?lang=de&provider=arrived", "?x=1"] {
            assert_eq!(read(other), None, "{other}");
        }
    }
}
