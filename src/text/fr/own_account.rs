//! French.

use crate::text::{OwnAccount, join};

pub(super) const OWN_ACCOUNT: OwnAccount = OwnAccount {
    profile: "Profil",
    change_name: "Modifier le nom",
    name: "Nom",
    name_none: "Pas encore de nom",
    name_hint: "Le nom sous lequel nous nous adressons à vous. Les admins de ce compte le voient. Laissez ce champ \
                vide si vous n’en voulez pas.",
    save: "Enregistrer",
    name_saved: "Nom enregistré",
    verified: "Confirmée",
    unverified: "Non confirmée",
    unverified_hint: "Ouvrez le lien dans l’e-mail que nous y avons envoyé\u{a0}: il prouve que l’adresse est la \
                      vôtre.",
    verify_again: "Renvoyer le lien",
    verify_sent: |email| {
        join(&[
            "Si l’adresse ",
            email,
            " n’est pas encore confirmée, un lien vient d’y être envoyé. Il est valable 24 heures.",
        ])
    },
    no_mail: "Cette installation n’envoie pas d’e-mails pour le moment\u{a0}: rien n’a donc été fait. Adressez-vous \
              aux responsables de ce site.",
    change_email: "Modifier l’adresse e-mail",
    change_email_how: "Nous envoyons un lien à la nouvelle adresse. Tant que vous ne l’avez pas ouvert, vous vous \
                       connectez avec l’ancienne\u{202f}; celle-ci est ensuite informée du changement.",
    new_email: "Nouvelle adresse e-mail",
    same_email: "C’est déjà votre adresse. Saisissez-en une autre.",
    mail_link: "Envoyer le lien",
    email_pending: |email| {
        join(&[
            "Ouvrez le lien que nous avons envoyé à ",
            email,
            ". Votre adresse changera à ce moment-là. Le lien est valable 24 heures.",
        ])
    },
    sign_in: "Connexion",
    password: "Mot de passe",
    password_hint: "Choisissez un mot de passe que vous n’utilisez nulle part ailleurs. Un gestionnaire de mots de \
                    passe le retient pour vous.",
    change_password: "Modifier le mot de passe",
    change_password_ends: "Votre session reste ouverte ici. Toutes les autres se terminent, et un e-mail vous informe \
                           du changement.",
    new_password: "Nouveau mot de passe",
    password_changed: "Mot de passe modifié. Toutes vos autres sessions sont terminées.",
    present_password: "Mot de passe actuel",
    proof_code: "Code de votre application d’authentification, ou code de récupération",
    proof_code_hint: "Chaque code ne sert qu’une fois. Si vous venez d’utiliser celui qui s’affiche, attendez le suivant.",
    no_password: "Vous n’avez pas de mot de passe ici. À sa place, une connexion datant de moins de dix minutes montre que c’est bien vous.",
    login_too_old: "Votre connexion date de plus de dix minutes. Déconnectez-vous, reconnectez-vous, puis recommencez aussitôt.",
    required_heading: "Configurer la double authentification",
    required_why: "Un mot de passe ne suffit pas ici : la double authentification est exigée, pour que personne ne puisse se connecter à votre place avec un mot de passe volé. Configurez-la maintenant ; vous continuerez ensuite là où vous alliez.",
    required_app: "Application d’authentification",
    required_passkey: "Ou utilisez une clé d’accès à la place du mot de passe et du code. Ajoutez-en une, puis connectez-vous une fois avec elle.",
    second_factor: "Double authentification",
    second_factor_off: "Désactivée",
    second_factor_on: "Activée",
    second_factor_off_hint: "Avec une application d’authentification sur votre téléphone, un mot de passe volé ne \
                             suffit plus pour se connecter à votre place.",
    second_factor_on_hint: "Pour vous connecter, il faut votre mot de passe et un code de votre application \
                            d’authentification.",
    second_factor_failed: "Nous n’avons pas pu déterminer si la double authentification est activée",
    second_factor_since: "Date d’activation",
    codes_left: "Codes de récupération restants",
    codes_few: "Créez-en de nouveaux avant d’en manquer\u{a0}: sans application ni codes, seuls les admins du compte \
                peuvent vous aider à retrouver l’accès.",
    set_up: "Configurer une application d’authentification",
    set_up_consequence: "Ayez à portée de main votre téléphone avec une application d’authentification. Nous vérifions \
                         d’abord que c’est bien vous.",
    go_on: "Continuer",
    scan_heading: "Configurez votre application d’authentification",
    scan: "Scannez ce code avec votre application d’authentification\u{a0}:",
    qr: "Code QR pour votre application d’authentification. Il contient la même chose que la clé de configuration \
         ci-dessous.",
    key: "Ou saisissez cette clé de configuration dans l’application\u{a0}:",
    code: "Code affiché en ce moment par l’application",
    turn_on: "Activer",
    expired: "La configuration a pris plus de 15 minutes\u{a0}: la clé n’est plus valable. Supprimez-la de \
              l’application et recommencez.",
    turned_on: "Double authentification activée",
    new_codes: "Créer de nouveaux codes de récupération",
    new_codes_consequence: "Vos codes actuels cesseront de fonctionner dès que les nouveaux seront créés.",
    codes_made: "Nouveaux codes de récupération créés",
    turn_off: "Désactiver",
    turn_off_heading: "Désactiver la double authentification\u{202f}?",
    turn_off_consequence: "Votre mot de passe suffira pour vous connecter. Vos codes de récupération cesseront de \
                           fonctionner, et vous pourrez supprimer l’entrée de votre application.",
    turned_off: "Double authentification désactivée",
    sessions: "Sessions",
    sessions_hint: "Là où votre compte est connecté. Terminez les sessions que vous ne reconnaissez pas, puis modifiez \
                    votre mot de passe.",
    sessions_failed: "Nous n’avons pas pu charger vos sessions",
    this_one: "Cet appareil",
    device: |browser, system| match (browser, system) {
        (Some(browser), Some(system)) => join(&[browser, " sur ", system]),
        (Some(one), None) | (None, Some(one)) => one.to_owned(),
        (None, None) => "Appareil inconnu".to_owned(),
    },
    used_now: "En cours d’utilisation",
    last_used: "Dernière utilisation\u{a0}:",
    from: "depuis l’adresse",
    logged_in: "Connexion\u{a0}:",
    end: "Terminer",
    end_consequence: "Cet appareil est déconnecté immédiatement. Ce qui n’y était pas enregistré peut être perdu.",
    end_which: |device, used| join(&["Terminer la session\u{a0}: ", device, ", dernière utilisation\u{a0}: ", used]),
    ended: |device| join(&["Session terminée\u{a0}: ", device]),
    end_others: "Terminer toutes les autres",
    end_others_heading: "Terminer toutes les autres sessions\u{202f}?",
    end_others_consequence: "Votre session reste ouverte ici\u{202f}; toutes les autres se terminent aussitôt. Ce qui \
                             n’y a pas été enregistré risque d’être perdu.",
    others_ended: "Toutes les autres sessions sont terminées",
    no_others: "Vous n’avez aucune autre session.",
    more_sessions: |shown, total| {
        join(&["Sessions utilisées le plus récemment\u{a0}: ", &shown.to_string(), " sur ", &total.to_string(), "."])
    },
    data: "Vos données",
    export: "Exporter mes données",
    export_hint: "Un fichier (JSON) avec tout ce que le service d’identité sait de vous\u{a0}: profil, sessions, \
                  double authentification activée ou non, et ce que le journal dit de vous. Il ne contient ni mot de \
                  passe, ni code, ni jeton.",
    exported: |file| join(&["Enregistré sous le nom ", file]),
    export_failed: "Vos données n’ont pas pu être exportées",
    export_refused: "Votre navigateur n’a pas permis d’enregistrer le fichier. Autorisez les téléchargements pour \
                     cette page et réessayez.",
    delete: "Supprimer mon compte",
    delete_hint: "Définitivement. Les produits que vous utilisez avec cette connexion peuvent conserver leurs propres \
                  données\u{a0}: adressez-vous à leurs fournisseurs.",
    delete_heading: "Supprimer votre compte\u{202f}?",
    delete_consequence: "Votre profil, votre mot de passe, votre double authentification et vos sessions sont \
                         supprimés aussitôt, et personne ne peut les rétablir.",
    delete_kept: "Ce qui reste\u{a0}: le journal des événements de sécurité, avec votre adresse e-mail et les adresses \
                  réseau que vous avez utilisées. Les admins de ce compte peuvent le lire, et il est conservé tant que \
                  l’organisation a son compte ici. Les sauvegardes des responsables de ce site conservent le reste \
                  jusqu’à leur remplacement.",
    delete_type: |email| join(&["Pour confirmer, saisissez ", email]),
    delete_mismatch: "Ce n’est pas votre adresse e-mail.",
    delete_action: "Supprimer définitivement",
    delete_last_admin: "Ce compte n’a pas d’autre admin que vous, et il lui en faut un. Donnez d’abord les droits \
                        d’admin à quelqu’un d’autre.",
};
