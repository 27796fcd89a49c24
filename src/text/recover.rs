//! The sentences of a forgotten password, of mailed links, of verifying an address, and of what comes after a login.

#[cfg_attr(test, derive(Debug))]
pub struct Forgot {
    pub heading: &'static str,
    pub intro: &'static str,
    pub submit: &'static str,
    pub sent: &'static str,
    pub sent_to: fn(email: &str) -> String,
    pub holds: &'static str,
    pub nothing_comes: &'static str,
    pub nothing_comes_what_now: [&'static str; 3],
    pub other_address: &'static str,
    pub to_login: &'static str,
    pub spent: &'static str,
    pub closed: &'static str,
    pub closed_what_now: &'static str,
}

#[cfg_attr(test, derive(Debug))]
pub struct Reset {
    pub heading: &'static str,
    pub heading_invited: &'static str,
    pub intro: &'static str,
    pub intro_invited: &'static str,
    pub password: &'static str,
    pub submit: &'static str,
    pub saved: &'static str,
    pub saved_what_now: &'static str,
    pub saved_invited: &'static str,
    pub log_in: &'static str,
    pub failed_heading: &'static str,
    pub failed: &'static str,
    pub failed_invited: &'static str,
    pub failed_log_in: &'static str,
    pub new_link: &'static str,
    pub no_token: &'static str,
    pub no_token_what_now: &'static str,
}

#[cfg_attr(test, derive(Debug))]
pub struct Verify {
    pub heading: &'static str,
    pub intro: &'static str,
    pub submit: &'static str,
    pub verified: &'static str,
    pub verified_what_now: &'static str,
    pub already: &'static str,
    pub already_what_now: &'static str,
    pub go_on: &'static str,
    pub failed: &'static str,
    pub failed_why: &'static str,
    pub no_token: &'static str,
    pub no_token_why: &'static str,
    pub log_in_first: &'static str,
    pub log_in: &'static str,
    pub spent: &'static str,
}

/// Having a mail sent once more.
#[cfg_attr(test, derive(Debug))]
pub struct SendAgain {
    pub send: &'static str,
    pub wait: &'static str,
    pub sent: &'static str,
    pub possible: &'static str,
}

/// What comes after the signup.
#[cfg_attr(test, derive(Debug))]
pub struct SignedUpText {
    pub heading: &'static str,
    pub mailed: fn(email: &str) -> String,
    pub unverified: &'static str,
    pub go_on: &'static str,
    pub nothing_comes: &'static str,
    pub nothing_comes_what_now: [&'static str; 2],
}

/// What is asked of somebody who was logged in already before a product is told who they are.
#[cfg_attr(test, derive(Debug))]
pub struct HandOverText {
    pub heading: &'static str,
    pub question: fn(product: &str, email: &str) -> String,
    pub go_on: &'static str,
    pub other_login: &'static str,
}

/// The terms that are agreed to before signing up.
#[cfg_attr(test, derive(Debug))]
pub struct TermsText {
    pub terms_before: &'static str,
    pub terms: &'static str,
    pub terms_after: &'static str,
    pub terms_missing: &'static str,
}
