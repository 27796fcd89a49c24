//! Applications: making and reading them. The answer to making is the only one that ever shows the token.

use super::{
    Caller, DomainError, FieldErrors, Idm,
    audit::{Acting, Differences, joined, time_text},
    caller::application_party,
};
use crate::{
    crypto::random,
    store::{
        Conn,
        app_tokens::{self, StoredToken},
        applications::{self, StoredApplication},
        audit, in_transaction,
    },
};
use idm_api::{
    application::{
        Application, ApplicationKind, ApplicationStatus, ApplicationWithToken, CreateApplication, PreviousToken,
        TokenCheck,
    },
    audit::AuditAction,
    error::field_code,
    ids::{AccountId, AppId, SessionId},
    privilege::Privilege,
    secret::Secret,
    time::UnixMillis,
    token,
    user::Role,
};

impl Idm {
    /// Makes an end-user application and its token.
    ///
    /// # Errors
    /// When the caller is no admin, asks for a back-end application, or fields break rules.
    pub async fn create_application(
        &self,
        caller: &Caller,
        request: CreateApplication,
    ) -> Result<ApplicationWithToken, DomainError> {
        caller.require(Role::Admin)?;
        if request.kind == ApplicationKind::BackEnd {
            return Err(DomainError::NotAllowed("back-end applications are granted by the platform operator only"));
        }
        let now = self.clock.now();
        let made = NewApplication::prepare(caller, caller.account, request, now)?;
        in_transaction!(self.store, |tx| { made.insert(tx).await })?;
        Ok(ApplicationWithToken { application: public(made.app, now), app_token: made.app_token })
    }

    /// Makes an application of any kind in any account: the operator's act. Nobody learns its first token;
    /// an admin of the account gets one by [`Idm::regenerate_token`].
    ///
    /// # Errors
    /// When the caller is no operator, there is no such account, or fields break rules.
    pub async fn grant_application(
        &self,
        caller: &Caller,
        account: AccountId,
        request: CreateApplication,
    ) -> Result<Application, DomainError> {
        caller.require(Role::Operator)?;
        let now = self.clock.now();
        let made = NewApplication::prepare(caller, account, request, now)?;
        in_transaction!(self.store, |tx| { made.insert(tx).await })?;
        Ok(public(made.app, now))
    }

    /// One application of the account, and its version.
    ///
    /// # Errors
    /// [`DomainError::NotFound`] for an unknown id and for one of another account alike.
    pub async fn application(&self, caller: &Caller, id: AppId) -> Result<(Application, i64), DomainError> {
        caller.require(Role::Admin)?;
        let now = self.clock.now();
        let app = self.stored_application(caller.account, id).await?;
        let overlapping = app_tokens::overlapping(&mut *self.store.read().await?, id, now).await?;
        let version = app.version;
        let previous = |token: StoredToken| {
            Some(PreviousToken { created: token.created, last_used: token.last_used, expires: token.expires? })
        };
        let previous_tokens = overlapping.into_iter().filter_map(previous).collect();
        Ok((Application { previous_tokens, ..public(app, now) }, version))
    }

    /// Whether a token is accepted now, and which application of the account it belongs to. Tells nothing of
    /// other accounts' tokens.
    ///
    /// # Errors
    /// When the caller is no admin.
    pub async fn check_token(&self, caller: &Caller, app_token: &Secret) -> Result<TokenCheck, DomainError> {
        caller.require(Role::Admin)?;
        let now = self.clock.now();
        let nothing = TokenCheck { accepted: false, application: None };
        if token::check(app_token.expose()).is_err() {
            return Ok(nothing);
        }
        let hash = random::sha256(app_token.expose());
        let found = app_tokens::by_hash(&mut *self.store.read().await?, &hash, now).await?;
        let Some((app, _)) = found.filter(|(app, _)| app.account_id == caller.account) else { return Ok(nothing) };
        Ok(TokenCheck { accepted: app.is_active(now), application: Some(public(app, now)) })
    }

