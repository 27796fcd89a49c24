//! How much memory a page holds.

use crate::{ground::slow_down, metrics};
use anyhow::Result;
use idm_e2e::{DevTools, Page};
use serde_json::{Value, json};
use std::fs;

const BUSY: &str = "const from = performance.now(); while (performance.now() - from < 300); return null";

/// What a page holds once its garbage is collected.
#[derive(Debug, Clone, Copy)]
pub struct Memory {
    /// Bytes that JavaScript's heap holds; a module's memory is not in it.
    pub heap: f64,
    /// Nodes of the document, and those that something still refers to.
    pub nodes: f64,
    /// Listeners to events.
    pub listeners: f64,
    /// Bytes of the page's process that no other shares (Linux: unique set size), a module's memory included.
    pub process: f64,
}

/// Has the garbage collected and looks.
///
/// # Errors
/// When the browser refuses.
pub async fn look(page: &Page, chromedriver: u32) -> Result<Memory> {
    let call = async |method: &'static str| page.devtools(DevTools { method, parameters: json!({}) }).await;
    call("HeapProfiler.collectGarbage").await?;
    call("HeapProfiler.collectGarbage").await?;
    let [heap, nodes, listeners] = metrics::of(page, ["JSHeapUsedSize", "Nodes", "JSEventListeners"]).await?;
    Ok(Memory {
        heap,
        nodes,
        listeners,
        process: busy_renderer(page, chromedriver).await?.and_then(private).unwrap_or(f64::NAN),
    })
}

impl Memory {
    /// For `--json`.
    #[must_use]
    pub fn json(self) -> Value {
        json!({ "heap": self.heap, "nodes": self.nodes, "listeners": self.listeners, "process": self.process })
    }
}

/// The page's process, of all renderers below this one: the one that works while the page is kept busy.
async fn busy_renderer(page: &Page, chromedriver: u32) -> Result<Option<u32>> {
    slow_down(page, 1).await?;
    let renderers = renderers(chromedriver);
    let before: Vec<u64> = renderers.iter().map(|&pid| ticks(pid)).collect();
    page.script::<Option<bool>>(BUSY).await?;
    let worked = renderers.iter().zip(before).map(|(&pid, before)| (ticks(pid).saturating_sub(before), pid));
    Ok(worked.max().map(|(_, pid)| pid))
}

fn renderers(chromedriver: u32) -> Vec<u32> {
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
    processes.iter().map(|(pid, _)| *pid).filter(|&pid| is_renderer(pid) && is_below(pid)).collect()
}

/// A field of `/proc/PID/stat`, counted from the state, which is 0 (proc(5) calls it field 3).
fn stat(pid: u32, field: usize) -> Option<u64> {
    let stat = fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    // The name, in brackets, may hold anything.
    stat.rsplit_once(')')?.1.split_whitespace().nth(field)?.parse().ok()
}

fn parent_of(pid: u32) -> Option<u32> {
    u32::try_from(stat(pid, 1)?).ok()
}

/// Processor time, in the kernel's ticks.
fn ticks(pid: u32) -> u64 {
    stat(pid, 11).unwrap_or_default() + stat(pid, 12).unwrap_or_default()
}

fn is_renderer(pid: u32) -> bool {
    let command = fs::read(format!("/proc/{pid}/cmdline")).unwrap_or_default();
    String::from_utf8_lossy(&command).contains("--type=renderer")
}

fn private(pid: u32) -> Option<f64> {
    let text = fs::read_to_string(format!("/proc/{pid}/smaps_rollup")).ok()?;
    let lines = text.lines().filter(|line| line.starts_with("Private_"));
    let kilobytes = lines.filter_map(|line| line.split_whitespace().nth(1)?.parse::<f64>().ok());
    Some(kilobytes.sum::<f64>() * 1024.0)
}
