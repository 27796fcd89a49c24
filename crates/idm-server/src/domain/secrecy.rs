//! What holds a secret cannot be printed: this does not compile where it can. `Secret` itself has neither `Debug` nor
//! `Display`, so a type with one cannot derive them; here is that nobody writes them by hand, nor lets out of the process
//! by `Serialize` what is no answer to its owner.

use super::{
    Jwt, LoggedIn, Renewed, SecondFactorStep, Settings, Started, cookie::CookieValue, second_factor_login::FirstStep,
};
use crate::{
    cli::StartError,
    crypto::{
        CryptoError,
        jwt::{Key, NewKey},
        master_key::MasterKey,
        totp::TotpSecret,
    },
    mail::{Mail, MailSettings, Outbox, SmtpMailer},
    oidc::{Provider, ProviderSettings, Redemption, Request},
    store::users::StoredUser,
};
use idm_api::{
    application::{ApplicationWithToken, CheckToken},
    auth::{CreateUser, JwtAnswer, LoginApplication, LoginUser, SignUp},
    hand_over::{ExchangeCode, HandOverCode},
    provider::ProviderCallback,
    recovery::{ChangeEmail, ChangePassword, ResetPassword, VerifyEmail},
    second_factor::{
        ConfirmPassword, ConfirmSecondFactor, Enrolment, LoginSecondFactor, Reauthentication, RecoveryCodes,
        SecondFactorRequired,
    },
    secret::Secret,
    user::NewUser,
};
use serde::Serialize;
use static_assertions::{assert_impl_all, assert_not_impl_any};
use std::fmt::{Debug, Display};

macro_rules! unprintable {
    ($($type:ty),* $(,)?) => { $(assert_not_impl_any!($type: Debug, Display);)* };
}

macro_rules! kept_inside {
    ($($type:ty),* $(,)?) => { $(assert_not_impl_any!($type: Debug, Display, Serialize);)* };
}

// On the wire, in either direction.
unprintable! {
    Secret, Vec<Secret>, Option<Secret>, LoginUser, LoginApplication, JwtAnswer, CreateUser, SignUp, NewUser,
    ApplicationWithToken, CheckToken, HandOverCode, ExchangeCode, ProviderCallback, ChangeEmail, ChangePassword,
    ResetPassword, VerifyEmail, ConfirmPassword, ConfirmSecondFactor, Enrolment, LoginSecondFactor, RecoveryCodes,
    SecondFactorRequired, Reauthentication,
}

// In the server alone. `FirstStep` goes into a token that the master key vouches for, and holds a hash of a hash.
unprintable! { FirstStep }
kept_inside! {
    CookieValue, Jwt, LoggedIn, Renewed, SecondFactorStep, Settings, Started, Key, NewKey, MasterKey, TotpSecret, Mail,
    MailSettings, Outbox, SmtpMailer, Provider, ProviderSettings, Redemption<'static>, Request<'static>, StoredUser,
}

// The errors that go to logs can be printed, and so must be made of nothing of the above.
assert_impl_all!(StartError: Debug, Display);
assert_impl_all!(CryptoError: Debug, Display);

/// What is dropped is wiped: the one type that all of the above are made of says so to the compiler by its `Drop`.
#[test]
fn a_secret_is_wiped_when_it_goes() {
    assert!(std::mem::needs_drop::<Secret>());
    let source = include_str!("../../../idm-api/src/secret.rs");
    let (_, dropped) = source.split_once("impl Drop for Secret").unwrap();
    assert!(dropped.contains("self.0.zeroize()"));
}
