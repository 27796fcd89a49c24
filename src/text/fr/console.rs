//! French.

use crate::text::{Console, join};

pub(super) const CONSOLE: Console = Console {
    menu: "Menu principal",
    menu_toggle: "Menu",
    end_users: "UTILISATEURS FINAUX",
    all_end_users: "Tous les utilisateurs finaux",
    app_credentials: "Accès d’application",
    account: "COMPTE",
    admins: "Admins du compte",
    audit_log: "Journal d’audit",
    support_group: "SUPPORT",
    token_checker: "Vérificateur de jetons",
    no_access: "Pas d’accès à la console",
    no_access_why: |email| join(&["Session ouverte\u{a0}: ", email, ". Cette connexion ne gère aucun compte."]),
    no_access_what_now: "Déconnectez-vous pour vous reconnecter en tant qu’admin, ou allez à votre propre compte.",
    to_account: "Votre compte",
};
