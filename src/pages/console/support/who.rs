//! Who speaks, and what an entry says in one line.

use crate::{pages::guard::SignedIn, text::console_text};
use idm_api::support::{Author, AuthorSide, Message};

/// What the author of an entry is called, to the one who is logged in.
pub(super) fn name_of(author: &Author, signed_in: SignedIn) -> String {
    let text = console_text().support();
    if signed_in.is(author.user_id) {
        return text.you.to_owned();
    }
    match (author.side, &author.name) {
        (AuthorSide::Operator, Some(name)) => (text.platform_named)(name),
        (AuthorSide::Operator, None) => text.platform.to_owned(),
        (AuthorSide::Account, name) => name.clone().unwrap_or_default(),
    }
}

/// What an entry says: its step, its words, or both.
pub(super) fn says(message: &Message) -> String {
    let step = message.step.map(console_text().support().step);
    match (step, message.text.is_empty()) {
        (Some(step), true) => step.to_owned(),
        (Some(step), false) => [step, ". ", &message.text].concat(),
        (None, _) => message.text.clone(),
    }
}
