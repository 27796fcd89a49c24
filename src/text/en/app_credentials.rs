//! English.

use crate::text::AppCredentials;
use crate::text::join;
use idm_api::{
    application::{ApplicationKind, ApplicationStatus},
    privilege::Privilege,
};

pub(super) const APP_CREDENTIALS: AppCredentials = AppCredentials {
    heading: "App credentials",
    intro: "Each app of yours has its own credential: a public appId, and a secret appToken.",
    create: "Create new app credential",
    list: "App credentials",
    copy_app_id: "Copy appId",
    copy_app_id_of: |name| join(&["Copy appId of ", name]),
    app_id_copied: |name| join(&["appId of ", name, " copied"]),
    app_id_selected: "Your browser did not let us copy. The appId is selected: press Ctrl+C (on a Mac \u{2318}C).",
    app_id: "appId",
    kind: |kind| match kind {
        ApplicationKind::EndUser => "End-user",
        ApplicationKind::BackEnd => "Back-end",
    },
    status: |status| match status {
        ApplicationStatus::Active => "Active",
        ApplicationStatus::Revoked => "Revoked",
        ApplicationStatus::Expired => "Expired",
    },
    privileges: "Privileges",
    privilege: |privilege| match privilege {
        Privilege::IdentityCreate => "Create end-users",
        Privilege::IdentityRecover => "Request password resets",
        Privilege::IdentityRead => "Read end-users",
        Privilege::IdentityUpdate => "Change end-users",
        Privilege::IdentityDelete => "Delete end-users",
        Privilege::SessionRevoke => "End sessions",
        Privilege::AuditRead => "Read the audit log",
    },
    no_privileges: "None yet",
    created: "Created",
    last_used: "Last used",
    never_used: "Never used",
    expires: "Expires",
    list_failed: "Your app credentials could not be loaded",
    empty: "No app credentials yet",
    empty_what_now: "Your sign-up page needs one to create end-users. Create it here, then give its appToken to \
                     your credential broker.",
    count: |shown, total| join(&["Showing ", &shown.to_string(), " of ", &total.to_string()]),
    more: "Show more",
};
