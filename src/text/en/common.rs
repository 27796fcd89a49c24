//! English.

use crate::text::{Common, Problem, join};

pub(super) const COMMON: Common = Common {
    brand: "IDM Console",
    loading: "Loading",
    try_again: "Try again",
    cancel: "Cancel",
    copied: "Copied",
    undo: "Undo",
    dismiss: "Dismiss",
    messages: "Messages",
    skip_to_content: "Skip to content",
    log_out: "Log out",
    settings_failed: "This page could not load its settings",
    session_unknown: "We could not check whether you are logged in",
    hand_over_failed: "We could not take you back to where you came from",
    part_failed: "This page could not be downloaded completely",
    not_found: "Page not found",
    not_found_what_now: "There is no page at this address. It may be mistyped, or the page may have moved.",
    to_start: "Go to the start page",
};

pub(super) const PROBLEM: Problem = Problem {
    wrong_credentials: "The email address or the password is wrong. Check both and try again.",
    locked: |minutes| {
        let unit = if minutes == 1 { " minute" } else { " minutes" };
        let minutes = minutes.to_string();
        join(&[
            "Too many wrong passwords. This login is locked for another ",
            &minutes,
            unit,
            ". Try again after that.",
        ])
    },
    too_many_requests: |seconds| {
        let unit = if seconds == 1 { " second" } else { " seconds" };
        join(&["Too many tries in a short time. Wait ", &seconds.to_string(), unit, ", then try again."])
    },
    too_many_requests_soon: "Too many tries in a short time. Wait a minute, then try again.",
    check_fields: "Something is not right yet. Check what you entered and try again.",
    second_factor_required: "A second factor is asked for here. Set one up first, on the page of your own account.",
    not_allowed: "You are not allowed to do this. Ask an admin of your account.",
    origin_not_allowed: "The identity service does not accept calls from this address. Ask whoever runs this site.",
    session_ended: "Your session has ended. Log in again.",
    not_found: "This no longer exists. Reload the page to see what is there now.",
    conflict: "Somebody changed this in the meantime. Reload the page and try again.",
    offline: "You are offline. Check your internet connection, then try again.",
    unreachable: "The identity service cannot be reached. Try again in a moment.",
    timeout: "The identity service took too long to answer. Try again in a moment.",
    unavailable: "The identity service is not available right now. Try again in a few minutes.",
    garbled: "This page cannot read what the identity service answered. Try again in a moment.",
    unexpected: "Something went wrong on our side. Nothing was changed. Try again in a moment.",
    proof_required: "Your browser could not finish the check that keeps programs out. Reload the page and try again. If \
                     that does not help, allow this site in your content blocker, or use another browser.",
    signup_refused: "This does not work right now, and it is not your fault. Tell whoever runs this site.",
    login_step_expired: "The password was entered too long ago. Go back and enter it again.",
    provider_unreachable: "The provider cannot be reached. Try again in a moment, or log in another way.",
    wrong_passkey: "This passkey is not known here, or no longer. Log in another way.",
    user_locked: "An admin has locked this login. Ask whoever runs this site.",
    already_revealed: "This appToken was given out already, and cannot be shown again. If it is lost, the app's page \
                       can regenerate it.",
};
