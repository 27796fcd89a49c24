//! French.

use crate::text::{SessionText, join};

pub(super) const SESSION: SessionText = SessionText {
    warning: "Votre session",
    ends_at: |time| {
        join(&[
            "Votre session se termine à ",
            time,
            ". Reconnectez-vous maintenant, et rien sur cette page ne sera perdu.",
        ])
    },
    log_in_again: "Se reconnecter",
    later: "Pas maintenant",
    ended: "Votre session est terminée. Saisissez votre mot de passe et reprenez où vous en étiez\u{202f}: rien sur cette page n’est \
            perdu.",
    going_to_end: "Saisissez votre mot de passe pour une nouvelle session. Rien sur cette page n’est perdu.",
    first: "Connectez-vous d’abord, ou choisissez de vous connecter avec un autre compte.",
    somebody_else: "Se connecter avec un autre compte",
    resumed: "Vous êtes de nouveau connecté.",
};
