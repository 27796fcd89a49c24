//! The password rules of the account that the end-user pages are for.

use crate::{forms::Rules, idm::Anonymous, pages::Settings};
use leptos::{prelude::*, task::spawn_local};

/// The account's rules: the classic ones until the IDM has answered, and where it does not. What is sent is judged by
/// the IDM in any case.
pub(super) fn account_rules(perhaps_second_factor: bool) -> RwSignal<Rules> {
    let rules = RwSignal::new(Rules { perhaps_second_factor, ..Rules::default() });
    let asked = Settings::read(|config| Some((Anonymous::new(&config.idm_url), config.account_id?)));
    if let Some((idm, account)) = asked {
        spawn_local(async move {
            if let Ok(policy) = idm.password_policy(account).await {
                let _ = rules.try_set(Rules { profile: policy.profile, perhaps_second_factor });
            }
        });
    }
    rules
}
