//! French.

use crate::text::SecondFactorText;

pub(super) const SECOND_FACTOR: SecondFactorText = SecondFactorText {
    app_intro: "Votre mot de passe est juste. Saisissez maintenant le code à 6 chiffres qu’affiche votre application \
                d’authentification.",
    recovery_intro: "Votre mot de passe est juste. Saisissez maintenant l’un des codes de récupération que vous avez conservés. \
                     Chacun fonctionne une fois.",
    app_code: "Code",
    recovery_code: "Code de récupération",
    code_missing: "Saisissez le code.",
    code_malformed: "Saisissez les 6 chiffres que l’application affiche maintenant.",
    code_wrong: "Ce code est erroné ou a déjà servi. Saisissez celui que l’application affiche maintenant.",
    submit: "Se connecter",
    use_app: "Utiliser l’application d’authentification",
    use_recovery: "Utiliser un code de récupération",
    back: "Retour au mot de passe",
};
