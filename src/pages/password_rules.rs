//! The password rules of an account, asked for where somebody is about to choose a password.

use crate::{
    forms::{Beside, Rules, password_rules::policy_of},
    pages::Settings,
};
use idm_api::{ids::AccountId, password_policy::PasswordPolicy};
use leptos::{prelude::*, task::spawn_local};

/// The rules of this account: the classic ones until the IDM has answered. What is sent is judged by the IDM in any case.
pub(super) fn rules_of(account: AccountId, beside: Beside) -> RwSignal<Rules> {
    let rules = RwSignal::new(Rules { beside, ..Rules::default() });
    ask(account, rules, |_| ());
    rules
}

/// The rules for a password that an admin sets for somebody, and whether nobody does that here: not until the IDM says so.
pub(super) fn first_passwords_of(account: AccountId) -> (RwSignal<Rules>, RwSignal<bool>) {
    let (rules, invites_only) = (RwSignal::new(Rules::default()), RwSignal::new(false));
    ask(account, rules, move |policy| {
        let _ = invites_only.try_set(policy.invitations_only);
    });
    (rules, invites_only)
}

fn ask(account: AccountId, rules: RwSignal<Rules>, told: impl Fn(&PasswordPolicy) + 'static) {
    let Some(idm) = Settings::idm() else { return };
    spawn_local(async move {
        if let Some(policy) = policy_of(&idm, account, || !rules.is_disposed()).await {
            let _ = rules.try_update(|rules| rules.profile = policy.profile);
            told(&policy);
        }
    });
}

/// [`rules_of`] the account that the end-user pages are for.
pub(super) fn rules_of_end_users(beside: Beside) -> RwSignal<Rules> {
    match Settings::read(|config| config.account_id) {
        Some(account) => rules_of(account, beside),
        None => RwSignal::new(Rules { beside, ..Rules::default() }),
    }
}
