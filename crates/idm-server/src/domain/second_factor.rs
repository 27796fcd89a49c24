//! A user's own second factor: turning it on and off, and its recovery codes.

use super::{Caller, DomainError, FieldErrors, Idm, caller::user_party, reauthentication::still_known};
use crate::{
    crypto::{recovery_code, totp::TotpSecret},
    store::{Conn, audit, in_transaction, mail_jobs::MailKind, second_factors, users},
};
use idm_api::{
    audit::AuditAction,
    error::field_code,
    ids::UserId,
    second_factor::{
        ConfirmSecondFactor, ENROLMENT_LIFETIME_MS, Enrolment, Reauthentication, RecoveryCodes, SecondFactor,
        normalized_code,
    },
    time::UnixMillis,
    user::User,
};

impl Idm {
    /// Whether the caller has a second factor.
    ///
    /// # Errors
    /// When the caller is no person.
    pub async fn second_factor(&self, caller: &Caller) -> Result<SecondFactor, DomainError> {
        let id = caller.user()?.user_id;
        let mut reader = self.store.read().await?;
        let since = second_factors::enabled_since(&mut reader, id).await?;
        let left = second_factors::count_recovery_codes(&mut reader, id).await?;
        let recovery_codes_left = usize::try_from(left).unwrap_or_default();
        Ok(SecondFactor { enabled: since.is_some(), since, recovery_codes_left })
    }

    /// Makes what the caller's authenticator app is told. It counts when the app's first code has confirmed it.
    ///
    /// # Errors
    /// Those of [`Idm::reauthenticate`]; [`DomainError::Conflict`] while a second factor is on.
    pub async fn enrol_second_factor(
        &self,
        caller: &Caller,
        request: &Reauthentication,
    ) -> Result<Enrolment, DomainError> {
        let known = self.reauthenticate(caller, request).await?;
        let user = known.user.user_id;
        let secret = TotpSecret::generate()?;
        let sealed = secret.seal(&self.master, user)?;
        let now = self.clock.now();
        in_transaction!(self.store, |tx| {
            still_known(tx, &known).await?;
            must_be_off(tx, user).await?;
            Ok(second_factors::put_secret(tx, user, &sealed, now).await?)
        })?;
        let otpauth_uri = secret.uri(&caller.account_name, &known.user.email_address)?;
        Ok(Enrolment {
            secret: secret.base32(),
            qr_rows: super::qr::rows(&otpauth_uri)?,
            otpauth_uri,
            expires: now.plus(ENROLMENT_LIFETIME_MS),
        })
    }

    /// Turns it on, by the first code of the app.
    ///
    /// # Errors
    /// When the code is not the app's; [`DomainError::Conflict`] where nothing waits for being confirmed (any more).
    pub async fn confirm_second_factor(
        &self,
        caller: &Caller,
        request: &ConfirmSecondFactor,
    ) -> Result<RecoveryCodes, DomainError> {
        let user = caller.user()?;
        let code = normalized_code(&request.code);
        if code.is_empty() {
            return Err(wrong_code(field_code::MISSING, "Enter the code that the app shows."));
        }
        let (codes, hashes) = new_recovery_codes()?;
        let now = self.clock.now();
        in_transaction!(self.store, |tx| {
            must_be_off(tx, user.user_id).await?;
            let stored = second_factors::secret(tx, user.user_id).await?;
            let stored = stored.filter(|stored| now.since(stored.created) < ENROLMENT_LIFETIME_MS);
            let stored = stored.ok_or(DomainError::Conflict("ask for a new secret first"))?;
            let secret = TotpSecret::open(&stored.sealed_secret, &self.master, user.user_id)?;
            let step = secret.matching_step(&code, now, self.totp_skew)?.ok_or_else(|| {
                wrong_code(field_code::WRONG_CODE, "This is not the app's present code. Is its clock right?")
            })?;
            second_factors::take_step(tx, user.user_id, step).await?;
            second_factors::put_recovery_codes(tx, user.user_id, &hashes).await?;
            second_factors::set_enabled(tx, user.user_id, Some(now)).await?;
            self.tell(tx, user, MailKind::SecondFactorOn, now).await?;
            let entry = caller.acting().did(AuditAction::SecondFactorEnabled, user_party(user), Vec::new(), now);
            Ok(audit::insert(tx, &entry).await?)
        })?;
        self.mail_wanted.notify_one();
        Ok(codes)
    }

    /// Makes new recovery codes; the earlier ones are void.
    ///
    /// # Errors
    /// Those of [`Idm::reauthenticate`]; [`DomainError::Conflict`] without a second factor.
    pub async fn make_recovery_codes(
        &self,
        caller: &Caller,
        request: &Reauthentication,
    ) -> Result<RecoveryCodes, DomainError> {
        let known = self.reauthenticate(caller, request).await?;
        let (codes, hashes) = new_recovery_codes()?;
        let now = self.clock.now();
        in_transaction!(self.store, |tx| {
            let user = must_be_on(still_known(tx, &known).await?)?;
            second_factors::put_recovery_codes(tx, user.user_id, &hashes).await?;
            let entry = caller.acting().did(AuditAction::RecoveryCodesMade, user_party(&user), Vec::new(), now);
            Ok(audit::insert(tx, &entry).await?)
        })?;
        Ok(codes)
    }

    /// Turns it off.
    ///
    /// # Errors
    /// Those of [`Idm::reauthenticate`]; when the password is too short to stand alone; [`DomainError::Conflict`]
    /// without a second factor.
    pub async fn disable_second_factor(&self, caller: &Caller, request: &Reauthentication) -> Result<(), DomainError> {
        let known = self.reauthenticate(caller, request).await?;
        let alone = self.chosen_password(caller.account, &request.current_password, false).await?;
        let mut errors = FieldErrors::default();
        errors.alone("currentPassword", &alone);
        errors.into_result()?;
        let now = self.clock.now();
        in_transaction!(self.store, |tx| {
            let user = must_be_on(still_known(tx, &known).await?)?;
            self.turn_off(tx, &user, now).await?;
            let entry = caller.acting().did(AuditAction::SecondFactorDisabled, user_party(&user), Vec::new(), now);
            Ok(audit::insert(tx, &entry).await?)
        })?;
        self.mail_wanted.notify_one();
        Ok(())
    }

    /// Logging in asks for no second factor any more, and nothing of it is left.
    pub(super) async fn turn_off(&self, tx: &mut Conn, user: &User, now: UnixMillis) -> Result<(), DomainError> {
        second_factors::delete(tx, user.user_id).await?;
        second_factors::set_enabled(tx, user.user_id, None).await?;
        self.tell(tx, user, MailKind::SecondFactorOff, now).await
    }
}

fn new_recovery_codes() -> Result<(RecoveryCodes, Vec<String>), DomainError> {
    let recovery_codes = recovery_code::generate()?;
    let hashes = recovery_codes.iter().map(recovery_code::hash).collect();
    Ok((RecoveryCodes { recovery_codes }, hashes))
}

async fn must_be_off(tx: &mut Conn, user: UserId) -> Result<(), DomainError> {
    let found = users::by_id(tx, user).await?.ok_or(DomainError::SessionEnded)?;
    if found.user.second_factor { Err(DomainError::Conflict("the second factor is already on")) } else { Ok(()) }
}

fn must_be_on(user: User) -> Result<User, DomainError> {
    if user.second_factor { Ok(user) } else { Err(DomainError::Conflict("there is no second factor")) }
}

fn wrong_code(code: &str, message: &str) -> DomainError {
    let mut errors = FieldErrors::default();
    errors.add("code", code, message);
    DomainError::Invalid(errors)
}
