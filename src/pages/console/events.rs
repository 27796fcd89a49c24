//! What happened, in plain words: an entry of the audit log or of an application's events.

use super::links::url_of;
use crate::{
    paths::ConsoleRoute,
    text::console_text,
    ui::moment::{Ago, exactly},
};
use idm_api::{
    audit::{AuditAction, AuditChange, AuditEvent, Party, PartyKind},
    privilege::Privilege,
    time::UnixMillis,
};
use leptos::prelude::*;

/// What happened, when, from where, and what differs since.
#[component]
pub(super) fn Event(event: AuditEvent) -> impl IntoView {
    let AuditEvent { time, action, actor, target, address, changes, .. } = event;
    let unknown = matches!(action, AuditAction::Other(_)).then(|| action.name().to_owned());
    let pieces = pieces(template(&action, &actor, &target));
    let sentence = pieces.into_iter().map(|piece| match piece {
        Piece::Words(words) => words.into_any(),
        Piece::Actor => view! { <PartyName party=actor.clone() /> }.into_any(),
        Piece::Target => view! { <PartyName party=target.clone() /> }.into_any(),
    });
    view! {
        <p class="event-what">
            {sentence.collect_view()} {unknown.map(|name| view! { " "<code>{name}</code> })}
        </p>
        <p class="event-when">
            <Ago at=time />
            <span>{exactly(time)}</span>
            {address.map(|address| view! { <span>{address}</span> })}
        </p>
        {(!changes.is_empty()).then(|| view! { <Changes changes /> })}
    }
}

/// The same in one line of text, such as for a file.
pub(super) fn in_words(event: &AuditEvent) -> String {
    let name = |party: &Party| party_name(party);
    let words = pieces(template(&event.action, &event.actor, &event.target)).into_iter().map(|piece| match piece {
        Piece::Words(words) => words.to_owned(),
        Piece::Actor => name(&event.actor),
        Piece::Target => name(&event.target),
    });
    words.collect()
}

/// A person or an application as a link, anything else by its name.
#[component]
fn PartyName(party: Party) -> impl IntoView {
    let name = party_name(&party);
    let id = party.id.as_deref();
    let page = match party.kind {
        PartyKind::User => id.and_then(|id| id.parse().ok()).map(ConsoleRoute::EndUser),
        PartyKind::Application => id.and_then(|id| id.parse().ok()).map(ConsoleRoute::Application),
        PartyKind::Account
        | PartyKind::Conversation
        | PartyKind::CredentialRequest
        | PartyKind::Installation
        | PartyKind::Anonymous => None,
    };
    match page {
        Some(page) => view! { <a href=url_of(page)>{name}</a> }.into_any(),
        None => view! { <span class="event-party">{name}</span> }.into_any(),
    }
}

pub(super) fn party_name(party: &Party) -> String {
    let kind = || (console_text().events().party)(party.kind).to_owned();
    match party.kind {
        // The installation has no name of its own.
        PartyKind::Installation => kind(),
        _ => party.name.clone().filter(|name| !name.is_empty()).unwrap_or_else(kind),
    }
}

#[component]
fn Changes(changes: Vec<AuditChange>) -> impl IntoView {
    let text = console_text().events();
    let change = |change: AuditChange| {
        let side = |value: Option<String>| match value {
            Some(value) => readable(&change.field, &value),
            None => text.nothing.to_owned(),
        };
        let name = (text.field)(&change.field).map_or_else(|| change.field.clone(), str::to_owned);
        let after = side(change.after.clone());
        // What something starts with is no change.
        let before = change.before.is_some().then(|| side(change.before.clone())).map(|before| {
            view! {
                <span class="visually-hidden">{text.before}" "</span>
                <del>{before}</del>
                <span class="arrow" aria-hidden="true">" \u{2192} "</span>
                <span class="visually-hidden">{text.after}" "</span>
            }
        });
        view! {
            <div class="event-change">
                <dt>{name}</dt>
                <dd>{before} <ins>{after}</ins></dd>
            </div>
        }
    };
    view! { <dl class="event-changes">{changes.into_iter().map(change).collect_view()}</dl> }
}

