//! The pages before a login, which the login without the app knows, and no others.

use super::{language, query::Writer, return_to::ReturnTo};

pub(super) const HOME: &str = "/";
pub(super) const SIGN_UP: &str = "/signup";
pub(super) const LOGIN: &str = "/login";
/// The signup and the login in a frame of a product's page: the server lets these two alone be framed.
pub(super) const EMBEDDED_SIGN_UP: &str = "/embedded/signup";
pub(super) const EMBEDDED_LOGIN: &str = "/embedded/login";
pub(super) const FORGOT_PASSWORD: &str = "/forgot-password";

/// A page before a login.
#[derive(Debug, Clone, Copy)]
pub enum Entrance<'a> {
    /// End-user signup, and where the person wants to be afterwards.
    SignUp(&'a ReturnTo),
    /// End-user login, likewise.
    Login(&'a ReturnTo),
    /// Asking for a link to choose a new password.
    ForgotPassword,
    /// The start.
    Start,
}

impl Entrance<'_> {
    /// The URL's path and query, with the language that the person chose.
    #[must_use]
    pub fn url_in(self, language: Option<&str>) -> String {
        language::added_to(self.writer(), language).url()
    }

    pub(super) fn writer(self) -> Writer {
        let (path, return_to) = match self {
            Self::SignUp(return_to) if return_to.is_embedded() => (EMBEDDED_SIGN_UP, return_to),
            Self::SignUp(return_to) => (SIGN_UP, return_to),
            Self::Login(return_to) if return_to.is_embedded() => (EMBEDDED_LOGIN, return_to),
            Self::Login(return_to) => (LOGIN, return_to),
            Self::ForgotPassword => return Writer::new(FORGOT_PASSWORD.to_owned()),
            Self::Start => return Writer::new(HOME.to_owned()),
        };
        return_to.added_to(Writer::new(path.to_owned()))
    }
}
