//! What an account's admins read and set of it as a whole.

use super::{Caller, DomainError, Idm, audit::Differences};
use crate::store::{accounts, audit, in_transaction};
use idm_api::{
    account::{Account, ChangeAccount},
    audit::{AuditAction, Party, PartyKind},
    user::Role,
};

impl Idm {
    /// The caller's account.
    ///
    /// # Errors
    /// When the caller is no admin.
    pub async fn account(&self, caller: &Caller) -> Result<Account, DomainError> {
        caller.require(Role::Admin)?;
        let found = accounts::get(&mut *self.store.read().await?, caller.account).await?;
        found.ok_or(DomainError::NotFound("account"))
    }

    /// Changes the settings of the caller's account.
    ///
    /// # Errors
    /// When the caller is no admin.
    pub async fn change_account(&self, caller: &Caller, change: &ChangeAccount) -> Result<Account, DomainError> {
        caller.require(Role::Admin)?;
        let now = self.clock.now();
        in_transaction!(self.store, |tx| {
            let before = accounts::get(tx, caller.account).await?.ok_or(DomainError::NotFound("account"))?;
            let profile = change.password_profile.unwrap_or(before.password_profile);
            let name = |profile: idm_api::password_policy::PasswordProfile| Some(profile.name().to_owned());
            let changes = Differences::default()
                .field("passwordProfile", name(before.password_profile), name(profile))
                .into_vec();
            if changes.is_empty() {
                return Ok(before);
            }
            accounts::set_password_profile(tx, caller.account, profile).await?;
            let id = Some(caller.account.to_string());
            let target = Party { kind: PartyKind::Account, id, name: Some(before.name.clone()) };
            let entry = caller.acting().did(AuditAction::PasswordPolicyChanged, target, changes, now);
            audit::insert(tx, &entry).await?;
            Ok(Account { password_profile: profile, ..before })
        })
    }
}
