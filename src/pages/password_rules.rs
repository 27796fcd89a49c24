//! The password rules of an account, asked for where somebody is about to choose a password.

use crate::{
    forms::{Beside, Rules, password_rules::AGAIN_AFTER},
    idm::ApiError,
    pages::Settings,
    ui::dom::pause,
};
use idm_api::ids::AccountId;
use leptos::{prelude::*, task::spawn_local};
use std::time::Duration;

/// The rules of this account: the classic ones until the IDM has answered. What is sent is judged by the IDM in any case.
pub(super) fn rules_of(account: AccountId, beside: Beside) -> RwSignal<Rules> {
    let rules = RwSignal::new(Rules { beside, ..Rules::default() });
    if let Some(idm) = Settings::idm() {
        spawn_local(async move {
            let mut waits = AGAIN_AFTER.into_iter();
            loop {
                match idm.password_policy(account).await {
                    Ok(policy) => {
                        let _ = rules.try_set(Rules { profile: policy.profile, beside });
                        return;
                    }
                    Err(ApiError::Refused(_)) => return,
                    Err(_) => {}
                }
                let Some(seconds) = waits.next() else { return };
                pause(Duration::from_secs(seconds)).await;
                // Nobody may be choosing a password any more.
                if rules.is_disposed() {
                    return;
                }
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
