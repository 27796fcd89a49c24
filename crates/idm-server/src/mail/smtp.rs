//! Mail by SMTP (RFC 5321), over TLS unless the relay is on this machine.

use super::{Mail, MailError, Mailer};
use lettre::{
    AsyncSmtpTransport, AsyncTransport as _, Message, Tokio1Executor,
    message::{Mailbox, header::ContentType},
};
use std::{pin::Pin, time::Duration};

/// How long the relay may take to take a mail.
const TIMEOUT: Duration = Duration::from_secs(20);

/// Why no mail can be sent at all.
#[derive(Debug, thiserror::Error)]
pub enum SmtpError {
    /// The relay's URL is not one.
    #[error("smtp_url: {0}")]
    Url(String),
    /// The sender is no address.
    #[error("mail_from is not an address like `Name <name@example.com>`")]
    From,
}

/// Sends through one relay.
pub struct SmtpMailer {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
}

impl SmtpMailer {
    /// `url`: `smtps://user:password@host:465`, or `smtp://host:587?tls=required`.
    ///
    /// # Errors
    /// When URL or sender cannot be read.
    pub fn new(url: &str, from: &str) -> Result<Self, SmtpError> {
        // The library's text could repeat the URL, which holds a password.
        let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(url)
            .map_err(|_| SmtpError::Url("must look like smtps://user:password@host:465".to_owned()))?
            .timeout(Some(TIMEOUT))
            .build();
        Ok(Self { transport, from: from.parse().map_err(|_| SmtpError::From)? })
    }

    async fn deliver(&self, mail: Mail) -> Result<(), MailError> {
        let fault = |what: &str| MailError(what.to_owned());
        let message = Message::builder()
            .from(self.from.clone())
            .to(mail.to.parse().map_err(|_| fault("the address cannot be written into a mail"))?)
            .subject(mail.subject)
            .header(ContentType::TEXT_PLAIN)
            .body(mail.text.expose().to_owned())
            .map_err(|_| fault("the mail cannot be written"))?;
        // The transport's own timeout is for connecting alone: a relay that then says nothing would hold up all mail.
        match tokio::time::timeout(TIMEOUT, self.transport.send(message)).await {
            Ok(Ok(_)) => Ok(()),
            Ok(Err(error)) => Err(MailError(error.to_string())),
            Err(_) => Err(fault("the relay does not answer in time")),
        }
    }
}

impl Mailer for SmtpMailer {
    fn send(&self, mail: Mail) -> Pin<Box<dyn Future<Output = Result<(), MailError>> + Send + '_>> {
        Box::pin(self.deliver(mail))
    }
}
