// Starts the app, and says in plain words what to do when it cannot start or go on. It must run before the
// app and without it, so it is written by hand, as is prove.js, which must run beside it.

// Heading and advice of each: no WebAssembly, not loaded, stopped; and the button.
const LANGUAGES = {
  en: [
    "This page needs WebAssembly",
    "Your browser has WebAssembly switched off, or is too old for it. Update the browser, or allow WebAssembly for this site in its settings (some privacy and “lockdown” modes block it), then reload the page.",
    "The page could not be loaded completely",
    "Check your internet connection, then reload the page. If a content blocker is active, allow this site.",
    "Something went wrong in this page",
    "Your data is safe: what was saved stays saved. Reload the page to go on.",
    "Reload",
  ],
  de: [
    "Diese Seite braucht WebAssembly",
    "Aktualisieren Sie den Browser, oder erlauben Sie WebAssembly in seinen Einstellungen für diese Website. Laden Sie die Seite dann neu.",
    "Die Seite konnte nicht vollständig geladen werden",
    "Prüfen Sie Ihre Internetverbindung und laden Sie die Seite dann neu. Wenn ein Inhaltsblocker aktiv ist, erlauben Sie diese Website.",
    "Auf dieser Seite ist etwas schiefgegangen",
    "Ihre Daten sind sicher: Was gespeichert war, bleibt gespeichert. Laden Sie die Seite neu, um weiterzumachen.",
    "Neu laden",
  ],
  fr: [
    "Cette page a besoin de WebAssembly",
    "Mettez votre navigateur à jour, ou autorisez WebAssembly pour ce site dans ses paramètres, puis rechargez la page.",
    "La page n’a pas pu être chargée complètement",
    "Vérifiez votre connexion Internet, puis rechargez la page. Si un bloqueur de contenu est actif, autorisez ce site.",
    "Un problème est survenu sur cette page",
    "Vos données sont en sécurité : ce qui a été enregistré le reste. Rechargez la page pour continuer.",
    "Recharger",
  ],
  es: [
    "Esta página necesita WebAssembly",
    "Actualice el navegador o permita WebAssembly para este sitio en su configuración y vuelva a cargar la página.",
    "No se ha podido cargar la página por completo",
    "Compruebe su conexión a Internet y vuelva a cargar la página. Si hay un bloqueador de contenido activo, permita este sitio.",
    "Algo ha fallado en esta página",
    "Sus datos están a salvo: lo guardado sigue guardado. Vuelva a cargar la página para continuar.",
    "Volver a cargar",
  ],
  hu: [
    "Ehhez az oldalhoz WebAssembly szükséges",
    "Frissítse a böngészőt, vagy engedélyezze a beállításaiban a WebAssemblyt ennek a webhelynek, majd töltse újra az oldalt.",
    "Az oldalt nem sikerült teljesen betölteni",
    "Ellenőrizze az internetkapcsolatát, majd töltse újra az oldalt. Ha tartalomblokkolót használ, engedélyezze ezt a webhelyet.",
    "Hiba történt ezen az oldalon",
    "Az adatai biztonságban vannak: ami el volt mentve, az megmaradt. A folytatáshoz töltse újra az oldalt.",
    "Újratöltés",
  ],
  ja: [
    "このページには WebAssembly が必要です",
    "ブラウザーを更新するか、設定でこのサイトの WebAssembly を許可してから、ページを再読み込みしてください。",
    "ページを完全に読み込めませんでした",
    "インターネット接続を確認してから、ページを再読み込みしてください。コンテンツブロッカーをお使いの場合は、このサイトを許可してください。",
    "このページで問題が発生しました",
    "データは安全です。保存済みの内容は失われていません。続けるにはページを再読み込みしてください。",
    "再読み込み",
  ],
  ar: [
    "تحتاج هذه الصفحة إلى WebAssembly",
    "حدّث المتصفح أو اسمح باستخدام WebAssembly لهذا الموقع في إعداداته، ثم أعد تحميل الصفحة.",
    "تعذّر تحميل الصفحة بالكامل",
    "تحقّق من اتصالك بالإنترنت، ثم أعد تحميل الصفحة. إذا كنت تستخدم مانع محتوى، فاسمح بهذا الموقع.",
    "حدث خطأ في هذه الصفحة",
    "بياناتك آمنة: ما حُفظ بقي محفوظًا. أعد تحميل الصفحة للمتابعة.",
    "إعادة التحميل",
  ],
};
const [NO_WASM, NOT_LOADED, STOPPED, RELOAD] = [0, 2, 4, 6];

