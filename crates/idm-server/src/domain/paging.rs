//! Pages of long lists. A cursor says where the page before ended and is vouched for with the master key:
//! one that was made up, or made for another list, is refused (CVE-2026-33505).

use super::{DomainError, FieldErrors, Idm};
use idm_api::error::field_code;

/// How many a page holds.
#[derive(Debug, Clone, Copy)]
pub(super) struct Limit(usize);

/// Judges the limit that was asked for.
pub(super) fn limit(asked: Option<u32>, default: u32, most: u32) -> Result<Limit, DomainError> {
    let limit = asked.unwrap_or(default);
    if (1..=most).contains(&limit) {
        return Ok(Limit(limit as usize));
    }
    let mut errors = FieldErrors::default();
    errors.add("limit", field_code::UNKNOWN_VALUE, &format!("Must be from 1 to {most}."));
    Err(DomainError::Invalid(errors))
}

impl Limit {
    /// What to ask the database for: one more, which tells whether there is a next page.
    pub(super) const fn query(self) -> i64 {
        self.0 as i64 + 1
    }

    /// Cuts what the database gave to the page; true when there is a next one.
    pub(super) fn cut<T>(self, found: &mut Vec<T>) -> bool {
        let more = found.len() > self.0;
        found.truncate(self.0);
        more
    }
}

/// How many there are, and whether there are more: what was counted and whether that is all, but never fewer than
/// were seen on the pages up to this one. Where not all were counted, the last page tells.
pub(super) fn at_least((counted, is_all): (i64, bool), seen: u64, more: bool) -> (u64, bool) {
    let counted = u64::try_from(counted).unwrap_or_default();
    (counted.max(seen), !is_all && (more || counted > seen))
}

/// What a cursor holds: how many were seen up to the place that it stands for, and the place. [`seen`] reads it.
pub(super) fn numbered(seen: u64, place: &str) -> String {
    format!("{seen} {place}")
}

/// How many were seen before the place that a cursor stands for, and the place.
pub(super) fn seen(position: &str) -> (u64, &str) {
    let numbered = position.split_once(' ').and_then(|(seen, place)| Some((seen.parse().ok()?, place)));
    // Cursors of an older version did not count.
    numbered.unwrap_or((0, position))
}

pub(super) fn bad_cursor() -> DomainError {
    let mut errors = FieldErrors::default();
    errors.add("cursor", field_code::MALFORMED, "Not a cursor of this list with these filters.");
    DomainError::Invalid(errors)
}

impl Idm {
    /// The cursor for a position in the list that `context` names.
    pub(super) fn cursor(&self, position: &str, context: &str) -> String {
        self.master.vouch(position, context)
    }

    /// The position that [`Idm::cursor`] was given.
    pub(super) fn open_cursor(&self, cursor: &str, context: &str) -> Result<String, DomainError> {
        self.master.vouched(cursor, context).ok_or_else(bad_cursor)
    }
}
