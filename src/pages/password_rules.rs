//! The password rules of an account, asked for where somebody is about to choose a password.

use crate::{
    forms::{Beside, Rules, password_rules::profile_of},
    pages::Settings,
};
use idm_api::ids::AccountId;
use leptos::{prelude::*, task::spawn_local};

/// The rules of this account: the classic ones until the IDM has answered. What is sent is judged by the IDM in any case.
pub(super) fn rules_of(account: AccountId, beside: Beside) -> RwSignal<Rules> {
    let rules = RwSignal::new(Rules { beside, ..Rules::default() });
    if let Some(idm) = Settings::idm() {
        spawn_local(async move {
            if let Some(profile) = profile_of(&idm, account, || !rules.is_disposed()).await {
                let _ = rules.try_set(Rules { profile, beside });
            }
        });
    }
    rules
}

/// [`rules_of`] the account that the end-user pages are for.
pub(super) fn rules_of_end_users(beside: Beside) -> RwSignal<Rules> {
    match Settings::read(|config| config.account_id) {
        Some(account) => rules_of(account, beside),
        None => RwSignal::new(Rules { beside, ..Rules::default() }),
    }
}
