// What is done to the list: `steps[name](argument)`, the same in every page. Times are in milliseconds.
const frame = () => new Promise(requestAnimationFrame);
const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));
async function until(condition) {
  while (!condition()) await pause(1);
}
const find = (selector) => document.querySelector(selector);
const rows = () => document.querySelectorAll(".app-rows > tr");
// Until the browser has drawn what changed.
async function drawn() {
  await frame();
  await pause(0);
}

const steps = {
  async opened() {
    await until(() => window.firstRow);
    return window.firstRow;
  },

  // Types a word, letter by letter; the time from the last letter until the one row that is meant stands there.
  async filter(word) {
    const search = find("#app-search");
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set;
    const type = (text) => {
      set.call(search, text);
      search.dispatchEvent(new InputEvent("input", { bubbles: true }));
    };
    for (let length = 1; length < word.length; length++) {
      type(word.slice(0, length));
      await pause(120);
    }
    const from = performance.now();
    type(word);
    await until(() => rows().length === 1 && rows()[0].textContent.includes(word));
    await drawn();
    const time = performance.now() - from;
    type("");
    await until(() => rows().length > 5);
    return time;
  },

  // Jumps to the end again and again, for at most 20 seconds; the time, and whether all are loaded.
  async loadMore() {
    const from = performance.now();
    const all = () => find(".list-foot")?.textContent.includes("That is all of them");
    while (!all() && performance.now() - from < 20_000) {
      scrollTo(0, document.documentElement.scrollHeight);
      await pause(10);
    }
    return [performance.now() - from, Number(all() ?? 0)];
  },

  // Selects all that are loaded, and none again.
  async selectAll() {
    scrollTo(0, 0);
    await drawn();
    const all = find(".app-row-head input");
    const selected = () => document.querySelectorAll(".app-row-selected").length;
    const times = [];
    for (const on of [true, false]) {
      const from = performance.now();
      all.click();
      await until(() => (on ? selected() >= Math.min(rows().length, 5) : selected() === 0));
      await drawn();
      times.push(performance.now() - from);
    }
    return times;
  },

  // Scrolls so many pixels in each of so many frames, from so far down; the times between frames.
  async scroll({ share, step, frames }) {
    scrollTo(0, share * document.documentElement.scrollHeight);
    await drawn();
    const gaps = [];
    let last = await frame();
    for (let count = 0; count < frames; count++) {
      scrollBy(0, step);
      const now = await frame();
      gaps.push(now - last);
      last = now;
    }
    return gaps;
  },
};
const [name, argument, done] = arguments;
steps[name](argument).then(done, (error) => done(String(error)));
