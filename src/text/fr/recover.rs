//! French.

use crate::text::{Forgot, HandOverText, Reset, SendAgain, SignedUpText, TermsText, Verify, join};

pub(super) const FORGOT: Forgot = Forgot {
    heading: "Mot de passe oublié\u{202f}?",
    intro: "Saisissez l’adresse e-mail avec laquelle vous vous connectez. Nous vous enverrons un lien pour choisir un \
            nouveau mot de passe.",
    submit: "Recevoir un lien",
    sent: "Consultez votre messagerie",
    sent_to: |email| join(&["S’il existe un compte pour ", email, ", un e-mail avec un lien vient d’y être envoyé."]),
    holds: "Ouvrez le lien dans les 30 minutes. Il ne sert qu’une fois. Tant que vous n’avez pas choisi de nouveau mot \
            de passe, l’ancien reste valable.",
    nothing_comes: "Pas d’e-mail au bout de quelques minutes\u{202f}?",
    nothing_comes_what_now: [
        "Regardez dans le dossier des spams ou du courrier indésirable.",
        "Vérifiez que l’adresse ci-dessus est correcte, et que c’est celle de votre inscription.",
        "Faites renvoyer l’e-mail.",
    ],
    other_address: "Utiliser une autre adresse",
    to_login: "Retour à la connexion",
    spent: "Nous n’envoyons pas plus de cinq liens en 30 minutes. Utilisez le plus récent, ou demandez-en un autre \
            dans une demi-heure.",
    closed: "Pas de lien pour le mot de passe ici",
    closed_what_now: "Ce site ne peut pas vous envoyer de lien pour choisir un nouveau mot de passe. Demandez-en un à \
                      ses responsables.",
};

pub(super) const SEND_AGAIN: SendAgain = SendAgain {
    send: "Renvoyer l’e-mail",
    wait: "Un e-mail peut mettre une minute à arriver. Vous pourrez le faire renvoyer dans",
    sent: "L’e-mail a été renvoyé.",
    possible: "Vous pouvez maintenant faire renvoyer l’e-mail.",
};

pub(super) const RESET: Reset = Reset {
    heading: "Choisissez un nouveau mot de passe",
    heading_invited: "Bienvenue\u{202f}! Choisissez votre mot de passe",
    intro: "L’enregistrement vous déconnecte de tous les appareils, afin que seul le nouveau mot de passe compte.",
    intro_invited: "Vous vous connecterez avec ce mot de passe et l’adresse e-mail à laquelle vous avez reçu \
                    l’invitation.",
    password: "Nouveau mot de passe",
    submit: "Enregistrer le mot de passe",
    saved: "Votre mot de passe est enregistré",
    saved_what_now: "Vos sessions sont terminées sur tous les appareils. Connectez-vous avec le nouveau mot de passe.",
    saved_invited: "Connectez-vous avec ce mot de passe et l’adresse e-mail à laquelle vous avez reçu l’invitation.",
    log_in: "Se connecter",
    failed_heading: "Ce lien ne fonctionne plus",
    failed: "Il ne sert qu’une fois, dans les 30 minutes. Il a déjà servi, il a expiré, ou le logiciel de messagerie \
             l’a abîmé. Votre mot de passe n’a pas été modifié cette fois-ci.",
    failed_invited: "Il ne sert qu’une fois, dans les 7 jours. Il a déjà servi, il a expiré, ou le logiciel de \
                     messagerie l’a abîmé. Aucun mot de passe n’a été enregistré cette fois-ci.",
    failed_log_in: "Si ce lien vous a déjà permis de choisir un mot de passe, connectez-vous avec celui-ci. Sinon, \
                    demandez un nouveau lien.",
    new_link: "Demander un nouveau lien",
    no_token: "Ouvrez le lien reçu par e-mail",
    no_token_what_now: "Cette page a besoin du lien reçu par e-mail. Elle l’oublie quand elle est rechargée ou ouverte \
                        à la main, mais il peut encore servir\u{a0}: ouvrez-le à nouveau depuis l’e-mail, ou \
                        demandez-en un autre.",
};

pub(super) const VERIFY: Verify = Verify {
    heading: "Confirmez votre adresse e-mail",
    intro: "Appuyez sur le bouton pour nous indiquer que l’e-mail vous est parvenu.",
    submit: "Confirmer mon adresse e-mail",
    verified: "Votre adresse e-mail est confirmée",
    verified_what_now: "Merci. Vous n’avez rien d’autre à faire.",
    already: "Votre adresse e-mail est déjà confirmée",
    already_what_now: "Le lien a déjà servi\u{a0}: vous n’avez rien d’autre à faire.",
    go_on: "Continuer",
    failed: "Ce lien ne fonctionne plus",
    failed_why: "Il ne sert qu’une fois, dans les 24 heures. Il a déjà servi, il a expiré, ou le logiciel de \
                 messagerie l’a abîmé.",
    no_token: "Ouvrez le lien reçu par e-mail",
    no_token_why: "Cette page a besoin du lien reçu par e-mail. Elle l’oublie quand elle est rechargée ou ouverte à la \
                   main, mais il peut encore servir\u{a0}: ouvrez-le à nouveau depuis l’e-mail, ou faites-en envoyer \
                   un autre.",
    log_in_first: "Connectez-vous pour voir si votre adresse est confirmée et pour faire envoyer un nouveau lien.",
    log_in: "Se connecter",
    spent: "Nous n’envoyons pas plus de cinq liens par jour. Utilisez le plus récent.",
};

pub(super) const SIGNED_UP: SignedUpText = SignedUpText {
    heading: "Inscription réussie",
    mailed: |email| {
        join(&["Nous avons envoyé un lien à ", email, ". Ouvrez-le pour confirmer que l’adresse est la vôtre."])
    },
    unverified: "D’ici là, l’adresse n’est pas confirmée. Vous pouvez continuer tout de suite\u{a0}: le lien est \
                 valable 24 heures.",
    go_on: "Continuer",
    nothing_comes: "Pas d’e-mail au bout de quelques minutes\u{202f}?",
    nothing_comes_what_now: [
        "Regardez dans le dossier des spams ou du courrier indésirable.",
        "Faites renvoyer l’e-mail, ici ou sur la page de votre compte.",
    ],
};

pub(super) const HAND_OVER: HandOverText = HandOverText {
    heading: "Votre session est déjà ouverte",
    question: |product, email| join(&["Continuer vers ", product, " en tant que ", email, "\u{202f}?"]),
    go_on: "Continuer",
    other_login: "Utiliser un autre compte",
};

pub(super) const TERMS: TermsText = TermsText {
    terms_before: "J’accepte les ",
    terms: "conditions d’utilisation",
    terms_after: " (s’ouvre dans un nouvel onglet)",
    terms_missing: "Acceptez les conditions d’utilisation pour vous inscrire.",
};
