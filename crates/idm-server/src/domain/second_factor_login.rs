//! The second step of logging in.
//!
//! Between the steps nothing is stored: the page carries a token that the master key vouches for. It names whose
//! password was right, and dies with that password. Wrong codes are counted with wrong passwords, and a right
//! password alone does not clear the count, so that who knows the password guesses no more than seven codes.

use super::{
    Acting, DomainError, FieldErrors, Idm, LoginContext,
    audit::Differences,
    caller::user_party,
    lockout::Counter,
    new_session::{LoggedIn, NewSession},
};
use crate::{
    crypto::{CryptoError, random, recovery_code, totp::TotpSecret},
    store::{
        Conn, audit, in_transaction, second_factors,
        users::{self, StoredUser},
    },
};
use idm_api::{
    audit::AuditAction,
    auth::RenewalType,
    error::field_code,
    ids::UserId,
    second_factor::{LOGIN_STEP_LIFETIME_MS, LoginSecondFactor, is_app_code, normalized_code},
    secret::Secret,
    time::UnixMillis,
};
use serde::{Deserialize, Serialize};
use subtle::ConstantTimeEq as _;

const CONTEXT: &str = "second step of a login";

/// What a right password of somebody with a second factor gives.
pub struct SecondFactorStep {
    /// Says whose password was right.
    pub token: Secret,
    /// When it stops being taken.
    pub expires: UnixMillis,
    /// Whether a passkey is taken in place of a code.
    pub passkey: bool,
}

/// What the token says.
#[derive(Serialize, Deserialize)]
pub(super) struct FirstStep {
    user: UserId,
    expires: UnixMillis,
    renewal: RenewalType,
    with_cookie: bool,
    /// SHA-256 of the stored hash of the password that was right.
    #[serde(rename = "password")]
    password_hash: String,
}

impl FirstStep {
    pub(super) fn new(
        user: UserId,
        password_hash: &str,
        renewal: RenewalType,
        with_cookie: bool,
        now: UnixMillis,
    ) -> Self {
        let expires = now.plus(LOGIN_STEP_LIFETIME_MS);
        Self { user, expires, renewal, with_cookie, password_hash: random::sha256(password_hash) }
    }

    /// The session that both steps together begin.
    /// `context.with_cookie`: the call comes from an allowed origin.
    pub(super) fn session(&self, now: UnixMillis, context: &LoginContext<'_>) -> Result<NewSession, CryptoError> {
        NewSession::new(now, self.renewal, self.with_cookie && context.with_cookie, context.cookie)
    }

    /// The user as it is stored, while the first step holds for it.
    pub(super) async fn user(&self, c: &mut Conn) -> Result<StoredUser, DomainError> {
        let found = users::by_id(c, self.user).await?.filter(|found| found.user.second_factor);
        let found = found.ok_or(DomainError::LoginStepExpired)?;
        let password = random::sha256(found.password_hash.as_deref().unwrap_or_default());
        if !bool::from(password.as_bytes().ct_eq(self.password_hash.as_bytes())) {
            return Err(DomainError::LoginStepExpired);
        }
        if found.user.locked { Err(DomainError::UserLocked) } else { Ok(found) }
    }
}

impl Idm {
    pub(super) fn second_factor_step(&self, step: &FirstStep, passkey: bool) -> Result<SecondFactorStep, DomainError> {
        let fault = |_| CryptoError::Key("a login's first step cannot be written down");
        let text = serde_json::to_string(step).map_err(fault)?;
        Ok(SecondFactorStep { token: Secret::new(self.master.vouch(&text, CONTEXT)), expires: step.expires, passkey })
    }

    pub(super) fn first_step(&self, token: &Secret, now: UnixMillis) -> Result<FirstStep, DomainError> {
        let text = self.master.vouched(token.expose(), CONTEXT).ok_or(DomainError::LoginStepExpired)?;
        let step: FirstStep = serde_json::from_str(&text).map_err(|_| DomainError::LoginStepExpired)?;
        if now < step.expires { Ok(step) } else { Err(DomainError::LoginStepExpired) }
    }

    /// Logs in whose password was right, by a code. `context.with_cookie`: the call comes from an allowed origin.
    ///
    /// # Errors
    /// [`DomainError::WrongSecondFactor`], which counts as a wrong password; [`DomainError::Locked`];
    /// [`DomainError::LoginStepExpired`] where the first step must be done again.
    pub async fn login_second_factor(
        &self,
        request: &LoginSecondFactor,
        context: LoginContext<'_>,
    ) -> Result<LoggedIn, DomainError> {
        let LoginContext { address, device, .. } = context;
        let code = normalized_code(&request.code);
        if code.is_empty() {
            let mut errors = FieldErrors::default();
            errors.add("code", field_code::MISSING, "Enter the code that the app shows, or a recovery code.");
            errors.into_result()?;
        }
        let now = self.clock.now();
        let step = self.first_step(&request.second_factor_token, now)?;
        let found = step.user(&mut *self.store.read().await?).await?;
        let counter = Counter::of(found.user.account_id, &found.user.email_address);
        let locks = self.count_attempt(&counter).await?;
        let session = step.session(now, &context)?;
        let user = in_transaction!(self.store, |tx| {
            let user = step.user(tx).await?.user;
            let acting = Acting::new(user.account_id, user_party(&user), address);
            if !self.take_code(tx, user.user_id, &code, &acting, now).await? {
                return Ok(None);
            }
            Self::clear_attempts(tx, &counter).await?;
            session.begin(tx, &user, address, device).await?;
            Ok(Some(user))
        })?;
        let Some(user) = user else {
            if locks {
                self.note_lockout(found.user.account_id, Some(&found.user), address).await?;
            }
            return Err(DomainError::WrongSecondFactor);
        };
        self.logged_in(session, &user).await
    }

    /// Uses a code up; false where it is not the user's, or was used before (RFC 6238 section 5.2).
    pub(super) async fn take_code(
        &self,
        tx: &mut Conn,
        user: UserId,
        code: &Secret,
        acting: &Acting,
        now: UnixMillis,
    ) -> Result<bool, DomainError> {
        if !is_app_code(code) {
            let taken = second_factors::take_recovery_code(tx, user, &recovery_code::hash(code)).await?;
            if taken {
                let left = second_factors::count_recovery_codes(tx, user).await?;
                let text = |count: i64| Some(count.to_string());
                let changes = Differences::default().field("recoveryCodesLeft", text(left + 1), text(left)).into_vec();
                let entry = acting.did(AuditAction::RecoveryCodeUsed, acting.actor().clone(), changes, now);
                audit::insert(tx, &entry).await?;
            }
            return Ok(taken);
        }
        let Some(stored) = second_factors::secret(tx, user).await? else { return Ok(false) };
        let secret = TotpSecret::open(&stored.sealed_secret, &self.master, user)?;
        let Some(step) = secret.matching_step(code, now, self.totp_skew)?.filter(|step| *step > stored.last_step)
        else {
            return Ok(false);
        };
        second_factors::take_step(tx, user, step).await?;
        Ok(true)
    }
}
