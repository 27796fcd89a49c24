//! Who calls with an appToken, and whether it may; and the JWT that a back-end application gets for one.

use super::{Address, Caller, DomainError, Idm, Jwt, Who};
use crate::{
    crypto::{
        jwt::{Claims, Subject},
        random,
    },
    store::{
        accounts,
        app_tokens::{self, StoredToken},
        applications::StoredApplication,
    },
};
use idm_api::{
    application::ApplicationKind,
    auth::{JWT_LIFETIME_MS, LoginApplication},
    ids::{AccountId, AppId},
    privilege::Privilege,
    secret::Secret,
    time::UnixMillis,
    token,
};

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
        let (app, _) = self.live_application(app_token).await?;
        if let Some(privilege) = privilege.filter(|privilege| !app.privileges.contains(privilege)) {
            return Err(DomainError::MissingPrivilege(privilege));
        }
        if app.account_id == account { Ok(app) } else { Err(DomainError::NotFound("account")) }
    }

    /// Logs a back-end application in. It has no session besides its token: the JWT dies with the token it
    /// was got for, with the application's revocation and expiry, and is not renewed.
    ///
    /// # Errors
    /// [`DomainError::InvalidAppToken`] also where the token is another application's;
    /// [`DomainError::NotAllowed`] for an end-user application.
    pub async fn login_application(&self, request: &LoginApplication) -> Result<Jwt, DomainError> {
        let (app, stored) = self.live_application(&request.app_token).await?;
        if app.id != request.app_id {
            return Err(DomainError::InvalidAppToken);
        }
        if app.kind != ApplicationKind::BackEnd {
            return Err(DomainError::NotAllowed("only back-end applications log in"));
        }
        let now = self.clock.now();
        let ends = [app.expires, stored.expires].into_iter().flatten();
        let expires = ends.fold(now.plus(JWT_LIFETIME_MS), Ord::min);
        let subject = Subject {
            id: stored.id,
            user_id: None,
            app_id: Some(app.id),
            account_id: app.account_id,
            roles: Vec::new(),
            privileges: Some(app.privileges),
            // It calls the IDM, and nobody else is to take it.
            product: None,
        };
        let jwt = self.keys.sign(subject, now, expires).await?;
        Ok(Jwt { jwt, expires, session_expires: expires })
    }

    /// Whom an application's JWT speaks for. Application and token are read from the database at every call.
    pub(super) async fn calling_application(
        &self,
        claims: &Claims,
        id: AppId,
        address: Address,
    ) -> Result<Caller, DomainError> {
        let now = self.clock.now();
        let mut reader = self.store.read().await?;
        let found = app_tokens::by_id(&mut reader, claims.id, now).await?;
        let (app, token) = found.ok_or(DomainError::SessionEnded)?;
        if app.id != id || app.account_id != claims.account_id {
            return Err(DomainError::NotAuthenticated);
        }
        let jwt_expires = UnixMillis(claims.expires);
        if jwt_expires <= now || !app.is_active(now) {
            return Err(DomainError::SessionEnded);
        }
        let account_name = accounts::name(&mut reader, app.account_id).await?.unwrap_or_default();
        Ok(Caller {
            session: token.id,
            account: app.account_id,
            account_name,
            who: Who::Application { id: app.id, name: app.name, privileges: app.privileges },
            address,
            by_passkey: false,
            product: None,
            logged_in: UnixMillis(0),
            has_password: false,
            session_expires: jwt_expires,
            jwt_expires,
        })
    }

    async fn live_application(&self, app_token: &Secret) -> Result<(StoredApplication, StoredToken), DomainError> {
        let now = self.clock.now();
        // The format's own check spares the database made-up and mistyped tokens.
        token::check(app_token.expose()).map_err(|_| DomainError::InvalidAppToken)?;
        let hash = random::sha256(app_token.expose());
        let found = app_tokens::by_hash(&mut *self.store.read().await?, &hash, now).await?;
        let (app, stored) = found.filter(|(app, _)| app.is_active(now)).ok_or(DomainError::InvalidAppToken)?;
        if stored.last_used.is_none_or(|used| now.since(used) >= LAST_USED_STEP_MS) {
            crate::store::in_transaction!(self.store, |tx| {
                Ok(app_tokens::set_last_used(tx, app.id, &hash, now).await?)
            })?;
        }
        Ok((app, stored))
    }
}
