//! French.

use crate::text::{Forgot, Reset, SendAgain, SignedUpText, Verify, join};

pub(super) const FORGOT: Forgot = Forgot {
    heading: "Mot de passe oublié\u{202f}?",
    intro: "Saisissez l’adresse e-mail avec laquelle vous vous connectez. Nous vous envoyons un lien pour choisir un nouveau mot \
            de passe.",
    submit: "M’envoyer un lien",
    sent: "Consultez votre messagerie",
    sent_to: |email| join(&["S’il existe un compte pour ", email, ", un e-mail contenant un lien est en route."]),
    holds: "Ouvrez le lien dans les 30 minutes. Il fonctionne une fois. Tant que vous n’avez pas choisi de nouveau mot de passe, \
            l’ancien reste valable.",
    nothing_comes: "Pas d’e-mail au bout de quelques minutes\u{202f}?",
    nothing_comes_what_now: [
        "Regardez dans le dossier des indésirables.",
        "Vérifiez que l’adresse ci-dessus est juste, et que c’est celle de votre inscription.",
        "Faites renvoyer l’e-mail.",
    ],
    other_address: "Utiliser une autre adresse",
    to_login: "Retour à la connexion",
    spent: "Au plus cinq liens sont envoyés en 30 minutes. Utilisez le plus récent, ou redemandez dans une demi-heure.",
    closed: "Pas de lien de mot de passe ici",
    closed_what_now: "Ce site ne peut pas vous envoyer de lien pour choisir un nouveau mot de passe. Demandez-en un à son \
                      exploitant.",
};

pub(super) const SEND_AGAIN: SendAgain = SendAgain {
    send: "Renvoyer l’e-mail",
    wait: "Un e-mail peut prendre une minute. Vous pourrez le faire renvoyer dans",
    sent: "L’e-mail a été renvoyé.",
    possible: "Vous pouvez maintenant faire renvoyer l’e-mail.",
};

pub(super) const RESET: Reset = Reset {
    heading: "Choisissez un nouveau mot de passe",
    heading_invited: "Bienvenue\u{202f}! Choisissez votre mot de passe",
    intro: "En l’enregistrant, vous êtes déconnecté de tous les appareils, afin que seul le nouveau mot de passe compte.",
    intro_invited: "Vous vous connecterez avec lui et l’adresse e-mail à laquelle l’invitation est arrivée.",
    password: "Nouveau mot de passe",
    submit: "Enregistrer le mot de passe",
    saved: "Votre mot de passe est enregistré",
    saved_what_now: "Vous avez été déconnecté de tous les appareils. Connectez-vous avec le nouveau mot de passe.",
    saved_invited: "Connectez-vous avec lui et l’adresse e-mail à laquelle l’invitation est arrivée.",
    log_in: "Se connecter",
    failed_heading: "Ce lien ne fonctionne plus",
    failed: "Il fonctionne une fois, pendant 30 minutes. Il a déjà servi, il est plus ancien, ou la messagerie l’a abîmé. Votre \
             mot de passe n’a pas été modifié à l’instant.",
    failed_invited: "Il fonctionne une fois, pendant 7 jours. Il a déjà servi, il est plus ancien, ou la messagerie l’a abîmé. \
                     Aucun mot de passe n’a été enregistré à l’instant.",
    failed_log_in: "Si vous avez choisi un mot de passe grâce à lui, connectez-vous avec. Sinon, demandez un nouveau lien.",
    new_link: "Demander un nouveau lien",
    no_token: "Ouvrez le lien dans votre e-mail",
    no_token_what_now: "Cette page a besoin du lien de votre e-mail. Elle l’oublie quand elle est rechargée ou ouverte à la main, \
                        mais il n’est pas usé\u{202f}: ouvrez-le à nouveau depuis l’e-mail, ou demandez-en un nouveau.",
};

pub(super) const VERIFY: Verify = Verify {
    heading: "Confirmez votre adresse e-mail",
    intro: "Appuyez sur le bouton pour nous dire que l’e-mail vous est parvenu.",
    submit: "Confirmer mon adresse e-mail",
    verified: "Votre adresse e-mail est confirmée",
    verified_what_now: "Merci. Il n’y a rien d’autre à faire.",
    already: "Votre adresse e-mail est déjà confirmée",
    already_what_now: "Le lien a déjà servi\u{202f}; il n’y a rien d’autre à faire.",
    go_on: "Continuer",
    failed: "Ce lien ne fonctionne plus",
    failed_why: "Il fonctionne une fois, pendant 24 heures. Il a déjà servi, il est plus ancien, ou la messagerie l’a abîmé.",
    no_token: "Ouvrez le lien dans votre e-mail",
    no_token_why: "Cette page a besoin du lien de votre e-mail. Elle l’oublie quand elle est rechargée ou ouverte à la main, mais \
                   il n’est pas usé\u{202f}: ouvrez-le à nouveau depuis l’e-mail, ou faites-en envoyer un nouveau.",
    log_in_first: "Connectez-vous pour voir si votre adresse est confirmée, et pour faire envoyer un nouveau lien.",
    log_in: "Se connecter",
    spent: "Au plus cinq liens sont envoyés par jour. Utilisez le plus récent.",
};

pub(super) const SIGNED_UP: SignedUpText = SignedUpText {
    heading: "Vous êtes inscrit",
    mailed: |email| {
        join(&["Nous avons envoyé un lien à ", email, ". Ouvrez-le pour confirmer que l’adresse est la vôtre."])
    },
    unverified: "D’ici là, l’adresse n’est pas confirmée. Vous pouvez continuer tout de suite\u{202f}: le lien fonctionne pendant \
                 24 heures.",
    go_on: "Continuer",
    nothing_comes: "Pas d’e-mail au bout de quelques minutes\u{202f}?",
    nothing_comes_what_now: [
        "Regardez dans le dossier des indésirables.",
        "Faites renvoyer l’e-mail, ici ou sur la page de votre compte.",
    ],
    terms_before: "J’accepte les ",
    terms: "conditions d’utilisation",
    terms_after: " (nouvel onglet)",
    terms_missing: "Acceptez les conditions d’utilisation pour vous inscrire.",
};
