//! Flags for the limits on callers; the settings are [`Limits`](idm_http::Limits) itself.

use clap::Args;
use idm_http::Rate;
use ipnet::IpNet;
use serde::Serialize;

/// What each caller may do; what is left out stays as it is.
#[derive(Debug, Default, Args, Serialize)]
pub(crate) struct LimitArgs {
    /// Calls of one address, as RATE:BURST (100:1000 is 100 a second, 1000 at once) or `off`
    #[arg(long = "limit-address", env = "IDM_LIMIT_ADDRESS", value_name = "RATE:BURST")]
    per_address: Option<Rate>,
    /// Calls of one address that cost a password hash
    #[arg(long = "limit-passwords", env = "IDM_LIMIT_PASSWORDS", value_name = "RATE:BURST")]
    costly_per_address: Option<Rate>,
    /// Authenticated calls of one user
    #[arg(long = "limit-user", env = "IDM_LIMIT_USER", value_name = "RATE:BURST")]
    per_user: Option<Rate>,
    /// Open connections in all
    #[arg(long = "max-connections", env = "IDM_MAX_CONNECTIONS")]
    connections: Option<usize>,
    /// Open connections of one address
    #[arg(long = "max-connections-per-address", env = "IDM_MAX_CONNECTIONS_PER_ADDRESS")]
    connections_per_address: Option<usize>,
    /// Network of a proxy whose X-Forwarded-For is believed, such as 10.0.0.0/8; repeatable
    #[arg(long = "trusted-proxy", env = "IDM_TRUSTED_PROXIES", value_delimiter = ',', value_name = "NETWORK")]
    trusted_proxies: Option<Vec<IpNet>>,
}

#[cfg(test)]
impl LimitArgs {
    pub(super) fn only_per_address(rate: Rate) -> Self {
        Self { per_address: Some(rate), ..Self::default() }
    }
}
