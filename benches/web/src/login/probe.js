// Runs in every page before its own scripts. Watches for the moment from which the form can be used: its address field
// keeps what is typed, and its button has an effect. What it finds is in `idmBench`.
(() => {
  const FIELD = "input[type=email], input[name=email], input[autocomplete~=username]";
  const BUTTON = "button[type=submit], input[type=submit]";
  const ADDRESS = "ada@example.com";
  const told = (window.idmBench = { tasks: [], field: null, usable: null });
  told.done = new Promise((resolve) => (told.finish = resolve));
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) told.tasks.push([startTime, duration]);
  }).observe({ type: "longtask", buffered: true });

  const frame = () => new Promise(requestAnimationFrame);
  const usable = (element) => !element.disabled && element.checkVisibility({ visibilityProperty: true });
  const find = (selector, within = document) => [...within.querySelectorAll(selector)].find(usable);
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set;

  // A press before the page's script is there would leave the page: it counts as without effect.
  let unhandled = false;
  addEventListener("submit", (event) => {
    if (event.defaultPrevented) return;
    unhandled = true;
    event.preventDefault();
  });

  // Whether the form could be used from `from` on.
  async function attempt(field) {
    field.focus();
    setValue.call(field, ADDRESS);
    for (const type of ["input", "change"]) field.dispatchEvent(new Event(type, { bubbles: true }));
    await frame();
    const same = find(FIELD);
    const button = same && (find(BUTTON, same.form ?? document) ?? find(BUTTON));
    if (same?.value !== ADDRESS || !button) return false;
    // What only the moved focus changes is no answer to the press.
    button.focus();
    await frame();
    await frame();
    unhandled = false;
    let reacted = false;
    const observer = new MutationObserver(() => (reacted = true));
    observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    button.click();
    for (let frames = 0; frames < 60 && !reacted && !unhandled; frames++) await frame();
    observer.disconnect();
    return reacted && !unhandled;
  }

  async function watch() {
    for (;;) {
      const from = performance.now();
      const field = document.body && find(FIELD);
      if (field) {
        told.field ??= from;
        if (await attempt(field)) {
          told.usable = from;
          return told.finish();
        }
      }
      await frame();
    }
  }
  watch();
})();
