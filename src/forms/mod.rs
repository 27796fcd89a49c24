//! Forms, one file for each operation: fields, checks before sending, and answers that land on their field.

pub mod add_user;
pub mod application;
pub mod asked;
mod browser_check;
pub mod change_user;
pub mod check_token;
mod chosen_privileges;
pub mod create_application;
mod expiry;
pub mod forgot_password;
mod locked;
pub mod log_in_again;
pub mod login;
pub mod login_steps;
pub mod logout;
mod new_password;
pub mod own_account;
pub mod passkey;
pub(crate) mod password_rules;
pub mod problem;
pub mod provider;
pub mod redaction;
pub mod reset_password;
pub mod save_token;
pub mod second_factor;
pub mod send_again;
pub mod set_up_second_factor;
pub mod sign_up;
mod submission;
pub mod support;
pub mod verify_email;

pub use browser_check::BrowserCheck;
pub use password_rules::{Beside, Rules};
pub use submission::Sending;
