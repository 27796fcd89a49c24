// Every place that a script of the page can read. `TAKES` and `SHOWS` select what is left out: fields with what somebody
// is typing there, and elements that show what they are there to show. `OWN` are names of `window`'s that are the
// browser's and are left out as well: for the first look at each of them a browser takes a third of a second.

const [takes, shows, own] = arguments;

// Strings that can be reached from what the page has put on `window` or on a prototype: what is not the browser's own.
function globals() {
  const native = (of) => Function.prototype.toString.call(of).includes("[native code]");
  const found = [];
  const seen = new Set([window]);
  let left = 50_000;
  const walk = (value, depth) => {
    if (typeof value === "string") return void found.push(value);
    if (value === null || !["object", "function"].includes(typeof value) || depth > 6 || left-- < 0) return;
    if (seen.has(value) || value instanceof Node) return;
    seen.add(value);
    if (value instanceof Map || value instanceof Set) for (const entry of value) walk(entry, depth + 1);
    if (ArrayBuffer.isView(value) && value.byteLength < 65_536) {
      found.push(new TextDecoder().decode(new Uint8Array(value.buffer, value.byteOffset, value.byteLength).slice()));
      return;
    }
    let keys;
    try {
      keys = Reflect.ownKeys(value);
    } catch {
      return;
    }
    for (const key of keys) {
      const property = Object.getOwnPropertyDescriptor(value, key);
      if (property === undefined) continue;
      if (typeof key === "string") found.push(key);
      if ("value" in property) walk(property.value, depth + 1);
      else if (property.get && !native(property.get)) {
        try {
          walk(property.get.call(value), depth + 1);
        } catch {}
      }
    }
  };
  const skipped = new Set(own);
  for (const key of Reflect.ownKeys(window)) {
    if (skipped.has(key)) continue;
    const property = Object.getOwnPropertyDescriptor(window, key);
    if ("value" in property) walk(property.value, 0);
    else if (property.get && !native(property.get)) walk(property.get.call(window), 0);
  }
  return found.join("\n");
}

function shown() {
  if (shows === "") return document.documentElement.outerHTML;
  const copy = document.documentElement.cloneNode(true);
  for (const element of copy.querySelectorAll(shows)) element.textContent = "";
  return copy.outerHTML;
}

function places() {
  const fields = [...document.querySelectorAll("input, textarea, select, output")];
  const open = (root) => [...root.querySelectorAll("*")].filter((element) => element.shadowRoot);
  return {
    localStorage: JSON.stringify({ ...localStorage }),
    sessionStorage: JSON.stringify({ ...sessionStorage }),
    cookie: document.cookie,
    url: location.href,
    referrer: document.referrer,
    history: JSON.stringify(history.state),
    windowName: window.name,
    document: shown() + open(document).map((element) => element.shadowRoot.innerHTML).join("\n"),
    values: fields.filter((field) => takes === "" || !field.matches(takes)).map((field) => field.value).join("\n"),
    globals: globals(),
  };
}

async function stored() {
  const databases = await indexedDB.databases();
  let indexed = JSON.stringify(databases);
  for (const { name } of databases) {
    const db = await new Promise((ok, no) => {
      const open = indexedDB.open(name);
      open.onsuccess = () => ok(open.result);
      open.onerror = () => no(open.error);
    });
    for (const store of db.objectStoreNames) {
      const all = await new Promise((ok, no) => {
        const get = db.transaction(store).objectStore(store).getAll();
        get.onsuccess = () => ok(get.result);
        get.onerror = () => no(get.error);
      });
      indexed += JSON.stringify(all);
    }
    db.close();
  }
  let cached = "";
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      cached += `${request.url} ${await (await cache.match(request)).text()}`;
    }
  }
  return { indexedDB: indexed, caches: cached };
}
