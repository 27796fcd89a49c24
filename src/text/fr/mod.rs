//! French.

mod access;
mod language;
mod own_account;
mod passkey;
mod provider;
mod recover;
mod recovery_codes;
mod second_factor;
mod secrets;
mod session;
mod setup_key;

use super::{Common, EndUserText, Locale, Problem, Text, Translation, join};

pub(super) static TRANSLATION: Translation = Translation { locale: Locale::Fr, text: &TEXT, end_user: &END_USER };

static TEXT: Text = Text {
    common: Common {
        brand: "IDM Console",
        page_title: |page| join(&[page, " · IDM Console"]),
        loading: "Chargement",
        try_again: "Réessayer",
        cancel: "Annuler",
        copied: "Copié",
        undo: "Annuler l’action",
        dismiss: "Fermer",
        messages: "Messages",
        skip_to_content: "Aller au contenu",
        log_out: "Se déconnecter",
        settings_failed: "Cette page n’a pas pu charger ses réglages",
        session_unknown: "Nous n’avons pas pu vérifier si vous êtes connecté",
        hand_over_failed: "Nous n’avons pas pu vous ramener à la page d’où vous veniez",
        part_failed: "Cette page n’a pas pu être téléchargée entièrement",
        not_found: "Page introuvable",
        not_found_what_now: "Il n’y a pas de page à cette adresse. Elle est peut-être mal saisie, ou la page a été déplacée.",
        to_start: "Aller à la page d’accueil",
    },
    problem: Problem {
        wrong_credentials: "L’adresse e-mail ou le mot de passe est erroné. Vérifiez les deux et réessayez.",
        locked: |minutes| {
            let unit = if minutes < 2 { " minute" } else { " minutes" };
            let minutes = minutes.to_string();
            join(&[
                "Trop de mots de passe erronés. Cette connexion est bloquée pendant encore ",
                &minutes,
                unit,
                ". Réessayez ensuite.",
            ])
        },
        too_many_requests: |seconds| {
            let unit = if seconds < 2 { " seconde" } else { " secondes" };
            join(&["Trop d’essais en peu de temps. Attendez ", &seconds.to_string(), unit, ", puis réessayez."])
        },
        too_many_requests_soon: "Trop d’essais en peu de temps. Attendez une minute, puis réessayez.",
        check_fields: "Quelque chose ne va pas encore. Vérifiez votre saisie et réessayez.",
        not_allowed: "Vous n’avez pas le droit de faire cela. Demandez à un administrateur de votre compte.",
        origin_not_allowed: "Le service d’identité n’accepte pas d’appels depuis cette adresse. Demandez à l’exploitant de ce \
                             site.",
        session_ended: "Votre session est terminée. Reconnectez-vous.",
        not_found: "Ceci n’existe plus. Rechargez la page pour voir ce qu’il y a maintenant.",
        conflict: "Quelqu’un a modifié ceci entre-temps. Rechargez la page et réessayez.",
        offline: "Vous êtes hors ligne. Vérifiez votre connexion à Internet, puis réessayez.",
        unreachable: "Le service d’identité est injoignable. Réessayez dans un instant.",
        timeout: "Le service d’identité a mis trop de temps à répondre. Réessayez dans un instant.",
        unavailable: "Le service d’identité n’est pas disponible pour le moment. Réessayez dans quelques minutes.",
        unexpected: "Un problème est survenu de notre côté. Rien n’a été modifié. Réessayez dans un instant.",
        proof_required: "Votre navigateur n’a pas pu terminer la vérification qui écarte les programmes. Rechargez la page et \
                         réessayez. Si cela n’aide pas, autorisez ce site dans votre bloqueur de contenu, ou utilisez un autre \
                         navigateur.",
        signup_refused: "Cela ne fonctionne pas pour le moment, et ce n’est pas votre faute. Signalez-le à l’exploitant de ce \
                         site.",
        login_step_expired: "Le mot de passe a été saisi il y a trop longtemps. Revenez en arrière et saisissez-le à nouveau.",
        provider_unreachable: "Le fournisseur est injoignable. Réessayez dans un instant ou connectez-vous autrement.",
        wrong_passkey: "Cette clé d’accès n’est pas connue ici, ou ne l’est plus. Connectez-vous autrement.",
        user_locked: "Un administrateur a bloqué cette connexion. Demandez à l’exploitant de ce site.",
        already_revealed: "Cet appToken a déjà été remis et ne peut plus être affiché. S’il est perdu, la page de \
                           l’application permet d’en générer un nouveau.",
    },
    field: access::FIELD,
    login: access::LOGIN,
    sign_up: access::SIGN_UP,
    secrets: secrets::SECRETS,
    session: session::SESSION,
    second_factor: second_factor::SECOND_FACTOR,
    passkey: passkey::PASSKEY,
    provider: provider::PROVIDER,
    language: language::LANGUAGE,
};

static END_USER: EndUserText = EndUserText {
    browser_check: access::BROWSER_CHECK,
    account: access::ACCOUNT,
    forgot: recover::FORGOT,
    send_again: recover::SEND_AGAIN,
    reset: recover::RESET,
    verify: recover::VERIFY,
    signed_up: recover::SIGNED_UP,
    own_account: own_account::OWN_ACCOUNT,
    passkeys: passkey::PASSKEYS,
    connected_logins: provider::CONNECTED_LOGINS,
    recovery_codes: recovery_codes::RECOVERY_CODES,
    setup_key: setup_key::SETUP_KEY,
};
