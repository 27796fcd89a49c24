// Every place that a script of the page can read. `TAKES` and `SHOWS` select what is left out: fields with what somebody
// is typing there, and elements that show what they are there to show. `OWN` is what a document without scripts has by
// itself (`own()`): its names on `window`, which are left out, as for the first look at each of them a browser takes a
// third of a second, and what is on the language's and the page's most common objects, so that what was added is seen.
// Without it everything is looked at.

const [takes, shows, kept] = arguments;
const plain = kept ? JSON.parse(kept) : null;
const plainNames = new Set(plain?.names);
const plainKeys = new Map(Object.entries(plain?.common ?? {}).map(([name, keys]) => [name, new Set(keys)]));

const COMMON = [
  "AbortController", "Array", "ArrayBuffer", "Blob", "Boolean", "BroadcastChannel", "CSSStyleDeclaration",
  "CustomEvent", "DOMTokenList", "DataView", "Date", "Document", "DocumentFragment", "Element", "Error", "Event",
  "EventTarget", "FormData", "Function", "HTMLDialogElement", "HTMLDocument", "HTMLElement", "HTMLFormElement",
  "HTMLInputElement", "Headers", "History", "Intl", "JSON", "KeyboardEvent", "Location", "Map", "Math", "Navigator",
  "Node", "NodeList", "Number", "Object", "Performance", "Promise", "Proxy", "Reflect", "RegExp", "Request", "Response",
  "Set", "Storage", "String", "Symbol", "Text", "TextDecoder", "TextEncoder", "TypeError", "URL", "URLSearchParams",
  "Uint8Array", "WeakMap", "WeakRef", "WeakSet", "WebAssembly", "Window", "console", "crypto", "document", "history",
  "location", "navigator", "performance",
];
const commonNames = new Set(COMMON);

// Those objects and what they are made from, by name.
function common() {
  const found = new Map();
  for (const name of COMMON) {
    const value = window[name];
    if (value === undefined || value === null) continue;
    found.set(name, value);
    if (value.prototype) found.set(`${name}.prototype`, value.prototype);
  }
  const of = Object.getPrototypeOf;
  found.set("TypedArray", of(Uint8Array)).set("TypedArray.prototype", of(Uint8Array.prototype));
  found.set("Iterator", of([].values())).set("Iterator.prototype", of(of([].values())));
  found.set("AsyncFunction", of(async () => {})).set("GeneratorFunction", of(function* () {}));
  return found;
}

// Whether a function is the browser's, which it stays for good: what is hung on it is looked at each time.
const natives = new WeakSet();
function native(of) {
  if (natives.has(of)) return true;
  const is = Function.prototype.toString.call(of).includes("[native code]");
  if (is) natives.add(of);
  return is;
}

const keysOf = (object) => Reflect.ownKeys(object).map(String);

// What a document without scripts has, as JSON: chromedriver fails at an object with a name like `Window`.
function own() {
  const keys = [...common()].map(([name, object]) => [name, keysOf(object)]);
  return JSON.stringify({ names: Object.getOwnPropertyNames(window), common: Object.fromEntries(keys) });
}

// A document of nobody's, as `about:blank` and what is in a sandbox, has no storage to be read.
function allowed(read) {
  try {
    return read();
  } catch (error) {
    if (error.name === "SecurityError") return "";
    throw error;
  }
}

// Strings that can be reached from what the page has put on `window`, on a prototype or on an element: what is not the
// browser's own.
function globals() {
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
    for (const key of keys) look(value, key, depth + 1);
  };
  const look = (object, key, depth) => {
    const property = Object.getOwnPropertyDescriptor(object, key);
    if (property === undefined) return;
    if (typeof key === "string") found.push(key);
    if ("value" in property) walk(property.value, depth);
    else if (property.get && !native(property.get)) {
      try {
        walk(property.get.call(object), depth);
      } catch {}
    }
  };
  for (const key of Reflect.ownKeys(window)) if (!plainNames.has(key)) look(window, key, 0);
  // What was added to the common ones, to a function of theirs, or put in a function's place.
  const usual = new Set(["length", "name", "prototype", "arguments", "caller"]);
  for (const [name, object] of common()) {
    const known = plainKeys.get(name);
    for (const key of Reflect.ownKeys(object)) {
      if (!known?.has(String(key))) {
        look(object, key, 0);
        continue;
      }
      const value = Object.getOwnPropertyDescriptor(object, key)?.value;
      if (typeof value === "string" && typeof key === "string") found.push(value);
      if (typeof value !== "function" || commonNames.has(value.name)) continue;
      if (!native(value)) walk(value, 0);
      else for (const more of Reflect.ownKeys(value)) if (!usual.has(more)) look(value, more, 0);
    }
  }
  for (const node of document.querySelectorAll("*")) for (const key of Object.getOwnPropertyNames(node)) look(node, key, 0);
  found.push(window.status, window.defaultStatus ?? "");
  return found.join("\n");
}

// Addresses of what was asked for, and what was measured. The addresses by which the document itself was opened are kept
// there with their fragments for as long as it lives, and no script can take them out (docs/SECURITY.md, known
// weaknesses).
function measured() {
  performance.setResourceTimingBufferSize(10_000);
  const texts = {};
  for (const { entryType, name, detail } of performance.getEntries()) {
    const address = entryType.endsWith("navigation") ? name.split("#")[0] : name;
    const place = `performance, ${entryType}`;
    texts[place] = `${texts[place] ?? ""}${address} ${detail ? JSON.stringify(detail) : ""}\n`;
  }
  return texts;
}

// What is kept with the entries of the tab's history that are of this origin, and the addresses of the others.
function past() {
  const entries = globalThis.navigation?.entries() ?? [];
  const others = entries.filter((entry) => entry !== navigation.currentEntry).map((entry) => entry.url);
  const states = [history.state, ...entries.map((entry) => entry.getState())];
  return [...others, ...states.map((state) => JSON.stringify(state))].join("\n");
}

function shown() {
  if (shows === "" || !document.querySelector(shows)) return document.documentElement.outerHTML;
  const copy = document.documentElement.cloneNode(true);
  for (const element of copy.querySelectorAll(shows)) element.textContent = "";
  return copy.outerHTML;
}

function places() {
  const fields = [...document.querySelectorAll("input, textarea, select, output")];
  const open = (root) => [...root.querySelectorAll("*")].filter((element) => element.shadowRoot);
  return {
    localStorage: allowed(() => JSON.stringify({ ...localStorage })),
    sessionStorage: allowed(() => JSON.stringify({ ...sessionStorage })),
    cookie: allowed(() => document.cookie),
    url: location.href,
    referrer: document.referrer,
    history: allowed(past),
    ...measured(),
    windowName: window.name,
    document: shown() + open(document).map((element) => element.shadowRoot.innerHTML).join("\n"),
    values: fields.filter((field) => takes === "" || !field.matches(takes)).map((field) => field.value).join("\n"),
    globals: globals(),
  };
}

// Keeps `places()` in the document, where nothing of the page finds it: the steps after the first one in it need not bring
// all this along.
function placesFromNowOn() {
  Object.defineProperty(window, Symbol.for("idm-e2e.places"), { value: places });
  return places();
}

async function stored() {
  if (origin === "null") return {};
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
