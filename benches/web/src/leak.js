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

const cycles = {
  async dialog(name) {
    await OPEN[name]();
    await until(() => find("dialog[open]"), `the dialog ${name}`);
    find("dialog[open]").close();
    await until(() => !find("dialog"), `the end of the dialog ${name}`);
  },

  // There and back.
  async route(path) {
    const list = "/console/app-credentials";
    const link = path === `${list}/` ? find(`a.over-target[href^="${path}"]`) : find(`nav a[href^="${path}"]`);
    link.click();
    await until(settled(path), path);
    find(`nav a[href^="${list}"]`).click();
    await until(() => settled(list)() && location.pathname === list && find(".app-rows > tr, .card"), "the list");
  },
};

const [kind, name, times, done] = arguments;
(async () => {
  for (let time = 0; time < times; time++) await cycles[kind](name);
})().then(() => done(null), (error) => done(String(error)));
