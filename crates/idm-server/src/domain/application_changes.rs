//! Changing an application: name, privileges, expiry. A change and its entry in the audit log are one
//! transaction.

use super::{
    Caller, DomainError, Idm,
    applications::{check, ordered, public},
    audit::{Differences, joined, time_text},
    caller::application_party,
};
use crate::store::{
    Conn,
    applications::{self, StoredApplication},
    audit, in_transaction,
};
use idm_api::{
    application::{Application, ApplicationKind, ChangeApplication},
    audit::{AuditAction, AuditChange},
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
}

pub(super) async fn load(
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
pub(super) async fn save(
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

pub(super) fn differences(before: &StoredApplication, after: &StoredApplication) -> Vec<AuditChange> {
    Differences::default()
        .field("name", Some(before.name.clone()), Some(after.name.clone()))
        .field("privileges", joined(&before.privileges, Privilege::name), joined(&after.privileges, Privilege::name))
        .field("expires", time_text(before.expires), time_text(after.expires))
        .field("revoked", time_text(before.revoked), time_text(after.revoked))
        .into_vec()
}
