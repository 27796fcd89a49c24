//! The lock after too many wrong passwords.
//!
//! An attempt is counted before its password is looked at, in one transaction, and taken back when the
//! password was right. So attempts in parallel cannot slip past the limit (CVE-2024-4629): the seventh
//! takes the last place, whatever the others are still computing. Unknown addresses are counted and locked
//! like known ones.

use super::{Address, DomainError, Idm, audit::Acting, caller::user_party};
use crate::{
    crypto::random,
    store::{
        Conn,
        attempts::{self, Attempts},
        audit, in_transaction,
    },
};
use idm_api::{
    audit::{AuditAction, Party, PartyKind},
    email,
    ids::AccountId,
    time::UnixMillis,
    user::User,
};

/// Wrong passwords that lock.
pub(super) const MOST_ATTEMPTS: i64 = 7;
/// How long the lock holds, in milliseconds.
const LOCK_MS: i64 = 30 * 60 * 1000;
/// Wrong passwords older than this are forgotten, in milliseconds.
const FORGET_MS: i64 = 24 * 60 * 60 * 1000;

/// Attempts before this time do not count any more.
pub(super) const fn counts_since(now: UnixMillis) -> UnixMillis {
    now.plus(-FORGET_MS)
}

/// Whether a lock that ends then holds. One that ends far later than any that could begin now is from a time at which the
/// clock was wrong: nobody is to be locked out for as long as it was. Not far later are those of calls that were begun
/// after this one and overtook it, and of nodes whose clocks go ahead.
fn holds(end: UnixMillis, now: UnixMillis) -> bool {
    end > now && end <= now.plus(2 * LOCK_MS)
}

/// What is counted after one more attempt, or how many milliseconds the lock still holds.
fn count_one(before: Option<Attempts>, now: UnixMillis) -> Result<Attempts, i64> {
    let failed = match before {
        Some(Attempts { locked_until: Some(end), .. }) if holds(end, now) => return Err(end.since(now)),
        // A lock that has run out starts a new count.
        Some(Attempts { locked_until: Some(_), .. }) | None => 0,
        Some(Attempts { last, .. }) if last < counts_since(now) => 0,
        Some(Attempts { failed, .. }) => failed,
    } + 1;
    let locked_until = (failed >= MOST_ATTEMPTS).then(|| now.plus(LOCK_MS));
    Ok(Attempts { failed, last: now, locked_until })
}

/// The address under which attempts are counted; hashed, as people type passwords into email fields.
pub(super) struct Counter {
    account: AccountId,
    hash: String,
}

impl Counter {
    pub(super) fn of(account: AccountId, address: &str) -> Self {
        Self { account, hash: random::sha256(&email::normalized(address)) }
    }

    /// Until when the address is locked, when it is.
    pub(super) async fn locked_until(&self, c: &mut Conn, now: UnixMillis) -> Result<Option<UnixMillis>, DomainError> {
        let found = attempts::get(c, self.account, &self.hash).await?;
        Ok(found.and_then(|found| found.locked_until).filter(|end| holds(*end, now)))
    }
}

impl Idm {
    /// Counts an attempt that is about to be made. True when it is the one that locks, unless it succeeds.
    pub(super) async fn count_attempt(&self, counter: &Counter) -> Result<bool, DomainError> {
        let now = self.clock.now();
        in_transaction!(self.store, |tx| {
            let before = attempts::get(tx, counter.account, &counter.hash).await?;
            match count_one(before, now) {
                Ok(after) => {
                    attempts::put(tx, counter.account, &counter.hash, after).await?;
                    Ok(after.locked_until.is_some())
                }
                Err(rest) => Err(DomainError::Locked { retry_after: whole_seconds(rest) }),
            }
        })
    }

    /// Notes in the audit log that an address was locked. Unknown ones are noted like known ones, without what
    /// was typed: the work is the same, and people type passwords into email fields.
    pub(super) async fn note_lockout(
        &self,
        account: AccountId,
        user: Option<&User>,
        address: Address,
    ) -> Result<(), DomainError> {
        let nobody = Party { kind: PartyKind::Anonymous, id: None, name: None };
        let target = user.map_or(nobody, user_party);
        let acting = Acting::anonymous(account, address);
        let entry = acting.did(AuditAction::UserLockedOut, target, Vec::new(), self.clock.now());
        in_transaction!(self.store, |tx| { Ok(audit::insert(tx, &entry).await?) })
    }

    /// Takes one attempt back whose password was never looked at.
    pub(super) async fn uncount_attempt(&self, counter: &Counter) -> Result<(), DomainError> {
        in_transaction!(self.store, |tx| { Self::take_attempt_back(tx, counter).await })
    }

    /// As [`Idm::uncount_attempt`], in a transaction.
    pub(super) async fn take_attempt_back(tx: &mut Conn, counter: &Counter) -> Result<(), DomainError> {
        if let Some(before) = attempts::get(tx, counter.account, &counter.hash).await? {
            let failed = (before.failed - 1).max(0);
            let after = Attempts { failed, locked_until: None, ..before };
            attempts::put(tx, counter.account, &counter.hash, after).await?;
        }
        Ok(())
    }

    /// Forgets the attempts after a right password.
    pub(super) async fn clear_attempts(tx: &mut Conn, counter: &Counter) -> Result<(), DomainError> {
        Ok(attempts::clear(tx, counter.account, &counter.hash).await?)
    }
}

fn whole_seconds(millis: i64) -> u64 {
    u64::try_from(millis.max(0)).unwrap_or_default().div_ceil(1000)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: UnixMillis = UnixMillis(1_000_000_000_000);

    #[test]
    fn the_seventh_attempt_takes_the_last_place() {
        let mut state = None;
        for number in 1..=MOST_ATTEMPTS {
            let after = count_one(state, NOW).unwrap();
            assert_eq!(after.failed, number);
            assert_eq!(after.locked_until.is_some(), number == MOST_ATTEMPTS);
            state = Some(after);
        }
        assert_eq!(count_one(state, NOW), Err(LOCK_MS));
        assert_eq!(count_one(state, NOW.plus(LOCK_MS - 1)), Err(1));
        assert_eq!(count_one(state, NOW.plus(-1)), Err(LOCK_MS + 1), "begun before the lock, and overtaken");
        assert_eq!(count_one(state, NOW.plus(LOCK_MS)).unwrap().failed, 1, "a new count after the lock");
    }

    #[test]
    fn old_attempts_are_forgotten() {
        let six = Attempts { failed: 6, last: NOW, locked_until: None };
        assert_eq!(count_one(Some(six), NOW.plus(FORGET_MS)).unwrap().failed, 7);
        assert_eq!(count_one(Some(six), NOW.plus(FORGET_MS + 1)).unwrap().failed, 1);
    }

    #[test]
    fn waiting_times_are_rounded_up() {
        assert_eq!(whole_seconds(1), 1);
        assert_eq!(whole_seconds(1_800_000), 1800);
        assert_eq!(whole_seconds(-5), 0);
    }
}
