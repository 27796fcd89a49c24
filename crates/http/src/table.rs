//! Counting callers in a fixed amount of memory.
//!
//! Each caller has one number, the time at which all that it has asked for would be earned (the generic cell
//! rate algorithm, ITU-T I.371). The numbers stand in a table that never grows: a million made-up callers
//! replace one another, and never one that has asked for more, for the slot that is given up is the one
//! whose caller has the least against it.

use crate::Rate;
use std::{
    hash::{BuildHasher as _, Hash, RandomState},
    sync::{Mutex, PoisonError},
    time::{Duration, Instant},
};

/// Callers that share a lock, and of whom one is given up for a new one.
const WAYS: usize = 8;
/// 32 768 callers in half a megabyte.
const SETS: usize = 4096;

#[derive(Clone, Copy, Default)]
struct Slot {
    /// Hash of the caller, under a key that nobody outside knows; two callers in 2^64 share one.
    caller: u64,
    /// Microseconds after the table's start.
    earned: u64,
}

/// Remembers how much each caller has asked for.
pub(crate) struct Table {
    /// Microseconds that one request costs, and that may be owed at most.
    costs: Option<(u64, u64)>,
    start: Instant,
    hasher: RandomState,
    sets: Box<[Mutex<[Slot; WAYS]>]>,
}

impl Table {
    pub(crate) fn new(rate: Rate) -> Self {
        let costs = match rate {
            Rate::Off => None,
            Rate::Limited { per_second, burst } => {
                let cost = Duration::from_secs_f64(1.0 / per_second).as_micros();
                let cost = u64::try_from(cost).unwrap_or(u64::MAX).max(1);
                Some((cost, cost.saturating_mul(u64::from(burst))))
            }
        };
        let sets = if costs.is_some() { SETS } else { 0 };
        let sets = std::iter::repeat_with(Mutex::default).take(sets).collect();
        Self { costs, start: Instant::now(), hasher: RandomState::new(), sets }
    }

    /// Counts one request of a caller.
    ///
    /// # Errors
    /// How long the caller must wait, when this one is too many; then it is not counted.
    pub(crate) fn take(&self, caller: impl Hash) -> Result<(), Duration> {
        let now = u64::try_from(self.start.elapsed().as_micros()).unwrap_or(u64::MAX);
        self.take_at(caller, now)
    }

    fn take_at(&self, caller: impl Hash, now: u64) -> Result<(), Duration> {
        let Some((cost, most)) = self.costs else { return Ok(()) };
        let caller = self.hasher.hash_one(caller);
        let Some(set) = usize::try_from(caller).ok().and_then(|hash| self.sets.get(hash % self.sets.len())) else {
            return Ok(());
        };
        let mut slots = set.lock().unwrap_or_else(PoisonError::into_inner);
        let own = slots.iter().position(|slot| slot.caller == caller);
        let least = || slots.iter().enumerate().min_by_key(|(_, slot)| slot.earned).map(|(index, _)| index);
        let Some(slot) = own.or_else(least).and_then(|index| slots.get_mut(index)) else { return Ok(()) };
        let before = if slot.caller == caller { slot.earned.max(now) } else { now };
        let after = before.saturating_add(cost);
        let owed = after - now;
        if owed > most {
            return Err(Duration::from_micros(owed - most));
        }
        *slot = Slot { caller, earned: after };
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: u64 = 1_000_000;

    #[test]
    fn a_burst_and_then_the_rate() {
        let table = Table::new(Rate::new(2.0, 3));
        for _ in 0..3 {
            assert_eq!(table.take_at("a", 0), Ok(()));
        }
        assert_eq!(table.take_at("a", 0), Err(Duration::from_millis(500)));
        assert_eq!(table.take_at("b", 0), Ok(()), "each caller has its own");
        assert_eq!(table.take_at("a", SECOND / 2), Ok(()));
        assert!(table.take_at("a", SECOND / 2).is_err());
        let allowed = (0..100).filter(|_| table.take_at("a", 60 * SECOND).is_ok()).count();
        assert_eq!(allowed, 3, "a pause earns the burst and no more");
    }

    /// CVE-2026-4634, CVE-2025-2559: memory grew with made-up callers.
    #[test]
    fn a_million_callers_fit_and_free_nobody() {
        let table = Table::new(Rate::new(1.0, 100));
        for _ in 0..100 {
            assert_eq!(table.take_at("greedy", 0), Ok(()));
        }
        for made_up in 0..1_000_000 {
            assert_eq!(table.take_at(made_up, made_up), Ok(()));
        }
        assert!(table.take_at("greedy", SECOND / 2).is_err());
        assert_eq!(table.sets.len() * WAYS, 32_768);
    }

    #[test]
    fn no_limit_takes_no_memory() {
        let table = Table::new(Rate::Off);
        assert!((0..10_000).all(|_| table.take_at("a", 0).is_ok()));
        assert!(table.sets.is_empty());
    }
}
