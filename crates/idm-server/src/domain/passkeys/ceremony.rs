//! A ceremony between its two calls. Any node can finish what another one has started, and no more than once.

use crate::{
    crypto::webauthn::Challenge,
    domain::{DomainError, Idm},
    store::{
        in_transaction,
        passkey_ceremonies::{self, Ceremony, Purpose},
    },
};
use idm_api::{
    ids::{CeremonyId, UserId},
    passkey::{CEREMONY_LIFETIME_MS, PasskeyCeremony},
};
use serde_json::Value;
use uuid::Uuid;

impl Idm {
    /// Keeps what has to be known when the answer comes.
    pub(super) async fn keep_ceremony(
        &self,
        purpose: Purpose,
        user: Option<UserId>,
        challenge: Challenge,
    ) -> Result<PasskeyCeremony<Value>, DomainError> {
        let Challenge { options, state } = challenge;
        let expires = self.clock.now().plus(CEREMONY_LIFETIME_MS);
        let ceremony = Ceremony { id: CeremonyId(Uuid::new_v4()), purpose, user, state, expires };
        in_transaction!(self.store, |tx| { Ok(passkey_ceremonies::insert(tx, &ceremony).await?) })?;
        Ok(PasskeyCeremony { ceremony_id: ceremony.id, expires, options })
    }

    /// Takes it, whatever the answer is worth; `None` where there is none (any more) of this purpose and user.
    pub(super) async fn take_ceremony(
        &self,
        id: CeremonyId,
        purpose: Purpose,
        user: Option<UserId>,
    ) -> Result<Option<String>, DomainError> {
        let now = self.clock.now();
        in_transaction!(self.store, |tx| { Ok(passkey_ceremonies::take(tx, id, purpose, user, now).await?) })
    }
}
