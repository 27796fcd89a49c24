//! Who calls: the peer's address, or what a trusted proxy says of it.

use axum::extract::{ConnectInfo, Request};
use http::HeaderMap;
use ipnet::IpNet;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

/// The one header that is read, and only where the peer is a trusted proxy.
const FORWARDED_FOR: &str = "x-forwarded-for";

/// The caller's address, as limits and records go by it. In a request's extensions behind
/// [`guard`](crate::guard).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ClientAddress(pub IpAddr);

impl ClientAddress {
    /// What limits count by: an IPv6 caller owns a whole /64, so the rest of the address says nothing.
    #[must_use]
    pub fn bucket(self) -> IpAddr {
        match self.0 {
            IpAddr::V4(_) => self.0,
            IpAddr::V6(address) => {
                let [a, b, c, d, ..] = address.segments();
                IpAddr::V6(Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0))
            }
        }
    }
}

/// The caller's address. Headers count only where the connection comes from a trusted proxy
/// (CVE-2024-47070, CVE-2026-108162): then the last address that no trusted proxy has is the caller's, for
/// everything before it can be made up. A request without a peer has the unspecified address.
#[must_use]
pub fn client_address(request: &Request, trusted: &[IpNet]) -> ClientAddress {
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>();
    let peer = peer.map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |peer| peer.0.ip().to_canonical());
    ClientAddress(if is_trusted(peer, trusted) { behind_proxies(request.headers(), peer, trusted) } else { peer })
}

pub(crate) fn is_trusted(address: IpAddr, trusted: &[IpNet]) -> bool {
    trusted.iter().any(|network| network.contains(&address))
}

fn behind_proxies(headers: &HeaderMap, peer: IpAddr, trusted: &[IpNet]) -> IpAddr {
    let values: Vec<_> = headers.get_all(FORWARDED_FOR).iter().collect();
    let hops = values.iter().rev().flat_map(|value| value.to_str().unwrap_or_default().rsplit(','));
    let mut last = peer;
    for hop in hops {
        // What cannot be read ends the chain: the proxy that wrote it is the last one known.
        let Some(address) = parse(hop.trim()) else { return last };
        last = address;
        if !is_trusted(address, trusted) {
            return address;
        }
    }
    last
}

/// Some proxies add the port.
fn parse(text: &str) -> Option<IpAddr> {
    let with_port = || text.parse::<SocketAddr>().ok().map(|address| address.ip());
    text.parse().ok().or_else(with_port).map(|address: IpAddr| address.to_canonical())
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::body::Body;

    fn address(peer: &str, forwarded: &[&str]) -> String {
        let trusted = ["10.0.0.0/8".parse().unwrap(), "fd00::/8".parse().unwrap()];
        let mut request = http::Request::builder();
        for value in forwarded {
            request = request.header(FORWARDED_FOR, *value);
        }
        let mut request = request.body(Body::empty()).unwrap();
        let peer: SocketAddr = peer.parse().unwrap();
        request.extensions_mut().insert(ConnectInfo(peer));
        client_address(&request, &trusted).0.to_string()
    }

    /// CVE-2024-47070: a header chose the address that the policy saw.
    #[test]
    fn a_stranger_says_nothing_of_its_address() {
        for header in ["127.0.0.1", "10.0.0.1", "1.2.3.4, 5.6.7.8"] {
            assert_eq!(address("203.0.113.9:1", &[header]), "203.0.113.9");
        }
        assert_eq!(address("[::ffff:203.0.113.9]:1", &[]), "203.0.113.9");
    }

    #[test]
    fn behind_trusted_proxies_the_last_stranger_is_the_caller() {
        assert_eq!(address("10.0.0.2:1", &["203.0.113.9"]), "203.0.113.9");
        assert_eq!(address("10.0.0.2:1", &["127.0.0.1, 203.0.113.9, 10.1.1.1"]), "203.0.113.9");
        assert_eq!(address("10.0.0.2:1", &["127.0.0.1", "203.0.113.9:4711", "10.1.1.1"]), "203.0.113.9");
        assert_eq!(address("[fd00::2]:1", &["2001:db8::1, fd00::3"]), "2001:db8::1");
        assert_eq!(address("10.0.0.2:1", &["203.0.113.9, unknown"]), "10.0.0.2", "nothing before it counts");
        assert_eq!(address("10.0.0.2:1", &[]), "10.0.0.2");
        assert_eq!(address("10.0.0.2:1", &["10.0.0.7"]), "10.0.0.7");
    }

    #[test]
    fn an_ipv6_caller_is_its_64_bit_network() {
        let bucket = |text: &str| ClientAddress(text.parse().unwrap()).bucket().to_string();
        assert_eq!(bucket("2001:db8:1:2:aaaa::1"), bucket("2001:db8:1:2:bbbb::2"));
        assert_ne!(bucket("2001:db8:1:2::1"), bucket("2001:db8:1:3::1"));
        assert_eq!(bucket("203.0.113.9"), "203.0.113.9");
    }
}
