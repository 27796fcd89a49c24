//! French.

use super::app_credentials::APP_CREDENTIALS;
use crate::text::{ApplicationEvents, ApplicationLife, ApplicationText, ConflictText, EditApplication, join};
use idm_api::application::Application;

pub(super) const APPLICATION: ApplicationText = ApplicationText {
    heading: "Accès d’application",
    back: "Retour aux accès d’application",
    breadcrumb: "Vous êtes ici",
    failed: "Cet accès d’application n’a pas pu être chargé",
    missing: "Cet accès d’application n’existe pas",
    missing_what_now: "Il a été supprimé, il appartient à un autre compte, ou son adresse est mal saisie. Revenez à la \
                       liste pour voir ceux qui existent.",
    details: "Détails",
    kind: "Type",
    status: "État",
    copy_app_id: "Copier l’appId",
    app_id_copied: "appId copié",
    token_made: "Création de l’appToken",
    never_expires: "Jamais",
    expires_soon: |when| {
        join(&[
            "Cet accès expire ",
            when,
            ". Son appToken sera alors refusé. Repoussez l’expiration si l’application doit continuer à fonctionner.",
        ])
    },
    expired: |day| {
        join(&[
            "Cet accès a expiré le ",
            day,
            "\u{a0}: son appToken est refusé. Fixez une expiration ultérieure pour qu’il soit de nouveau accepté.",
        ])
    },
    revoked: "Cet accès est révoqué\u{a0}: son appToken est refusé jusqu’à ce que vous le rétablissiez.",
    edit: "Modifier",
    revoke: "Révoquer",
    restore: "Rétablir",
    delete: "Supprimer",
};

pub(super) const EVENTS: ApplicationEvents = ApplicationEvents {
    heading: "Événements",
    filters: "Filtrer les événements",
    anybody: "Tout le monde",
    list: "Événements de cette application, du plus récent au plus ancien",
    failed: "Les événements n’ont pas pu être chargés",
    older: "Afficher les événements précédents",
};

pub(super) const EDIT: EditApplication = EditApplication {
    heading: "Modifier l’accès d’application",
    name: "Nom",
    name_hint: "Visible uniquement par vous et vos collègues. L’appId et l’appToken ne changent pas.",
    expires: "Expire à la fin du",
    expires_hint: "À partir de la fin de cette journée, dans votre fuseau horaire, l’appToken est refusé. Vide\u{a0}: \
                   pas d’expiration.",
    expires_hint_back_end: "À partir de la fin de cette journée, dans votre fuseau horaire, l’appToken est refusé. \
                            L’expiration d’une application back-end peut être avancée ici\u{202f}; seul le support \
                            peut la repousser.",
    picks: "Délais courants",
    pick_month: "Dans 30 jours",
    pick_quarter: "Dans 90 jours",
    pick_year: "Dans un an",
    pick_never: "Jamais",
    expiry_incomplete: "Saisissez une date complète, ou aucune.",
    expiry_past: "Ce jour est passé. Pour arrêter l’appToken maintenant, révoquez plutôt l’accès.",
    expiry_later: "L’expiration d’une application back-end peut seulement être avancée. Demandez au support de la \
                   repousser.",
    save: "Enregistrer",
    saved: |name| join(&["Modifications enregistrées\u{a0}: «\u{a0}", name, "\u{a0}»"]),
    nothing_changed: "Rien n’a été modifié",
};

pub(super) const CONFLICT: ConflictText = ConflictText {
    heading: "Quelqu’un d’autre a aussi modifié cette application",
    explained: |who| {
        join(&[
            who.unwrap_or("Un autre admin"),
            " l’a modifiée après que vous avez commencé. De votre côté, rien n’est encore enregistré\u{202f}; de \
             l’autre, rien n’est perdu. Voici ce que chaque côté a modifié. Là où les deux ont modifié la même chose, \
             choisissez\u{202f}; tout le reste sera appliqué.",
        ])
    },
    name: "Nom",
    expires: "Expiration",
    privileges: "Privilèges",
    status: "État",
    token: "appToken",
    new_token: "L’appToken a été régénéré",
    before: "Avant",
    theirs: "L’autre modification",
    mine: "Votre modification",
    unchanged: "Aucune",
    gave: |names| join(&["Accordés\u{a0}: ", names]),
    took: |names| join(&["Retirés\u{a0}: ", names]),
    which_name: "Quel nom garder\u{202f}?",
    which_expiry: "Quelle expiration garder\u{202f}?",
    keep_theirs: |value| join(&["Autre valeur\u{a0}: ", value]),
    use_mine: |value| join(&["Votre valeur\u{a0}: ", value]),
    choose: "Modifié des deux côtés\u{a0}: faites un choix.",
    save: "Enregistrer les deux",
    back: "Revenir à mes modifications",
};

pub(super) const LIFE: ApplicationLife = ApplicationLife {
    revoke_heading: |name| join(&["Révoquer «\u{a0}", name, "\u{a0}»\u{202f}?"]),
    revoke_consequence: |app, used| {
        join(&[
            "Son appToken est refusé dès maintenant, partout. ",
            &what_stops(app),
            " ",
            used,
            " Rien n’est supprimé\u{a0}: vous pouvez rétablir l’accès quand vous voulez, et le même appToken \
             fonctionnera de nouveau.",
        ])
    },
    revoke: "Révoquer",
    revoked: |name| join(&["Accès «\u{a0}", name, "\u{a0}» révoqué\u{a0}: son appToken est refusé"]),
    restored: |name| join(&["Accès «\u{a0}", name, "\u{a0}» rétabli\u{a0}: son appToken est de nouveau accepté"]),
    undo_failed: |name, why| join(&["L’action n’a pas pu être annulée pour «\u{a0}", name, "\u{a0}». ", why]),
    used: |when| join(&["Dernière utilisation\u{a0}: ", when, "."]),
    never_used: "Cet accès n’a jamais été utilisé.",
    delete_heading: |name| join(&["Supprimer «\u{a0}", name, "\u{a0}»\u{202f}?"]),
    delete_consequence: |app, used| {
        join(&[
            "Son appId et son appToken cessent définitivement de fonctionner et ne peuvent pas être rétablis. ",
            &what_stops(app),
            " ",
            used,
            " Ce que l’application a fait et ce qui lui a été fait restent dans le journal d’audit. En cas de doute, \
             révoquez plutôt l’accès.",
        ])
    },
    delete_type: |name| join(&["Pour confirmer la suppression, saisissez le nom\u{a0}: ", name]),
    delete_mismatch: "Ce n’est pas le bon nom. Saisissez-le tel qu’il figure au-dessus du champ.",
    delete: "Supprimer",
    deleted: |name| join(&["Accès «\u{a0}", name, "\u{a0}» supprimé"]),
};

/// What an app can no longer do without its token.
fn what_stops(app: &Application) -> String {
    if app.privileges.is_empty() {
        return "L’application n’a aucun privilège\u{a0}: seules les connexions passant par elle peuvent cesser de \
                fonctionner."
            .to_owned();
    }
    let names: Vec<_> = app.privileges.iter().map(|&one| (APP_CREDENTIALS.privilege)(one).to_lowercase()).collect();
    join(&["Ce que l’application ne pourra plus faire\u{a0}: ", &names.join(", "), "."])
}
