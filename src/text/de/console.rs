//! German.

use crate::text::{Console, join};

pub(super) const CONSOLE: Console = Console {
    menu: "Hauptmenü",
    menu_toggle: "Menü",
    end_users: "ENDNUTZER",
    all_end_users: "Alle Endnutzer",
    app_credentials: "App-Zugänge",
    account: "KONTO",
    admins: "Konto-Admins",
    audit_log: "Audit-Log",
    support_group: "SUPPORT",
    token_checker: "Token-Prüfung",
    no_access: "Kein Zugriff auf die Konsole",
    no_access_why: |email| {
        join(&["Sie sind als ", email, " angemeldet. Mit dieser Anmeldung verwalten Sie kein Konto."])
    },
    no_access_what_now: "Melden Sie sich ab, um sich als Admin anzumelden, oder gehen Sie zu Ihrem eigenen Konto.",
    to_account: "Ihr Konto",
};
