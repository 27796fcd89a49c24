//! French.

use crate::text::{SessionText, join};

pub(super) const SESSION: SessionText = SessionText {
    warning: "Votre session",
    ends_at: |time| {
        join(&[
            "Votre session se termine à ",
            time,
            ". Reconnectez-vous maintenant, et rien ne sera perdu sur cette page.",
        ])
    },
    log_in_again: "Se reconnecter",
    later: "Pas maintenant",
    ended: "Votre session est terminée. Saisissez votre mot de passe et reprenez là où vous en étiez\u{a0}: rien n’est \
            perdu sur cette page.",
    going_to_end: "Saisissez votre mot de passe pour ouvrir une nouvelle session. Rien ne sera perdu sur cette page.",
    first: "Connectez-vous d’abord, ou choisissez «\u{a0}Se connecter avec un autre compte\u{a0}».",
    somebody_else: "Se connecter avec un autre compte",
    resumed: "Votre session est de nouveau ouverte.",
};
