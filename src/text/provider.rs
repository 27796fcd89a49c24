//! The sentences of logging in with a provider.

/// Of logging in by one. `name` is the provider's.
#[cfg_attr(test, derive(Debug))]
pub struct ProviderText {
    pub continue_with: fn(name: &str) -> String,
    pub arriving: &'static str,
    pub cancelled: &'static str,
    pub expired: &'static str,
    pub failed: &'static str,
    pub email_unverified: &'static str,
    pub connect_first: &'static str,
    pub no_account: &'static str,
}

/// Of the logins that are connected with oneself.
#[cfg_attr(test, derive(Debug))]
pub struct ConnectedLoginsText {
    pub heading: &'static str,
    pub hint: &'static str,
    pub failed: &'static str,
    pub none: &'static str,
    pub since: &'static str,
    pub connect: fn(name: &str) -> String,
    pub connect_heading: &'static str,
    pub connect_consequence: &'static str,
    pub go_on: &'static str,
    pub connected: &'static str,
    pub taken: &'static str,
    pub disconnect: &'static str,
    pub disconnect_which: fn(name: &str) -> String,
    pub disconnect_heading: fn(name: &str) -> String,
    pub disconnect_consequence: &'static str,
    pub disconnected: fn(name: &str) -> String,
    pub last_way: &'static str,
}
