//! Every sentence a person reads or hears, one struct for each locale: a sentence that is missing in one
//! of them does not compile. What a field says stands in `en.rs`.

#![expect(missing_docs, reason = "the English sentence of a field is its documentation")]

mod en;

use idm_api::{application::ApplicationKind, application::ApplicationStatus, privilege::Privilege};

/// All of one locale.
pub struct Text {
    pub common: Common,
    pub problem: Problem,
    pub field: FieldText,
    pub login: Login,
    pub sign_up: SignUp,
    pub account: Account,
    pub console: Console,
    pub app_credentials: AppCredentials,
    pub create: Create,
    pub token: Token,
}

pub struct Common {
    pub brand: &'static str,
    pub page_title: fn(page: &str) -> String,
    pub loading: &'static str,
    pub try_again: &'static str,
    pub cancel: &'static str,
    pub copied: &'static str,
    pub skip_to_content: &'static str,
    pub log_out: &'static str,
    pub settings_failed: &'static str,
    pub session_unknown: &'static str,
    pub not_found: &'static str,
    pub not_found_what_now: &'static str,
    pub to_start: &'static str,
}

/// What went wrong with a call, each with what to do next.
pub struct Problem {
    pub wrong_credentials: &'static str,
    pub locked: fn(minutes: u64) -> String,
    pub too_many_requests: fn(seconds: u64) -> String,
    pub too_many_requests_soon: &'static str,
    pub check_fields: &'static str,
    pub not_allowed: &'static str,
    pub origin_not_allowed: &'static str,
    pub session_ended: &'static str,
    pub not_found: &'static str,
    pub conflict: &'static str,
    pub offline: &'static str,
    pub unreachable: &'static str,
    pub timeout: &'static str,
    pub unavailable: &'static str,
    pub unexpected: &'static str,
    pub signup_refused: &'static str,
}

/// Names of fields, and what can be wrong with one.
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
    pub too_long_for_field: &'static str,
    pub forbidden_character: &'static str,
    pub unknown_value: &'static str,
    pub invalid: &'static str,
}

pub struct Login {
    pub heading: &'static str,
    pub console_heading: &'static str,
    pub keep: &'static str,
    pub keep_hint: &'static str,
    pub submit: &'static str,
    pub no_account_yet: &'static str,
    pub sign_up: &'static str,
    pub ended: &'static str,
    pub logged_out: &'static str,
    pub logged_out_unreached: &'static str,
}

pub struct SignUp {
    pub heading: &'static str,
    pub name: &'static str,
    pub rules: &'static str,
    pub rule_length: fn(least: usize, most: usize) -> String,
    pub rule_strength: &'static str,
    pub rule_repeats: &'static str,
    pub rule_common: &'static str,
    pub rule_email: &'static str,
    pub rule_met: &'static str,
    pub rule_not_met: &'static str,
    pub too_short: fn(least: usize) -> String,
    pub too_weak: &'static str,
    pub repeats: &'static str,
    pub too_common: &'static str,
    pub has_email: &'static str,
    pub submit: &'static str,
    pub have_account: &'static str,
    pub log_in: &'static str,
    pub closed: &'static str,
    pub closed_what_now: &'static str,
}

pub struct Account {
    pub heading: &'static str,
    pub name: &'static str,
    pub email: &'static str,
    pub account: &'static str,
    pub since: &'static str,
    pub to_console: &'static str,
}

pub struct Console {
    pub menu: &'static str,
    pub menu_toggle: &'static str,
    pub end_users: &'static str,
    pub app_credentials: &'static str,
    pub no_access: &'static str,
    pub no_access_why: fn(email: &str) -> String,
    pub no_access_what_now: &'static str,
    pub to_account: &'static str,
}

pub struct AppCredentials {
    pub heading: &'static str,
    pub intro: &'static str,
    pub create: &'static str,
    pub list: &'static str,
    pub copy_app_id: &'static str,
    pub copy_app_id_of: fn(name: &str) -> String,
    pub app_id_copied: fn(name: &str) -> String,
    pub app_id_selected: &'static str,
    pub app_id: &'static str,
    pub kind: fn(ApplicationKind) -> &'static str,
    pub status: fn(ApplicationStatus) -> &'static str,
    pub privileges: &'static str,
    pub privilege: fn(Privilege) -> &'static str,
    pub no_privileges: &'static str,
    pub created: &'static str,
    pub last_used: &'static str,
    pub never_used: &'static str,
    pub expires: &'static str,
    pub list_failed: &'static str,
    pub empty: &'static str,
    pub empty_what_now: &'static str,
    pub count: fn(shown: usize, total: u64) -> String,
    pub more: &'static str,
}

pub struct Create {
    pub heading: &'static str,
    pub name: &'static str,
    pub name_hint: &'static str,
    pub name_missing: &'static str,
    pub kind: &'static str,
    pub kind_select: &'static str,
    pub kind_missing: &'static str,
    pub kind_end_user_hint: &'static str,
    pub kind_back_end_hint: &'static str,
    pub submit: &'static str,
}

pub struct Token {
    pub heading: &'static str,
    pub warning: &'static str,
    pub label: fn(name: &str) -> String,
    pub copy: &'static str,
    pub copied: &'static str,
    pub selected: &'static str,
    pub advice: &'static str,
    pub saved_otherwise: &'static str,
    pub ok: &'static str,
    pub ok_first: &'static str,
    pub stay: &'static str,
}

/// The sentences of the page's locale. English is the only one so far.
#[must_use]
pub fn text() -> &'static Text {
    &en::EN
}
