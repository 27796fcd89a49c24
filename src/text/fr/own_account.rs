//! French.

use crate::text::{OwnAccount, join};

pub(super) const OWN_ACCOUNT: OwnAccount = OwnAccount {
    profile: "Profil",
    change_name: "Modifier le nom",
    name: "Nom",
    name_none: "Pas encore de nom",
    name_hint: "Comment vous appeler. Les administrateurs de ce compte le voient. Laissez vide pour aucun nom.",
    save: "Enregistrer",
    name_saved: "Nom enregistré",
    verified: "Confirmée",
    unverified: "Non confirmée",
    unverified_hint: "Ouvrez le lien de l’e-mail que nous y avons envoyé\u{202f}: il montre que l’adresse est la vôtre.",
    verify_again: "Renvoyer le lien",
    verify_sent: |email| {
        join(&["Si ", email, " n’est pas encore confirmée, un lien est en route. Il fonctionne pendant 24 heures."])
    },
    no_mail: "Cette installation n’envoie pas d’e-mails pour le moment\u{202f}; rien n’a été fait. Demandez à l’exploitant de ce \
              site.",
    change_email: "Modifier l’adresse e-mail",
    change_email_how: "Nous envoyons un lien à la nouvelle adresse. Vous vous connectez avec l’ancienne jusqu’à ce que vous ayez \
                       ouvert ce lien\u{202f}; l’ancienne est alors informée du changement.",
    new_email: "Nouvelle adresse e-mail",
    same_email: "C’est déjà votre adresse. Saisissez-en une autre.",
    mail_link: "Envoyer le lien",
    email_pending: |email| {
        join(&[
            "Ouvrez le lien que nous avons envoyé à ",
            email,
            ". Votre adresse changera alors. Le lien fonctionne pendant 24 heures.",
        ])
    },
    sign_in: "Connexion",
    password: "Mot de passe",
    password_hint: "Utilisez un mot de passe qui ne vous sert nulle part ailleurs. Un gestionnaire de mots de passe le retient pour \
                    vous.",
    change_password: "Modifier le mot de passe",
    change_password_ends: "Vous restez connecté ici. Toutes vos autres sessions se terminent, et un e-mail vous informe du \
                           changement.",
    new_password: "Nouveau mot de passe",
    password_changed: "Mot de passe modifié. Vous êtes déconnecté partout ailleurs.",
    present_password: "Mot de passe actuel",
    second_factor: "Second facteur",
    second_factor_off: "Désactivé",
    second_factor_on: "Activé",
    second_factor_off_hint: "Avec une application d’authentification sur votre téléphone, un mot de passe volé ne suffit pas à lui \
                             seul pour se connecter à votre place.",
    second_factor_on_hint: "La connexion demande votre mot de passe et un code de votre application d’authentification.",
    second_factor_failed: "Nous n’avons pas pu savoir si vous avez un second facteur",
    second_factor_since: "Activé depuis le",
    codes_left: "Codes de récupération restants",
    codes_few: "Créez-en de nouveaux avant qu’ils ne s’épuisent\u{202f}: sans application ni codes, seul un administrateur peut vous \
                rouvrir l’accès.",
    set_up: "Configurer l’application d’authentification",
    set_up_consequence: "Ayez sous la main votre téléphone avec une application d’authentification. Nous nous assurons d’abord que \
                         c’est bien vous.",
    go_on: "Continuer",
    scan_heading: "Configurez votre application d’authentification",
    scan: "Scannez ce code avec votre application d’authentification\u{a0}:",
    qr: "Code QR pour votre application d’authentification. Il dit la même chose que la clé de configuration ci-dessous.",
    key: "Ou saisissez cette clé de configuration dans l’application\u{a0}:",
    code: "Code que l’application affiche maintenant",
    turn_on: "Activer",
    expired: "La configuration a duré plus de 15 minutes\u{202f}; la clé n’est plus valable. Supprimez-la de l’application et \
              recommencez.",
    turned_on: "Second facteur activé",
    new_codes: "Créer de nouveaux codes de récupération",
    new_codes_consequence: "Les codes que vous avez maintenant cessent de fonctionner dès que les nouveaux sont créés.",
    codes_made: "Nouveaux codes de récupération créés",
    turn_off: "Désactiver",
    turn_off_heading: "Désactiver le second facteur\u{202f}?",
    turn_off_consequence: "Votre mot de passe suffira pour se connecter. Vos codes de récupération cessent de fonctionner, et vous \
                           pouvez supprimer l’entrée de votre application.",
    turned_off: "Second facteur désactivé",
    sessions: "Sessions",
    sessions_hint: "Où vous êtes connecté. Terminez ce que vous ne reconnaissez pas, puis modifiez votre mot de passe.",
    sessions_failed: "Nous n’avons pas pu charger vos sessions",
    this_one: "Cet appareil",
    device: |browser, system| match (browser, system) {
        (Some(browser), Some(system)) => join(&[browser, " sur ", system]),
        (Some(one), None) | (None, Some(one)) => one.to_owned(),
        (None, None) => "Appareil inconnu".to_owned(),
    },
    used_now: "En cours d’utilisation",
    last_used: "Dernière utilisation",
    from: "depuis l’adresse",
    logged_in: "Connecté",
    end: "Terminer",
    end_which: |device, used| join(&["Terminer la session de ", device, ", dernière utilisation ", used]),
    ended: |device| join(&["Session de ", device, " terminée"]),
    end_others: "Terminer toutes les autres",
    end_others_heading: "Terminer toutes les autres sessions\u{202f}?",
    end_others_consequence: "Vous restez connecté ici et êtes aussitôt déconnecté partout ailleurs. Ce qui n’y a pas été \
                             enregistré peut être perdu.",
    others_ended: "Toutes les autres sessions sont terminées",
    no_others: "Vous n’êtes connecté nulle part ailleurs.",
    more_sessions: |shown, total| {
        join(&["Voici les ", &shown.to_string(), " dernières utilisées sur ", &total.to_string(), "."])
    },
    data: "Vos données",
    export: "Exporter mes données",
    export_hint: "Un fichier (JSON) avec tout ce que le service d’identité sait de vous\u{a0}: profil, sessions, second facteur oui \
                  ou non, et ce que le journal dit de vous. Aucun mot de passe, aucun code, aucun jeton.",
    exported: |file| join(&["Enregistré sous ", file]),
    export_failed: "Vos données n’ont pas pu être exportées",
    export_refused: "Votre navigateur ne nous a pas laissés enregistrer le fichier. Autorisez les téléchargements pour cette page et \
                     réessayez.",
    delete: "Supprimer mon compte",
    delete_hint: "Définitivement. Les produits que vous utilisez avec cette connexion peuvent conserver leurs propres données\u{202f}: \
                  adressez-vous à eux.",
    delete_heading: "Supprimer votre compte\u{202f}?",
    delete_consequence: "Votre profil, votre mot de passe, votre second facteur et vos sessions sont supprimés aussitôt, et personne \
                         ne peut les rétablir.",
    delete_kept: "Ce qui reste\u{a0}: le journal des événements de sécurité, avec votre adresse e-mail et les adresses réseau que vous \
                  avez utilisées. Les administrateurs de ce compte peuvent le lire, et il est conservé aussi longtemps que \
                  l’organisation a son compte ici. Les sauvegardes de l’exploitant de ce site gardent le reste jusqu’à leur \
                  remplacement.",
    delete_type: |email| join(&["Saisissez ", email, " pour confirmer"]),
    delete_mismatch: "Ce n’est pas votre adresse e-mail.",
    delete_action: "Supprimer définitivement",
    delete_last_admin: "Vous êtes le seul administrateur de ce compte, et un compte en a besoin d’un. Nommez d’abord quelqu’un \
                        d’autre administrateur.",
};
