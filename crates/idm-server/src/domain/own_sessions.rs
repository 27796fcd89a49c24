//! A user's own sessions: where one is logged in, and the end of it.

use super::{Address, Caller, DomainError, Idm, audit::Differences, caller::user_party};
use crate::store::{
    Conn, audit, in_transaction, own_sessions,
    sessions::{self, StoredSession},
};
use idm_api::{
    audit::AuditAction, ids::SessionId, own_account::OwnSessions, second_factor::ConfirmPassword, time::UnixMillis,
};

/// A session that goes on being used is noted so often: each note is a write.
const NOTED_EVERY_MS: i64 = 5 * 60 * 1000;
/// From another address, so often. Browsers change between two addresses of theirs.
const MOVES_NOTED_EVERY_MS: i64 = 60 * 1000;

impl Idm {
    /// The caller's sessions that have not ended.
    ///
    /// # Errors
    /// When the caller is no person.
    pub async fn own_sessions(&self, caller: &Caller) -> Result<OwnSessions, DomainError> {
        let user = caller.user()?.user_id;
        let now = self.clock.now();
        let used_after = self.idle.used_after(now);
        let mut reader = self.store.read().await?;
        let sessions = own_sessions::living(&mut reader, user, caller.session, now, used_after).await?;
        let total = u64::try_from(own_sessions::count(&mut reader, user, now, used_after).await?).unwrap_or_default();
        Ok(OwnSessions { sessions, total })
    }

    /// Ends one of the caller's sessions, after they have proved themselves by one factor once more.
    ///
    /// # Errors
    /// Those of [`Idm::reauthenticate`]; [`DomainError::NotFound`] for one that has ended, for another person's and for
    /// one that never was alike.
    pub async fn end_own_session(
        &self,
        caller: &Caller,
        id: SessionId,
        request: &ConfirmPassword,
    ) -> Result<(), DomainError> {
        let user = self.reauthenticate(caller, request).await?.user.user_id;
        let now = self.clock.now();
        let used_after = self.idle.used_after(now);
        in_transaction!(self.store, |tx| {
            if !own_sessions::end(tx, user, id, now, "ended-by-user").await? {
                return Err(DomainError::NotFound("session"));
            }
            let left = own_sessions::count(tx, user, now, used_after).await?;
            note_ended(tx, caller, left + 1, left, now).await
        })
    }

    /// Ends all of the caller's sessions but the one that asks, likewise.
    ///
    /// # Errors
    /// Those of [`Idm::reauthenticate`].
    pub async fn end_other_sessions(&self, caller: &Caller, request: &ConfirmPassword) -> Result<(), DomainError> {
        let user = self.reauthenticate(caller, request).await?.user.user_id;
        let now = self.clock.now();
        let used_after = self.idle.used_after(now);
        in_transaction!(self.store, |tx| {
            let before = own_sessions::count(tx, user, now, used_after).await?;
            sessions::end_others(tx, user, caller.session, now, "ended-by-user").await?;
            let after = own_sessions::count(tx, user, now, used_after).await?;
            if before == after { Ok(()) } else { note_ended(tx, caller, before, after, now).await }
        })
    }

    /// Notes that a session was used, unless that was done just now. A call is not refused because this fails.
    pub(super) async fn note_use(&self, session: &StoredSession, address: Address, now: UnixMillis) {
        let address = address.to_text();
        let moved = address.is_some() && address != session.address;
        let every = self.idle.note_every(if moved { MOVES_NOTED_EVERY_MS } else { NOTED_EVERY_MS });
        // One that was noted by a clock which was ahead is noted anew.
        if (0..every).contains(&now.since(session.last_used)) {
            return;
        }
        if let Err(error) = self.write_use(session, address.as_deref(), now).await {
            tracing::warn!(%error, "the use of a session could not be noted");
        }
    }

    async fn write_use(
        &self,
        session: &StoredSession,
        address: Option<&str>,
        now: UnixMillis,
    ) -> Result<(), DomainError> {
        in_transaction!(self.store, |tx| { Ok(sessions::note_use(tx, session.id, now, address).await?) })
    }
}

async fn note_ended(
    tx: &mut Conn,
    caller: &Caller,
    before: i64,
    left: i64,
    now: UnixMillis,
) -> Result<(), DomainError> {
    let user = caller.user()?;
    let text = |count: i64| Some(count.to_string());
    let changes = Differences::default().field("sessions", text(before), text(left)).into_vec();
    let entry = caller.acting().did(AuditAction::OwnSessionsEnded, user_party(user), changes, now);
    Ok(audit::insert(tx, &entry).await?)
}
