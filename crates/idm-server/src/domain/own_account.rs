//! A user's own name, and the end of one's own user.

use super::{
    Caller, DomainError, FieldErrors, Idm, audit::Differences, caller::user_party, lockout::Counter,
    reauthentication::still_known, user_changes::keep_an_admin,
};
use crate::store::{audit, in_transaction, users};
use idm_api::{
    audit::AuditAction,
    own_account::ChangeMe,
    second_factor::Reauthentication,
    user::{Me, User},
};

impl Idm {
    /// Who the caller is.
    ///
    /// # Errors
    /// When the caller is no person.
    pub fn me(&self, caller: &Caller) -> Result<Me, DomainError> {
        Ok(self.told_of(caller, caller.user()?.clone()))
    }

    /// Changes the caller's name.
    ///
    /// # Errors
    /// When the caller is no person; when the name breaks rules.
    pub async fn change_me(&self, caller: &Caller, change: &ChangeMe) -> Result<Me, DomainError> {
        let id = caller.user()?.user_id;
        let Some(name) = change.name.as_deref().map(str::trim) else { return self.me(caller) };
        let mut errors = FieldErrors::default();
        if !name.is_empty() {
            errors.name("name", name);
        }
        errors.into_result()?;
        let now = self.clock.now();
        let user = in_transaction!(self.store, |tx| {
            let found = users::by_id(tx, id).await?.ok_or(DomainError::SessionEnded)?;
            let after = User { name: Some(name.to_owned()).filter(|name| !name.is_empty()), ..found.user.clone() };
            let changes = Differences::default().field("name", found.user.name, after.name.clone()).into_vec();
            if changes.is_empty() {
                return Ok(after);
            }
            users::set_name(tx, &after, found.version + 1).await?;
            users::refile(tx, &after).await?;
            let entry = caller.acting().did(AuditAction::UserChanged, user_party(&after), changes, now);
            audit::insert(tx, &entry).await?;
            Ok::<_, DomainError>(after)
        })?;
        Ok(self.told_of(caller, user))
    }

    fn told_of(&self, caller: &Caller, user: User) -> Me {
        Me {
            second_factor_setup_required: self.lacks_factor(&user, caller.by_passkey),
            has_password: caller.has_password,
            account_name: caller.account_name.clone(),
            user,
        }
    }

    /// Deletes the caller, after they have proved themselves once more. The past stays in the audit log.
    ///
    /// # Errors
    /// Those of [`Idm::reauthenticate`]; [`DomainError::Conflict`] when no admin would be left.
    pub async fn delete_me(&self, caller: &Caller, request: &Reauthentication) -> Result<(), DomainError> {
        let known = self.reauthenticate(caller, request).await?;
        let now = self.clock.now();
        in_transaction!(self.store, |tx| {
            let user = still_known(tx, &known).await?;
            keep_an_admin(tx, &user, &User { roles: Vec::new(), ..user.clone() }).await?;
            Self::clear_attempts(tx, &Counter::of(user.account_id, &user.email_address)).await?;
            users::delete(tx, user.user_id).await?;
            let entry = caller.acting().did(AuditAction::UserDeleted, user_party(&user), Vec::new(), now);
            Ok(audit::insert(tx, &entry).await?)
        })
    }
}
