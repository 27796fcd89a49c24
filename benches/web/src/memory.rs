//! How much memory a page holds.

use anyhow::{Context, Result};
use idm_e2e::{DevTools, Page};
use serde_json::{Value, json};
use std::{fs, path::Path};

/// What a page holds once its garbage is collected.
#[derive(Debug, Clone, Copy)]
pub struct Memory {
    /// Bytes that JavaScript's heap holds; a module's memory is not in it.
    pub heap: f64,
    /// Nodes of the document, and those that something still refers to.
    pub nodes: f64,
    /// Listeners to events.
    pub listeners: f64,
    /// Bytes of the page's process: the proportional set size, a module's memory included.
    pub process: f64,
}

/// Has the garbage collected and looks.
///
/// # Errors
/// When the browser refuses.
pub async fn look(page: &Page, chromedriver: u32) -> Result<Memory> {
    let call = async |method: &'static str| page.devtools(DevTools { method, parameters: json!({}) }).await;
    call("Performance.enable").await?;
    call("HeapProfiler.collectGarbage").await?;
    call("HeapProfiler.collectGarbage").await?;
    let answer = call("Performance.getMetrics").await?;
    let metrics = answer["metrics"].as_array().context("no metrics")?;
    let metric = |name: &str| {
        let found = metrics.iter().find(|metric| metric["name"] == name);
        found.and_then(|metric| metric["value"].as_f64()).unwrap_or(f64::NAN)
    };
    Ok(Memory {
        heap: metric("JSHeapUsedSize"),
        nodes: metric("Nodes"),
        listeners: metric("JSEventListeners"),
        process: largest_renderer(chromedriver),
    })
}

impl Memory {
    /// For `--json`.
    #[must_use]
    pub fn json(self) -> Value {
        json!({ "heap": self.heap, "nodes": self.nodes, "listeners": self.listeners, "process": self.process })
    }
}

/// The proportional set size of the largest renderer below this process: the others stand ready, or show an empty tab.
fn largest_renderer(chromedriver: u32) -> f64 {
    let processes: Vec<(u32, u32)> = fs::read_dir("/proc")
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| entry.file_name().to_str()?.parse().ok())
        .filter_map(|pid: u32| Some((pid, parent_of(pid)?)))
        .collect();
    let is_below = |mut pid: u32| {
        while let Some((_, parent)) = processes.iter().find(|(process, _)| *process == pid) {
            if *parent == chromedriver {
                return true;
            }
            pid = *parent;
        }
        false
    };
    let renderers = processes.iter().map(|(pid, _)| *pid).filter(|&pid| is_renderer(pid) && is_below(pid));
    renderers.filter_map(proportional).fold(f64::NAN, f64::max)
}

fn parent_of(pid: u32) -> Option<u32> {
    let stat = fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    // The name, in brackets, may hold anything.
    stat.rsplit_once(')')?.1.split_whitespace().nth(1)?.parse().ok()
}

fn is_renderer(pid: u32) -> bool {
    let command = fs::read(format!("/proc/{pid}/cmdline")).unwrap_or_default();
    String::from_utf8_lossy(&command).contains("--type=renderer")
}

fn proportional(pid: u32) -> Option<f64> {
    let text = fs::read_to_string(Path::new("/proc").join(pid.to_string()).join("smaps_rollup")).ok()?;
    let kilobytes: f64 = text.lines().find_map(|line| line.strip_prefix("Pss:"))?.split_whitespace().next()?.parse().ok()?;
    Some(kilobytes * 1024.0)
}
