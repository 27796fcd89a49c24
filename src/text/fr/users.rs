//! French.

use super::numbers::grouped;
use crate::text::{AddUser, OneUser, People, Users, join};
use idm_api::{
    user::Role,
    user_list::{UserSort, UserStatusFilter},
};

pub(super) const END_USERS: People = People {
    heading: "Tous les utilisateurs finaux",
    intro: "Les personnes qui utilisent ce que vous avez connecté. Elles s’inscrivent elles-mêmes, ou vous les \
            ajoutez.",
    add: "Ajouter un utilisateur final",
    list: "Utilisateurs finaux",
    list_failed: "Les utilisateurs finaux n’ont pas pu être chargés",
    empty: "Aucun utilisateur final pour l’instant",
    empty_what_now: "Les personnes apparaissent ici dès leur inscription dans l’une de vos applications. Vous pouvez \
                     aussi les ajouter vous-même\u{a0}: une invitation leur est envoyée par e-mail.",
    back: "Tous les utilisateurs finaux",
};

pub(super) const ADMINS: People = People {
    heading: "Admins du compte",
    intro: "Qui peut gérer ce compte\u{a0}: ses applications, ses utilisateurs et ses autres admins.",
    add: "Ajouter un admin",
    list: "Admins du compte",
    list_failed: "Les admins n’ont pas pu être chargés",
    empty: "Aucun admin",
    empty_what_now: "Ajoutez un admin\u{a0}: une invitation lui est envoyée par e-mail.",
    back: "Admins du compte",
};

pub(super) const USERS: Users = Users {
    filters: "Rechercher et filtrer",
    search: "Rechercher",
    search_placeholder: "Nom ou adresse e-mail",
    status: "Afficher",
    any_status: "Tout le monde",
    status_of: |status| match status {
        UserStatusFilter::Active => "Connexion non bloquée",
        UserStatusFilter::Locked => "Connexion bloquée",
        UserStatusFilter::Unverified => "Adresse non confirmée",
    },
    sort: "Trier par",
    sort_by: |sort| match sort {
        UserSort::CreatedDescending => "Ajouts récents d’abord",
        UserSort::Created => "Ajouts anciens d’abord",
        UserSort::Email => "Adresse, de A à Z",
        UserSort::EmailDescending => "Adresse, de Z à A",
        UserSort::LastLoginDescending => "Dernière connexion, récente d’abord",
        UserSort::LastLogin => "Dernière connexion, ancienne d’abord",
    },
    person: "Personne",
    state: "État",
    last_login: "Dernière connexion",
    created: "Ajout",
    never: "Jamais",
    you: "Vous",
    active: "Actif",
    locked: "Bloqué",
    unverified: "Non confirmée",
    role: |role| match role {
        Role::EndUser => "Utilisateur final",
        Role::Admin => "Admin",
        Role::Operator => "Équipe de la plateforme",
    },
    found: |shown, total, more| {
        let of = if more { " sur plus de " } else { " sur " };
        join(&["Affichage\u{a0}: ", &grouped(shown as u64), of, &grouped(total)])
    },
    first_page: "Première page",
    previous_page: "Page précédente",
    next_page: "Page suivante",
    nothing_found: "Aucune personne ne correspond",
    nothing_found_what_now: "La recherche porte sur le début des mots des noms et des adresses. Essayez moins de mots, \
                             ou un autre filtre.",
    show_all: "Afficher tout le monde",
};

pub(super) const ADD_USER: AddUser = AddUser {
    heading: |role| match role {
        Role::Admin | Role::Operator => "Ajouter un admin",
        Role::EndUser => "Ajouter un utilisateur final",
    },
    admin_may: "Un admin peut faire tout ce que vous pouvez faire\u{a0}: gérer les applications, les utilisateurs et \
                les autres admins.",
    email: "Adresse e-mail",
    name: "Nom (facultatif)",
    set_password: "Définir moi-même un premier mot de passe",
    set_password_hint: "Sinon, nous envoyons par e-mail un lien qui permet à la personne d’en choisir un. Il est \
                        valable 7 jours.",
    password: "Premier mot de passe",
    invite: "Envoyer l’invitation",
    create: "Créer",
    taken: "Quelqu’un a déjà cette adresse dans ce compte. Cherchez cette personne dans les listes.",
    no_mail: "Cette installation n’envoie pas d’e-mails. Définissez un premier mot de passe, et transmettez-le de \
              manière sûre.",
    invited: |email| join(&["Invitation envoyée à ", email]),
    created: |email| join(&["Personne ajoutée\u{a0}: ", email]),
};

