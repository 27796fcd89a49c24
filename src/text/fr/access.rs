//! French.

use crate::text::{Account, BrowserCheckText, FieldText, Login, SignUp, join};

pub(super) const FIELD: FieldText = FieldText {
    email: "Adresse e-mail",
    email_missing: "Saisissez votre adresse e-mail.",
    email_malformed: "Saisissez une adresse e-mail valide, par exemple name@example.com.",
    email_taken: "Cette adresse e-mail est déjà inscrite. Connectez-vous, ou utilisez une autre adresse.",
    password: "Mot de passe",
    password_missing: "Saisissez votre mot de passe.",
    show_password: "Afficher le mot de passe",
    hide_password: "Masquer le mot de passe",
    account_id: "Identifiant du compte",
    account_id_hint: "Il désigne l’organisation dont vous gérez le compte, et ressemble à \
                      0190b3c4-9f3a-7c4e-8a21-3f5b6c7d8e9f. Il figure dans votre invitation.",
    account_id_missing: "Saisissez l’identifiant de votre compte.",
    account_id_malformed: "Ce n’est pas un identifiant de compte. Il se compose de 32 chiffres et lettres en cinq \
                           groupes.",
    account_id_in_url: "L’identifiant de compte dans l’adresse de cette page n’est pas valide. Saisissez le bon.",
    missing: "Ce champ est obligatoire.",
    malformed: "Le format n’est pas valide.",
    too_long: |most| {
        let unit = if most < 2 { " caractère." } else { " caractères." };
        join(&["Utilisez au plus ", &most.to_string(), unit])
    },
    too_short_here: "Allongez votre saisie\u{a0}: il faut plus de caractères ici.",
    too_long_for_field: "C’est trop long.",
    forbidden_character: "Votre saisie contient un caractère invisible, interdit dans un nom. Retapez-la à la main.",
    unknown_value: "Sélectionnez l’une des valeurs proposées.",
    invalid: "Vérifiez ce champ.",
    present_password_missing: "Saisissez le mot de passe avec lequel vous vous connectez actuellement.",
    present_password_wrong: "Ce n’est pas votre mot de passe actuel. Vérifiez-le et réessayez\u{202f}; après 7 \
                             erreurs, la connexion est bloquée pendant 30 minutes.",
    present_password_short: "Votre mot de passe est trop court pour protéger seul votre compte. Remplacez-le d’abord \
                             par un plus long.",
    set_up_code_wrong: "Ce n’est pas le code que l’application affiche en ce moment. Attendez le suivant\u{202f}; s’il \
                        ne convient pas non plus, vérifiez l’heure de votre téléphone.",
};

pub(super) const LOGIN: Login = Login {
    heading: "Connexion",
    console_heading: "Connexion à la console",
    keep: "Garder ma session ouverte",
    keep_hint: "Seulement sur un appareil que personne d’autre n’utilise.",
    keep_hint_short: "Seulement sur un appareil que personne d’autre n’utilise. Sinon, votre session se termine quand \
                      vous fermez ou rechargez la page, et au bout de 30 minutes.",
    time_left: "Réessayez dans",
    try_now: "Le délai est écoulé\u{a0}: vous pouvez réessayer maintenant.",
    no_way_back: "Le lien suivi indique une page vers laquelle ce site ne mène pas. Vous restez sur ce site.",
    submit: "Se connecter",
    no_account_yet: "Pas encore de compte\u{202f}?",
    sign_up: "S’inscrire",
    ended: "Votre session est terminée. Reconnectez-vous pour continuer.",
    logged_out: "Déconnexion effectuée.",
    logged_out_unreached: "Cette page est déconnectée, mais le service d’identité n’a pas pu en être informé. Par \
                           sécurité, une fois en ligne, connectez-vous puis déconnectez-vous encore une fois.",
    deleted: "Votre compte est supprimé, et toutes vos sessions sont terminées.",
    forgot: "Mot de passe oublié\u{202f}?",
};

pub(super) const SIGN_UP: SignUp = SignUp {
    heading: "Inscription",
    name: "Nom (facultatif)",
    rules: "Votre mot de passe doit\u{a0}:",
    rule_length: |least, most| join(&["compter de ", &least.to_string(), " à ", &most.to_string(), " caractères"]),
    rule_strength: "contenir, entre le premier et le dernier caractère, deux sortes de caractères (par exemple des \
                    lettres et des chiffres), ou bien compter 16 caractères",
    rule_repeats: "ne pas contenir trois fois de suite le même caractère",
    rule_common: "ne pas être un mot de passe que tout le monde utilise",
    rule_shorter: |least| {
        let enough = if least < 2 { " suffit" } else { " suffisent" };
        join(&[" (", &least.to_string(), enough, " si vous vous connectez aussi avec un code)"])
    },
    rule_email: "ne pas contenir la partie de votre adresse e-mail qui précède le @",
    rule_email_whole: "ne pas être votre adresse e-mail",
    rule_met: "respecté\u{a0}:",
    rule_not_met: "à respecter\u{a0}:",
    too_short: |least| {
        let unit = if least < 2 { " caractère." } else { " caractères." };
        join(&["Utilisez au moins ", &least.to_string(), unit])
    },
    too_weak: "Allongez-le, ou ajoutez une autre sorte de caractère entre le premier et le dernier.",
    repeats: "N’utilisez pas trois fois de suite le même caractère.",
    too_common: "Trop de personnes utilisent ce mot de passe. Choisissez-en un autre.",
    has_email: "Retirez de votre mot de passe la partie de votre adresse e-mail qui précède le @.",
    is_email: "Votre adresse e-mail ne peut pas servir de mot de passe. Choisissez-en un autre.",
    submit: "S’inscrire",
    have_account: "Déjà un compte\u{202f}?",
    log_in: "Se connecter",
    closed: "Les inscriptions sont fermées",
    closed_what_now: "Ce site n’accepte pas de nouvelles inscriptions ici. Si vous avez déjà un compte, \
                      connectez-vous.",
};

pub(super) const BROWSER_CHECK: BrowserCheckText = BrowserCheckText {
    checking: "Vérification de votre navigateur…",
    label: "Vérification de votre navigateur",
    why: "Votre navigateur résout une petite tâche, afin qu’aucun programme ne puisse répéter cette action des \
          milliers de fois. Cela prend un instant.",
};

pub(super) const ACCOUNT: Account = Account {
    heading: "Votre compte",
    name: "Nom",
    email: "Adresse e-mail",
    account: "Compte",
    since: "Date d’inscription",
    to_console: "Aller à la console",
};
