//! Who calls with an appToken, and whether it may.

use super::{DomainError, Idm};
use crate::{
    crypto::random,
    store::applications::{self, StoredApplication},
};
use idm_api::{ids::AccountId, privilege::Privilege, secret::Secret, token};

/// How stale `last_used` may be, in milliseconds: one write a minute, not one a call.
const LAST_USED_STEP_MS: i64 = 60 * 1000;

impl Idm {
    /// The application of this account whose token this is, when it may do what `privilege` names.
    pub(super) async fn application_by_token(
        &self,
        app_token: &Secret,
        account: AccountId,
        privilege: Option<Privilege>,
    ) -> Result<StoredApplication, DomainError> {
        let app = self.live_application(app_token).await?;
        if let Some(privilege) = privilege.filter(|privilege| !app.privileges.contains(privilege)) {
            return Err(DomainError::MissingPrivilege(privilege));
        }
        if app.account_id == account { Ok(app) } else { Err(DomainError::NotFound("account")) }
    }

    async fn live_application(&self, app_token: &Secret) -> Result<StoredApplication, DomainError> {
        let now = self.clock.now();
        // The format's own check spares the database made-up and mistyped tokens.
        token::check(app_token.expose()).map_err(|_| DomainError::InvalidAppToken)?;
        let hash = random::sha256(app_token.expose());
        let app = applications::by_token_hash(&mut *self.store.read().await?, &hash, now).await?;
        let app = app.ok_or(DomainError::InvalidAppToken)?;
        if app.revoked.is_some() || app.expires.is_some_and(|end| end <= now) {
            return Err(DomainError::InvalidAppToken);
        }
        if app.last_used.is_none_or(|used| now.since(used) >= LAST_USED_STEP_MS) {
            crate::store::in_transaction!(self.store, |tx| { Ok(applications::set_last_used(tx, &hash, now).await?) })?;
        }
        Ok(app)
    }
}
