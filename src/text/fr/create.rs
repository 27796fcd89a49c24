//! French.

use crate::text::{Create, join};

pub(super) const CREATE: Create = Create {
    heading: "Créer un accès d’application",
    name: "Nom",
    name_hint: "Pour vous et vos collègues, par exemple «\u{a0}Page d’inscription\u{a0}».",
    name_missing: "Saisissez un nom.",
    kind: "Type",
    kind_select: "Sélectionner",
    kind_missing: "Sélectionnez un type.",
    kind_end_user_hint: "Pour les pages d’inscription et de connexion. L’accès est créé immédiatement.",
    kind_back_end_hint: "Pour vos propres serveurs. Cet accès permet bien plus\u{a0}: il est donc accordé par le \
                         support, et non créé ici.",
    ask_support: "Demander un accès back-end au support",
    privileges: "Que peut faire l’application\u{202f}?",
    templates: "Modèles",
    template_sign_up: "Page d’inscription",
    template_sign_up_and_reset: "Inscription et réinitialisation du mot de passe",
    privileges_missing: "Cochez au moins un privilège\u{a0}: sans aucun, l’application ne pourrait rien faire.",
    privileges_meanwhile: "Vous pouvez tout de même créer l’accès\u{a0}: l’application pourra créer des utilisateurs \
                           finaux, et rien d’autre.",
    back_end_only: |count| join(&["Réservés aux applications back-end (", &count.to_string(), ")"]),
    expires: "Expire à la fin du (facultatif)",
    expires_hint: "L’appToken est ensuite refusé. Laissez vide pour un accès qui n’expire jamais.",
    expires_picks: "Durées courantes",
    never: "Jamais",
    in_30_days: "30 jours",
    in_90_days: "90 jours",
    in_a_year: "1 an",
    day_past: "Ce jour est passé. Choisissez aujourd’hui ou un jour ultérieur.",
    submit: "Créer",
    discard_heading: "Abandonner votre saisie\u{202f}?",
    discard_consequence: "Rien n’a encore été créé. Ce que vous avez saisi ici sera perdu.",
    discard: "Abandonner",
    keep: "Continuer la saisie",
};
