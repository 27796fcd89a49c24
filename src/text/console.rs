//! The sentences of the console's frame.

#[cfg_attr(test, derive(Debug))]
pub struct Console {
    pub menu: &'static str,
    pub menu_toggle: &'static str,
    pub end_users: &'static str,
    pub all_end_users: &'static str,
    pub app_credentials: &'static str,
    pub account: &'static str,
    pub admins: &'static str,
    pub audit_log: &'static str,
    pub support_group: &'static str,
    pub token_checker: &'static str,
    pub no_access: &'static str,
    pub no_access_why: fn(email: &str) -> String,
    pub no_access_what_now: &'static str,
    pub to_account: &'static str,
}
