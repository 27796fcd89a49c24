//! What is left in the memory of a page: the strings of its JavaScript heap, and the text in the memory of its WebAssembly.

mod socket;

use crate::{Page, known::Known};
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use socket::Socket;
use std::collections::BTreeMap;

/// The text in a `WebAssembly.Memory`: runs of at least so many printable characters.
const TEXT: &str = "function () {
    const bytes = new Uint8Array(this.buffer), found = [];
    let run = '';
    for (const byte of bytes) {
        if (byte >= 0x20 && byte < 0x7f) { run += String.fromCharCode(byte); continue; }
        if (run.length >= 8) found.push(run);
        run = '';
    }
    return found.join('\\n') + '\\n' + bytes.length;
}";

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
    /// Reads the memory of the page, after its garbage was collected.
    ///
    /// # Errors
    /// When the browser does not let us.
    pub async fn of(page: &Page) -> Result<Self> {
        let mut devtools = connect(page).await?;
        devtools.call("HeapProfiler.enable", json!({})).await?;
        devtools.call("HeapProfiler.collectGarbage", json!({})).await?;
        // First, as what is read of the other goes through it.
        let javascript = devtools.strings().await?;
        let webassembly = devtools.linear_memory().await?;
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
            let mut message: Value = serde_json::from_str(&self.socket.receive().await?)?;
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

    async fn linear_memory(&mut self) -> Result<String> {
        let prototype = json!({ "expression": "WebAssembly.Memory.prototype" });
        let prototype = self.call("Runtime.evaluate", prototype).await?["result"]["objectId"].take();
        let memories = self.call("Runtime.queryObjects", json!({ "prototypeObjectId": prototype })).await?;
        let memories = memories["objects"]["objectId"].clone();
        let text = format!("function () {{ return this.map((memory) => ({TEXT}).call(memory)).join('\\n') }}");
        let text = json!({ "objectId": memories, "functionDeclaration": text, "returnByValue": true });
        let text = self.call("Runtime.callFunctionOn", text).await?;
        let text = text["result"]["value"].as_str().context("the memory cannot be read")?;
        ensure!(text.len() > 10_000, "that is no memory of an app: {text}");
        Ok(text.to_owned())
    }
}
