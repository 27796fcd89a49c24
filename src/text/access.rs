//! The sentences of logging in and signing up, and of the fields that many forms have.

/// Names of fields, and what can be wrong with one.
#[cfg_attr(test, derive(Debug))]
pub struct FieldText {
    pub email: &'static str,
    pub email_missing: &'static str,
    pub email_malformed: &'static str,
    pub email_taken: &'static str,
    pub password: &'static str,
    pub password_missing: &'static str,
    pub show_password: &'static str,
    pub hide_password: &'static str,
    pub account_id: &'static str,
    pub account_id_hint: &'static str,
    pub account_id_missing: &'static str,
    pub account_id_malformed: &'static str,
    pub account_id_in_url: &'static str,
    pub missing: &'static str,
    pub malformed: &'static str,
    pub too_long: fn(most: usize) -> String,
    pub too_short_here: &'static str,
    pub too_long_for_field: &'static str,
    pub forbidden_character: &'static str,
    pub unknown_value: &'static str,
    pub invalid: &'static str,
    pub present_password_missing: &'static str,
    pub present_password_wrong: &'static str,
    pub present_password_short: &'static str,
    pub set_up_code_wrong: &'static str,
}

#[cfg_attr(test, derive(Debug))]
pub struct Login {
    pub heading: &'static str,
    pub console_heading: &'static str,
    pub keep: &'static str,
    pub keep_hint: &'static str,
    pub keep_hint_short: &'static str,
    pub time_left: &'static str,
    pub try_now: &'static str,
    pub no_way_back: &'static str,
    pub submit: &'static str,
    pub no_account_yet: &'static str,
    pub sign_up: &'static str,
    pub ended: &'static str,
    pub logged_out: &'static str,
    pub logged_out_unreached: &'static str,
    pub deleted: &'static str,
    pub forgot: &'static str,
}

#[cfg_attr(test, derive(Debug))]
pub struct SignUp {
    pub heading: &'static str,
    pub name: &'static str,
    pub rules: &'static str,
    pub rule_length: fn(least: usize, most: usize) -> String,
    pub rule_strength: &'static str,
    pub rule_repeats: &'static str,
    pub rule_common: &'static str,
    pub rule_shorter: fn(least: usize) -> String,
    pub rule_email: &'static str,
    pub rule_email_whole: &'static str,
    pub rule_met: &'static str,
    pub rule_not_met: &'static str,
    pub too_short: fn(least: usize) -> String,
    pub too_weak: &'static str,
    pub repeats: &'static str,
    pub too_common: &'static str,
    pub has_email: &'static str,
    pub is_email: &'static str,
    pub submit: &'static str,
    pub have_account: &'static str,
    pub log_in: &'static str,
    pub closed: &'static str,
    pub closed_what_now: &'static str,
}

/// The work of a browser before somebody signs up.
#[cfg_attr(test, derive(Debug))]
pub struct BrowserCheckText {
    pub checking: &'static str,
    pub label: &'static str,
    pub why: &'static str,
}

#[cfg_attr(test, derive(Debug))]
pub struct Account {
    pub heading: &'static str,
    pub name: &'static str,
    pub email: &'static str,
    pub account: &'static str,
    pub since: &'static str,
    pub to_console: &'static str,
}
