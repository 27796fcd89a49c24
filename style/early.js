// Before the login's module is there: has the form take what is typed. The app's own form gets it as soon as it shows.
// Written by hand, as it must run before either; a test of src/text compares the words with the app's.

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

const page = document.documentElement;
const app = document.getElementById("app");
const showsPage = () => app.querySelector("main") !== null && app.querySelector("[aria-busy] .skeleton") === null;

// Kept whole for the back button: it begins anew then, as what it was about to do was done, or is somebody else's.
addEventListener("pageshow", ({ persisted }) => {
  if (persisted && document.getElementById("early")) location.reload();
});

// The form stands beside the app until the app shows a page.
function standIn(early) {
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
}

// The login has its form in its place, and says what it says without its module.
function offerLogin(early) {
  standIn(early);
  const words = WORDS[page.lang];
  early.querySelectorAll("[data-word]").forEach((element) => {
    element.textContent = words[element.dataset.word];
  });
  // What the product says above its login: as src/pages/product.rs chooses it.
  const welcome = (which) => document.querySelector(`.branded #idm-brand [data-text=login]${which}`);
  const line = welcome(`[data-language=${page.lang}]`) ?? welcome("[data-default]");
  if (line) early.querySelector("h1").after(line.cloneNode(true));
  early.hidden = false;
}

// first.js decides whether it is wanted. The signup is shown by the module.
const early = document.getElementById("early");
if (page.dataset.start !== "login") early?.remove();
else if (early.dataset.page === "login") offerLogin(early);
else standIn(early);
