//! Changing an application. Each change is one transaction with its entry in the audit log: a process that
//! is killed within leaves the application as it was, with exactly one token that lives on.

use super::{
    Caller, DomainError, FieldErrors, Idm,
    applications::{check, new_token, ordered, public},
    audit::{Differences, joined, time_text},
    caller::application_party,
};
use crate::store::{
    Conn, app_tokens,
    applications::{self, StoredApplication},
    audit, in_transaction,
};
use idm_api::{
    application::{
        Application, ApplicationKind, ApplicationWithToken, ChangeApplication, MAX_OVERLAP_SECONDS, RegenerateToken,
    },
    audit::{AuditAction, AuditChange},
    error::field_code,
    ids::AppId,
    privilege::Privilege,
    time::UnixMillis,
    user::Role,
};

/// Which version of a thing the caller has seen (`If-Match`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Expected {
    /// Any: the caller changes whatever there is.
    Any,
    /// One of these.
    Versions(Vec<i64>),
}

impl Expected {
    pub(super) fn check(&self, version: i64) -> Result<(), DomainError> {
        match self {
            Self::Versions(versions) if !versions.contains(&version) => Err(DomainError::ChangedMeanwhile),
            _ => Ok(()),
        }
    }
}

/// A changed application and its version.
pub type Changed = (Application, i64);

impl Idm {
    /// Changes name, privileges or expiry.
    ///
    /// # Errors
    /// As [`Idm::application`]; [`DomainError::ChangedMeanwhile`]; when fields break rules, or a back-end
    /// application would be widened.
    pub async fn change_application(
        &self,
        caller: &Caller,
        id: AppId,
        expected: &Expected,
        change: ChangeApplication,
    ) -> Result<Changed, DomainError> {
        let now = self.clock.now();
        let app = in_transaction!(self.store, |tx| {
            let before = load(tx, caller, id, expected).await?;
            let after = apply(&before, change.clone());
            let renamed = after.name != before.name;
            let mut errors = check(&after, now);
            if after.expires == before.expires {
                // An expired application may be renamed.
                errors.remove("expires");
            }
            errors.into_result()?;
            check_not_widened(&before, &after)?;
            let changes = differences(&before, &after);
            let after = save(tx, caller, AuditAction::ApplicationChanged, after, changes, now).await?;
            if renamed {
                applications::refile(tx, &after).await?;
            }
            Ok(after)
        })?;
        Ok((public(app.clone(), now), app.version))
    }

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

async fn load(
    tx: &mut Conn,
    caller: &Caller,
    id: AppId,
    expected: &Expected,
) -> Result<StoredApplication, DomainError> {
    caller.require(Role::Admin)?;
    let found = applications::get(tx, caller.account, id).await?.ok_or(DomainError::NotFound("application"))?;
    expected.check(found.version)?;
    Ok(found)
}

/// Writes what changed and the entry about it; where nothing did, neither.
async fn save(
    tx: &mut Conn,
    caller: &Caller,
    action: AuditAction,
    mut app: StoredApplication,
    changes: Vec<AuditChange>,
    now: UnixMillis,
) -> Result<StoredApplication, DomainError> {
    if changes.is_empty() {
        return Ok(app);
    }
    app.version += 1;
    applications::update(tx, &app).await?;
    audit::insert(tx, &caller.acting().did(action, application_party(app.id, &app.name), changes, now)).await?;
    Ok(app)
}

fn apply(before: &StoredApplication, change: ChangeApplication) -> StoredApplication {
    let ChangeApplication { name, privileges, expires } = change;
    StoredApplication {
        name: name.map_or_else(|| before.name.clone(), |name| name.trim().to_owned()),
        privileges: privileges.map_or_else(|| before.privileges.clone(), ordered),
        expires: expires.unwrap_or(before.expires),
        ..before.clone()
    }
}

/// What a back-end application may do was granted by the operator: its account can narrow that, not widen it
/// (CVE-2026-94000).
fn check_not_widened(before: &StoredApplication, after: &StoredApplication) -> Result<(), DomainError> {
    let longer = match (before.expires, after.expires) {
        (Some(granted), Some(end)) => end > granted,
        (Some(_), None) => true,
        (None, _) => false,
    };
    let wider = !after.privileges.iter().all(|privilege| before.privileges.contains(privilege));
    if before.kind == ApplicationKind::BackEnd && (longer || wider) {
        return Err(DomainError::NotAllowed("only the platform operator may widen a back-end application"));
    }
    Ok(())
}

fn differences(before: &StoredApplication, after: &StoredApplication) -> Vec<AuditChange> {
    Differences::default()
        .field("name", Some(before.name.clone()), Some(after.name.clone()))
        .field("privileges", joined(&before.privileges, Privilege::name), joined(&after.privileges, Privilege::name))
        .field("expires", time_text(before.expires), time_text(after.expires))
        .field("revoked", time_text(before.revoked), time_text(after.revoked))
        .into_vec()
}

fn check_overlap(seconds: u32) -> Result<(), DomainError> {
    let mut errors = FieldErrors::default();
    if seconds > MAX_OVERLAP_SECONDS {
        errors.add("overlapSeconds", field_code::UNKNOWN_VALUE, "An overlap lasts 7 days at most.");
    }
    errors.into_result()
}
