//! The IDM's rules. No SQL and no HTTP here: `store` keeps, `routes` speaks.

mod account_settings;
mod app_tokens;
mod application_changes;
mod application_life;
mod application_list;
mod applications;
mod audit;
mod audit_retention;
mod caller;
mod chosen_password;
mod clock;
mod common_passwords;
mod cookie;
mod device;
mod error;
mod fields;
mod hand_over;
mod idle;
mod key_rotation;
mod key_times;
mod keyring;
mod load;
mod lockout;
mod login;
mod mail_queue;
mod mails;
mod new_session;
mod own_account;
mod own_events;
mod own_password;
mod own_sessions;
mod paging;
mod passkeys;
mod password_reset;
mod providers;
mod provision;
mod qr;
mod reauthentication;
mod refused_passwords;
mod required_factor;
mod second_factor;
mod second_factor_login;
mod second_factor_reset;
#[cfg(test)]
mod secrecy;
mod sessions;
mod support;
mod user_changes;
mod user_list;
mod users;

pub use application_changes::{Changed, Expected};
pub use caller::{Address, Caller, Who};
pub use clock::Clock;
pub use device::Device;
pub use error::DomainError;
pub use fields::FieldErrors;
pub use load::Load;
pub use login::{LoginContext, LoginOutcome};
pub use new_session::LoggedIn;
pub use providers::{Landing, PageAsking, Started};
pub use refused_passwords::{RefusedPasswords, WordTooShort};
pub use required_factor::RequiredFactor;
pub use second_factor_login::SecondFactorStep;
pub use sessions::{Jwt, Renewed};
pub use support::{Sent, SupportStream};

use crate::{
    crypto::{
        CryptoError,
        master_key::MasterKey,
        passwords::{HashingLimits, Passwords},
        totp,
        webauthn::RelyingParty,
    },
    mail::MailSettings,
    oidc::Provider,
    store::Store,
};
use audit::Acting;
use idle::IdleLimit;
use idm_api::secret::Secret;
pub use key_rotation::SigningKey;
pub use key_times::{KeyTimes, PUBLISHED_MAX_AGE_S};
use keyring::KeyRing;
pub use keyring::PublicKey;
use std::sync::Arc;
use tokio::sync::Notify;
use users::UserToMake;

/// What an [`Idm`] is started with.
pub struct Settings {
    /// Database URL, see [`Store::open`]. It may hold a password.
    pub database_url: Secret,
    /// Origin under which clients reach the IDM; issuer and audience of its JWTs.
    pub issuer: String,
    /// Seals the signing keys.
    pub master_key: MasterKey,
    /// Cost and bounds of password hashing.
    pub hashing: HashingLimits,
    /// How mail is sent; `None`: not at all.
    pub mail: Option<MailSettings>,
    /// For whom browsers make passkeys; `None`: none are taken.
    pub passkeys: Option<RelyingParty>,
    /// Where the time comes from.
    pub clock: Clock,
}

/// The identity service. Cheap to share behind an `Arc`; holds no state that another node would need.
pub struct Idm {
    store: Store,
    clock: Clock,
    passwords: Passwords,
    keys: KeyRing,
    master: Arc<MasterKey>,
    mail: Option<MailSettings>,
    mail_wanted: Notify,
    passkeys: Option<RelyingParty>,
    providers: Vec<Provider>,
    /// Days that entries of the audit log are kept; `None`: for ever.
    audit_log_days: Option<u32>,
    refused_passwords: RefusedPasswords,
    idle: IdleLimit,
    /// Whether people choose their first password themselves, by a mailed link.
    invitations_only: bool,
    required_factor: RequiredFactor,
    /// Steps to either side in which the code of an authenticator app is taken.
    totp_skew: u16,
    support: Arc<support::Hub>,
}

impl Idm {
    /// Opens the database and gets the signing keys ready.
    ///
    /// # Errors
    /// When the database, the master key or the hashing parameters cannot be used.
    pub async fn start(settings: Settings) -> Result<Self, DomainError> {
        let store = Store::open(settings.database_url.expose()).await?;
        let passwords = Passwords::new(settings.hashing)?;
        let master = Arc::new(settings.master_key);
        let keys = KeyRing::load(&store, Arc::clone(&master), settings.issuer, settings.clock.now()).await?;
        Ok(Self {
            store,
            clock: settings.clock,
            passwords,
            keys,
            master,
            mail: settings.mail,
            mail_wanted: Notify::new(),
            passkeys: settings.passkeys,
            providers: Vec::new(),
            audit_log_days: None,
            refused_passwords: RefusedPasswords::default(),
            idle: IdleLimit::default(),
            invitations_only: false,
            required_factor: RequiredFactor::default(),
            totp_skew: totp::SKEW,
            support: support::Hub::new(),
        })
    }

    /// The same with these providers to log in with.
    #[must_use]
    pub fn with_providers(self, providers: Vec<Provider>) -> Self {
        Self { providers, ..self }
    }

    /// The same refusing these passwords as well, when they are chosen.
    #[must_use]
    pub fn refusing_passwords(self, refused_passwords: RefusedPasswords) -> Self {
        Self { refused_passwords, ..self }
    }

    /// The same where nobody sets a password for somebody else: who is added is mailed an invitation.
    #[must_use]
    pub fn inviting_only(self) -> Self {
        Self { invitations_only: true, ..self }
    }

    /// The same taking the code of an authenticator app in its own step alone, and not one step early or late.
    #[must_use]
    pub fn with_strict_totp(self) -> Self {
        Self { totp_skew: 0, ..self }
    }

    /// Whether people choose their first password themselves, by a mailed link.
    #[must_use]
    pub const fn invites_only(&self) -> bool {
        self.invitations_only
    }

    /// Whether the IDM can serve: its database answers.
    ///
    /// # Errors
    /// When it does not.
    pub async fn ready(&self) -> Result<(), DomainError> {
        Ok(self.store.ping().await?)
    }

    /// Forgets what no longer counts: expired sessions, old password attempts, and of the audit log what is not to be
    /// kept. Run it now and then.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn clean_up(&self) -> Result<(), DomainError> {
        let now = self.clock.now();
        loop {
            let more = crate::store::in_transaction!(self.store, |tx| {
                let more = crate::store::clean_up::drop_some(tx, now, lockout::counts_since(now)).await?;
                if !more {
                    key_rotation::drop_unknown(tx, now).await?;
                }
                Ok(more)
            })?;
            if !more {
                return self.cut_audit_log(now).await;
            }
        }
    }

    /// The public keys that JWTs can be checked with, now and in the next minutes.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn public_keys(&self) -> Result<Vec<PublicKey>, DomainError> {
        self.keys.public(self.clock.now()).await
    }

    /// Closes the database after the present work.
    pub async fn stop(&self) {
        self.store.close().await;
    }
}

impl From<CryptoError> for DomainError {
    fn from(error: CryptoError) -> Self {
        Self::Crypto(error)
    }
}
