//! Conversations of accounts with the platform: an admin sees those of the own account, the operator all.

mod conversations;
mod decisions;
mod hub;
mod requests;
mod reveal;
mod stream;
mod texts;

pub(super) use hub::Hub;
pub use stream::{Sent, SupportStream};

use super::{Caller, DomainError, caller::user_name};
use crate::store::{
    Conn,
    conversations::{self as stored, Of, StoredConversation},
    messages,
};
use idm_api::{
    audit::{Party, PartyKind},
    ids::{AccountId, ConversationId, CredentialRequestId},
    support::{Author, AuthorSide, CredentialRequest, Message, RequestState, RequestStep},
    time::UnixMillis,
    user::{Role, User},
};

/// Whose conversations the caller sees.
fn reach(caller: &Caller) -> Result<Of, DomainError> {
    let roles = &caller.user()?.roles;
    if roles.contains(&Role::Operator) {
        Ok(None)
    } else if roles.contains(&Role::Admin) {
        Ok(Some(caller.account))
    } else {
        Err(DomainError::NotAllowed("only admins of the account and the platform operator may do this"))
    }
}

/// A conversation of the caller's own account, for what its admins alone do.
async fn own(c: &mut Conn, caller: &Caller, id: ConversationId) -> Result<StoredConversation, DomainError> {
    caller.user()?;
    caller.require(Role::Admin)?;
    stored::stored(c, Some(caller.account), id).await?.ok_or_else(no_conversation)
}

/// A conversation that the caller sees.
async fn seen(c: &mut Conn, caller: &Caller, id: ConversationId) -> Result<StoredConversation, DomainError> {
    stored::stored(c, reach(caller)?, id).await?.ok_or_else(no_conversation)
}

/// A conversation for what the operator alone does. Of another account an admin learns not even that much.
async fn any(c: &mut Conn, caller: &Caller, id: ConversationId) -> Result<StoredConversation, DomainError> {
    let found = seen(c, caller, id).await?;
    caller.require(Role::Operator)?;
    Ok(found)
}

const fn no_conversation() -> DomainError {
    DomainError::NotFound("conversation")
}

/// An entry that is about to be written.
struct NewEntry {
    text: String,
    request: Option<(CredentialRequestId, RequestStep, RequestState)>,
}

impl NewEntry {
    const fn text(text: String) -> Self {
        Self { text, request: None }
    }

    fn step(request: &CredentialRequest, step: RequestStep, text: String) -> Self {
        Self { text, request: Some((request.request_id, step, request.state)) }
    }
}

/// Writes an entry, as number `seq`. Who had read everything before it has read it, too: it is one's own.
async fn append(
    tx: &mut Conn,
    caller: &Caller,
    conversation: &mut StoredConversation,
    entry: NewEntry,
    now: UnixMillis,
) -> Result<Message, DomainError> {
    let seq = messages::next(tx).await?;
    write(tx, caller, conversation, seq, entry, now).await
}

async fn write(
    tx: &mut Conn,
    caller: &Caller,
    conversation: &mut StoredConversation,
    seq: i64,
    entry: NewEntry,
    now: UnixMillis,
) -> Result<Message, DomainError> {
    let (id, author) = (conversation.id, author(caller.user()?));
    let had_read = stored::read_up_to(tx, id, author.user_id).await? >= conversation.last_seq;
    let message = Message {
        seq,
        conversation_id: id,
        time: now,
        text: entry.text,
        request_id: entry.request.map(|(request, ..)| request),
        step: entry.request.map(|(_, step, _)| step),
        author,
    };
    messages::insert(tx, conversation.account, &message).await?;
    stored::set_last(tx, id, seq, entry.request.map(|(.., state)| state)).await?;
    if had_read {
        stored::set_read(tx, id, message.author.user_id, seq).await?;
    }
    conversation.last_seq = seq;
    Ok(message)
}

fn author(user: &User) -> Author {
    let side = if user.roles.contains(&Role::Operator) { AuthorSide::Operator } else { AuthorSide::Account };
    let name = match side {
        AuthorSide::Operator => user.name.clone(),
        AuthorSide::Account => Some(user_name(user)),
    };
    Author { user_id: user.user_id, side, name }
}

fn conversation_party(conversation: &StoredConversation) -> Party {
    let (id, name) = (conversation.id.to_string(), conversation.subject.clone());
    Party { kind: PartyKind::Conversation, id: Some(id), name: Some(name) }
}

fn request_party(request: &CredentialRequest) -> Party {
    let (id, name) = (request.request_id.to_string(), request.application.name.clone());
    Party { kind: PartyKind::CredentialRequest, id: Some(id), name: Some(name) }
}

/// The deed stands in the account's log, also where the operator did it.
fn acting(caller: &Caller, account: AccountId) -> super::Acting {
    super::Acting::new(account, caller.party(), caller.address)
}
