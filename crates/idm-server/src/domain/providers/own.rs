//! What people do with the logins that are connected with them. It works where their provider is gone, too.

use crate::{
    domain::{Caller, DomainError, Idm, audit::Differences, caller::user_party, reauthentication::still_known},
    store::{
        audit,
        connected_logins::{self, StoredLogin},
        in_transaction,
        mail_jobs::MailKind,
        users,
    },
};
use idm_api::{
    audit::AuditAction,
    ids::ConnectedLoginId,
    provider::{ConnectedLogin, ConnectedLogins},
    second_factor::Reauthentication,
};

impl Idm {
    /// The logins that are connected with the caller.
    ///
    /// # Errors
    /// When the caller is no person.
    pub async fn connected_logins(&self, caller: &Caller) -> Result<ConnectedLogins, DomainError> {
        let user = caller.user()?.user_id;
        let mut reader = self.store.read().await?;
        let stored = connected_logins::of_user(&mut reader, user).await?;
        let has_password = users::by_id(&mut reader, user).await?.is_some_and(|found| found.password_hash.is_some());
        Ok(ConnectedLogins { logins: stored.into_iter().map(|stored| self.told(stored)).collect(), has_password })
    }

    /// After the caller has proved themselves once more, nobody logs in by it any more. Sessions that it began live on.
    ///
    /// # Errors
    /// Those of [`Idm::reauthenticate`]; [`DomainError::NotFound`], also for another person's;
    /// [`DomainError::Conflict`] where it is the last way in.
    pub async fn disconnect_login(
        &self,
        caller: &Caller,
        id: ConnectedLoginId,
        request: &Reauthentication,
    ) -> Result<(), DomainError> {
        let known = self.reauthenticate(caller, request).await?;
        let now = self.clock.now();
        in_transaction!(self.store, |tx| {
            let user = &still_known(tx, &known).await?;
            let mut all = connected_logins::of_user(tx, user.user_id).await?;
            let at = all.iter().position(|login| login.id == id).ok_or(DomainError::NotFound("login"))?;
            let login = all.swap_remove(at);
            // One whose provider is gone is no way in.
            let another = all.iter().any(|login| self.provider_of(login).is_some());
            if known.password_hash.is_none() && !another && !self.has_passkey(tx, user.user_id).await? {
                return Err(DomainError::Conflict("it is the last way to log in: choose a password first"));
            }
            connected_logins::delete(tx, id).await?;
            self.tell(tx, user, MailKind::LoginDisconnected, now).await?;
            let name = self.provider_of(&login).map_or(login.issuer.clone(), |(_, name)| name.to_owned());
            let changes = Differences::default().field("provider", Some(name), None).into_vec();
            let entry = caller.acting().did(AuditAction::LoginDisconnected, user_party(user), changes, now);
            Ok(audit::insert(tx, &entry).await?)
        })?;
        self.mail_wanted.notify_one();
        Ok(())
    }

    fn told(&self, stored: StoredLogin) -> ConnectedLogin {
        let provider = self.provider_of(&stored).map(|(id, _)| id.to_owned());
        let StoredLogin { id, issuer, email, created, last_used, .. } = stored;
        ConnectedLogin { login_id: id, provider, issuer, email_address: email, created, last_used }
    }

    /// Id and name of the provider of a login, while it is set up.
    fn provider_of(&self, login: &StoredLogin) -> Option<(&str, &str)> {
        let settings = self.providers.iter().map(|provider| provider.settings());
        let mut settings = settings.filter(|one| one.account == login.account && one.issuer == login.issuer);
        settings.next().map(|one| (one.id.as_str(), one.name.as_str()))
    }
}
