//! Opening, listing and reading conversations; messages and what is unread.

use super::{NewEntry, acting, append, conversation_party, no_conversation, own, reach, requests, seen, texts, write};
use crate::{
    domain::{Caller, DomainError, FieldErrors, Idm, paging},
    store::{
        audit,
        conversations::{self as stored, StoredConversation},
        credential_requests, in_transaction,
        messages::{self, Side},
    },
};
use idm_api::{
    audit::AuditAction,
    error::field_code,
    ids::ConversationId,
    support::{
        ConversationPage, ConversationQuery, ConversationWithRequests, DEFAULT_LIMIT, MAX_LIMIT, Message, MessagePage,
        MessageQuery, OpenConversation,
    },
    user::Role,
};

const LIST: &str = "support conversations";

impl Idm {
    /// The conversations that the caller sees, newest activity first.
    ///
    /// # Errors
    /// When the caller is neither admin nor operator; when the cursor is malformed.
    pub async fn conversations(
        &self,
        caller: &Caller,
        query: ConversationQuery,
    ) -> Result<ConversationPage, DomainError> {
        let (of, reader) = (reach(caller)?, caller.user()?.user_id);
        let limit = paging::limit(query.limit, DEFAULT_LIMIT, MAX_LIMIT)?;
        let context = format!("{LIST} {of:?}");
        let before = match &query.cursor {
            Some(cursor) => {
                let position = self.open_cursor(cursor, &context)?;
                Some(position.parse().map_err(|_| paging::bad_cursor())?)
            }
            None => None,
        };
        let mut c = self.store.read().await?;
        // Before the page: an event may then be told twice, and none not at all.
        let last_event = messages::last(&mut c).await?;
        let mut conversations = stored::page(&mut c, of, reader, before, limit.query()).await?;
        let unread = stored::count_unread(&mut c, of, reader).await?;
        let last = if limit.cut(&mut conversations) { conversations.last() } else { None };
        let next_cursor = last.map(|last| self.cursor(&last.last_message.seq.to_string(), &context));
        Ok(ConversationPage { conversations, unread, last_event, next_cursor })
    }

    /// Opens a conversation with a text, a request, or both.
    ///
    /// # Errors
    /// When the caller is no admin, or fields break rules.
    pub async fn open_conversation(
        &self,
        caller: &Caller,
        asked: &OpenConversation,
    ) -> Result<ConversationWithRequests, DomainError> {
        caller.user()?;
        caller.require(Role::Admin)?;
        let now = self.clock.now();
        let mut errors = FieldErrors::default();
        texts::name(&mut errors, "subject", &asked.subject);
        match (&asked.text, &asked.request) {
            (Some(text), _) => texts::message(&mut errors, "text", text),
            (None, None) => errors.add("text", field_code::MISSING, "Write something, or ask for a credential."),
            (None, Some(_)) => {}
        }
        let request = asked.request.as_ref().map(|asked| requests::new(&mut errors, asked, now));
        errors.into_result()?;
        let id = ConversationId(uuid::Uuid::now_v7());
        in_transaction!(self.store, |tx| {
            let seq = messages::next(tx).await?;
            let subject = asked.subject.trim().to_owned();
            let mut conversation = StoredConversation { id, account: caller.account, subject, last_seq: 0 };
            stored::insert(tx, &StoredConversation { last_seq: seq, ..conversation.clone() }, now).await?;
            let party = conversation_party(&conversation);
            let entry = acting(caller, caller.account).did(AuditAction::ConversationOpened, party, Vec::new(), now);
            audit::insert(tx, &entry).await?;
            if let Some(text) = &asked.text {
                let entry = NewEntry::text(text.trim().to_owned());
                write(tx, caller, &mut conversation, seq, entry, now).await?;
            }
            if let Some(request) = &request {
                let seq = if asked.text.is_some() { messages::next(tx).await? } else { seq };
                requests::insert(tx, caller, &mut conversation, seq, request, now).await?;
            }
            Ok(())
        })?;
        self.support.wake();
        self.conversation(caller, id).await
    }

