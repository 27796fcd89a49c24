//! What the figures were taken on.

use serde_json::{Value, json};
use std::fs;

/// The processor, the number of cores, the memory and the load of the last minute, as Linux tells them.
#[must_use]
pub fn facts() -> Value {
    let processor = line("/proc/cpuinfo", "model name");
    let memory = line("/proc/meminfo", "MemTotal");
    let cores = std::thread::available_parallelism().map_or(0, std::num::NonZero::get);
    json!({ "processor": processor, "cores": cores, "memory": memory, "loadAverage": load() })
}

/// The load average of the last minute.
#[must_use]
pub fn load() -> f64 {
    let text = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    text.split(' ').next().and_then(|load| load.parse().ok()).unwrap_or(f64::NAN)
}

fn line(file: &str, name: &str) -> String {
    let text = fs::read_to_string(file).unwrap_or_default();
    let line = text.lines().find(|line| line.starts_with(name)).unwrap_or_default();
    line.split_once(':').map_or("", |(_, value)| value.trim()).to_owned()
}
