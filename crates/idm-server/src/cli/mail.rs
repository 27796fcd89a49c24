//! Settings for sending mail.

use super::{StartError, safety};
use crate::mail::{MailSettings, SmtpMailer};
use clap::Args;
use idm_api::secret::Secret;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// Flags for mail, each over the setting of its name in the table `serve.mail`.
#[derive(Default, Args, Serialize)]
pub(crate) struct MailFlags {
    /// Relay that mail is sent through, such as smtps://user:password@mail.example.com; left out: no mail
    #[arg(long, env = "IDM_SMTP_URL", hide_env_values = true)]
    smtp_url: Option<Secret>,
    /// Sender of mail, such as `Example <noreply@example.com>`
    #[arg(long = "mail-from", env = "IDM_MAIL_FROM")]
    from: Option<String>,
    /// Origin of the pages that mailed links open, such as https://id.example.com
    #[arg(long, env = "IDM_PAGES_URL")]
    pages_url: Option<String>,
}

/// Settings for mail, as the file spells them.
#[derive(Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct MailConfig {
    smtp_url: Option<Secret>,
    from: Option<String>,
    pages_url: Option<String>,
}

impl MailConfig {
    /// How mail is sent; `None`: not at all.
    pub(super) fn settings(&self) -> Result<Option<MailSettings>, StartError> {
        let Some(url) = self.smtp_url.as_ref().map(Secret::expose) else { return Ok(None) };
        safety::safe_relay(url)?;
        let from = super::serve::required(self.from.as_ref(), "mail.from", "--mail-from or IDM_MAIL_FROM")?;
        let pages = super::serve::required(self.pages_url.as_ref(), "mail.pages_url", "--pages-url or IDM_PAGES_URL")?;
        safety::safe_origin("mail.pages_url", pages)?;
        let mailer = SmtpMailer::new(url, from).map_err(|error| StartError::Argument(error.to_string()))?;
        Ok(Some(MailSettings { mailer: Arc::new(mailer), pages_url: pages.clone() }))
    }

    /// As it may be shown.
    pub(super) fn shown(&self) -> Self {
        Self {
            smtp_url: self.smtp_url.as_ref().map(|url| Secret::new(safety::without_password(url.expose()))),
            from: self.from.clone(),
            pages_url: self.pages_url.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn config(url: &str) -> MailConfig {
        MailConfig {
            smtp_url: Some(Secret::new(url)),
            from: Some("Example <noreply@example.com>".to_owned()),
            pages_url: Some("https://id.example.com".to_owned()),
        }
    }

    #[tokio::test]
    async fn mail_leaves_the_machine_encrypted_only() {
        for good in [
            "smtps://user:s3cret@mail.example.com:465",
            "smtp://user:s3cret@mail.example.com:587?tls=required",
            "smtp://localhost:25",
            "smtp://127.0.0.1:2525",
        ] {
            assert!(config(good).settings().is_ok_and(|settings| settings.is_some()), "{good}");
        }
        for bad in [
            "smtp://user:s3cret@mail.example.com:587",
            "smtp://mail.example.com?tls=opportunistic",
            "http://mail.example.com",
            "mail.example.com",
        ] {
            let error = config(bad).settings().err().unwrap().to_string();
            assert!(!error.contains("s3cret"), "{error}");
        }
        assert!(MailConfig::default().settings().is_ok_and(|settings| settings.is_none()));
        let no_pages = MailConfig { pages_url: None, ..config("smtps://mail.example.com") };
        assert!(no_pages.settings().err().unwrap().to_string().contains("pages_url"));
        let shown = config("smtps://user:s3cret@mail.example.com:465").shown().smtp_url.unwrap().expose().to_owned();
        assert!(shown.contains("mail.example.com") && !shown.contains("s3cret"), "{shown}");
    }
}
