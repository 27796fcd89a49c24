//! What people change of their own account.

mod add_passkey;
mod change_email;
mod change_name;
mod change_password;
mod delete_account;
mod proof;
mod reauthenticate;
mod rename_passkey;

pub use add_passkey::AddPasskeyDialog;
pub use change_email::ChangeEmailDialog;
pub use change_name::ChangeNameDialog;
pub use change_password::ChangePasswordDialog;
pub use delete_account::DeleteAccountDialog;
pub use proof::Asked;
pub use reauthenticate::ReauthenticateDialog;
pub use rename_passkey::RenamePasskeyDialog;

use crate::idm::ApiError;
use idm_api::error::ErrorCode;

/// Whether a call was refused because the installation sends no mail: what is only busy says when to try again.
#[must_use]
pub fn sends_no_mail(error: &ApiError) -> bool {
    matches!(error, ApiError::Refused(body) if body.code == ErrorCode::Unavailable && body.retry_after.is_none())
}