function say(which) {
  // first.js or the app has set it.
  const sentences = LANGUAGES[document.documentElement.lang] ?? LANGUAGES.en;
  const panel = document.getElementById("boot-failed").content.cloneNode(true);
  panel.querySelector("h1").textContent = sentences[which];
  panel.querySelector("p").textContent = sentences[which + 1];
  const button = panel.querySelector("button");
  button.textContent = sentences[RELOAD];
  const reload = () => location.reload();
  button.addEventListener("click", reload);
  if (which === NOT_LOADED) addEventListener("online", reload);
  // What the app was showing may be wrong by now, and may hold what should not stay on the screen.
  document.getElementById("app").replaceChildren(panel);
  document.getElementById("early")?.remove();
  document.title = sentences[which];
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
  queueMicrotask(() => say(STOPPED));
});

// The app's stylesheet, where the page has begun with the login's.
function styled(link) {
  if (link?.rel !== "later") return;
  return new Promise((loaded, failed) => {
    link.onload = loaded;
    link.onerror = () => {
      // Tried again.
      link.rel = "later";
      failed(new Error("no stylesheet"));
    };
    link.rel = "stylesheet";
  });
}

// Each of the two: its script, and its module ready to run.
async function load(which) {
  const { href: wasm, integrity } = document.getElementById(`${which}-wasm`);
  const style = styled(document.getElementById(`${which}-style`));
  const link = document.getElementById(`${which}-js`);
  // So that the browser holds it against its integrity, for which import() has no word.
  link.rel = "modulepreload";
  const script = import(link.href);
  const module = WebAssembly.compileStreaming(fetch(wasm, { integrity }));
  const [{ default: run }, module_or_path] = await Promise.all([script, module, style]);
  return () => run({ module_or_path });
}

function failed(error) {
  if (stopped) return;
  say(error instanceof WebAssembly.CompileError || error instanceof EvalError ? NO_WASM : NOT_LOADED);
}

let coming;
// It is about to be wanted: what fails now is tried again then.
function loadAhead() {
  coming ??= load("app");
  coming.catch(() => {
    coming = undefined;
  });
  return coming;
}

// Files of the app that it is about to ask for.
function fetchAhead(page) {
  for (const { href, dataset } of document.querySelectorAll("link[data-of]")) {
    if (dataset.of === page) fetch(href, { priority: "low" }).catch(() => {});
  }
}

let started = false;
async function startApp() {
  if (started) return;
  started = true;
  try {
    await (await loadAhead())();
  } catch (error) {
    failed(error);
  }
}

// Once what is to be seen has been drawn, or nobody is looking.
const drawn = () =>
  document.visibilityState === "hidden" || new Promise((seen) => requestAnimationFrame(() => setTimeout(seen)));

// The login's own module is a fraction of the app, which does what it does as well.
async function startLogin() {
  try {
    await drawn();
    await (await load("login"))();
  } catch {
    startApp();
  }
}

addEventListener("idm-app-ahead", loadAhead);
// And the part of it that comes after this page, unless that is a product's.
addEventListener(
  "idm-app-ahead",
  () => {
    if (!new URLSearchParams(location.search).has("returnTo")) fetchAhead("next");
  },
  { once: true },
);
addEventListener("idm-app-wanted", startApp);

// As first.js has decided.
function start() {
  if (typeof WebAssembly !== "object" || typeof WebAssembly.instantiate !== "function") return say(NO_WASM);
  const { start, session } = document.documentElement.dataset;
  if (start === "login") return startLogin();
  // Beside the app, and not once that knows who is there.
  if (session !== undefined) fetchAhead(location.pathname.split("/")[1]);
  startApp();
}

// In a frame of a product's page.
if (location.pathname.startsWith("/embedded/")) import("/embedded.js");

start();
