//! The sentences around the list of app credentials.

use idm_api::{application::ApplicationKind, application::ApplicationStatus, privilege::Privilege};

#[cfg_attr(test, derive(Debug))]
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
