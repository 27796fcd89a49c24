//! Sending somebody to a provider.

use super::{VERIFIER_CONTEXT, note};
use crate::{
    crypto::random,
    domain::{Caller, DomainError, FieldErrors, Idm},
    oidc::{Provider, Request},
    store::{
        connected_logins, in_transaction,
        provider_logins::{self, Wanted},
    },
};
use idm_api::{
    auth::RenewalType,
    error::field_code,
    hand_over::is_challenge,
    ids::SessionId,
    provider::{
        MOST_CONNECTED_LOGINS, PAGE_QUERY_MAX_BYTES, ProviderStart, START_LIFETIME_MS, StartProviderLink,
        StartProviderLogin,
    },
    secret::Secret,
};

/// The page that asks.
#[derive(Clone, Copy)]
pub struct PageAsking<'a> {
    /// Its origin, which is allowed to call.
    pub origin: &'a str,
    /// The cookie of an earlier start in this browser: it stays, so that two tabs do not get into each other's way.
    pub browser: Option<&'a Secret>,
}

/// A login that was started.
pub struct Started {
    /// Where the browser goes.
    pub start: ProviderStart,
    /// The cookie by which the browser is known when it comes back.
    pub browser: Secret,
}

impl Idm {
    /// Starts a login.
    ///
    /// # Errors
    /// [`DomainError::NotFound`] for a provider that is not set up; [`DomainError::ProviderUnreachable`].
    pub async fn start_provider_login(
        &self,
        request: &StartProviderLogin,
        page: PageAsking<'_>,
    ) -> Result<Started, DomainError> {
        let provider = self.provider(&request.provider)?;
        let wanted =
            Wanted { renewal: request.renewal_type.unwrap_or_default(), keep: request.keep_logged_in == Some(true) };
        self.send_to(provider, page, request.page_query.as_deref(), wanted, None).await
    }

    /// Starts connecting a login with the caller, after they have proved themselves once more.
    ///
    /// # Errors
    /// Those of [`Idm::start_provider_login`] and of [`Idm::reauthenticate`]; [`DomainError::Conflict`] where the
    /// caller has [`MOST_CONNECTED_LOGINS`].
    pub async fn start_provider_link(
        &self,
        caller: &Caller,
        request: &StartProviderLink,
        page: PageAsking<'_>,
    ) -> Result<Started, DomainError> {
        caller.user()?;
        let provider = self.provider(&request.provider)?;
        if provider.settings().account != caller.account {
            return Err(DomainError::NotFound("provider"));
        }
        let user = self.reauthenticate(caller, request).await?.user;
        let present = connected_logins::of_user(&mut *self.store.read().await?, user.user_id).await?;
        if present.len() >= MOST_CONNECTED_LOGINS {
            return Err(DomainError::Conflict("there are as many connected logins as one person can have"));
        }
        // No session begins of it.
        let wanted = Wanted { renewal: RenewalType::Short, keep: false };
        self.send_to(provider, page, request.page_query.as_deref(), wanted, Some(caller.session)).await
    }

    async fn send_to(
        &self,
        provider: &Provider,
        page: PageAsking<'_>,
        query: Option<&str>,
        wanted: Wanted,
        session: Option<SessionId>,
    ) -> Result<Started, DomainError> {
        let query = query.unwrap_or_default().trim_start_matches('?');
        check(query).into_result()?;
        let [state, nonce, verifier] = [random::text::<32>()?, random::text::<32>()?, random::text::<32>()?];
        let [state, nonce, verifier] = [state, nonce, verifier].map(Secret::new);
        // A cookie of ours has the form of a challenge: 32 bytes in base64url.
        let browser = match page.browser.filter(|value| is_challenge(value.expose())) {
            Some(known) => known.clone(),
            None => Secret::new(random::text::<32>()?),
        };
        let request =
            Request { redirect_uri: &self.redirect_uri(provider), state: &state, nonce: &nonce, verifier: &verifier };
        let url = provider.authorization_url(&request).await.map_err(|error| {
            note(provider, &error);
            DomainError::ProviderUnreachable
        })?;
        let started = provider_logins::Started {
            provider: provider.settings().id.clone(),
            browser: random::sha256(browser.expose()),
            nonce: random::sha256(nonce.expose()),
            sealed_verifier: self.master.seal(verifier.expose().as_bytes(), VERIFIER_CONTEXT)?,
            origin: page.origin.to_owned(),
            query: query.to_owned(),
            wanted,
            session,
            expires: self.clock.now().plus(START_LIFETIME_MS),
        };
        let hash = random::sha256(state.expose());
        in_transaction!(self.store, |tx| { Ok(provider_logins::insert(tx, &hash, &started).await?) })?;
        Ok(Started { start: ProviderStart { url }, browser })
    }
}

/// It goes into a `Location`, after the page's own origin and path.
fn check(query: &str) -> FieldErrors {
    let mut errors = FieldErrors::default();
    let plain = query.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'#' && byte != b'\\');
    if !plain || query.len() > PAGE_QUERY_MAX_BYTES {
        errors.add("pageQuery", field_code::MALFORMED, "This is not the query of a page.");
    }
    errors
}
