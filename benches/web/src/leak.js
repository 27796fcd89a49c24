// Opens and closes a dialog or a page of the console so many times: `cycles[kind](name)`.
const pause = () => new Promise((resolve) => setTimeout(resolve));
async function until(condition, what) {
  const from = performance.now();
  while (!condition()) {
    if (performance.now() - from > 20_000) {
      const page = document.querySelector("main")?.innerText.slice(0, 300);
      throw new Error(`waited in vain for ${what}; at ${location.pathname} it says ${page}`);
    }
    await pause();
  }
}
const find = (selector) => document.querySelector(selector);
const press = (key, ctrlKey = false) =>
  document.body.dispatchEvent(new KeyboardEvent("keydown", { key, ctrlKey, bubbles: true, cancelable: true }));

const OPEN = {
  create: () => find(".page-head button").click(),
  palette: () => press("k", true),
  keys: () => press("?"),
  async revoke() {
    const tick = find(".app-rows input");
    if (!tick.checked) tick.click();
    await until(() => find(".selection-bar .button-danger"), "the bar");
    find(".selection-bar .button-danger").click();
  },
};

const settled = (path) => () =>
  location.pathname.startsWith(path) && find("main h1") && !find("main .skeleton, main [aria-busy=true]");

const LIST = "/console/app-credentials";
// Of an application that is in use: what is revoked has other buttons.
const IN_USE = ":is(.app-row, .card):not(.app-row-muted, .card-muted)";

async function goBack() {
  find(`nav a[href^="${LIST}"]`).click();
  await until(() => settled(LIST)() && location.pathname === LIST && find(".app-rows > tr, .card"), "the list");
}

async function goTo(path) {
  if (path === `${LIST}/` && location.pathname !== LIST) await goBack();
  const link = path === `${LIST}/` ? `${IN_USE} a.over-target[href^="${path}"]` : `nav a[href^="${path}"]`;
  await until(() => find(link), `the link to ${path}`);
  find(link).click();
  await until(settled(path), path);
}

const cycles = {
  async dialog(name) {
    await OPEN[name]();
    await until(() => find("dialog[open]"), `the dialog ${name}`);
    find("dialog[open]").close();
    await until(() => !find("dialog"), `the end of the dialog ${name}`);
  },

  // A dialog of the page at this path, by what its button says.
  async on(name) {
    const [path, words] = name.split("|");
    if (!location.pathname.startsWith(path) || location.pathname === LIST) await goTo(path);
    const button = () => [...document.querySelectorAll("main button")].find((one) => one.textContent.trim() === words);
    await until(button, `the button ${words}`);
    button().click();
    await until(() => find("dialog[open]"), `the dialog of ${words}`);
    find("dialog[open]").close();
    await until(() => !find("dialog"), `the end of the dialog of ${words}`);
  },

  // There and back. Not faster than Chromium takes it: from 200 new addresses in 10 seconds on it keeps the old one, and
  // what is waited for never comes.
  async route(path) {
    const from = performance.now();
    await goTo(path);
    await goBack();
    while (performance.now() - from < 200) await pause();
  },
};

const [kind, name, times, done] = arguments;
(async () => {
  for (let time = 0; time < times; time++) await cycles[kind](name);
})().then(() => done(null), (error) => done(String(error)));
