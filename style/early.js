// Before the app is there: has the page be in the person's language, and has the login take what is typed. The app's
// own form gets it as soon as it shows. Written by hand, as it must run before the app; a test of src/text compares the
// words with the app's.

// Of the login: address, password, "keep me logged in", its hint, and what heading and button say.
const WORDS = {
  en: ["Email address", "Password", "Keep me logged in", "Only on a device that nobody else uses. Otherwise you are logged out when you close or reload the page, and after 30 minutes.", "Log in", "Log in"],
  de: ["E-Mail-Adresse", "Passwort", "Angemeldet bleiben", "Nur auf einem Gerät, das sonst niemand benutzt. Andernfalls werden Sie abgemeldet, wenn Sie die Seite schließen oder neu laden, und nach 30 Minuten.", "Anmelden", "Anmelden"],
  fr: ["Adresse e-mail", "Mot de passe", "Garder ma session ouverte", "Seulement sur un appareil que personne d’autre n’utilise. Sinon, votre session se termine quand vous fermez ou rechargez la page, et au bout de 30 minutes.", "Connexion", "Se connecter"],
  es: ["Correo electrónico", "Contraseña", "Mantener la sesión iniciada", "Solo en un dispositivo que no use nadie más. De lo contrario, la sesión termina cuando cierre o recargue la página, y a los 30 minutos.", "Iniciar sesión", "Iniciar sesión"],
  hu: ["E-mail-cím", "Jelszó", "Maradjak bejelentkezve", "Csak olyan eszközön, amelyet senki más nem használ. Egyébként az oldal bezárásakor vagy újratöltésekor, illetve 30 perc elteltével kijelentkeztetjük.", "Bejelentkezés", "Bejelentkezés"],
  ja: ["メールアドレス", "パスワード", "ログイン状態を保持する", "ほかの人が使わない端末でのみ選択してください。選択しない場合、ページを閉じるか再読み込みしたとき、または30分経過するとログアウトします。", "ログイン", "ログイン"],
  ar: ["عنوان البريد الإلكتروني", "كلمة المرور", "إبقائي مسجّل الدخول", "فقط على جهاز لا يستخدمه أحد غيرك. وإلا فسيُسجَّل خروجك عند إغلاق الصفحة أو إعادة تحميلها، وبعد 30 دقيقة.", "تسجيل الدخول", "تسجيل الدخول"],
};

// The language that the app speaks or would speak: the one in the address, else the browser's first that is here.
function language() {
  const asked = new URLSearchParams(location.search).get("lang");
  const tags = [asked ?? "", ...navigator.languages].map((tag) => tag.split("-")[0].toLowerCase());
  return tags.find((tag) => Object.hasOwn(WORDS, tag)) ?? "en";
}

const page = document.documentElement;
page.lang = language();
page.dir = page.lang === "ar" ? "rtl" : "ltr";

// Whether this browser keeps a session, as the app told last. Nothing else is ever stored. Who has a session is led on
// and is not to see a login.
const KEPT = "idm-session-kept";

function expectsSession() {
  try {
    return localStorage.getItem(KEPT) !== null;
  } catch {
    return false;
  }
}

function remember(change) {
  try {
    change(localStorage);
  } catch {
    // Where nothing may be stored, somebody with a session sees the login for a moment.
  }
}

addEventListener("idm-session-kept", () => remember((storage) => storage.setItem(KEPT, "")));
addEventListener("idm-session-over", () => remember((storage) => storage.removeItem(KEPT)));

// Kept whole for the back button: it begins anew then, as what it was about to do was done, or is somebody else's.
addEventListener("pageshow", ({ persisted }) => {
  if (persisted && document.getElementById("early")) location.reload();
});

const app = document.getElementById("app");
const showsPage = () => app.querySelector("main") !== null && app.querySelector("[aria-busy] .skeleton") === null;

// Has boot.js start the login's own module, or the app.
function start(what) {
  page.dataset.start = what;
  dispatchEvent(new Event("idm-start"));
}

// The form stands beside the app until the app shows a page.
function standIn(template) {
  const early = document.createElement("div");
  early.id = "early";
  early.append(document.getElementById(template).content.cloneNode(true));
  // Said aloud for password managers: the page's minifier leaves out what is the default.
  early.querySelector("#early-submit").setAttribute("type", "submit");
  let submitted = false;
  let composing = false;
  // The module has the form from when it says "ready", and is done with it when it says "done".
  const isReady = () => early.dataset.state !== undefined;
  early.addEventListener("submit", (event) => {
    event.preventDefault();
    if (isReady()) return;
    submitted = true;
    early.querySelector("#early-submit").setAttribute("aria-busy", "true");
  });
  early.addEventListener("compositionstart", () => {
    composing = true;
  });
  early.addEventListener("compositionend", () => {
    composing = false;
    handOver();
  });

  const observer = new MutationObserver(handOver);
  function handOver() {
    if (composing || !early.isConnected || !showsPage()) return;
    observer.disconnect();
    const focused = early.contains(document.activeElement) ? document.activeElement.id : "";
    const done = early.dataset.state === "done";
    for (const from of done ? [] : early.querySelectorAll("input")) {
      const to = app.querySelector(`#${from.name}`);
      const [property, kind] = from.type === "checkbox" ? ["checked", "change"] : ["value", "input"];
      if (to && to[property] !== from[property]) {
        to[property] = from[property];
        to.dispatchEvent(new Event(kind, { bubbles: true }));
      }
    }
    early.remove();
    if (focused && !done) app.querySelector(`#${focused.replace("early-", "")}`)?.focus();
    // After the app has done what it does once a page shows.
    setTimeout(() => {
      if (submitted && !isReady()) app.querySelector("form")?.requestSubmit();
      // Somebody who has logged in comes to the next page from another, though the app does not know it.
      if (done && document.activeElement === document.body) app.querySelector("h1")?.focus();
    });
  }
  observer.observe(app, { childList: true, subtree: true, attributes: true });
  return early;
}

// Milliseconds after which the app takes over, which says what it waits for.
const PATIENCE = 3000;

// The login says what it says without its module. Where that is, the page server knows the account.
async function offerLogin() {
  if (document.getElementById("login-js") === null) {
    const { accountId } = await (await fetch("/config.json", { signal: AbortSignal.timeout(PATIENCE) })).json();
    // Without an account of its own the page asks for one first.
    if (accountId === undefined || showsPage()) return start("app");
  }
  const early = standIn("early-login");
  const words = WORDS[page.lang];
  early.querySelectorAll("[data-word]").forEach((element) => {
    element.textContent = words[element.dataset.word];
  });
  // What the product says above its login: as src/pages/product.rs chooses it.
  const welcome = (which) => document.querySelector(`.branded #idm-brand [data-text=login]${which}`);
  const line = welcome(`[data-language=${page.lang}]`) ?? welcome("[data-default]");
  if (line) early.querySelector("h1").after(line.cloneNode(true));
  app.before(early);
  start("login");
}

// The signup is shown by the module.
function offerSignup() {
  const early = standIn("early-signup");
  early.hidden = true;
  app.before(early);
  start("login");
}

const returns = new URLSearchParams(location.search).has("provider");
if (returns || expectsSession()) start("app");
else if (location.pathname === "/signup") offerSignup();
else if (location.pathname === "/login") {
  // The app itself says what it cannot load.
  offerLogin().catch(() => start("app"));
} else start("app");
