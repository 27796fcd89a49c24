//! Logging in with a password.

use super::{
    Address, Device, DomainError, FieldErrors, Idm, LoggedIn, SecondFactorStep, lockout::Counter,
    new_session::NewSession, second_factor_login::FirstStep,
};
use crate::{
    crypto::passwords::Checked,
    store::{
        Conn, in_transaction,
        users::{self, StoredUser},
    },
};
use idm_api::{auth::LoginUser, error::field_code, secret::Secret, user::User};

/// Times that a password is looked at whose hash is replaced meanwhile.
const MOST_TRIES: u32 = 2;

/// A user whose password was right.
struct Verified {
    user: StoredUser,
    /// The hash to store in place of the present one.
    renewed: Option<String>,
}

/// What a login comes with besides its body.
#[derive(Clone, Copy)]
pub struct LoginContext<'a> {
    /// The appToken, where one was sent.
    pub app_token: Option<&'a Secret>,
    /// A browser on an allowed origin asked to stay logged in.
    pub with_cookie: bool,
    /// The session cookie that the browser has so far.
    pub cookie: Option<&'a Secret>,
    /// Where the call came from.
    pub address: Address,
    /// What it came from.
    pub device: Device,
}

/// What a right password gives.
pub enum LoginOutcome {
    /// A session.
    LoggedIn(LoggedIn),
    /// Half of one: the user has a second factor.
    SecondFactor(SecondFactorStep),
}

/// What the transaction after a right password has done.
enum Begun {
    Session,
    SecondFactor { passkey: bool },
    Locked,
}

impl Idm {
    /// Logs a user in, or does the first of two steps.
    ///
    /// An unknown address and a wrong password get the same words after the same work.
    ///
    /// # Errors
    /// [`DomainError::WrongCredentials`], [`DomainError::Locked`], or what is wrong with the request.
    pub async fn login(&self, request: &LoginUser, context: LoginContext<'_>) -> Result<LoginOutcome, DomainError> {
        check(request).into_result()?;
        if let Some(app_token) = context.app_token {
            self.application_by_token(app_token, request.account_id, None).await?;
        }
        let counter = Counter::of(request.account_id, &request.email_address);
        let locks = self.count_attempt(&counter).await?;
        // Again where the password's hash was replaced meanwhile: another login may have renewed it.
        for _ in 0..MOST_TRIES {
            let verified = self.verify_password(request, &counter, locks, context.address).await?;
            match self.start_session(verified, request, &counter, &context).await {
                Err(DomainError::ChangedMeanwhile) => {}
                done => return done,
            }
        }
        Err(DomainError::WrongCredentials)
    }

    /// The user whose address and password these are, after the attempt was counted.
    async fn verify_password(
        &self,
        request: &LoginUser,
        counter: &Counter,
        locks: bool,
        address: Address,
    ) -> Result<Verified, DomainError> {
        let found = {
            let mut reader = self.store.read().await?;
            users::by_email(&mut reader, request.account_id, &request.email_address).await?
        };
        let hash = found.as_ref().and_then(|found| found.password_hash.as_deref());
        let checked = match self.passwords.check(&request.password, hash).await {
            Ok(checked) => checked,
            Err(error) => {
                // Turned away unseen: that must not lock anybody out.
                self.uncount_attempt(counter).await?;
                return Err(error.into());
            }
        };
        match (found, checked) {
            (Some(user), Checked::Right { renewed }) => Ok(Verified { user, renewed }),
            (found, _) => {
                if locks {
                    let user = found.as_ref().map(|found| &found.user);
                    self.note_lockout(request.account_id, user, address).await?;
                }
                Err(DomainError::WrongCredentials)
            }
        }
    }

    async fn start_session(
        &self,
        verified: Verified,
        request: &LoginUser,
        counter: &Counter,
        context: &LoginContext<'_>,
    ) -> Result<LoginOutcome, DomainError> {
        let now = self.clock.now();
        let renewal = request.renewal_type.unwrap_or_default();
        let LoginContext { with_cookie, cookie, address, device, .. } = *context;
        let session = NewSession::new(now, renewal, with_cookie, cookie)?;
        let (begun, user) = in_transaction!(self.store, |tx| {
            let user = still_the_same(tx, &verified.user).await?;
            if let Some(renewed) = &verified.renewed {
                users::set_password_hash(tx, user.user_id, renewed).await?;
            }
            if user.second_factor && !user.locked {
                // The count stays: only who has both shall clear it.
                Self::take_attempt_back(tx, counter).await?;
                let passkey = self.has_passkey(tx, user.user_id).await?;
                return Ok((Begun::SecondFactor { passkey }, user));
            }
            Self::clear_attempts(tx, counter).await?;
            if user.locked {
                return Ok((Begun::Locked, user));
            }
            session.begin(tx, &user, address, device).await?;
            Ok((Begun::Session, user))
        })?;
        match begun {
            Begun::Session => self.logged_in(session, &user).await.map(LoginOutcome::LoggedIn),
            Begun::SecondFactor { passkey } => {
                let hash = verified.renewed.or(verified.user.password_hash).unwrap_or_default();
                let step = FirstStep::new(user.user_id, &hash, renewal, with_cookie, now);
                self.second_factor_step(&step, passkey).map(LoginOutcome::SecondFactor)
            }
            Begun::Locked => Err(DomainError::UserLocked),
        }
    }
}

/// The user as it is now, unless the password was changed or the user deleted while the hash was computed: what
/// ended all sessions must not be outlived by one that was about to begin.
async fn still_the_same(tx: &mut Conn, verified: &StoredUser) -> Result<User, DomainError> {
    let now = users::get(tx, verified.user.account_id, verified.user.user_id).await?;
    let now = now.ok_or(DomainError::WrongCredentials)?;
    if now.password_hash == verified.password_hash { Ok(now.user) } else { Err(DomainError::ChangedMeanwhile) }
}

fn check(request: &LoginUser) -> FieldErrors {
    let mut errors = FieldErrors::default();
    // The form of the address is not judged: accounts may hold users from before today's rules.
    if request.email_address.trim().is_empty() {
        errors.add("emailAddress", field_code::MISSING, "Enter an email address.");
    }
    if request.password.is_empty() {
        errors.add("password", field_code::MISSING, "Enter a password.");
    }
    errors
}
