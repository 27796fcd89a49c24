//! Reading and changing users: by admins of the account, and of end-users by applications with the privilege.

use super::{
    Caller, DomainError, Expected, FieldErrors, Idm, Who,
    audit::{Differences, joined},
    caller::user_party,
    lockout::Counter,
    user_list::is_plain_end_user,
};
use crate::store::{
    Conn, StoreError, audit, in_transaction, sessions,
    users::{self, StoredUser},
};
use idm_api::{
    audit::{AuditAction, AuditChange},
    error::field_code,
    ids::UserId,
    privilege::Privilege,
    time::UnixMillis,
    user::{ChangeUser, Role, User},
};

impl Idm {
    /// One user of the account, and its version.
    ///
    /// # Errors
    /// When the caller is neither an admin nor an application with `identity:read`;
    /// [`DomainError::NotFound`] for an unknown id and for one of another account alike.
    pub async fn user(&self, caller: &Caller, id: UserId) -> Result<(User, i64), DomainError> {
        let mut reader = self.store.read().await?;
        let found = load(&mut reader, caller, Privilege::IdentityRead, id).await?;
        let user = self.with_lockout(&mut reader, found.user).await?;
        Ok((user, found.version))
    }

    /// Changes name, address or roles.
    ///
    /// # Errors
    /// As [`Idm::user`], with `identity:update`; [`DomainError::ChangedMeanwhile`]; when fields break rules,
    /// roles would be given that the caller has not, or no admin would be left; [`DomainError::Conflict`] for one's own
    /// address, which asks for more than a session ([`Idm::change_email`]).
    pub async fn change_user(
        &self,
        caller: &Caller,
        id: UserId,
        expected: &Expected,
        change: ChangeUser,
    ) -> Result<(User, i64), DomainError> {
        let now = self.clock.now();
        in_transaction!(self.store, |tx| {
            let before = load_to_change(tx, caller, Privilege::IdentityUpdate, id).await?;
            expected.check(before.version)?;
            let after = apply(&before.user, change.clone());
            check(&after, &change).into_result()?;
            check_roles(caller, &before.user, &after)?;
            let changes = differences(&before.user, &after);
            if changes.is_empty() {
                return Ok((before.user, before.version));
            }
            if caller.id() == id.0 && before.user.email_address != after.email_address {
                return Err(DomainError::Conflict("one's own address is changed with the password: change-email"));
            }
            keep_an_admin(tx, &before.user, &after).await?;
            let version = before.version + 1;
            save(tx, &after, lock_time(&before, now), version).await?;
            users::refile(tx, &after).await?;
            audit::insert(tx, &caller.acting().did(AuditAction::UserChanged, user_party(&after), changes, now)).await?;
            Ok((after, version))
        })
    }

    /// Keeps a user from logging in, and ends all sessions. Again is no fault.
    ///
    /// # Errors
    /// As [`Idm::change_user`]; nobody locks oneself.
    pub async fn lock_user(&self, caller: &Caller, id: UserId) -> Result<(User, i64), DomainError> {
        let now = self.clock.now();
        in_transaction!(self.store, |tx| {
            let before = load_to_change(tx, caller, Privilege::IdentityUpdate, id).await?;
            if caller.id() == id.0 {
                return Err(DomainError::Conflict("nobody can lock oneself"));
            }
            if before.user.locked {
                return Ok((before.user, before.version));
            }
            let after = User { locked: true, ..before.user.clone() };
            keep_an_admin(tx, &before.user, &after).await?;
            users::update(tx, &after, Some(now), before.version + 1).await?;
            sessions::end_all(tx, id, now, "locked").await?;
            audit::insert(tx, &caller.acting().did(AuditAction::UserLocked, user_party(&after), Vec::new(), now))
                .await?;
            Ok((after, before.version + 1))
        })
    }

    /// Lets a user log in again who was locked by an admin, or by too many wrong passwords.
    ///
    /// # Errors
    /// As [`Idm::change_user`].
    pub async fn unlock_user(&self, caller: &Caller, id: UserId) -> Result<(User, i64), DomainError> {
        let now = self.clock.now();
        in_transaction!(self.store, |tx| {
            let before = load_to_change(tx, caller, Privilege::IdentityUpdate, id).await?;
            let counter = Counter::of(before.user.account_id, &before.user.email_address);
            let was_locked_out = counter.locked_until(tx, now).await?.is_some();
            Self::clear_attempts(tx, &counter).await?;
            if !before.user.locked && !was_locked_out {
                return Ok((before.user, before.version));
            }
            let after = User { locked: false, ..before.user };
            users::update(tx, &after, None, before.version + 1).await?;
            audit::insert(tx, &caller.acting().did(AuditAction::UserUnlocked, user_party(&after), Vec::new(), now))
                .await?;
            Ok((after, before.version + 1))
        })
    }

    /// Ends all sessions of a user.
    ///
    /// # Errors
    /// As [`Idm::user`], with `session:revoke`.
    pub async fn end_sessions(&self, caller: &Caller, id: UserId) -> Result<(), DomainError> {
        let now = self.clock.now();
        in_transaction!(self.store, |tx| {
            let found = load_to_change(tx, caller, Privilege::SessionRevoke, id).await?;
            let ended = sessions::end_all(tx, id, now, "ended-by-admin").await?;
            let changes = Differences::default().field("sessions", Some(ended.to_string()), Some("0".to_owned()));
            let target = user_party(&found.user);
            Ok(audit::insert(tx, &caller.acting().did(AuditAction::SessionsEnded, target, changes.into_vec(), now))
                .await?)
        })
    }