    /// One conversation and its requests.
    ///
    /// # Errors
    /// [`DomainError::NotFound`] for an unknown id and for one of another account alike.
    pub async fn conversation(
        &self,
        caller: &Caller,
        id: ConversationId,
    ) -> Result<ConversationWithRequests, DomainError> {
        let (of, reader) = (reach(caller)?, caller.user()?.user_id);
        let mut c = self.store.read().await?;
        let conversation = stored::get(&mut c, of, reader, id).await?.ok_or_else(no_conversation)?;
        Ok(ConversationWithRequests { conversation, requests: credential_requests::all(&mut c, id).await? })
    }

    /// Entries of a conversation, oldest first; the newest ones, where the query names no place.
    ///
    /// # Errors
    /// As [`Idm::conversation`].
    pub async fn messages(
        &self,
        caller: &Caller,
        id: ConversationId,
        query: &MessageQuery,
    ) -> Result<MessagePage, DomainError> {
        reach(caller)?;
        let limit = paging::limit(query.limit, DEFAULT_LIMIT, MAX_LIMIT)?;
        let mut c = self.store.read().await?;
        seen(&mut c, caller, id).await?;
        let side = query.after.map_or_else(|| Side::Before(query.before.unwrap_or(i64::MAX)), Side::After);
        let mut messages = messages::page(&mut c, id, side, limit.query()).await?;
        let more = limit.cut(&mut messages);
        if matches!(side, Side::Before(_)) {
            messages.reverse();
        }
        Ok(MessagePage { messages, more })
    }

    /// Writes a message.
    ///
    /// # Errors
    /// As [`Idm::conversation`]; when the text breaks rules.
    pub async fn post_message(&self, caller: &Caller, id: ConversationId, text: &str) -> Result<Message, DomainError> {
        reach(caller)?;
        let now = self.clock.now();
        let mut errors = FieldErrors::default();
        texts::message(&mut errors, "text", text);
        let message = in_transaction!(self.store, |tx| {
            let mut conversation = seen(tx, caller, id).await?;
            errors.clone().into_result()?;
            append(tx, caller, &mut conversation, NewEntry::text(text.trim().to_owned()), now).await
        })?;
        self.support.wake();
        Ok(message)
    }

    /// Notes how far the caller has read.
    ///
    /// # Errors
    /// As [`Idm::conversation`].
    pub async fn mark_read(&self, caller: &Caller, id: ConversationId, up_to: i64) -> Result<(), DomainError> {
        reach(caller)?;
        let reader = caller.user()?.user_id;
        in_transaction!(self.store, |tx| {
            let conversation = seen(tx, caller, id).await?;
            // What is not there yet cannot have been read.
            Ok(stored::set_read(tx, id, reader, up_to.min(conversation.last_seq)).await?)
        })
    }

    /// Asks for a back-end application.
    ///
    /// # Errors
    /// As [`Idm::conversation`]; when the caller is no admin, fields break rules, or a request is open.
    pub async fn ask_credential(
        &self,
        caller: &Caller,
        id: ConversationId,
        asked: &idm_api::support::AskCredential,
    ) -> Result<idm_api::support::CredentialRequest, DomainError> {
        let now = self.clock.now();
        let mut errors = FieldErrors::default();
        let request = requests::new(&mut errors, asked, now);
        in_transaction!(self.store, |tx| {
            let mut conversation = own(tx, caller, id).await?;
            errors.clone().into_result()?;
            if credential_requests::has_open(tx, id).await? {
                return Err(DomainError::Conflict("this conversation has a request that is not decided"));
            }
            let seq = messages::next(tx).await?;
            requests::insert(tx, caller, &mut conversation, seq, &request, now).await
        })?;
        self.support.wake();
        Ok(request)
    }
}
