//! What becomes of a request: amended, approved and declined by the operator, withdrawn by an admin. Whoever acts
//! says which version was seen, so that nobody decides on something else.

use super::{NewEntry, acting, any, append, own, request_party, requests, texts};
use crate::{
    domain::{Caller, DomainError, FieldErrors, Idm, applications::NewApplication},
    store::{Conn, audit, conversations::StoredConversation, credential_requests, in_transaction},
};
use idm_api::{
    application::{ApplicationKind, CreateApplication},
    audit::{AuditAction, AuditChange},
    error::field_code,
    ids::{ConversationId, CredentialRequestId},
    support::{AmendRequest, CredentialRequest, DecideRequest, RequestState, RequestStep},
    time::UnixMillis,
};

impl Idm {
    /// Changes what is asked for; the operator's act.
    ///
    /// # Errors
    /// [`DomainError::NotFound`] for ids that the caller does not see; when the caller is no operator, the request
    /// is not the version that was seen, it is decided already, or fields break rules.
    pub async fn amend_request(
        &self,
        caller: &Caller,
        conversation: ConversationId,
        id: CredentialRequestId,
        change: &AmendRequest,
    ) -> Result<CredentialRequest, DomainError> {
        let now = self.clock.now();
        let application = requests::tidy(change.application.clone());
        let mut errors = FieldErrors::default();
        requests::check(&mut errors, &application, now);
        let note = note(&mut errors, change.note.as_deref());
        let after = in_transaction!(self.store, |tx| {
            let conversation = any(tx, caller, conversation).await?;
            let before = open(tx, &conversation, id, change.version).await?;
            errors.clone().into_result()?;
            let changes = requests::differences(Some(&before.application), &application);
            if changes.is_empty() {
                return Err(DomainError::Conflict("this is what the request asks for already"));
            }
            let first = before.first_asked.clone().unwrap_or_else(|| before.application.clone());
            let first_asked = Some(first).filter(|first| *first != application);
            let application = application.clone();
            let step = Step {
                step: RequestStep::Amended,
                action: AuditAction::CredentialRequestAmended,
                note: note.clone(),
                changes,
            };
            let after = CredentialRequest { state: RequestState::Amended, application, first_asked, ..before };
            step.take(tx, caller, conversation, after, now).await
        })?;
        self.support.wake();
        Ok(after)
    }

    /// Grants what is asked for and makes the application; the operator's act. Nobody learns its first token.
    ///
    /// # Errors
    /// As [`Idm::amend_request`].
    pub async fn approve_request(
        &self,
        caller: &Caller,
        conversation: ConversationId,
        id: CredentialRequestId,
        decision: &DecideRequest,
    ) -> Result<CredentialRequest, DomainError> {
        let now = self.clock.now();
        let mut errors = FieldErrors::default();
        let note = note(&mut errors, decision.note.as_deref());
        let after = in_transaction!(self.store, |tx| {
            let conversation = any(tx, caller, conversation).await?;
            let before = open(tx, &conversation, id, decision.version).await?;
            errors.clone().into_result()?;
            let asked = before.application.clone();
            let create = CreateApplication {
                name: asked.name,
                kind: ApplicationKind::BackEnd,
                privileges: Some(asked.privileges),
                expires: asked.expires,
            };
            let made = NewApplication::prepare(caller, conversation.account, create, now)?;
            made.insert(tx).await?;
            let step = Step {
                step: RequestStep::Approved,
                action: AuditAction::CredentialRequestApproved,
                note: note.clone(),
                changes: Vec::new(),
            };
            let after = CredentialRequest { state: RequestState::Approved, app_id: Some(made.app.id), ..before };
            step.take(tx, caller, conversation, after, now).await
        })?;
        self.support.wake();
        Ok(after)
    }

