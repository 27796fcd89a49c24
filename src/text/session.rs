//! The sentences about the end of a session.

#[cfg_attr(test, derive(Debug))]
pub struct SessionText {
    pub warning: &'static str,
    pub ends_at: fn(time: &str) -> String,
    pub log_in_again: &'static str,
    pub later: &'static str,
    pub ended: &'static str,
    pub going_to_end: &'static str,
    pub first: &'static str,
    pub somebody_else: &'static str,
    pub resumed: &'static str,
}
