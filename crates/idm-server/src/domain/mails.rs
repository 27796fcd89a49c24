//! What the IDM's mails say.

use crate::{mail::Mail, store::mail_jobs::MailKind};
use idm_api::{paths, secret::Secret};

/// The path of the page that a link of this kind opens.
pub(super) const fn page(kind: MailKind) -> Option<&'static str> {
    match kind {
        MailKind::PasswordReset => Some(paths::RESET_PASSWORD_PAGE),
        MailKind::Invitation => Some(paths::INVITATION_PAGE),
        MailKind::VerifyEmail | MailKind::ChangeEmail => Some(paths::VERIFY_EMAIL_PAGE),
        MailKind::PasswordChanged
        | MailKind::EmailChanged
        | MailKind::SecondFactorOn
        | MailKind::SecondFactorOff
        | MailKind::PasskeyAdded
        | MailKind::PasskeyRemoved
        | MailKind::LoginConnected
        | MailKind::LoginDisconnected => None,
    }
}

/// The mail; `link` where its kind has one.
pub(super) fn mail(kind: MailKind, to: &str, account_name: &str, link: Option<&Secret>) -> Mail {
    let (subject, before, after) = match kind {
        MailKind::PasswordReset => (
            "Choose a new password",
            "somebody, probably you, asked for a new password at",
            "The link works once, for 30 minutes. If it was not you, do nothing: your password stays as it is.",
        ),
        MailKind::Invitation => (
            "You are invited",
            "a user was made for you at",
            "The link lets you choose your password. It works once, for 7 days.",
        ),
        MailKind::VerifyEmail => (
            "Verify your email address",
            "this address was given at",
            "The link tells us that it is yours. It works once, for 24 hours. If you do not know what this is about, \
             do nothing.",
        ),
        MailKind::ChangeEmail => (
            "Verify your new email address",
            "this shall be your new address at",
            "The link makes it so. It works once, for 24 hours. If you do not know what this is about, do nothing.",
        ),
        MailKind::PasswordChanged => (
            "Your password was changed",
            "your password was changed at",
            "If it was not you, have a new one mailed to you at once, and tell the operator.",
        ),
        MailKind::EmailChanged => (
            "Your email address was changed",
            "your email address was changed, and mail no longer comes here, at",
            "If it was not you, tell the operator at once.",
        ),
        MailKind::SecondFactorOn => (
            "Logging in now needs a second factor",
            "an authenticator app was added to your password at",
            "If it was not you, have a new password mailed to you at once, and tell the operator.",
        ),
        MailKind::SecondFactorOff => (
            "Logging in no longer needs a second factor",
            "your authenticator app was removed, and your password alone is enough again, at",
            "If neither you nor an admin whom you asked did this, change your password, and tell the operator.",
        ),
        MailKind::PasskeyAdded => (
            "A passkey was added",
            "a passkey was added, which logs in without your password, at",
            "If it was not you, remove it on your account page at once, change your password, and tell the operator.",
        ),
        MailKind::PasskeyRemoved => (
            "A passkey was removed",
            "a passkey of yours was removed, and logs in no more, at",
            "If it was not you, end your other sessions on your account page, change your password, and tell the \
             operator.",
        ),
        MailKind::LoginConnected => (
            "A login was connected",
            "a login at another provider was connected, which logs in without your password, at",
            "If it was not you, disconnect it on your account page at once, change your password, and tell the \
             operator.",
        ),
        MailKind::LoginDisconnected => (
            "A login was disconnected",
            "a login at another provider was disconnected, and logs in no more, at",
            "If it was not you, end your other sessions on your account page, change your password, and tell the \
             operator.",
        ),
    };
    let link = link.map(|link| format!("{}\n\n", link.expose())).unwrap_or_default();
    Mail {
        to: to.to_owned(),
        subject: format!("{subject}: {account_name}"),
        text: Secret::new(format!("Hello,\n\n{before} {account_name}.\n\n{link}{after}\n")),
    }
}
