//! French.

use crate::text::{RequestText, SupportText, ThreadText, join};
use idm_api::support::{RequestState, RequestStep};

/// What a step begins with: it follows the name of its author, or a colon, where it is left out.
const DASH: &str = "–\u{a0}";

pub(super) const SUPPORT: SupportText = SupportText {
    heading: "Support",
    intro: "Échangez ici avec l’équipe de la plateforme, et demandez-lui des accès back-end.",
    intro_operator: "Ce que les comptes vous demandent, du plus récent au plus ancien.",
    list: "Conversations",
    list_failed: "Les conversations n’ont pas pu être chargées",
    empty: "Aucune conversation pour l’instant",
    empty_what_now: "Un accès back-end permet plus qu’une page d’inscription\u{a0}: c’est donc l’équipe de la \
                     plateforme qui l’accorde. Demandez-en un ici, ou écrivez-nous simplement.",
    empty_operator: "Quand un compte vous écrit ou demande un accès back-end, cela apparaît ici.",
    more: "Afficher plus",
    unread: |count| join(&[&count.to_string(), if count < 2 { " nouveau" } else { " nouveaux" }]),
    unread_menu: |count| {
        let what = if count < 2 { " conversation avec du nouveau" } else { " conversations avec du nouveau" };
        join(&[&count.to_string(), what])
    },
    reconnecting: "Reconnexion\u{2026} Les nouveaux messages apparaîtront quand la connexion sera rétablie.",
    state: |state| match state {
        RequestState::Pending => "En attente de réponse",
        RequestState::Amended => "Modifiée par le support",
        RequestState::Approved => "Approuvée",
        RequestState::Declined => "Refusée",
        RequestState::Withdrawn => "Retirée",
    },
    you: "Vous",
    platform: "Support de la plateforme",
    platform_named: |name| join(&[name, " (support de la plateforme)"]),
    // No verb: "Vous" takes another form of it than a name.
    step: |step| match step {
        RequestStep::Asked => "–\u{a0}accès back-end demandé",
        RequestStep::Amended => "–\u{a0}demande modifiée",
        RequestStep::Approved => "–\u{a0}demande approuvée",
        RequestStep::Declined => "–\u{a0}demande refusée",
        RequestStep::Withdrawn => "–\u{a0}demande retirée",
        RequestStep::Revealed => "–\u{a0}appToken révélé",
    },
    preview: |who, what| join(&[who, "\u{a0}: ", said(what)]),
    announced: |who, what| join(&["Nouveau message. ", who, "\u{a0}: ", said(what)]),
    announced_in: |subject, what| join(&["Nouveau message dans «\u{a0}", subject, "\u{a0}». ", said(what)]),
};

fn said(what: &str) -> &str {
    what.strip_prefix(DASH).unwrap_or(what)
}

pub(super) const THREAD: ThreadText = ThreadText {
    heading: "Conversation",
    back: "Toutes les conversations",
    failed: "La conversation n’a pas pu être chargée",
    missing: "Cette conversation n’existe pas",
    missing_what_now: "Elle appartient peut-être à un autre compte, ou son adresse est mal saisie.",
    with: |account| join(&["Avec ", account]),
    messages: "Messages",
    earlier: "Afficher les messages précédents",
    write: "Votre message",
    write_hint: "Entrée l’envoie, Maj+Entrée passe à la ligne. N’écrivez jamais ici d’appToken ni de mot de passe.",
    send: "Envoyer",
    empty: "Écrivez d’abord quelque chose.",
    too_long: "C’est trop long. Envoyez-le en plusieurs parties.",
    forbidden: "Ce texte contient des caractères qui ne peuvent pas être affichés. Retirez-les.",
    sent: "Message envoyé",
    open: "Écrire au support",
    open_heading: "Écrire au support",
    subject: "Objet",
    subject_hint: "Ce dont il s’agit, en quelques mots.",
    subject_missing: "Saisissez un objet.",
    open_submit: "Envoyer",
};

