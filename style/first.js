// Before anything else: has the page be in the person's language, and decides who begins, the login or the app. Written by
// hand, as it must run before either.

// The languages of the app; a test of src/text compares them with its own.
const LANGUAGES = ["en", "de", "fr", "es", "hu", "ja", "ar"];

const page = document.documentElement;
const query = new URLSearchParams(location.search);

// The language that the app speaks or would speak: the one in the address, else the browser's first that is here.
const wanted = [query.get("lang") ?? "", ...navigator.languages].map((tag) => tag.split("-")[0].toLowerCase());
page.lang = wanted.find((tag) => LANGUAGES.includes(tag)) ?? "en";
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

// Only the documents of login and signup have a module of their own, which early.js brings to work. Who comes back from a
// provider is the app's.
if (expectsSession()) page.dataset.session = "";
const early = document.getElementById("login-js") && page.dataset.session === undefined && !query.has("provider");
// boot.js, which comes after this, does so.
page.dataset.start = early ? "login" : "app";
