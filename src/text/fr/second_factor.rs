//! French.

use crate::text::SecondFactorText;

pub(super) const SECOND_FACTOR: SecondFactorText = SecondFactorText {
    app_intro: "Votre mot de passe est correct. Saisissez maintenant le code à 6 chiffres affiché par votre \
                application d’authentification.",
    recovery_intro: "Votre mot de passe est correct. Saisissez maintenant l’un des codes de récupération que vous avez \
                     enregistrés. Chacun ne sert qu’une fois.",
    app_code: "Code",
    recovery_code: "Code de récupération",
    code_missing: "Saisissez le code.",
    code_malformed: "Saisissez les 6 chiffres que l’application affiche en ce moment.",
    code_wrong: "Ce code est incorrect ou a déjà servi. Saisissez celui que l’application affiche en ce moment.",
    submit: "Se connecter",
    use_app: "Utiliser l’application d’authentification",
    use_recovery: "Utiliser un code de récupération",
    back: "Retour au mot de passe",
};
