//! Adding a passkey.

use super::own::checked_name;
use crate::{
    crypto::webauthn::Registered,
    domain::{
        Caller, DomainError, FieldErrors, Idm,
        audit::Differences,
        caller::{user_name, user_party},
    },
    store::{
        StoreError, audit, in_transaction,
        mail_jobs::MailKind,
        passkey_ceremonies::Purpose,
        passkeys::{self, StoredPasskey},
    },
};
use idm_api::{
    audit::AuditAction,
    error::field_code,
    ids::PasskeyId,
    passkey::{FinishPasskeyRegistration, MOST_PASSKEYS, OwnPasskey, PasskeyCeremony},
    second_factor::Reauthentication,
};
use serde_json::Value;
use uuid::Uuid;

const TOO_MANY: DomainError = DomainError::Conflict("there are as many passkeys as one person can have");

impl Idm {
    /// Starts adding a passkey, after the caller has proved themselves once more: whoever finds a session open must not
    /// get a way in that outlives it.
    ///
    /// # Errors
    /// Those of [`Idm::reauthenticate`]; [`DomainError::Conflict`] where the caller has [`MOST_PASSKEYS`].
    pub async fn start_passkey_registration(
        &self,
        caller: &Caller,
        request: &Reauthentication,
    ) -> Result<PasskeyCeremony<Value>, DomainError> {
        let party = self.relying_party()?;
        let user = self.reauthenticate(caller, request).await?.user;
        let present = passkeys::of_user(&mut *self.store.read().await?, user.user_id).await?;
        if present.len() >= MOST_PASSKEYS {
            return Err(TOO_MANY);
        }
        let present: Vec<_> = present.into_iter().map(|stored| stored.credential).collect();
        let challenge = party.start_registration(user.user_id, &user.email_address, &user_name(&user), &present)?;
        self.keep_ceremony(Purpose::Registration, Some(user.user_id), challenge).await
    }

    /// Adds the passkey that the browser has made.
    ///
    /// # Errors
    /// When the name breaks rules or what the browser sends is not right; [`DomainError::Conflict`] where no
    /// registration was started that could be finished.
    pub async fn finish_passkey_registration(
        &self,
        caller: &Caller,
        request: &FinishPasskeyRegistration<Value>,
    ) -> Result<OwnPasskey, DomainError> {
        let party = self.relying_party()?;
        let user = caller.user()?;
        let name = checked_name(&request.name)?;
        let state = self.take_ceremony(request.ceremony_id, Purpose::Registration, Some(user.user_id)).await?;
        let state = state.ok_or(DomainError::Conflict("this was not started, or too long ago: start again"))?;
        let registered = party.finish_registration(&request.credential, &state)?;
        let Registered { credential_id, credential } = registered.ok_or_else(not_right)?;
        let now = self.clock.now();
        let passkey =
            OwnPasskey { passkey_id: PasskeyId(Uuid::now_v7()), name: name.to_owned(), created: now, last_used: None };
        let stored = StoredPasskey { passkey, user: user.user_id, credential_id, credential };
        in_transaction!(self.store, |tx| {
            if usize::try_from(passkeys::count(tx, user.user_id).await?).is_ok_and(|count| count >= MOST_PASSKEYS) {
                return Err(TOO_MANY);
            }
            match passkeys::insert(tx, &stored).await {
                Err(StoreError::Duplicate) => return Err(not_right()),
                done => done?,
            }
            self.tell(tx, user, MailKind::PasskeyAdded, now).await?;
            let changes = Differences::default().field("passkey", None, Some(name.to_owned())).into_vec();
            let entry = caller.acting().did(AuditAction::PasskeyAdded, user_party(user), changes, now);
            Ok(audit::insert(tx, &entry).await?)
        })?;
        self.mail_wanted.notify_one();
        Ok(stored.passkey)
    }
}

fn not_right() -> DomainError {
    let mut errors = FieldErrors::default();
    errors.add("credential", field_code::MALFORMED, "This is not an answer to what was asked.");
    DomainError::Invalid(errors)
}
