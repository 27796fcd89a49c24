//! French.

use crate::text::{Privileges, Proof, Regenerate, join};
use idm_api::privilege::Privilege;

pub(super) const PRIVILEGES: Privileges = Privileges {
    heading: "Privilèges",
    heading_of: |name| join(&["Privilèges\u{a0}: «\u{a0}", name, "\u{a0}»"]),
    change: "Modifier les privilèges",
    none: "L’application n’en a aucun\u{a0}: l’IDM refuse tout appel qui en exige un.",
    failed: "Les privilèges n’ont pas pu être chargés",
    question: "Que peut faire l’application\u{202f}?",
    allows: |privilege| match privilege {
        Privilege::IdentityCreate => {
            "Inscrire des personnes\u{a0}: créer de nouveaux utilisateurs finaux dans le compte."
        }
        Privilege::IdentityRecover => {
            "Demander l’envoi d’un e-mail qui permet à un utilisateur final de choisir un nouveau mot de passe\u{a0}; une application back-end peut aussi désactiver la double authentification de qui n’y a plus accès."
        }
        Privilege::IdentityRead => "Voir qui sont les utilisateurs finaux, un par un ou en liste.",
        Privilege::IdentityUpdate => {
            "Modifier le nom et l’adresse des utilisateurs finaux, les bloquer et les débloquer."
        }
        Privilege::IdentityDelete => "Supprimer définitivement des utilisateurs finaux.",
        Privilege::SessionRevoke => "Déconnecter des utilisateurs finaux partout.",
        Privilege::AuditRead => "Voir ce qui s’est passé dans le compte.",
    },
    back_end_only: |names| {
        join(&[
            "Une application pour utilisateurs finaux ne peut pas recevoir ces privilèges\u{a0}: ",
            names,
            ". Ils sont réservés aux applications back-end\u{202f}; demandez-en une au support.",
        ])
    },
    support_only: |names| {
        join(&[
            "Seul le support peut étendre les privilèges d’une application back-end. Celle-ci n’a pas\u{a0}: ",
            names,
            ".",
        ])
    },
    changes: "Effet de l’enregistrement",
    nothing_yet: "Aucun pour l’instant.",
    stops: "Ne fonctionnera plus",
    stops_how: "Dès le prochain appel de l’application, l’IDM répondra 403, missing_privilege, à ces opérations\u{a0}:",
    starts: "Fonctionnera désormais",
    starts_how: "Dès le prochain appel de l’application, l’IDM autorisera ces opérations\u{a0}:",
    save: "Enregistrer les privilèges",
};

pub(super) const REGENERATE: Regenerate = Regenerate {
    section: "appToken",
    explained: "Personne ne peut afficher l’appToken une nouvelle fois\u{a0}: seule une empreinte en est conservée. \
                S’il est perdu, ou si quelqu’un a pu le voir, régénérez-le.",
    open: "Régénérer l’appToken",
    heading: |name| join(&["Régénérer l’appToken pour «\u{a0}", name, "\u{a0}»\u{202f}?"]),
    consequence: |used| {
        join(&[
            "Le nouvel appToken est affiché une seule fois. Dès que l’ancien est refusé, l’application échoue jusqu’à \
             ce qu’elle ait le nouveau. ",
            used,
        ])
    },
    token_age: "Création de l’appToken actuel",
    older_tokens: "Anciens appTokens",
    older_tokens_end: |count| {
        let tokens = if count < 2 {
            " déjà remplacé, encore accepté pendant son délai de grâce\u{a0}: refusé immédiatement si vous choisissez \
             «\u{a0}Aucun délai\u{a0}»"
        } else {
            " déjà remplacés, chacun encore accepté pendant son délai de grâce\u{a0}: refusés immédiatement si vous \
             choisissez «\u{a0}Aucun délai\u{a0}»"
        };
        join(&[&count.to_string(), tokens])
    },
    overlap: "Combien de temps l’appToken actuel doit-il encore être accepté\u{202f}?",
    overlaps: [
        ("Aucun délai", "Il est refusé immédiatement. À choisir si quelqu’un a pu le voir."),
        ("1 heure", "Le temps de mettre le nouveau en place pendant que l’application continue de fonctionner."),
        ("24 heures", "Le temps d’un déploiement dans la journée."),
        ("7 jours", "Le maximum. Quiconque a l’ancien peut s’en servir aussi longtemps."),
    ],
    type_name: |name| join(&["Pour régénérer l’appToken, saisissez le nom de l’application\u{a0}: ", name]),
    action: "Régénérer l’appToken",
    untold: "L’appToken a peut-être tout de même été remplacé, et personne ne peut afficher le nouveau. \
             Régénérez-le encore une fois\u{a0}: d’ici là, l’application peut échouer.",
    overlapping: "Remplacés, mais encore acceptés",
    overlapping_one: |made, until, used| join(&["Créé le ", made, ", accepté jusqu’au ", until, ". ", used]),
    not_yet_used: "Jamais utilisé.",
    used: |when| join(&["Dernière utilisation\u{a0}: ", when, "."]),
};

