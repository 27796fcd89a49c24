//! French.

use crate::text::{Common, Problem, join};

pub(super) const COMMON: Common = Common {
    brand: "IDM Console",
    loading: "Chargement",
    try_again: "Réessayer",
    cancel: "Annuler",
    copied: "Copié",
    undo: "Annuler l’action",
    dismiss: "Fermer",
    messages: "Messages",
    skip_to_content: "Aller au contenu",
    log_out: "Se déconnecter",
    settings_failed: "Cette page n’a pas pu charger ses paramètres",
    session_unknown: "Nous n’avons pas pu vérifier si votre session est ouverte",
    hand_over_failed: "Nous n’avons pas pu vous ramener à la page d’où vous veniez",
    part_failed: "Cette page n’a pas pu être entièrement téléchargée",
    not_found: "Page introuvable",
    not_found_what_now: "Il n’y a pas de page à cette adresse. L’adresse contient peut-être une faute de frappe, \
                             ou la page a été déplacée.",
    to_start: "Aller à la page d’accueil",
};

pub(super) const PROBLEM: Problem = Problem {
    wrong_credentials: "L’adresse e-mail ou le mot de passe est incorrect. Vérifiez les deux et réessayez.",
    locked: |minutes| {
        let unit = if minutes < 2 { " minute" } else { " minutes" };
        join(&[
            "Trop de mots de passe incorrects. La connexion est bloquée pendant encore ",
            &minutes.to_string(),
            unit,
            ". Réessayez ensuite.",
        ])
    },
    too_many_requests: |seconds| {
        let unit = if seconds < 2 { " seconde" } else { " secondes" };
        join(&["Trop de tentatives en peu de temps. Patientez ", &seconds.to_string(), unit, ", puis réessayez."])
    },
    too_many_requests_soon: "Trop de tentatives en peu de temps. Patientez une minute, puis réessayez.",
    check_fields: "Il reste quelque chose à corriger. Vérifiez votre saisie et réessayez.",
    second_factor_required: "La double authentification est exigée ici. Activez-la d’abord, sur la page de votre propre compte.",
    not_allowed: "Vous n’avez pas l’autorisation de faire cela. Adressez-vous aux admins de votre compte.",
    origin_not_allowed: "Le service d’identité n’accepte pas d’appels depuis cette adresse. Adressez-vous aux \
                             responsables de ce site.",
    session_ended: "Votre session est terminée. Reconnectez-vous.",
    not_found: "Cet élément n’existe plus. Rechargez la page pour voir l’état actuel.",
    conflict: "Quelqu’un a modifié cet élément entre-temps. Rechargez la page et réessayez.",
    offline: "Vous êtes hors ligne. Vérifiez votre connexion Internet, puis réessayez.",
    unreachable: "Le service d’identité est injoignable. Réessayez dans un instant.",
    timeout: "Le service d’identité a mis trop de temps à répondre. Réessayez dans un instant.",
    unavailable: "Le service d’identité est indisponible pour le moment. Réessayez dans quelques minutes.",
    garbled: "Cette page ne peut pas lire la réponse du service d’identité. Réessayez dans un instant.",
    unexpected: "Une erreur s’est produite de notre côté. Rien n’a été modifié. Réessayez dans un instant.",
    proof_required: "Votre navigateur n’a pas pu terminer la vérification qui écarte les programmes automatiques. \
                         Rechargez la page et réessayez. Si cela ne suffit pas, autorisez ce site dans votre bloqueur \
                         de contenu ou utilisez un autre navigateur.",
    signup_refused: "Cela ne fonctionne pas pour le moment, et vous n’y êtes pour rien. Signalez-le aux \
                         responsables de ce site.",
    login_step_expired: "Le mot de passe a été saisi il y a trop longtemps. Revenez en arrière et saisissez-le à \
                             nouveau.",
    provider_unreachable: "Le fournisseur est injoignable. Réessayez dans un instant ou connectez-vous autrement.",
    wrong_passkey: "Cette clé d’accès n’est pas connue ici, ou ne l’est plus. Connectez-vous autrement.",
    user_locked: "Cette connexion a été bloquée par l’administration du compte. Adressez-vous aux responsables de \
                      ce site.",
    already_revealed: "Cet appToken a déjà été remis et ne peut plus être affiché. S’il est perdu, la page de \
                           l’application permet de le régénérer.",
};