/// A value of the log as people write it.
fn readable(field: &str, value: &str) -> String {
    let sentences = console_text();
    let one = |word: &str| {
        let privilege = Privilege::ALL.iter().find(|privilege| privilege.name() == word);
        match privilege {
            Some(&privilege) => (sentences.app_credentials().privilege)(privilege).to_owned(),
            None => (sentences.events().value)(word).unwrap_or(word).to_owned(),
        }
    };
    match (field, value) {
        ("privileges" | "roles", _) => value.split(' ').map(one).collect::<Vec<_>>().join(", "),
        ("kind" | "passwordProfile", _) => one(value),
        ("revoked", "true") => sentences.events().yes.to_owned(),
        ("revoked", "false") => sentences.events().no.to_owned(),
        ("expires" | "tokenCreated" | "revoked", _) => {
            value.parse().map_or_else(|_| value.to_owned(), |time| exactly(UnixMillis(time)))
        }
        _ => value.to_owned(),
    }
}

fn template(action: &AuditAction, actor: &Party, target: &Party) -> &'static str {
    let text = console_text().events();
    let oneself = actor.id.is_some() && actor.kind == target.kind && actor.id == target.id;
    let of_oneself = if oneself { (text.sentence_of_oneself)(action) } else { None };
    of_oneself.or_else(|| (text.sentence)(action)).unwrap_or(text.unknown)
}

#[derive(Debug, PartialEq, Eq)]
enum Piece {
    Words(&'static str),
    Actor,
    Target,
}

/// A sentence cut where it names somebody.
fn pieces(template: &'static str) -> Vec<Piece> {
    const ACTOR: &str = "{actor}";
    const TARGET: &str = "{target}";
    let mut pieces = Vec::new();
    let mut rest = template;
    while !rest.is_empty() {
        if let Some(after) = rest.strip_prefix(ACTOR) {
            pieces.push(Piece::Actor);
            rest = after;
        } else if let Some(after) = rest.strip_prefix(TARGET) {
            pieces.push(Piece::Target);
            rest = after;
        } else {
            let end = rest.char_indices().skip(1).find(|(_, c)| *c == '{').map_or(rest.len(), |(at, _)| at);
            let (words, after) = rest.split_at(end);
            pieces.push(Piece::Words(words));
            rest = after;
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: &str = "0190b3c4-9f3a-7c4e-8a21-3f5b6c7d8e9f";

    fn party(kind: PartyKind, name: &str) -> Party {
        Party { kind, id: Some([ID, name].concat()), name: Some(name.to_owned()) }
    }

    fn event(action: AuditAction, actor: Party, target: Party) -> AuditEvent {
        let time = UnixMillis(0);
        AuditEvent { id: ID.to_owned(), time, action, actor, target, address: None, changes: Vec::new() }
    }

    #[test]
    fn every_action_has_words_and_names_who_it_is_about() {
        let (ada, bob) = (party(PartyKind::User, "Ada"), party(PartyKind::User, "Bob"));
        for action in AuditAction::ALL {
            assert!((console_text().events().action)(action).is_some(), "{action:?} has no name");
            let words = in_words(&event(action.clone(), ada.clone(), bob.clone()));
            assert!(words.contains("Bob") && !words.contains(['{', '}']), "{words}");
            let words = in_words(&event(action.clone(), ada.clone(), ada.clone()));
            assert!(words.contains("Ada") && !words.contains(['{', '}']), "{words}");
        }
    }

    #[test]
    fn a_newer_servers_action_still_says_who_and_to_whom() {
        let action = AuditAction::from_name("moon.landed");
        let words = in_words(&event(action, party(PartyKind::User, "Ada"), party(PartyKind::Application, "Moon")));
        assert!(words.contains("Ada") && words.contains("Moon"), "{words}");
    }

    #[test]
    fn who_has_no_name_is_told_by_kind() {
        let nobody = Party { kind: PartyKind::Anonymous, id: None, name: None };
        let words = in_words(&event(AuditAction::PasswordResetRequested, nobody, party(PartyKind::User, "Ada")));
        assert_eq!(words, "Somebody who was not logged in asked for a password link for Ada");
    }

    #[test]
    fn lists_of_the_log_are_read_as_words() {
        assert_eq!(readable("roles", "end-user admin"), "End-user, Admin");
        assert_eq!(readable("privileges", "identity:create moon:land"), "Create end-users, moon:land");
        assert_eq!(readable("name", "admin"), "admin");
    }
}
