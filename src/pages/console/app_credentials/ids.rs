//! Sets and maps of applications by their ids, many of them.

use idm_api::ids::AppId;
use std::{
    collections::{HashMap, HashSet},
    hash::{BuildHasherDefault, Hasher},
};

/// Ids to anything.
pub(super) type IdMap<V> = HashMap<AppId, V, BuildHasherDefault<IdHasher>>;
/// Ids.
pub(super) type IdSet = HashSet<AppId, BuildHasherDefault<IdHasher>>;

/// The end of an id is random already (RFC 9562, section 5.7), and the IDM alone makes them: nothing is to be gained by
/// stirring it. Selecting 100 000 took most of its time with that.
#[derive(Debug, Clone, Default)]
pub(super) struct IdHasher(u64);

impl Hasher for IdHasher {
    fn write(&mut self, bytes: &[u8]) {
        if let Some(end) = bytes.last_chunk() {
            // Spread, for the seeded ids of tests and benches count up.
            self.0 = u64::from_be_bytes(*end).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        }
    }

    fn write_usize(&mut self, _: usize) {}

    fn finish(&self) -> u64 {
        self.0 ^ (self.0 >> 32)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::hash::BuildHasher;

    #[test]
    fn ids_that_count_up_spread() {
        let build = BuildHasherDefault::<IdHasher>::default();
        let hash = |number: u32| {
            let id: AppId = format!("0190b3c4-9f3a-7c4e-8a21-{number:012x}").parse().unwrap();
            build.hash_one(id)
        };
        // As a table of 1024 places has them, and by what tells neighbours in one place apart.
        let places: HashSet<_> = (0..1000).map(|number| hash(number) % 1024).collect();
        let marks: HashSet<_> = (0..1000).map(|number| hash(number) >> 57).collect();
        assert!(places.len() > 550 && marks.len() == 128, "{} places, {} marks", places.len(), marks.len());
    }
}