    pub(super) async fn stored_application(
        &self,
        account: AccountId,
        id: AppId,
    ) -> Result<StoredApplication, DomainError> {
        let found = applications::get(&mut *self.store.read().await?, account, id).await?;
        found.ok_or(DomainError::NotFound("application"))
    }
}

/// An application that is about to be made.
pub(super) struct NewApplication {
    pub(super) app: StoredApplication,
    app_token: Secret,
    token: StoredToken,
    entry: audit::Entry,
}

impl NewApplication {
    pub(super) fn prepare(
        caller: &Caller,
        account: AccountId,
        request: CreateApplication,
        now: UnixMillis,
    ) -> Result<Self, DomainError> {
        let CreateApplication { name, kind, privileges, expires } = request;
        let privileges = privileges.unwrap_or_else(|| kind.default_privileges().to_vec());
        let app = StoredApplication {
            id: AppId(uuid::Uuid::now_v7()),
            account_id: account,
            name: name.trim().to_owned(),
            kind,
            privileges: ordered(privileges),
            created: now,
            expires,
            revoked: None,
            version: 1,
            token_created: now,
            last_used: None,
        };
        check(&app, now).into_result()?;
        let (app_token, token) = new_token(now)?;
        let changes = Differences::default()
            .field("name", None, Some(app.name.clone()))
            .field("kind", None, Some(kind.name().to_owned()))
            .field("privileges", None, joined(&app.privileges, Privilege::name))
            .field("expires", None, time_text(expires));
        let acting = Acting::new(account, caller.party(), caller.address);
        let entry =
            acting.did(AuditAction::ApplicationCreated, application_party(app.id, &app.name), changes.into_vec(), now);
        Ok(Self { app, app_token, token, entry })
    }

    pub(super) async fn insert(&self, tx: &mut Conn) -> Result<(), DomainError> {
        if !applications::insert(tx, &self.app).await? {
            return Err(DomainError::NotFound("account"));
        }
        app_tokens::insert(tx, self.app.id, &self.token).await?;
        Ok(audit::insert(tx, &self.entry).await?)
    }
}

/// A new token, and the form in which it is stored.
pub(super) fn new_token(now: UnixMillis) -> Result<(Secret, StoredToken), DomainError> {
    let app_token = token::encode(random::bytes()?);
    let hash = random::sha256(app_token.expose());
    let id = SessionId(uuid::Uuid::now_v7());
    Ok((app_token, StoredToken { id, hash, created: now, expires: None, last_used: None }))
}

pub(super) fn ordered(mut privileges: Vec<Privilege>) -> Vec<Privilege> {
    privileges.sort_unstable();
    privileges.dedup();
    privileges
}

/// The rules on what an application may be.
pub(super) fn check(app: &StoredApplication, now: UnixMillis) -> FieldErrors {
    let mut errors = FieldErrors::default();
    check_parts(&mut errors, &app.name, app.kind, &app.privileges, app.expires, now);
    errors
}

pub(super) fn check_parts(
    errors: &mut FieldErrors,
    name: &str,
    kind: ApplicationKind,
    privileges: &[Privilege],
    expires: Option<UnixMillis>,
    now: UnixMillis,
) {
    errors.name("name", name);
    if !privileges.iter().all(|&privilege| kind.may_hold(privilege)) {
        errors.add("privileges", field_code::UNKNOWN_VALUE, "An application of this kind cannot hold all of these.");
    }
    if expires.is_some_and(|end| end <= now) {
        errors.add("expires", field_code::UNKNOWN_VALUE, "This time is past.");
    }
}

/// The form in which applications are read: no token, no hash.
pub(super) fn public(app: StoredApplication, now: UnixMillis) -> Application {
    let status = if app.revoked.is_some() {
        ApplicationStatus::Revoked
    } else if app.is_active(now) {
        ApplicationStatus::Active
    } else {
        ApplicationStatus::Expired
    };
    Application {
        app_id: app.id,
        name: app.name,
        kind: app.kind,
        status,
        privileges: app.privileges,
        created: app.created,
        token_created: app.token_created,
        last_used: app.last_used,
        expires: app.expires,
        previous_tokens: Vec::new(),
    }
}
