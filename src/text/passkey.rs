//! The sentences of passkeys.

/// Of logging in by one.
#[cfg_attr(test, derive(Debug))]
pub struct PasskeyText {
    pub or: &'static str,
    pub log_in: &'static str,
    pub in_place_of_code: &'static str,
    pub dismissed: &'static str,
    pub not_here: &'static str,
}

/// Of one's own.
#[cfg_attr(test, derive(Debug))]
pub struct PasskeysText {
    pub heading: &'static str,
    pub hint: &'static str,
    pub failed: &'static str,
    pub none: &'static str,
    pub no_browser: &'static str,
    pub full: fn(most: usize) -> String,
    pub added_on: &'static str,
    pub last_used: &'static str,
    pub never_used: &'static str,
    pub add: &'static str,
    pub add_consequence: &'static str,
    pub name: &'static str,
    pub name_hint: &'static str,
    pub name_missing: &'static str,
    pub go_on: &'static str,
    pub added: fn(name: &str) -> String,
    pub not_made: &'static str,
    pub already_there: &'static str,
    pub not_here: &'static str,
    pub too_late: &'static str,
    pub rename: &'static str,
    pub rename_which: fn(name: &str) -> String,
    pub renamed: fn(name: &str) -> String,
    pub save: &'static str,
    pub remove: &'static str,
    pub remove_which: fn(name: &str) -> String,
    pub remove_heading: fn(name: &str) -> String,
    pub remove_consequence: &'static str,
    pub removed: fn(name: &str) -> String,
}
