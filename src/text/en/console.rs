//! English.

use crate::text::Console;
use crate::text::join;

pub(super) const CONSOLE: Console = Console {
    menu: "Main menu",
    menu_toggle: "Menu",
    end_users: "END-USERS",
    all_end_users: "All end-users",
    app_credentials: "App credentials",
    account: "ACCOUNT",
    admins: "Account admins",
    audit_log: "Audit log",
    support_group: "SUPPORT",
    token_checker: "Token checker",
    no_access: "No access to the console",
    no_access_why: |email| join(&["You are logged in as ", email, ". This login does not manage an account."]),
    no_access_what_now: "Log out to log in as an admin, or go to your own account.",
    to_account: "Your account",
};
