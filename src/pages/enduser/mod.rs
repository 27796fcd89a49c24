//! The signup and login flow of end-users.

mod account;
mod forgot_password;
mod login;
mod sign_up;
mod stage;

pub use account::AccountPage;
pub use forgot_password::ForgotPasswordPage;
pub use login::LoginPage;
pub use sign_up::SignUpPage;

pub(super) use login::WhyHere;
pub(super) use stage::Stage;
