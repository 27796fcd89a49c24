//! French.

use crate::text::Events;
use idm_api::audit::{AuditAction as Done, PartyKind};

pub(super) const EVENTS: Events = Events {
    action: |action| {
        Some(match action {
            Done::AccountCreated => "Compte créé",
            Done::PasswordPolicyChanged => "Règles de mot de passe modifiées",
            Done::ApplicationCreated => "Accès d’application créé",
            Done::ApplicationChanged => "Accès d’application modifié",
            Done::TokenRegenerated => "appToken régénéré",
            Done::ApplicationRevoked => "Accès d’application révoqué",
            Done::ApplicationRestored => "Accès d’application rétabli",
            Done::ApplicationDeleted => "Accès d’application supprimé",
            Done::UserCreated => "Personne ajoutée",
            Done::UserInvited => "Personne invitée",
            Done::UserChanged => "Personne modifiée",
            Done::UserLocked => "Personne bloquée",
            Done::UserLockedOut => "Blocage après des mots de passe incorrects",
            Done::UserUnlocked => "Personne débloquée",
            Done::SessionsEnded => "Sessions terminées",
            Done::OwnSessionsEnded => "Sessions personnelles terminées",
            Done::UserDeleted => "Personne supprimée",
            Done::PasswordChanged => "Mot de passe modifié",
            Done::PasswordResetRequested => "Lien de mot de passe demandé",
            Done::PasswordReset => "Mot de passe réinitialisé",
            Done::EmailVerified => "Adresse confirmée",
            Done::SecondFactorEnabled => "Double authentification activée",
            Done::SecondFactorDisabled => "Double authentification désactivée",
            Done::RecoveryCodesMade => "Codes de récupération créés",
            Done::RecoveryCodeUsed => "Code de récupération utilisé",
            Done::ConversationOpened => "Conversation ouverte",
            Done::CredentialRequested => "Accès back-end demandé",
            Done::CredentialRequestAmended => "Demande d’accès modifiée",
            Done::CredentialRequestApproved => "Demande d’accès approuvée",
            Done::CredentialRequestDeclined => "Demande d’accès refusée",
            Done::CredentialRequestWithdrawn => "Demande d’accès retirée",
            Done::Other(_) => return None,
        })
    },
    // No name stands after "de" or "que", which some of them would elide.
    sentence: |action| {
        Some(match action {
            Done::AccountCreated => "{actor} a créé le compte {target}",
            Done::PasswordPolicyChanged => "{actor} a modifié les règles de mot de passe pour {target}",
            Done::ApplicationCreated => "{actor} a créé l’accès d’application {target}",
            Done::ApplicationChanged => "{actor} a modifié l’accès d’application {target}",
            Done::TokenRegenerated => "{actor} a régénéré l’appToken pour {target}",
            Done::ApplicationRevoked => "{actor} a révoqué l’accès d’application {target}",
            Done::ApplicationRestored => "{actor} a rétabli l’accès d’application {target}",
            Done::ApplicationDeleted => "{actor} a supprimé l’accès d’application {target}",
            Done::UserCreated => "{actor} a ajouté {target}",
            Done::UserInvited => "{actor} a invité {target}",
            Done::UserChanged => "{actor} a modifié {target}",
            Done::UserLocked => "{actor} a bloqué {target}",
            Done::UserLockedOut => {
                "Après trop de mots de passe ou de codes incorrects, la connexion a été bloquée quelque temps pour \
                 {target}"
            }
            Done::UserUnlocked => "{actor} a débloqué {target}",
            Done::SessionsEnded => "{actor} a terminé toutes les sessions ouvertes par {target}",
            Done::OwnSessionsEnded => "{actor} a terminé des sessions ouvertes par {target}",
            Done::UserDeleted => "{actor} a supprimé {target}",
            Done::PasswordChanged => "{actor} a modifié le mot de passe associé à {target}",
            Done::PasswordResetRequested => "{actor} a demandé un lien de mot de passe pour {target}",
            Done::PasswordReset => "{actor} a défini un nouveau mot de passe pour {target}",
            Done::EmailVerified => "{actor} a confirmé l’adresse associée à {target}",
            Done::SecondFactorEnabled => "{actor} a activé la double authentification pour {target}",
            Done::SecondFactorDisabled => "{actor} a désactivé la double authentification pour {target}",
            Done::RecoveryCodesMade => "{actor} a créé de nouveaux codes de récupération pour {target}",
            Done::RecoveryCodeUsed => "{actor} a consommé un code de récupération associé à {target}",
            Done::ConversationOpened => "{actor} a ouvert la conversation {target}",
            Done::CredentialRequested => "{actor} a demandé l’accès back-end {target}",
            Done::CredentialRequestAmended => "{actor} a modifié la demande pour l’accès back-end {target}",
            Done::CredentialRequestApproved => "{actor} a approuvé la demande pour l’accès back-end {target}",
            Done::CredentialRequestDeclined => "{actor} a refusé la demande pour l’accès back-end {target}",
            Done::CredentialRequestWithdrawn => "{actor} a retiré la demande pour l’accès back-end {target}",
            Done::Other(_) => return None,
        })
    },
    sentence_of_oneself: |action| {
        Some(match action {
            Done::UserChanged => "{actor} a modifié son propre nom, sa propre adresse ou son propre rôle",
            Done::SessionsEnded => "{actor} a terminé toutes ses propres sessions",
            Done::OwnSessionsEnded => "{actor} a terminé certaines de ses propres sessions",
            Done::UserDeleted => "{actor} a supprimé son propre compte utilisateur",
            Done::PasswordChanged => "{actor} a modifié son propre mot de passe",
            Done::PasswordResetRequested => "{actor} a demandé un lien de mot de passe",
            Done::PasswordReset => "{actor} a choisi un nouveau mot de passe grâce à un lien reçu par e-mail",
            Done::EmailVerified => "{actor} a confirmé sa propre adresse",
            Done::SecondFactorEnabled => "{actor} a activé sa propre double authentification",
            Done::SecondFactorDisabled => "{actor} a désactivé sa propre double authentification",
            Done::RecoveryCodesMade => "{actor} a créé de nouveaux codes de récupération",
            Done::RecoveryCodeUsed => "{actor} a ouvert une session avec un code de récupération, désormais consommé",
            _ => return None,
        })
    },
    unknown: "{actor} a effectué sur {target} une action que cette page ne sait pas décrire",
    party: |kind| match kind {
        PartyKind::User => "une personne",
        PartyKind::Application => "une application",
        PartyKind::Account => "le compte",
        PartyKind::Conversation => "une conversation",
        PartyKind::CredentialRequest => "une demande",
        PartyKind::Installation => "L’installation",
        PartyKind::Anonymous => "Une personne non connectée",
    },
    field: |name| {
        Some(match name {
            "name" => "Nom",
            "emailAddress" => "Adresse e-mail",
            "roles" => "Rôle",
            "kind" => "Type",
            "privileges" => "Privilèges",
            "expires" => "Expiration",
            "revoked" => "Révoqué",
            "tokenCreated" => "appToken du",
            "overlapSeconds" => "Délai de grâce de l’ancien appToken, en secondes",
            "sessions" => "Sessions ouvertes",
            "passwordProfile" => "Règles de mot de passe",
            "recoveryCodesLeft" => "Codes de récupération restants",
            _ => return None,
        })
    },
    value: |value| {
        Some(match value {
            "admin" => "Admin",
            "operator" => "Équipe de la plateforme",
            "end-user" => "Utilisateur final",
            "back-end" => "Back-end",
            "classic" => "Classique",
            "nist-800-63b-4" => "NIST SP 800-63B-4",
            _ => return None,
        })
    },
    nothing: "rien",
    before: "avant\u{a0}:",
    after: "maintenant\u{a0}:",
    yes: "Oui",
    no: "Non",
};
