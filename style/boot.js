// Starts the app, and says in plain words what to do when it cannot start or go on. It must run before the
// app and without it, so it is written by hand, as is prove.js, which must run beside it.

const SENTENCES = {
  noWasm: [
    "This page needs WebAssembly",
    "Your browser has WebAssembly switched off, or is too old for it. Update the browser, or allow WebAssembly for this site in its settings (some privacy and “lockdown” modes block it), then reload the page.",
  ],
  notLoaded: [
    "The page could not be loaded completely",
    "Check your internet connection, then reload the page. If a content blocker is active, allow this site.",
  ],
  stopped: [
    "Something went wrong in this page",
    "Your data is safe: what was saved stays saved. Reload the page to go on.",
  ],
};

function say([heading, advice]) {
  const panel = document.getElementById("boot-failed").content.cloneNode(true);
  panel.querySelector("h1").textContent = heading;
  panel.querySelector("p").textContent = advice;
  const button = panel.querySelector("button");
  button.addEventListener("click", () => location.reload());
  // What the app was showing may be wrong by now, and may hold what should not stay on the screen.
  document.getElementById("app").replaceChildren(panel);
  document.title = heading;
  button.focus();
}

// The app builds its pages from templates that were fixed when it was compiled. They never hold these; HTML
// that does is not ours, whatever way it came. (Trusted Types, enforced by the Content-Security-Policy.)
const FORBIDDEN = /<(?:script|iframe|object|embed|base|meta|link|style|form\s[^>]*action)|\son[a-z]+\s*=|javascript:|srcdoc/i;

globalThis.trustedTypes?.createPolicy("default", {
  createHTML(html) {
    if (FORBIDDEN.test(html)) throw new TypeError("refused HTML");
    return html;
  },
  // The one worker (src/idm/proof.rs).
  createScriptURL(url) {
    if (url !== "/prove.js") throw new TypeError("refused script");
    return url;
  },
});

let stopped = false;
addEventListener("idm-panic", () => {
  stopped = true;
  // After the panic the app's own code must not run any more; the panel comes once it has unwound.
  queueMicrotask(() => say(SENTENCES.stopped));
});

async function start() {
  if (typeof WebAssembly !== "object" || typeof WebAssembly.instantiate !== "function") return say(SENTENCES.noWasm);
  const js = document.getElementById("app-js").href;
  const wasm = document.getElementById("app-wasm").href;
  try {
    const app = await import(js);
    await app.default({ module_or_path: wasm });
  } catch (error) {
    if (stopped) return;
    say(error instanceof WebAssembly.CompileError || error instanceof EvalError ? SENTENCES.noWasm : SENTENCES.notLoaded);
  }
}

start();