pub(super) const PROOF: Proof = Proof {
    heading: "Vérification auprès de l’IDM",
    checking: "Nous demandons à l’IDM s’il accepte le nouvel appToken\u{2026}",
    new_accepted: |time| join(&["Le nouvel appToken est accepté (vérifié à ", time, ")."]),
    new_refused: |time| {
        join(&[
            "Le nouvel appToken est le bon, mais il est refusé pour le moment, car l’accès est révoqué ou a expiré \
             (vérifié à ",
            time,
            ").",
        ])
    },
    new_unknown: |why| {
        join(&[
            "Impossible de vérifier si le nouvel appToken est accepté. ",
            why,
            " Collez-le ci-dessous pour revérifier.",
        ])
    },
    others_none: |time| join(&["Aucun autre appToken de cette application n’est plus accepté (vérifié à ", time, ")."]),
    others_until: |when| {
        join(&["L’appToken remplacé est encore accepté jusqu’au ", when, ", comme vous l’avez demandé."])
    },
    others_unknown: |why| join(&["Impossible de vérifier si d’autres appTokens sont encore acceptés. ", why]),
    see_yourself: "Constatez par vous-même que l’ancien appToken est refusé\u{a0}: collez-le ici. Il est envoyé à \
                   l’IDM et aussitôt effacé de cette page.",
    see_overlap: "Vous pouvez vérifier ici l’un ou l’autre\u{a0}: collez-le. Il est envoyé à l’IDM et aussitôt effacé \
                  de cette page.",
    check_any: "Vérifier un appToken",
    paste: "appToken à vérifier",
    paste_hint: "Il est envoyé à l’IDM et aussitôt effacé de cette page. Une vérification ne compte pas comme une \
                 utilisation.",
    paste_missing: "Collez un appToken.",
    not_ours: "Ce n’est pas un appToken\u{a0}: un appToken commence par idmapp_.",
    malformed: "Il manque une partie de cet appToken, ou il y a quelque chose en trop. Copiez-le de nouveau, en \
                entier.",
    wrong_checksum: "Il y a une erreur dans cet appToken\u{a0}: sa somme de contrôle est fausse. Copiez-le de nouveau.",
    check: "Vérifier auprès de l’IDM",
    accepted: |time| join(&["Accepté\u{a0}: c’est un appToken de cette application (vérifié à ", time, ")."]),
    accepted_of_other: |name, time| {
        join(&[
            "Accepté, mais pas pour cette application\u{a0}: il appartient à «\u{a0}",
            name,
            "\u{a0}» (vérifié à ",
            time,
            ").",
        ])
    },
    refused: |time| join(&["Refusé\u{a0}: l’IDM n’accepte pas cet appToken (vérifié à ", time, ")."]),
    refused_for_now: |time| {
        join(&[
            "Refusé pour le moment\u{a0}: c’est l’appToken d’une application dont l’accès est révoqué ou a expiré \
             (vérifié à ",
            time,
            ").",
        ])
    },
};
