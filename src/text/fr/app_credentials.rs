//! French.

use super::numbers::grouped;
use crate::text::{AppCredentials, join};
use idm_api::{
    application::{ApplicationKind, ApplicationStatus},
    privilege::Privilege,
};

pub(super) const APP_CREDENTIALS: AppCredentials = AppCredentials {
    heading: "Accès d’application",
    intro: "Chacune de vos applications a son propre accès\u{a0}: un appId public et un appToken secret.",
    create: "Créer un accès d’application",
    list: "Accès d’application",
    copy_app_id: "Copier l’appId",
    copy_app_id_of: |name| join(&["Copier l’appId\u{a0}: ", name]),
    app_id_copied: |name| join(&["appId copié\u{a0}: ", name]),
    app_id_selected: "Votre navigateur n’a pas autorisé la copie. L’appId est sélectionné\u{a0}: appuyez sur Ctrl+C \
                      (sur Mac, \u{2318}C).",
    app_id: "appId",
    kind: |kind| match kind {
        ApplicationKind::EndUser => "Utilisateur final",
        ApplicationKind::BackEnd => "Back-end",
    },
    status: |status| match status {
        ApplicationStatus::Active => "Actif",
        ApplicationStatus::Revoked => "Révoqué",
        ApplicationStatus::Expired => "Expiré",
    },
    privileges: "Privilèges",
    privilege: |privilege| match privilege {
        Privilege::IdentityCreate => "Créer des utilisateurs finaux",
        Privilege::IdentityRecover => "Demander des réinitialisations de mot de passe",
        Privilege::IdentityRead => "Consulter les utilisateurs finaux",
        Privilege::IdentityUpdate => "Modifier des utilisateurs finaux",
        Privilege::IdentityDelete => "Supprimer des utilisateurs finaux",
        Privilege::SessionRevoke => "Terminer des sessions",
        Privilege::AuditRead => "Consulter le journal d’audit",
    },
    no_privileges: "Aucun pour l’instant",
    created: "Création",
    last_used: "Dernière utilisation",
    never_used: "Jamais utilisé",
    expires: "Expiration",
    list_failed: "Vos accès d’application n’ont pas pu être chargés",
    empty: "Aucun accès d’application pour l’instant",
    empty_what_now: "Votre page d’inscription en a besoin pour créer des utilisateurs finaux. Créez un accès ici, puis \
                     donnez son appToken à votre courtier d’accès (credential broker).",
    count: |shown, total| join(&["Affichage\u{a0}: ", &grouped(shown as u64), " sur ", &grouped(total)]),
    more: "Afficher plus",
};
