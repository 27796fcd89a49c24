// Waits until the form can be used and nothing has been loaded for a second; gives what was found.
const done = arguments[0];
const kinds = { js: "js", mjs: "js", css: "css", wasm: "wasm", json: "json", woff2: "font", woff: "font" };
const kind = (name) => kinds[new URL(name).pathname.split(".").pop()] ?? "other";
const paint = (name) => performance.getEntriesByName(name)[0]?.startTime ?? null;
idmBench.done.then(function quiet() {
  const entries = performance.getEntriesByType("resource");
  const last = Math.max(...entries.map((entry) => entry.responseEnd), 0);
  const loaded = document.readyState === "complete" && performance.now() - last > 1000;
  if (!loaded) return setTimeout(quiet, 100);
  const [page] = performance.getEntriesByType("navigation");
  const bytes = { html: page.encodedBodySize, css: 0, js: 0, wasm: 0, json: 0, font: 0, other: 0 };
  let requests = 1;
  for (const entry of entries) {
    if (!entry.name.startsWith(location.origin)) continue;
    requests += 1;
    bytes[kind(entry.name)] += entry.encodedBodySize;
  }
  const { field, usable, tasks } = idmBench;
  const over = tasks.map(([, duration]) => Math.max(duration - 50, 0));
  done({
    bytes, requests, field, usable,
    paint: paint("first-paint"), content: paint("first-contentful-paint"),
    blocking: over.reduce((sum, time) => sum + time, 0),
  });
});
