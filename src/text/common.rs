//! The sentences of every page, and of what goes wrong with a call.

/// What every page may say.
#[cfg_attr(test, derive(Debug))]
pub struct Common {
    pub brand: &'static str,
    pub loading: &'static str,
    pub try_again: &'static str,
    pub cancel: &'static str,
    pub copied: &'static str,
    pub undo: &'static str,
    pub dismiss: &'static str,
    pub messages: &'static str,
    pub skip_to_content: &'static str,
    pub log_out: &'static str,
    pub settings_failed: &'static str,
    pub session_unknown: &'static str,
    pub part_failed: &'static str,
    pub hand_over_failed: &'static str,
    pub not_found: &'static str,
    pub not_found_what_now: &'static str,
    pub to_start: &'static str,
}

/// What went wrong with a call, each with what to do next.
#[cfg_attr(test, derive(Debug))]
pub struct Problem {
    pub wrong_credentials: &'static str,
    pub locked: fn(minutes: u64) -> String,
    pub too_many_requests: fn(seconds: u64) -> String,
    pub too_many_requests_soon: &'static str,
    pub check_fields: &'static str,
    pub second_factor_required: &'static str,
    pub not_allowed: &'static str,
    pub origin_not_allowed: &'static str,
    pub session_ended: &'static str,
    pub not_found: &'static str,
    pub conflict: &'static str,
    pub offline: &'static str,
    pub unreachable: &'static str,
    pub timeout: &'static str,
    pub unavailable: &'static str,
    pub garbled: &'static str,
    pub unexpected: &'static str,
    pub proof_required: &'static str,
    pub signup_refused: &'static str,
    pub login_step_expired: &'static str,
    pub provider_unreachable: &'static str,
    pub wrong_passkey: &'static str,
    pub user_locked: &'static str,
    pub already_revealed: &'static str,
}
