//! Sending mail: by SMTP, or into the demo's outbox.

mod outbox;
mod smtp;

pub use outbox::Outbox;
pub use smtp::{SmtpError, SmtpMailer};

use idm_api::secret::Secret;
use std::{pin::Pin, sync::Arc};

/// A mail in plain text. Its text may hold a token, so it can be printed nowhere.
#[derive(Clone)]
pub struct Mail {
    /// Whom to.
    pub to: String,
    /// In a few words.
    pub subject: String,
    /// What it says.
    pub text: Secret,
}

/// Why a mail was not sent. Never holds what it says.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct MailError(pub String);

/// What sends mail.
pub trait Mailer: Send + Sync {
    /// Hands the mail over to whoever delivers it.
    fn send(&self, mail: Mail) -> Pin<Box<dyn Future<Output = Result<(), MailError>> + Send + '_>>;
}

/// How an installation sends mail.
#[derive(Clone)]
pub struct MailSettings {
    /// What sends it.
    pub mailer: Arc<dyn Mailer>,
    /// Origin of the pages that links lead to. Links never go by what a request says of its host
    /// (CVE-2025-64101).
    pub pages_url: String,
}
