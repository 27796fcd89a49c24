//! The sentences of a forgotten password, of mailed links and of verifying an address.

pub struct Forgot {
    pub heading: &'static str,
    pub intro: &'static str,
    pub submit: &'static str,
    pub link: &'static str,
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

/// Having a mail sent once more.
pub struct SendAgain {
    pub send: &'static str,
    pub wait: &'static str,
    pub sent: &'static str,
    pub possible: &'static str,
}
