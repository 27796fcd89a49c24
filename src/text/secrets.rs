//! What is said to somebody who enters a secret where none belongs.

#[cfg_attr(test, derive(Debug))]
pub struct Secrets {
    pub looks_like_app_token: &'static str,
    pub looks_like_jwt: &'static str,
    pub refused: &'static str,
}
