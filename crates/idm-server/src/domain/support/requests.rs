//! Requests for a back-end application: what one may ask for.

use super::{NewEntry, acting, request_party, texts, write};
use crate::{
    domain::{
        Caller, DomainError, FieldErrors,
        applications::{check_parts, ordered},
        audit::{Differences, joined, time_text},
    },
    store::{Conn, audit, conversations::StoredConversation, credential_requests},
};
use idm_api::{
    application::ApplicationKind,
    audit::{AuditAction, AuditChange},
    error::field_code,
    ids::CredentialRequestId,
    privilege::Privilege,
    support::{AskCredential, AskedApplication, CredentialRequest, RequestState, RequestStep},
    time::UnixMillis,
};

/// The request that is asked for; what breaks rules is noted in `errors`.
pub(super) fn new(errors: &mut FieldErrors, asked: &AskCredential, now: UnixMillis) -> CredentialRequest {
    let AskCredential { name, privileges, justification, expires } = asked.clone();
    let application = tidy(AskedApplication { name, privileges, expires });
    check(errors, &application, now);
    texts::note(errors, "justification", &justification);
    CredentialRequest {
        request_id: CredentialRequestId(uuid::Uuid::now_v7()),
        state: RequestState::Pending,
        version: 1,
        application,
        first_asked: None,
        justification: justification.trim().to_owned(),
        note: None,
        created: now,
        changed: now,
        app_id: None,
        revealed: None,
    }
}

pub(super) fn tidy(application: AskedApplication) -> AskedApplication {
    let AskedApplication { name, privileges, expires } = application;
    AskedApplication { name: name.trim().to_owned(), privileges: ordered(privileges), expires }
}

pub(super) fn check(errors: &mut FieldErrors, application: &AskedApplication, now: UnixMillis) {
    let AskedApplication { name, privileges, expires } = application;
    check_parts(errors, name, ApplicationKind::BackEnd, privileges, *expires, now);
    texts::name(errors, "name", name);
    if privileges.is_empty() {
        errors.add("privileges", field_code::MISSING, "Choose at least one.");
    }
}

/// Writes a new request and its entry, as number `seq`.
pub(super) async fn insert(
    tx: &mut Conn,
    caller: &Caller,
    conversation: &mut StoredConversation,
    seq: i64,
    request: &CredentialRequest,
    now: UnixMillis,
) -> Result<(), DomainError> {
    credential_requests::insert(tx, conversation.account, conversation.id, request).await?;
    let changes = differences(None, &request.application);
    let entry = acting(caller, conversation.account);
    let entry = entry.did(AuditAction::CredentialRequested, request_party(request), changes, now);
    audit::insert(tx, &entry).await?;
    let entry = NewEntry::step(request, RequestStep::Asked, String::new());
    write(tx, caller, conversation, seq, entry, now).await?;
    Ok(())
}

pub(super) fn differences(before: Option<&AskedApplication>, after: &AskedApplication) -> Vec<AuditChange> {
    let names = |application: &AskedApplication| joined(&application.privileges, Privilege::name);
    Differences::default()
        .field("name", before.map(|before| before.name.clone()), Some(after.name.clone()))
        .field("privileges", before.and_then(names), names(after))
        .field("expires", before.and_then(|before| time_text(before.expires)), time_text(after.expires))
        .into_vec()
}
