//! French.

use crate::text::{ConnectedLoginsText, ProviderText, join};

pub(super) const PROVIDER: ProviderText = ProviderText {
    continue_with: |name| join(&["Continuer avec ", name]),
    arriving: "Connexion en cours…",
    cancelled: "Vous ne vous êtes pas connecté chez le fournisseur. Réessayez ou connectez-vous autrement.",
    expired: "Cette connexion a pris trop de temps ou a commencé dans un autre navigateur. Réessayez.",
    failed: "Le fournisseur n’a pas répondu comme il le devrait. Réessayez dans un instant ou connectez-vous autrement.",
    email_unverified: "Le fournisseur ne confirme aucune adresse e-mail de votre part. Confirmez-la chez lui ou connectez-vous autrement.",
    connect_first: "Un compte existe déjà avec cette adresse e-mail. Connectez-vous avec votre mot de passe, puis associez le fournisseur sur la page de votre compte.",
    no_account: "Personne n’utilise encore cet identifiant ici, et il ne permet pas de s’inscrire. Connectez-vous autrement.",
};

pub(super) const CONNECTED_LOGINS: ConnectedLoginsText = ConnectedLoginsText {
    heading: "Connexions associées",
    hint: "Connectez-vous avec un compte que vous avez ailleurs, sans votre mot de passe d’ici.",
    failed: "Impossible de charger vos connexions associées",
    none: "Aucune connexion n’est encore associée.",
    since: "Associée le",
    connect: |name| join(&["Associer ", name]),
    connect_heading: "Associer une connexion",
    connect_consequence: "La page du fournisseur s’ouvrira ensuite. Quiconque peut s’y connecter pourra aussi se connecter ici.",
    go_on: "Continuer",
    connected: "La connexion est associée.",
    taken: "Cette connexion est associée à quelqu’un d’autre ici. Dissociez-la d’abord là-bas.",
    disconnect: "Dissocier",
    disconnect_which: |name| join(&["Dissocier ", name]),
    disconnect_heading: |name| join(&["Dissocier ", name, "\u{202f}?"]),
    disconnect_consequence: "Vous ne pourrez plus vous connecter ainsi. Vos sessions restent ouvertes.",
    disconnected: |name| join(&[name, "\u{a0}: connexion dissociée"]),
    last_way: "C’est votre dernier moyen de vous connecter. Choisissez d’abord un mot de passe\u{a0}: déconnectez-vous, puis sélectionnez «\u{a0}Mot de passe oublié\u{202f}?\u{a0}» à la connexion.",
};
