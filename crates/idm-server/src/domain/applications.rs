//! Applications: what an admin may do with them.

use super::{Caller, DomainError, FieldErrors, Idm};
use crate::{
    crypto::random,
    store::{
        applications::{self, StoredApplication},
        in_transaction,
    },
};
use idm_api::{
    application::{
        Application, ApplicationKind, ApplicationPage, ApplicationStatus, ApplicationWithToken, CreateApplication,
    },
    error::field_code,
    ids::AppId,
    time::UnixMillis,
    token,
    user::Role,
};

impl Idm {
    /// Makes an application and its token. The answer is the only one that ever shows the token.
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
        check(&request, now).into_result()?;
        let mut privileges = request.privileges.unwrap_or_else(|| request.kind.default_privileges().to_vec());
        privileges.sort_unstable();
        privileges.dedup();
        let app = StoredApplication {
            id: AppId(uuid::Uuid::now_v7()),
            account_id: caller.user.account_id,
            name: request.name.trim().to_owned(),
            kind: request.kind,
            privileges,
            created: now,
            expires: request.expires,
            revoked: None,
            version: 1,
            token_created: now,
            last_used: None,
        };
        let app_token = token::encode(random::bytes()?);
        let hash = random::sha256(app_token.expose());
        in_transaction!(self.store, |tx| { Ok(applications::insert(tx, &app, &hash).await?) })?;
        Ok(ApplicationWithToken { application: public(app, now), app_token })
    }

    /// The account's applications, newest first.
    ///
    /// # Errors
    /// When the caller is no admin.
    pub async fn list_applications(&self, caller: &Caller) -> Result<ApplicationPage, DomainError> {
        caller.require(Role::Admin)?;
        let now = self.clock.now();
        let mut reader = self.store.read().await?;
        let found = applications::list(&mut reader, caller.user.account_id).await?;
        let total = applications::count(&mut reader, caller.user.account_id).await?;
        Ok(ApplicationPage {
            applications: found.into_iter().map(|app| public(app, now)).collect(),
            total: u64::try_from(total).unwrap_or_default(),
            next_cursor: None,
        })
    }

    /// One application of the account, and its version.
    ///
    /// # Errors
    /// [`DomainError::NotFound`] for an unknown id and for one of another account alike.
    pub async fn application(&self, caller: &Caller, id: AppId) -> Result<(Application, i64), DomainError> {
        caller.require(Role::Admin)?;
        let found = applications::get(&mut *self.store.read().await?, caller.user.account_id, id).await?;
        let app = found.ok_or(DomainError::NotFound("application"))?;
        let version = app.version;
        Ok((public(app, self.clock.now()), version))
    }
}

fn check(request: &CreateApplication, now: UnixMillis) -> FieldErrors {
    let mut errors = FieldErrors::default();
    errors.name("name", &request.name);
    let asked = request.privileges.as_deref().unwrap_or_default();
    if !asked.iter().all(|&privilege| request.kind.may_hold(privilege)) {
        errors.add("privileges", field_code::UNKNOWN_VALUE, "An application of this kind cannot hold all of these.");
    }
    if request.expires.is_some_and(|end| end <= now) {
        errors.add("expires", field_code::UNKNOWN_VALUE, "This time is past.");
    }
    errors
}

/// The form in which applications are read: no token, no hash.
fn public(app: StoredApplication, now: UnixMillis) -> Application {
    let status = if app.revoked.is_some() {
        ApplicationStatus::Revoked
    } else if app.expires.is_some_and(|end| end <= now) {
        ApplicationStatus::Expired
    } else {
        ApplicationStatus::Active
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
    }
}
