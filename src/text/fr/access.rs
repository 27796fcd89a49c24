//! French.

use crate::text::{Account, BrowserCheckText, FieldText, Login, SignUp, join};

pub(super) const FIELD: FieldText = FieldText {
    email: "Adresse e-mail",
    email_missing: "Saisissez votre adresse e-mail.",
    email_malformed: "Saisissez une adresse e-mail du type name@example.com.",
    email_taken: "Cette adresse e-mail est déjà inscrite. Connectez-vous, ou utilisez une autre adresse.",
    password: "Mot de passe",
    password_missing: "Saisissez votre mot de passe.",
    show_password: "Afficher le mot de passe",
    hide_password: "Masquer le mot de passe",
    account_id: "Identifiant du compte",
    account_id_hint: "Il indique le compte de quelle organisation vous gérez, et ressemble à ceci\u{a0}: \
                      0190b3c4-9f3a-7c4e-8a21-3f5b6c7d8e9f. Il figure dans votre invitation.",
    account_id_missing: "Saisissez l’identifiant de votre compte.",
    account_id_malformed: "Ce n’est pas un identifiant de compte. Il comporte 32 chiffres et lettres en cinq groupes.",
    account_id_in_url: "L’identifiant du compte dans l’adresse de cette page n’est pas valide. Saisissez le bon.",
    missing: "Ce champ est nécessaire.",
    malformed: "Ceci n’a pas la bonne forme.",
    too_long: |most| join(&["Utilisez au plus ", &most.to_string(), " caractères."]),
    too_short_here: "Allongez-le\u{202f}: davantage de caractères sont demandés ici.",
    too_long_for_field: "C’est trop long.",
    forbidden_character: "Ceci contient un caractère invisible interdit dans les noms. Ressaisissez-le à la main.",
    unknown_value: "Choisissez l’une des valeurs proposées.",
    invalid: "Vérifiez ce champ.",
    present_password_missing: "Saisissez le mot de passe avec lequel vous vous connectez actuellement.",
    present_password_wrong: "Ce n’est pas votre mot de passe actuel. Vérifiez-le et réessayez\u{202f}; après 7 essais \
                             erronés, la connexion est bloquée pendant 30 minutes.",
    present_password_short: "Votre mot de passe est trop court pour protéger seul votre compte. Remplacez-le d’abord par un \
                             plus long.",
    set_up_code_wrong: "Ce n’est pas le code que l’application affiche maintenant. Attendez le suivant\u{202f}; s’il échoue \
                        aussi, vérifiez l’heure de votre téléphone.",
};

pub(super) const LOGIN: Login = Login {
    heading: "Se connecter",
    console_heading: "Se connecter à la console",
    keep: "Rester connecté",
    keep_hint: "Seulement sur un appareil que personne d’autre n’utilise.",
    keep_hint_short: "Seulement sur un appareil que personne d’autre n’utilise. Sinon, vous êtes déconnecté quand vous fermez \
                      ou rechargez la page, et au bout de 30 minutes.",
    time_left: "Réessayez dans",
    try_now: "Le délai est écoulé\u{202f}: vous pouvez réessayer maintenant.",
    no_way_back: "Le lien qui vous a amené ici désigne une page vers laquelle ce site ne mène pas. Vous restez sur ce site.",
    submit: "Se connecter",
    no_account_yet: "Première visite\u{202f}?",
    sign_up: "S’inscrire",
    ended: "Votre session est terminée. Reconnectez-vous pour continuer.",
    logged_out: "Vous êtes déconnecté.",
    logged_out_unreached: "Vous êtes déconnecté de cette page, mais le service d’identité n’a pas pu en être informé. Une fois \
                           en ligne, connectez-vous puis déconnectez-vous encore une fois par sécurité.",
    deleted: "Votre compte est supprimé. Vous êtes déconnecté partout.",
    forgot: "Mot de passe oublié\u{202f}?",
};

pub(super) const SIGN_UP: SignUp = SignUp {
    heading: "S’inscrire",
    name: "Nom (facultatif)",
    rules: "Votre mot de passe doit\u{a0}:",
    rule_length: |least, most| join(&["comporter de ", &least.to_string(), " à ", &most.to_string(), " caractères"]),
    rule_strength: "contenir à l’intérieur deux sortes de caractères (lettres et chiffres, par exemple), ou 16 caractères",
    rule_repeats: "ne pas répéter un caractère trois fois de suite",
    rule_common: "ne pas être un mot de passe que tout le monde utilise",
    rule_shorter: |least| join(&[" (", &least.to_string(), " suffisent si vous vous connectez aussi avec un code)"]),
    rule_email: "ne pas contenir la partie de votre adresse e-mail avant le @",
    rule_email_whole: "ne pas être votre adresse e-mail",
    rule_met: "fait\u{a0}:",
    rule_not_met: "à faire\u{a0}:",
    too_short: |least| join(&["Utilisez au moins ", &least.to_string(), " caractères."]),
    too_weak: "Allongez-le, ou ajoutez une autre sorte de caractère entre le premier et le dernier.",
    repeats: "N’utilisez pas un caractère trois fois de suite.",
    too_common: "Trop de gens utilisent ce mot de passe. Choisissez-en un autre.",
    has_email: "Retirez de votre mot de passe la partie de votre adresse e-mail avant le @.",
    is_email: "Votre adresse e-mail n’est pas un mot de passe. Choisissez-en un autre.",
    submit: "S’inscrire",
    have_account: "Déjà inscrit\u{202f}?",
    log_in: "Se connecter",
    closed: "Les inscriptions sont closes",
    closed_what_now: "Ce site ne prend pas de nouvelles inscriptions ici. Si vous avez déjà un compte, connectez-vous.",
};

pub(super) const BROWSER_CHECK: BrowserCheckText = BrowserCheckText {
    checking: "Vérification de votre navigateur…",
    label: "Vérification de votre navigateur",
    why: "Votre navigateur résout une petite tâche, afin qu’aucun programme ne puisse faire ceci par milliers. Cela prend un \
          instant.",
};

pub(super) const ACCOUNT: Account = Account {
    heading: "Votre compte",
    name: "Nom",
    email: "Adresse e-mail",
    account: "Compte",
    since: "Inscrit le",
    to_console: "Aller à la console",
};
