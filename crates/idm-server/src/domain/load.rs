//! How busy the IDM is.

use super::Idm;

/// What its bounded resources are used for at a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Load {
    /// Password hashes that run or wait.
    pub hashes_admitted: u64,
    /// How many may.
    pub hashes_most: u64,
    /// Passwords that were hashed or checked since the start.
    pub hashes_computed: u64,
    /// Open database connections.
    pub connections: u64,
    /// Of those, the ones that nobody uses.
    pub connections_idle: u64,
}

impl Idm {
    /// How busy the IDM is now.
    #[must_use]
    pub fn load(&self) -> Load {
        let (hashes_admitted, hashes_most) = self.passwords.admitted();
        let (connections, connections_idle) = self.store.connections();
        let wide = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
        Load {
            hashes_admitted: wide(hashes_admitted),
            hashes_most: wide(hashes_most),
            hashes_computed: self.passwords.computed(),
            connections: wide(connections),
            connections_idle: wide(connections_idle),
        }
    }
}
