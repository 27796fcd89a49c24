//! Forms, one file for each operation: fields, checks before sending, and answers that land on their field.

pub mod add_user;
pub mod application;
pub mod change_user;
pub mod check_token;
mod chosen_privileges;
pub mod create_application;
mod expiry;
pub mod log_in_again;
pub mod login;
pub mod login_steps;
pub mod logout;
mod new_password;
mod password_rules;
pub mod problem;
pub mod redaction;
pub mod save_token;
pub mod second_factor;
pub mod sign_up;
mod submission;
pub mod support;

pub use submission::Sending;
