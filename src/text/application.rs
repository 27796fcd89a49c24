//! The sentences of the page of one application.

use idm_api::application::Application;

#[cfg_attr(test, derive(Debug))]
pub struct ApplicationText {
    pub heading: &'static str,
    pub back: &'static str,
    pub breadcrumb: &'static str,
    pub failed: &'static str,
    pub missing: &'static str,
    pub missing_what_now: &'static str,
    pub details: &'static str,
    pub kind: &'static str,
    pub status: &'static str,
    pub copy_app_id: &'static str,
    pub app_id_copied: &'static str,
    pub token_made: &'static str,
    pub never_expires: &'static str,
    pub expires_soon: fn(when: &str) -> String,
    pub expired: fn(day: &str) -> String,
    pub revoked: &'static str,
    pub edit: &'static str,
    pub revoke: &'static str,
    pub restore: &'static str,
    pub delete: &'static str,
}

/// What happened to the application.
#[cfg_attr(test, derive(Debug))]
pub struct ApplicationEvents {
    pub heading: &'static str,
    pub filters: &'static str,
    pub anybody: &'static str,
    pub list: &'static str,
    pub failed: &'static str,
    pub older: &'static str,
}

/// Changing name and expiry.
#[cfg_attr(test, derive(Debug))]
pub struct EditApplication {
    pub heading: &'static str,
    pub name: &'static str,
    pub name_hint: &'static str,
    pub expires: &'static str,
    pub expires_hint: &'static str,
    pub expires_hint_back_end: &'static str,
    pub picks: &'static str,
    pub pick_month: &'static str,
    pub pick_quarter: &'static str,
    pub pick_year: &'static str,
    pub pick_never: &'static str,
    pub expiry_incomplete: &'static str,
    pub expiry_past: &'static str,
    pub expiry_later: &'static str,
    pub save: &'static str,
    pub saved: fn(name: &str) -> String,
    pub nothing_changed: &'static str,
}

/// Two admins changed the same application.
#[cfg_attr(test, derive(Debug))]
pub struct ConflictText {
    pub heading: &'static str,
    pub explained: fn(who: Option<&str>) -> String,
    pub name: &'static str,
    pub expires: &'static str,
    pub privileges: &'static str,
    pub status: &'static str,
    pub token: &'static str,
    pub new_token: &'static str,
    pub before: &'static str,
    pub theirs: &'static str,
    pub mine: &'static str,
    pub unchanged: &'static str,
    pub gave: fn(names: &str) -> String,
    pub took: fn(names: &str) -> String,
    pub which_name: &'static str,
    pub which_expiry: &'static str,
    pub keep_theirs: fn(value: &str) -> String,
    pub use_mine: fn(value: &str) -> String,
    pub choose: &'static str,
    pub save: &'static str,
    pub back: &'static str,
}

/// Revoking, restoring and deleting.
#[cfg_attr(test, derive(Debug))]
pub struct ApplicationLife {
    pub revoke_heading: fn(name: &str) -> String,
    pub revoke_consequence: fn(&Application, used: &str) -> String,
    pub revoke: &'static str,
    pub revoked: fn(name: &str) -> String,
    pub restored: fn(name: &str) -> String,
    pub undo_failed: fn(name: &str, why: &str) -> String,
    pub used: fn(when: &str) -> String,
    pub never_used: &'static str,
    pub delete_heading: fn(name: &str) -> String,
    pub delete_consequence: fn(&Application, used: &str) -> String,
    pub delete_type: fn(name: &str) -> String,
    pub delete_mismatch: &'static str,
    pub delete: &'static str,
    pub deleted: fn(name: &str) -> String,
}
