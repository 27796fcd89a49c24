//! The signup and login flow of end-users.

mod account;
mod arriving;
mod destination;
mod forgot_password;
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
pub use login::LoginPage;
pub use reset_password::ResetPasswordPage;
pub use sign_up::SignUpPage;
pub use verify_email::VerifyEmailPage;

pub(super) use login::WhyHere;
pub(super) use stage::Stage;