    /// Declines, with a reason; the operator's act.
    ///
    /// # Errors
    /// As [`Idm::amend_request`].
    pub async fn decline_request(
        &self,
        caller: &Caller,
        conversation: ConversationId,
        id: CredentialRequestId,
        decision: &DecideRequest,
    ) -> Result<CredentialRequest, DomainError> {
        let now = self.clock.now();
        let mut errors = FieldErrors::default();
        let note = note(&mut errors, decision.note.as_deref());
        if note.is_empty() {
            errors.add("note", field_code::MISSING, "Say why, so that the account can ask better.");
        }
        let after = in_transaction!(self.store, |tx| {
            let conversation = any(tx, caller, conversation).await?;
            let before = open(tx, &conversation, id, decision.version).await?;
            errors.clone().into_result()?;
            let step = Step {
                step: RequestStep::Declined,
                action: AuditAction::CredentialRequestDeclined,
                note: note.clone(),
                changes: Vec::new(),
            };
            let after = CredentialRequest { state: RequestState::Declined, ..before };
            step.take(tx, caller, conversation, after, now).await
        })?;
        self.support.wake();
        Ok(after)
    }

    /// Takes a request back; an admin's act.
    ///
    /// # Errors
    /// As [`Idm::amend_request`], for admins of the account.
    pub async fn withdraw_request(
        &self,
        caller: &Caller,
        conversation: ConversationId,
        id: CredentialRequestId,
        decision: &DecideRequest,
    ) -> Result<CredentialRequest, DomainError> {
        let now = self.clock.now();
        let mut errors = FieldErrors::default();
        let said = note(&mut errors, decision.note.as_deref());
        let after = in_transaction!(self.store, |tx| {
            let conversation = own(tx, caller, conversation).await?;
            let before = open(tx, &conversation, id, decision.version).await?;
            errors.clone().into_result()?;
            let step = Step {
                step: RequestStep::Withdrawn,
                action: AuditAction::CredentialRequestWithdrawn,
                note: said.clone(),
                changes: Vec::new(),
            };
            let after = CredentialRequest { state: RequestState::Withdrawn, ..before };
            step.take(tx, caller, conversation, after, now).await
        })?;
        self.support.wake();
        Ok(after)
    }
}

/// What is said with a decision; empty where nothing is.
fn note(errors: &mut FieldErrors, text: Option<&str>) -> String {
    let text = text.unwrap_or_default().trim();
    if !text.is_empty() {
        texts::note(errors, "note", text);
    }
    text.to_owned()
}

/// A request that still waits, and is what the caller has seen.
async fn open(
    tx: &mut Conn,
    conversation: &StoredConversation,
    id: CredentialRequestId,
    version: i64,
) -> Result<CredentialRequest, DomainError> {
    let found = credential_requests::get(tx, conversation.id, id).await?;
    let found = found.ok_or(DomainError::NotFound("request"))?;
    if found.version != version {
        return Err(DomainError::ChangedMeanwhile);
    }
    if found.state.is_open() { Ok(found) } else { Err(DomainError::Conflict("the request is decided")) }
}

/// What a change of a request leaves behind besides the request: entries in the conversation and in the audit log.
struct Step {
    step: RequestStep,
    action: AuditAction,
    note: String,
    changes: Vec<AuditChange>,
}

impl Step {
    async fn take(
        self,
        tx: &mut Conn,
        caller: &Caller,
        mut conversation: StoredConversation,
        after: CredentialRequest,
        now: UnixMillis,
    ) -> Result<CredentialRequest, DomainError> {
        let Self { step, action, note, changes } = self;
        let said = Some(note.clone()).filter(|note| !note.is_empty());
        let after = CredentialRequest { version: after.version + 1, changed: now, note: said, ..after };
        credential_requests::update(tx, &after).await?;
        let entry = acting(caller, conversation.account).did(action, request_party(&after), changes, now);
        audit::insert(tx, &entry).await?;
        append(tx, caller, &mut conversation, NewEntry::step(&after, step, note), now).await?;
        Ok(after)
    }
}
