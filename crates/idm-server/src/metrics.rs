//! What Prometheus reads of the IDM besides HTTP: password hashing, database connections, the process.

use crate::domain::Idm;
use prometheus_client::{
    collector::Collector,
    encoding::{DescriptorEncoder, EncodeMetric as _},
    metrics::{MetricType, counter::ConstCounter, gauge::ConstGauge},
    registry::Registry,
};
use std::{fmt, fs, sync::Arc};

/// Adds the IDM's measures, read afresh each time somebody asks.
pub(crate) fn register(registry: &mut Registry, idm: Arc<Idm>) {
    registry.register_collector(Box::new(IdmMeasures(idm)));
}

struct IdmMeasures(Arc<Idm>);

impl fmt::Debug for IdmMeasures {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("IdmMeasures")
    }
}

impl Collector for IdmMeasures {
    fn encode(&self, mut encoder: DescriptorEncoder<'_>) -> fmt::Result {
        let load = self.0.load();
        let help = "Passwords that were hashed or checked";
        let computed = encoder.encode_descriptor("idm_password_hashes_computed", help, None, MetricType::Counter)?;
        ConstCounter::new(load.hashes_computed).encode(computed)?;
        let mut show = |name: &str, help: &str, value: u64| {
            let gauge = ConstGauge::new(i64::try_from(value).unwrap_or(i64::MAX));
            gauge.encode(encoder.encode_descriptor(name, help, None, MetricType::Gauge)?)
        };
        show("idm_password_hashes", "Password hashes that run or wait", load.hashes_admitted)?;
        show("idm_password_hashes_most", "Password hashes that may run or wait", load.hashes_most)?;
        show("idm_database_connections", "Open database connections", load.connections)?;
        show("idm_database_connections_idle", "Open database connections that nobody uses", load.connections_idle)?;
        if let Some(bytes) = resident_bytes() {
            show("process_resident_memory_bytes", "Memory in use", bytes)?;
        }
        if let Some(count) = open_files() {
            show("process_open_fds", "Open file descriptors", count)?;
        }
        Ok(())
    }
}

/// Linux only; elsewhere the monitoring of the machine says it.
fn resident_bytes() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    let kilobytes: u64 = line.split_whitespace().next()?.parse().ok()?;
    Some(kilobytes * 1024)
}

fn open_files() -> Option<u64> {
    u64::try_from(fs::read_dir("/proc/self/fd").ok()?.count()).ok()
}
