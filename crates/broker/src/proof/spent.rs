//! Remembering what was used, for as long as it could be used again, in a bounded amount of memory.

use super::ProofProblem;
use std::{collections::HashMap, hash::Hash};

/// Most that are remembered: some 3 MB. Each was paid for with work, so that to fill it takes hours of a processor
/// within the minutes in which one counts.
const MOST: usize = 65_536;

/// What was used, and when each expires, in seconds.
pub(super) struct Spent<K> {
    used: HashMap<K, u64>,
    /// What expires by then may have been forgotten: it does not count again, should the clock be put back.
    forgotten: u64,
}

impl<K> Default for Spent<K> {
    fn default() -> Self {
        Self { used: HashMap::new(), forgotten: 0 }
    }
}

impl<K: Eq + Hash> Spent<K> {
    /// Notes the use of what counts until `expires`.
    ///
    /// # Errors
    /// When it was used before or may have been, or when there is no room: whoever cannot be remembered could come again.
    pub(super) fn spend(&mut self, key: K, expires: u64, now: u64) -> Result<(), ProofProblem> {
        if self.used.contains_key(&key) {
            return Err(ProofProblem::Spent);
        }
        if expires <= self.forgotten {
            return Err(ProofProblem::Expired);
        }
        if self.used.len() >= MOST {
            self.used.retain(|_, expires| *expires > now);
            self.forgotten = self.forgotten.max(now);
        }
        if self.used.len() >= MOST {
            return Err(ProofProblem::Full);
        }
        self.used.insert(key, expires);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn memory_is_bounded_and_what_has_expired_makes_room() {
        let mut spent = Spent::default();
        for number in 0..MOST {
            assert_eq!(spent.spend(number, 600 + number as u64 % 2, 0), Ok(()));
        }
        assert_eq!(spent.spend(0, 600, 0), Err(ProofProblem::Spent));
        assert_eq!(spent.spend(MOST, 600, 0), Err(ProofProblem::Full), "nobody is forgotten early");
        assert_eq!(spent.spend(MOST, 1200, 600), Ok(()));
        assert_eq!(spent.used.len(), MOST / 2 + 1);
        assert_eq!(spent.spend(1, 1200, 600), Err(ProofProblem::Spent), "still counts");
    }

    #[test]
    fn what_was_forgotten_while_the_clock_was_ahead_does_not_count_when_it_is_put_back() {
        let mut spent = Spent::default();
        for number in 0..MOST {
            assert_eq!(spent.spend(number, 600, 0), Ok(()));
        }
        // An hour ahead all of them have expired, and make room.
        assert_eq!(spent.spend(MOST, 4200, 3600), Ok(()));
        assert_eq!(spent.used.len(), 1);
        assert_eq!(spent.spend(0, 600, 0), Err(ProofProblem::Expired));
        assert_eq!(spent.spend(MOST, 4200, 0), Err(ProofProblem::Spent));
        assert_eq!(spent.spend(MOST + 1, 4201, 0), Ok(()), "what is newer counts");
    }
}
