//! What is left in the memory of a page: the strings of its JavaScript heap, and the text in the memory of its WebAssembly.

mod socket;

use crate::{Page, known::Known};
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use socket::Socket;
use std::{collections::BTreeMap, time::Duration};
use tokio::time::timeout;

/// How long the browser may be silent.
const LIMIT: Duration = Duration::from_secs(30);

/// Keeps hold of the memories of the app and of the login without it, which a page has no way to.
const WATCH: &str = "window.memories = [];
    for (const name of ['instantiate', 'instantiateStreaming']) {
    const real = WebAssembly[name];
    WebAssembly[name] = async (...what) => {
        const made = await real.apply(WebAssembly, what);
        const { memory } = (made.instance ?? made).exports;
        if (memory && !window.memories.includes(memory)) window.memories.push(memory);
        return made } }";

/// The text in there: runs of so many printable characters.
const TEXT: &str = "return window.memories.map(memory => {
    const text = new TextDecoder('latin1').decode(new Uint8Array(memory.buffer));
    return text.match(/[\\x20-\\x7e]{8,}/g).join('\\n') }).join('\\n')";

/// Where in the memory something was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// The strings of JavaScript.
    JavaScript,
    /// The linear memory of WebAssembly: the app's own.
    WebAssembly,
}

/// What is left.
#[derive(Debug)]
pub struct Memory(BTreeMap<Place, String>);

impl Memory {
    /// Has the app's memory be within reach in documents that are opened from now on.
    ///
    /// # Errors
    /// When the browser cannot be told.
    pub async fn watch(page: &Page) -> Result<()> {
        page.plant(WATCH).await.map(drop)
    }

    /// Reads the memory of a page that is watched, after its garbage was collected.
    ///
    /// # Errors
    /// When the browser does not let us.
    pub async fn of(page: &Page) -> Result<Self> {
        let mut devtools = connect(page).await?;
        devtools.call("HeapProfiler.enable", json!({})).await?;
        devtools.call("HeapProfiler.collectGarbage", json!({})).await?;
        // First, as what is read of the other goes through it.
        let javascript = devtools.strings().await?;
        let webassembly: String = page.script(TEXT).await.context("the app's memory cannot be read")?;
        ensure!(webassembly.len() > 10_000, "that is no memory of an app: {webassembly}");
        Ok(Self([(Place::JavaScript, javascript), (Place::WebAssembly, webassembly)].into()))
    }

    /// The text of one.
    #[must_use]
    pub fn text(&self, place: Place) -> &str {
        self.0.get(&place).map_or("", String::as_str)
    }

    /// What of these is left where, and what has a secret's form.
    #[must_use]
    pub fn holds(&self, known: &Known) -> Vec<(Place, &'static str)> {
        self.0.iter().flat_map(|(place, text)| known.kinds(text).into_iter().map(|kind| (*place, kind))).collect()
    }
}

/// A connection of our own to the page's tab: chromedriver passes no events on.
struct DevTools {
    socket: Socket,
    calls: u64,
}

async fn connect(page: &Page) -> Result<DevTools> {
    let options = page.driver().capabilities().get("goog:chromeOptions");
    let address = options.and_then(|options| options["debuggerAddress"].as_str()).context("no address for DevTools")?;
    let address = address.replace("localhost", "127.0.0.1");
    let url: String = page.script("return location.href").await?;
    let tabs: Value = reqwest::get(format!("http://{address}/json/list")).await?.json().await?;
    let tabs = tabs.as_array().context("no list of tabs")?;
    let tab = tabs.iter().find(|tab| tab["type"] == "page" && tab["url"] == url).context("the page has no tab")?;
    let path = tab["webSocketDebuggerUrl"].as_str().and_then(|url| url.split_once(&address)).context("no socket")?.1;
    Ok(DevTools { socket: Socket::open(&address, path).await?, calls: 0 })
}

impl DevTools {
    async fn call(&mut self, method: &str, parameters: Value) -> Result<Value> {
        self.call_hearing(method, parameters, |_| ()).await
    }

    async fn call_hearing(&mut self, method: &str, parameters: Value, mut hear: impl FnMut(&Value)) -> Result<Value> {
        self.calls += 1;
        let call = json!({ "id": self.calls, "method": method, "params": parameters });
        self.socket.send(&call.to_string()).await?;
        loop {
            let message =
                timeout(LIMIT, self.socket.receive()).await.with_context(|| format!("waiting for {method}"))??;
            let mut message: Value = serde_json::from_str(&message)?;
            if message["id"] == self.calls {
                ensure!(message.get("error").is_none(), "{method}: {}", message["error"]);
                return Ok(message["result"].take());
            }
            hear(&message);
        }
    }

    async fn strings(&mut self) -> Result<String> {
        let mut snapshot = String::new();
        let hear = |event: &Value| {
            if event["method"] == "HeapProfiler.addHeapSnapshotChunk" {
                snapshot.push_str(event["params"]["chunk"].as_str().unwrap_or_default());
            }
        };
        self.call_hearing("HeapProfiler.takeHeapSnapshot", json!({ "reportProgress": false }), hear).await?;
        let snapshot: Value = serde_json::from_str(&snapshot).context("the snapshot cannot be read")?;
        let strings = snapshot["strings"].as_array().context("a snapshot without strings")?;
        let strings: Vec<_> = strings.iter().filter_map(Value::as_str).collect();
        Ok(strings.join("\n"))
    }
}
