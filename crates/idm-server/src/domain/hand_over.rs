//! Handing a login over to a product: a one-time code, and the product's own session for it.

use super::{Address, Caller, Device, DomainError, FieldErrors, Idm, Jwt, new_session::NewSession};
use crate::{
    crypto::random,
    store::{
        hand_over_codes::{self, HandOverCode},
        in_transaction, sessions,
    },
};
use idm_api::{
    error::field_code,
    hand_over::{CODE_LIFETIME_MS, ExchangeCode, HandOver, VERIFIER_MAX_LENGTH, is_challenge},
    return_address::origin_of_page,
    secret::Secret,
};
use subtle::ConstantTimeEq as _;

impl Idm {
    /// A code by which the product's page gets a session of the caller's.
    ///
    /// # Errors
    /// When the caller is an application, or a product: it would get sessions of another product's; when the page or
    /// the challenge has no such form.
    pub async fn hand_over(&self, caller: &Caller, request: &HandOver) -> Result<Secret, DomainError> {
        caller.user()?;
        if caller.product.is_some() {
            return Err(DomainError::NotAllowed("only a login on the IDM's own pages is handed over"));
        }
        let mut errors = FieldErrors::default();
        let origin = origin_of_page(&request.return_to);
        if origin.is_none() {
            errors.add("returnTo", field_code::MALFORMED, "This is not the address of a page.");
        }
        if !is_challenge(&request.code_challenge) {
            errors.add("codeChallenge", field_code::MALFORMED, "A challenge is SHA-256 in base64url without padding.");
        }
        errors.into_result()?;
        let code = Secret::new(random::text::<32>()?);
        let stored = HandOverCode {
            session: caller.session,
            origin: origin.unwrap_or_default().to_owned(),
            challenge: request.code_challenge.clone(),
            expires: self.clock.now().plus(CODE_LIFETIME_MS),
        };
        let hash = random::sha256(code.expose());
        in_transaction!(self.store, |tx| { Ok(hand_over_codes::insert(tx, &hash, &stored).await?) })?;
        Ok(code)
    }

    /// The product's session. `origin`: of the page that asks, where a browser says it. A try uses the code up,
    /// whatever comes of it: who tries with a wrong verifier has got hold of somebody else's code. A second try that
    /// would have been right ends the session of the first one (RFC 6749, section 4.1.2): one of the two is not the
    /// product.
    ///
    /// # Errors
    /// [`DomainError::InvalidCode`], also when the session that the code came from has ended.
    pub async fn exchange_code(
        &self,
        request: &ExchangeCode,
        origin: Option<&str>,
        address: Address,
        device: Device,
    ) -> Result<Jwt, DomainError> {
        let now = self.clock.now();
        let hash = random::sha256(request.code.expose());
        // In one transaction: a second try must find what came of the first, and what ends all sessions of the person
        // must not be outlived by a new one.
        let begun = in_transaction!(self.store, |tx| {
            let Some(shown) = hand_over_codes::take(tx, &hash, now).await? else { return Ok(None) };
            if !fits(&shown.code, request, origin) || shown.code.expires <= now {
                return Ok(None);
            }
            if shown.used {
                if let Some(made) = shown.made {
                    sessions::end(tx, made, now, "code-replayed").await?;
                }
                return Ok(None);
            }
            let found = sessions::get(tx, shown.code.session).await?;
            let Some(from) = found.and_then(|session| self.live(session, now).ok()) else { return Ok(None) };
            let session = NewSession::of_product(shown.code.origin, &from, now);
            session.begin(tx, &from.user, address, device).await?;
            hand_over_codes::note_made(tx, &hash, session.id()).await?;
            Ok::<_, DomainError>(Some((session, from.user)))
        })?;
        let (session, user) = begun.ok_or(DomainError::InvalidCode)?;
        Ok(self.logged_in(session, &user).await?.jwt)
    }
}

/// Whether who shows the code is who it was made for.
fn fits(code: &HandOverCode, request: &ExchangeCode, origin: Option<&str>) -> bool {
    let verifier = request.code_verifier.expose();
    verifier.len() <= VERIFIER_MAX_LENGTH
        && bool::from(random::sha256(verifier).as_bytes().ct_eq(code.challenge.as_bytes()))
        && origin.is_none_or(|origin| origin == code.origin)
}