pub(super) const ONE_USER: OneUser = OneUser {
    loading: "Chargement",
    failed: "Cette personne n’a pas pu être chargée",
    gone: "Il n’y a plus personne ici. Cette personne a peut-être été supprimée.",
    name: "Nom",
    no_name: "Non indiqué",
    email: "Adresse e-mail",
    verified: "confirmée",
    not_verified: "non confirmée",
    state: "Connexion",
    can_log_in: "Possible",
    is_locked: "Bloquée par l’administration du compte",
    locked_out_until: |time| join(&["Bloquée jusqu’au ", time, ", après trop de mots de passe incorrects"]),
    roles: "Rôle",
    second_factor: "Double authentification",
    second_factor_on: "Activée",
    second_factor_off: "Désactivée",
    user_id: "userId",
    history: "Historique",
    history_of: "Ce qui est arrivé à cette personne",
    history_by: "Ce que cette personne a fait",
    login: "Mot de passe et sessions",
    rights: "Droits",
    removal: "Suppression",
    about_you: "C’est vous. Vous bloquer, vous retirer vos droits ou vous supprimer pourrait vous priver \
                d’accès\u{a0}: un autre admin doit donc s’en charger. Un compte garde toujours un admin qui peut se \
                connecter.",
    about_operator: "Cette personne fait partie de l’équipe de la plateforme, qui seule peut modifier ce compte \
                     utilisateur.",
    only_admin: "Action non effectuée\u{a0}: c’est le dernier admin à pouvoir se connecter, et un compte en garde \
                 toujours un. Ajoutez ou débloquez d’abord un autre admin.",
    edit: "Modifier",
    edit_heading: "Nom et adresse",
    edit_own_email: "Votre propre adresse peut être modifiée par un autre admin, afin qu’une faute de frappe ne puisse \
                     pas vous priver d’accès.",
    edit_email_hint: "Une nouvelle adresse est considérée comme non confirmée, et la personne se connecte désormais \
                      avec elle.",
    save: "Enregistrer",
    saved: |who| join(&["Modifications enregistrées pour ", who]),
    changed_meanwhile: |name, email| {
        join(&[
            "Quelqu’un d’autre a fait une modification entre-temps. Valeurs actuelles\u{a0}: ",
            if name.is_empty() { "sans nom" } else { name },
            ", ",
            email,
            ". Enregistrez de nouveau pour les remplacer par votre saisie, ou annulez.",
        ])
    },
    send_link: "Envoyer un lien de mot de passe",
    send_link_hint: "Envoie par e-mail un lien pour choisir un nouveau mot de passe. L’actuel fonctionne jusque-là.",
    link_sent: |email| join(&["Lien de mot de passe envoyé à ", email]),
    no_mail: "Cette installation n’envoie pas d’e-mails\u{a0}: aucun lien n’a donc été envoyé.",
    end_sessions: "Terminer toutes les sessions",
    end_sessions_hint: "Déconnecte immédiatement la personne partout. Elle peut se reconnecter.",
    end_sessions_question: |who| join(&["Terminer toutes les sessions ouvertes par ", who, "\u{202f}?"]),
    sessions_ended: |who| join(&["Toutes les sessions sont terminées pour ", who]),
    reset_factor: "Réinitialiser la double authentification",
    reset_factor_hint: "Pour quelqu’un qui a perdu son application d’authentification et ses codes de \
                        récupération\u{a0}: dès lors, le mot de passe suffit à lui seul pour se connecter, jusqu’à la \
                        configuration d’une nouvelle application. Termine toutes les sessions. Assurez-vous que la \
                        demande vient bien de cette personne.",
    reset_factor_question: |who| join(&["Réinitialiser la double authentification pour ", who, "\u{202f}?"]),
    factor_is_off: |who| join(&["Double authentification désactivée pour ", who]),
    lock: "Bloquer",
    lock_hint: "Déconnecte la personne partout et refuse toute connexion, jusqu’au déblocage.",
    was_locked: |who| join(&["Connexion bloquée et toutes les sessions terminées pour ", who]),
    unlock: "Débloquer",
    unlock_hint: "Permet à la personne de se connecter de nouveau.",
    was_unlocked: |who| join(&[who, " peut de nouveau se connecter"]),
    make_admin: "Accorder les droits d’admin",
    make_admin_hint: "Permet à la personne de gérer ce compte\u{a0}: ses applications, ses utilisateurs et ses autres \
                      admins.",
    make_admin_question: |who| join(&["Accorder les droits d’admin à ", who, "\u{202f}?"]),
    is_admin_now: |who| join(&[who, " a maintenant les droits d’admin"]),
    take_admin: "Retirer les droits d’admin",
    take_admin_hint: "La personne reste utilisateur final et ne peut plus gérer ce compte. Le dernier admin ne peut ni \
                      perdre ses droits ni être supprimé.",
    take_admin_question: |who| join(&["Retirer les droits d’admin à ", who, "\u{202f}?"]),
    is_no_admin_now: |who| join(&[who, " n’a plus les droits d’admin"]),
    remove: "Supprimer",
    remove_hint: "Supprime définitivement le compte utilisateur. Ce que la personne a fait reste dans le journal \
                  d’audit.",
    remove_question: |who| join(&["Supprimer ", who, "\u{202f}?"]),
    remove_consequence: "La personne est immédiatement déconnectée partout, et son compte utilisateur est supprimé \
                         définitivement. Cette action est irréversible. Ce que la personne a fait reste dans le \
                         journal d’audit.",
    remove_type: |email| join(&["Pour confirmer, saisissez ", email]),
    remove_mismatch: |email| join(&["Ce n’est pas identique. Saisissez exactement ", email, ", ou annulez."]),
    was_removed: |who| join(&["Personne supprimée\u{a0}: ", who]),
};