pub(super) const REQUEST: RequestText = RequestText {
    ask: "Demander un accès back-end",
    ask_heading: "Demander un accès back-end",
    ask_intro: "L’équipe de la plateforme lit votre demande, la modifie éventuellement avec vous, et décide. \
                L’appToken vous est ensuite montré, une seule fois, et jamais à elle.",
    name: "Nom de l’application",
    name_hint: "Pour vous et pour le support, par exemple «\u{a0}Facturation\u{a0}».",
    name_missing: "Saisissez un nom.",
    privileges: "Ce qu’elle doit pouvoir faire",
    privileges_hint: "Ne choisissez que le nécessaire\u{a0}: moins est accordé plus vite.",
    privileges_missing: "Choisissez au moins un privilège.",
    justification: "Ce pour quoi vous en avez besoin",
    justification_hint: "Quel système l’utilise, et pourquoi il a besoin de chacun de ces privilèges.",
    expires: "Expiration",
    expires_hint: "Le dernier jour où l’accès est nécessaire. Laissez vide s’il ne doit pas expirer.",
    ask_submit: "Envoyer la demande",
    asked: "Votre demande a été envoyée.",
    card: |name| join(&["Demande\u{a0}: ", name]),
    first_asked: "Demande initiale",
    note: "Message du support",
    state_explained: |state| match state {
        RequestState::Pending => "L’équipe de la plateforme n’a pas encore répondu.",
        RequestState::Amended => "L’équipe de la plateforme a modifié ce qui serait accordé, et n’a pas encore décidé.",
        RequestState::Approved => "L’application existe avec ces privilèges.",
        RequestState::Declined => "Rien n’a été accordé. Vous pouvez refaire une demande.",
        RequestState::Withdrawn => "La demande a été retirée. Rien n’a été accordé.",
    },
    withdraw: "Retirer",
    withdraw_heading: |name| join(&["Retirer la demande «\u{a0}", name, "\u{a0}»\u{202f}?"]),
    withdraw_consequence: "L’équipe de la plateforme ne pourra plus l’approuver. Vous pouvez refaire une demande à \
                           tout moment.",
    amend: "Modifier",
    amend_heading: "Modifier la demande",
    amend_note: "Motif de la modification",
    amend_note_hint: "Les admins du compte liront ce texte.",
    amend_submit: "Enregistrer la modification",
    approve: "Approuver",
    approve_heading: |name| join(&["Approuver «\u{a0}", name, "\u{a0}»\u{202f}?"]),
    approve_consequence: |account, privileges| {
        join(&[
            "Cela crée une application back-end dans le compte ",
            account,
            ", avec ces privilèges\u{a0}: ",
            privileges,
            ". Son appToken est montré une seule fois, à un admin du compte, et non à vous.",
        ])
    },
    approve_note: "Ce que vous voulez ajouter",
    decline: "Refuser",
    decline_heading: |name| join(&["Refuser «\u{a0}", name, "\u{a0}»\u{202f}?"]),
    decline_consequence: "Rien n’est accordé. Les admins du compte liront votre motif et pourront refaire une demande.",
    decline_note: "Motif",
    decline_note_missing: "Indiquez pourquoi, pour que la prochaine demande soit meilleure.",
    reveal: "Révéler l’appToken",
    reveal_once: "L’appToken ne peut être montré qu’une seule fois. Ouvrez votre gestionnaire de secrets avant de le \
                  révéler.",
    reveal_heading: |name| join(&["Révéler l’appToken pour «\u{a0}", name, "\u{a0}»\u{202f}?"]),
    reveal_consequence: "Il vous est montré maintenant, à vous, et plus jamais à personne. Enregistrez-le aussitôt.",
    revealed: "appToken révélé le",
    to_application: "Ouvrir la page de l’application",
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_dash_follows_a_colon() {
        let step = (SUPPORT.step)(RequestStep::Approved);
        assert!(step.starts_with(DASH));
        assert_eq!((SUPPORT.preview)("Vous", step), "Vous\u{a0}: demande approuvée");
        assert_eq!((SUPPORT.announced_in)("X", step), "Nouveau message dans «\u{a0}X\u{a0}». demande approuvée");
    }
}
