//! Hungarian.

use crate::text::{Console, join};

pub(super) const CONSOLE: Console = Console {
    menu: "Főmenü",
    menu_toggle: "Menü",
    end_users: "VÉGFELHASZNÁLÓK",
    all_end_users: "Összes végfelhasználó",
    app_credentials: "App-hitelesítő adatok",
    account: "FIÓK",
    admins: "Fiókadminisztrátorok",
    audit_log: "Auditnapló",
    support_group: "TÁMOGATÁS",
    token_checker: "Tokenellenőrző",
    no_access: "Nincs hozzáférése a konzolhoz",
    no_access_why: |email| join(&["Így van bejelentkezve: ", email, ". Ezzel a bejelentkezéssel nem kezelhet fiókot."]),
    no_access_what_now: "Jelentkezzen ki, majd jelentkezzen be adminisztrátorként, vagy lépjen a saját fiókjához.",
    to_account: "Az Ön fiókja",
};
