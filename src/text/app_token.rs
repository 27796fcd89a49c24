//! The sentences of privileges, of a new appToken and of the proof that it holds.

use idm_api::privilege::Privilege;

/// Choosing what an application may do.
#[cfg_attr(test, derive(Debug))]
pub struct Privileges {
    pub heading: &'static str,
    pub heading_of: fn(name: &str) -> String,
    pub change: &'static str,
    pub none: &'static str,
    pub failed: &'static str,
    pub question: &'static str,
    pub allows: fn(Privilege) -> &'static str,
    pub back_end_only: fn(names: &str) -> String,
    pub support_only: fn(names: &str) -> String,
    pub changes: &'static str,
    pub nothing_yet: &'static str,
    pub stops: &'static str,
    pub stops_how: &'static str,
    pub starts: &'static str,
    pub starts_how: &'static str,
    pub save: &'static str,
}

/// Replacing an application's token.
#[cfg_attr(test, derive(Debug))]
pub struct Regenerate {
    pub section: &'static str,
    pub explained: &'static str,
    pub open: &'static str,
    pub heading: fn(name: &str) -> String,
    pub consequence: fn(used: &str) -> String,
    pub token_age: &'static str,
    pub older_tokens: &'static str,
    pub older_tokens_end: fn(count: usize) -> String,
    pub overlap: &'static str,
    /// In the order of the choices: label, what it means.
    pub overlaps: [(&'static str, &'static str); 4],
    pub type_name: fn(name: &str) -> String,
    pub action: &'static str,
    /// Where no answer told whether it was done.
    pub untold: &'static str,
    pub overlapping: &'static str,
    pub overlapping_one: fn(made: &str, until: &str, used: &str) -> String,
    pub not_yet_used: &'static str,
    pub used: fn(when: &str) -> String,
}

/// The proof after a new token, and a token checked by hand.
#[cfg_attr(test, derive(Debug))]
pub struct Proof {
    pub heading: &'static str,
    pub checking: &'static str,
    pub new_accepted: fn(time: &str) -> String,
    pub new_refused: fn(time: &str) -> String,
    pub new_unknown: fn(why: &str) -> String,
    pub others_none: fn(time: &str) -> String,
    pub others_until: fn(when: &str) -> String,
    pub others_unknown: fn(why: &str) -> String,
    pub see_yourself: &'static str,
    pub see_overlap: &'static str,
    pub check_any: &'static str,
    pub paste: &'static str,
    pub paste_hint: &'static str,
    pub paste_missing: &'static str,
    pub not_ours: &'static str,
    pub malformed: &'static str,
    pub wrong_checksum: &'static str,
    pub check: &'static str,
    pub accepted: fn(time: &str) -> String,
    pub accepted_of_other: fn(name: &str, time: &str) -> String,
    pub refused: fn(time: &str) -> String,
    pub refused_for_now: fn(time: &str) -> String,
}
