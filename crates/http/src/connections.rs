//! How many connections are open, in all and for each address.

use std::{
    collections::HashMap,
    net::IpAddr,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

/// Open connections. There is an entry for each address that has one, so the bound on all bounds the memory.
pub(crate) struct Connections {
    most: usize,
    most_each: usize,
    open: Mutex<Open>,
}

#[derive(Default)]
struct Open {
    all: usize,
    each: HashMap<IpAddr, usize>,
}

/// One open connection; closed when dropped.
pub(crate) struct Held {
    connections: Arc<Connections>,
    address: IpAddr,
}

impl Connections {
    pub(crate) fn new(most: usize, most_each: usize) -> Arc<Self> {
        Arc::new(Self { most, most_each, open: Mutex::default() })
    }

    /// Counts a connection, or says that it is one too many. `unbounded`: this address may have all.
    pub(crate) fn hold(self: &Arc<Self>, address: IpAddr, unbounded: bool) -> Option<Held> {
        let mut open = self.lock();
        let own = open.each.get(&address).copied().unwrap_or_default();
        if open.all >= self.most || (own >= self.most_each && !unbounded) {
            return None;
        }
        open.all += 1;
        open.each.insert(address, own + 1);
        Some(Held { connections: Arc::clone(self), address })
    }

    fn lock(&self) -> MutexGuard<'_, Open> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        let mut open = self.connections.lock();
        open.all -= 1;
        if let Some(own) = open.each.get_mut(&self.address) {
            *own -= 1;
            if *own == 0 {
                open.each.remove(&self.address);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_bounds_hold_and_what_is_closed_is_forgotten() {
        let connections = Connections::new(3, 2);
        let (a, b): (IpAddr, IpAddr) = ("192.0.2.1".parse().unwrap(), "192.0.2.2".parse().unwrap());
        let first = connections.hold(a, false).unwrap();
        let second = connections.hold(a, false).unwrap();
        assert!(connections.hold(a, false).is_none());
        let proxied = connections.hold(a, true).unwrap();
        assert!(connections.hold(b, false).is_none(), "three in all");
        drop((first, proxied));
        let other = connections.hold(b, false);
        assert!(other.is_some());
        drop((second, other));
        let open = connections.lock();
        assert_eq!((open.all, open.each.len()), (0, 0));
    }
}
