//! The appToken of a granted application, shown to an admin of the account exactly once.

use super::{NewEntry, append, own};
use crate::{
    domain::{
        Caller, DomainError, Idm,
        application_changes::save,
        applications::{new_token, public},
        audit::{Differences, time_text},
    },
    store::{
        app_tokens,
        applications::{self, StoredApplication},
        credential_requests, in_transaction,
    },
};
use idm_api::{
    application::ApplicationWithToken,
    audit::AuditAction,
    ids::{ConversationId, CredentialRequestId},
    support::{CredentialRequest, RequestState, RequestStep},
};

impl Idm {
    /// Gives the application a token and shows it. Of several calls, also at once, one wins. Who got a token on
    /// the application's page keeps it.
    ///
    /// # Errors
    /// [`DomainError::AlreadyRevealed`]; [`DomainError::NotFound`] as [`Idm::conversation`]; when the caller is no
    /// admin, nothing was granted, or the application is gone.
    pub async fn reveal_token(
        &self,
        caller: &Caller,
        conversation: ConversationId,
        id: CredentialRequestId,
    ) -> Result<ApplicationWithToken, DomainError> {
        let now = self.clock.now();
        let (app_token, stored) = new_token(now)?;
        let app = in_transaction!(self.store, |tx| {
            let mut conversation = own(tx, caller, conversation).await?;
            let found = credential_requests::get(tx, conversation.id, id).await?;
            let request = found.ok_or(DomainError::NotFound("request"))?;
            let app_id = request.app_id.filter(|_| request.state == RequestState::Approved);
            let app_id = app_id.ok_or(DomainError::Conflict("the request is not approved"))?;
            if request.revealed.is_some() {
                return Err(DomainError::AlreadyRevealed);
            }
            let found = applications::get(tx, caller.account, app_id).await?;
            let before = found.ok_or(DomainError::Conflict("the application was deleted"))?;
            if before.token_created != before.created {
                return Err(DomainError::AlreadyRevealed);
            }
            app_tokens::delete_all(tx, app_id).await?;
            app_tokens::insert(tx, app_id, &stored).await?;
            let after = StoredApplication { token_created: now, ..before.clone() };
            let changes = Differences::default()
                .field("tokenCreated", time_text(Some(before.token_created)), time_text(Some(now)))
                .field("revealedBy", None, Some(id.to_string()));
            let app = save(tx, caller, AuditAction::TokenRegenerated, after, changes.into_vec(), now).await?;
            let request = CredentialRequest { version: request.version + 1, revealed: Some(now), ..request };
            credential_requests::update(tx, &request).await?;
            let entry = NewEntry::step(&request, RequestStep::Revealed, String::new());
            append(tx, caller, &mut conversation, entry, now).await?;
            Ok(app)
        })?;
        self.support.wake();
        Ok(ApplicationWithToken { application: public(app, now), app_token })
    }
}
