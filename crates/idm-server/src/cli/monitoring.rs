//! Where the metrics are served: an address of their own, which callers do not reach.

use super::StartError;
use crate::serving;
use idm_http::{Gate, HttpMetrics, Limits, Stop, metrics_router};
use prometheus_client::registry::Registry;
use serde::{Deserialize, Serialize};
use std::{fmt, future::Future, net::SocketAddr, str::FromStr};

/// An address, or none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub(crate) enum MetricsAddress {
    Off,
    At(SocketAddr),
}

impl FromStr for MetricsAddress {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        if text == "off" {
            return Ok(Self::Off);
        }
        text.parse().map(Self::At).map_err(|_| "must look like 127.0.0.1:9081, or be `off`".to_owned())
    }
}

impl fmt::Display for MetricsAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Off => f.write_str("off"),
            Self::At(address) => address.fmt(f),
        }
    }
}

impl TryFrom<String> for MetricsAddress {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        text.parse()
    }
}

impl From<MetricsAddress> for String {
    fn from(address: MetricsAddress) -> Self {
        address.to_string()
    }
}

/// Serves the metrics until stopped, beside what they measure.
pub(super) async fn serve(
    address: MetricsAddress,
    registry: Registry,
    stop: Stop,
) -> Result<impl Future<Output = std::io::Result<()>>, StartError> {
    let listener = match address {
        MetricsAddress::Off => None,
        MetricsAddress::At(address) => Some(serving::listen(address, "metrics").await?),
    };
    Ok(async move {
        let Some(listener) = listener else { return Ok(()) };
        let gate = Gate::new(Limits::default(), HttpMetrics::default());
        idm_http::serve(listener, metrics_router(registry), &gate, stop).await
    })
}