    /// Deletes a user. The past stays in the audit log.
    ///
    /// # Errors
    /// As [`Idm::change_user`], with `identity:delete`.
    pub async fn delete_user(&self, caller: &Caller, id: UserId, expected: &Expected) -> Result<(), DomainError> {
        let now = self.clock.now();
        in_transaction!(self.store, |tx| {
            let found = load_to_change(tx, caller, Privilege::IdentityDelete, id).await?;
            expected.check(found.version)?;
            keep_an_admin(tx, &found.user, &User { roles: Vec::new(), ..found.user.clone() }).await?;
            Self::clear_attempts(tx, &Counter::of(found.user.account_id, &found.user.email_address)).await?;
            users::delete(tx, id).await?;
            let target = user_party(&found.user);
            Ok(audit::insert(tx, &caller.acting().did(AuditAction::UserDeleted, target, Vec::new(), now)).await?)
        })
    }

    async fn with_lockout(&self, c: &mut Conn, user: User) -> Result<User, DomainError> {
        let counter = Counter::of(user.account_id, &user.email_address);
        Ok(User { locked_out_until: counter.locked_until(c, self.clock.now()).await?, ..user })
    }
}

/// The user, when the caller may see it. Applications see end-users alone.
async fn load(c: &mut Conn, caller: &Caller, privilege: Privilege, id: UserId) -> Result<StoredUser, DomainError> {
    caller.require_admin_or(privilege)?;
    let found = users::get(c, caller.account, id).await?;
    let visible = |user: &User| !matches!(caller.who, Who::Application { .. }) || is_plain_end_user(&user.roles);
    found.filter(|found| visible(&found.user)).ok_or(DomainError::NotFound("user"))
}

/// As [`load`]; an operator is out of an admin's reach.
pub(super) async fn load_to_change(
    c: &mut Conn,
    caller: &Caller,
    privilege: Privilege,
    id: UserId,
) -> Result<StoredUser, DomainError> {
    let found = load(c, caller, privilege, id).await?;
    if found.user.roles.contains(&Role::Operator) {
        caller.require(Role::Operator)?;
    }
    Ok(found)
}

/// Refuses what would leave the account without an admin who can log in. Two such changes at once cannot both
/// pass: transactions see the database as if alone.
pub(super) async fn keep_an_admin(tx: &mut Conn, before: &User, after: &User) -> Result<(), DomainError> {
    let manages = |user: &User| user.roles.contains(&Role::Admin) && !user.locked;
    if manages(before) && !manages(after) && users::count_active_admins(tx, before.account_id).await? <= 1 {
        return Err(DomainError::Conflict("the account needs an admin who can log in"));
    }
    Ok(())
}

/// Nobody gives or takes a role that is not the caller's own; that of an end-user everybody may give
/// (CVE-2026-94000).
fn check_roles(caller: &Caller, before: &User, after: &User) -> Result<(), DomainError> {
    let differs = |role: &Role| before.roles.contains(role) != after.roles.contains(role);
    for role in [Role::Admin, Role::Operator].into_iter().filter(differs) {
        caller.require(role)?;
    }
    Ok(())
}

fn apply(before: &User, change: ChangeUser) -> User {
    let ChangeUser { name, email_address, roles } = change;
    let email_address = email_address.map_or_else(|| before.email_address.clone(), |email| email.trim().to_owned());
    let name = match name {
        Some(name) => Some(name.trim().to_owned()).filter(|name| !name.is_empty()),
        None => before.name.clone(),
    };
    let mut roles = roles.unwrap_or_else(|| before.roles.clone());
    roles.sort_unstable();
    roles.dedup();
    User {
        email_verified: before.email_verified && email_address == before.email_address,
        email_address,
        name,
        roles,
        ..before.clone()
    }
}

fn check(after: &User, change: &ChangeUser) -> FieldErrors {
    let mut errors = FieldErrors::default();
    if change.email_address.is_some() {
        errors.email("emailAddress", &after.email_address);
    }
    if let Some(name) = &after.name {
        errors.name("name", name);
    }
    if after.roles.is_empty() {
        errors.add("roles", field_code::MISSING, "A user has at least one role.");
    }
    errors
}

fn differences(before: &User, after: &User) -> Vec<AuditChange> {
    Differences::default()
        .field("name", before.name.clone(), after.name.clone())
        .field("emailAddress", Some(before.email_address.clone()), Some(after.email_address.clone()))
        .field("roles", joined(&before.roles, Role::name), joined(&after.roles, Role::name))
        .into_vec()
}

const fn lock_time(stored: &StoredUser, now: UnixMillis) -> Option<UnixMillis> {
    if stored.user.locked { Some(now) } else { None }
}

async fn save(tx: &mut Conn, user: &User, locked: Option<UnixMillis>, version: i64) -> Result<(), DomainError> {
    match users::update(tx, user, locked, version).await {
        Err(StoreError::Duplicate) => Err(DomainError::EmailTaken),
        done => Ok(done?),
    }
}
