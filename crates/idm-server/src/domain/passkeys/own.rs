//! What people do with passkeys that they have. It works where none are taken (any more), too.

use crate::{
    domain::{
        Caller, DomainError, FieldErrors, Idm, audit::Differences, caller::user_party, reauthentication::still_known,
    },
    store::{audit, in_transaction, mail_jobs::MailKind, passkeys},
};
use idm_api::{
    audit::AuditAction,
    ids::PasskeyId,
    passkey::{OwnPasskey, OwnPasskeys, RenamePasskey},
    second_factor::Reauthentication,
};

impl Idm {
    /// The caller's passkeys.
    ///
    /// # Errors
    /// When the caller is no person.
    pub async fn own_passkeys(&self, caller: &Caller) -> Result<OwnPasskeys, DomainError> {
        let user = caller.user()?.user_id;
        let stored = passkeys::of_user(&mut *self.store.read().await?, user).await?;
        Ok(OwnPasskeys { passkeys: stored.into_iter().map(|stored| stored.passkey).collect() })
    }

    /// Gives one of the caller's passkeys another name.
    ///
    /// # Errors
    /// When the name breaks rules; [`DomainError::NotFound`], also for another person's.
    pub async fn rename_passkey(
        &self,
        caller: &Caller,
        id: PasskeyId,
        change: &RenamePasskey,
    ) -> Result<OwnPasskey, DomainError> {
        let user = caller.user()?;
        let name = checked_name(&change.name)?;
        let now = self.clock.now();
        in_transaction!(self.store, |tx| {
            let found = passkeys::get(tx, user.user_id, id).await?.ok_or(DomainError::NotFound("passkey"))?.passkey;
            let after = OwnPasskey { name: name.to_owned(), ..found.clone() };
            let changes =
                Differences::default().field("passkey", Some(found.name), Some(after.name.clone())).into_vec();
            if !changes.is_empty() {
                passkeys::set_name(tx, id, name).await?;
                let entry = caller.acting().did(AuditAction::PasskeyRenamed, user_party(user), changes, now);
                audit::insert(tx, &entry).await?;
            }
            Ok(after)
        })
    }

    /// Removes one of the caller's passkeys, after they have proved themselves once more: nobody logs in by it any
    /// more. Sessions that it began live on.
    ///
    /// # Errors
    /// Those of [`Idm::reauthenticate`]; [`DomainError::NotFound`], also for another person's.
    pub async fn remove_passkey(
        &self,
        caller: &Caller,
        id: PasskeyId,
        request: &Reauthentication,
    ) -> Result<(), DomainError> {
        let known = self.reauthenticate(caller, request).await?;
        let now = self.clock.now();
        in_transaction!(self.store, |tx| {
            let user = &still_known(tx, &known).await?;
            let found = passkeys::get(tx, user.user_id, id).await?.ok_or(DomainError::NotFound("passkey"))?;
            passkeys::delete(tx, id).await?;
            self.tell(tx, user, MailKind::PasskeyRemoved, now).await?;
            let changes = Differences::default().field("passkey", Some(found.passkey.name), None).into_vec();
            let entry = caller.acting().did(AuditAction::PasskeyRemoved, user_party(user), changes, now);
            Ok(audit::insert(tx, &entry).await?)
        })?;
        self.mail_wanted.notify_one();
        Ok(())
    }
}

/// The name as it is stored, where it keeps the rules.
pub(super) fn checked_name(name: &str) -> Result<&str, DomainError> {
    let name = name.trim();
    let mut errors = FieldErrors::default();
    errors.name("name", name);
    errors.into_result()?;
    Ok(name)
}
