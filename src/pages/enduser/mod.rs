//! The signup and login flow of end-users.

mod account;
mod arriving;
mod destination;
mod forgot_password;
mod go_on;
mod link_failed;
mod login;
mod product_frame;
mod reset_password;
mod sign_up;
mod signed_up;
mod stage;
mod verify_email;

pub use account::AccountPage;
pub(super) use account::{AccountSections, RequiredFactor};
pub use forgot_password::ForgotPasswordPage;
pub(super) use go_on::GoOnPage;
pub(super) use login::{LoginPage, LoginSheet, WhyHere};
pub use reset_password::ResetPasswordPage;
pub use sign_up::SignUpPage;
pub use verify_email::VerifyEmailPage;

pub(super) use stage::Stage;
