//! English.

use crate::text::SessionText;
use crate::text::join;

pub(super) const SESSION: SessionText = SessionText {
    warning: "Your session",
    ends_at: |time| join(&["Your session ends at ", time, ". Log in again now, and nothing on this page is lost."]),
    log_in_again: "Log in again",
    later: "Not now",
    ended: "Your session has ended. Enter your password and go on where you were: nothing on this page is lost.",
    going_to_end: "Enter your password for a new session. Nothing on this page is lost.",
    first: "Log in first, or choose to log in as somebody else.",
    somebody_else: "Log in as somebody else",
    resumed: "You are logged in again.",
};
