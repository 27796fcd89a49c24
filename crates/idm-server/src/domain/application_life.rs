//! Replacing an application's token, revoking, restoring and deleting it. Each is one transaction with its entry
//! in the audit log: a process that is killed within leaves exactly one token that lives on.

use super::{
    Caller, Changed, DomainError, Expected, FieldErrors, Idm,
    application_changes::{differences, load, save},
    applications::{new_token, public},
    audit::{Differences, time_text},
    caller::application_party,
};
use crate::store::{
    app_tokens,
    applications::{self, StoredApplication},
    audit, in_transaction,
};
use idm_api::{
    application::{ApplicationWithToken, MAX_OVERLAP_SECONDS, RegenerateToken},
    audit::AuditAction,
    error::field_code,
    ids::AppId,
};

impl Idm {
    /// Replaces the token. All earlier ones die at once, but for the present one where the caller asks for
    /// an overlap.
    ///
    /// # Errors
    /// As [`Idm::change_application`].
    pub async fn regenerate_token(
        &self,
        caller: &Caller,
        id: AppId,
        expected: &Expected,
        request: RegenerateToken,
    ) -> Result<(ApplicationWithToken, i64), DomainError> {
        let now = self.clock.now();
        let overlap = request.overlap_seconds.unwrap_or(0);
        check_overlap(overlap)?;
        let (app_token, stored) = new_token(now)?;
        let app = in_transaction!(self.store, |tx| {
            let before = load(tx, caller, id, expected).await?;
            if overlap == 0 {
                app_tokens::delete_all(tx, id).await?;
            } else {
                app_tokens::let_overlap(tx, id, now.plus(i64::from(overlap) * 1000)).await?;
            }
            app_tokens::insert(tx, id, &stored).await?;
            let after = StoredApplication { token_created: now, ..before.clone() };
            let changes = Differences::default()
                .field("tokenCreated", time_text(Some(before.token_created)), time_text(Some(now)))
                .field("overlapSeconds", None, (overlap > 0).then(|| overlap.to_string()));
            save(tx, caller, AuditAction::TokenRegenerated, after, changes.into_vec(), now).await
        })?;
        let version = app.version;
        Ok((ApplicationWithToken { application: public(app, now), app_token }, version))
    }

    /// Has every token of the application refused until it is restored. Again is no fault.
    ///
    /// # Errors
    /// As [`Idm::change_application`].
    pub async fn revoke_application(
        &self,
        caller: &Caller,
        id: AppId,
        expected: &Expected,
    ) -> Result<Changed, DomainError> {
        self.set_revoked(caller, id, expected, true).await
    }

    /// Has the token of a revoked application accepted again. Again is no fault.
    ///
    /// # Errors
    /// As [`Idm::change_application`].
    pub async fn restore_application(
        &self,
        caller: &Caller,
        id: AppId,
        expected: &Expected,
    ) -> Result<Changed, DomainError> {
        self.set_revoked(caller, id, expected, false).await
    }

    async fn set_revoked(
        &self,
        caller: &Caller,
        id: AppId,
        expected: &Expected,
        revoked: bool,
    ) -> Result<Changed, DomainError> {
        let now = self.clock.now();
        let action = if revoked { AuditAction::ApplicationRevoked } else { AuditAction::ApplicationRestored };
        let app = in_transaction!(self.store, |tx| {
            let before = load(tx, caller, id, expected).await?;
            if before.revoked.is_some() == revoked {
                return Ok(before);
            }
            let after = StoredApplication { revoked: revoked.then_some(now), ..before.clone() };
            let changes = differences(&before, &after);
            save(tx, caller, action.clone(), after, changes, now).await
        })?;
        Ok((public(app.clone(), now), app.version))
    }

    /// Deletes an application and its tokens. Its past stays in the audit log.
    ///
    /// # Errors
    /// As [`Idm::change_application`].
    pub async fn delete_application(&self, caller: &Caller, id: AppId, expected: &Expected) -> Result<(), DomainError> {
        let now = self.clock.now();
        in_transaction!(self.store, |tx| {
            let app = load(tx, caller, id, expected).await?;
            let target = application_party(id, &app.name);
            let entry = caller.acting().did(AuditAction::ApplicationDeleted, target, Vec::new(), now);
            audit::insert(tx, &entry).await?;
            Ok(applications::delete(tx, &app).await?)
        })
    }
}

fn check_overlap(seconds: u32) -> Result<(), DomainError> {
    let mut errors = FieldErrors::default();
    if seconds > MAX_OVERLAP_SECONDS {
        errors.add("overlapSeconds", field_code::UNKNOWN_VALUE, "An overlap lasts 7 days at most.");
    }
    errors.into_result()
}
