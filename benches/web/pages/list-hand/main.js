// The list of app credentials without a library: one template that is cloned, rows that are kept while they stay in view.
import { COPY, HEADS, page, restore, row } from "../../shared/applications.js";

const content = document.getElementById("content");
content.innerHTML = `
<h1 class="page-heading">App credentials</h1>
<search class="list-tools"><div class="filter filter-search"><label for="app-search">Search</label>
<input id="app-search" type="search" autocomplete="off"></div></search>
<div class="list" hidden><div class="list-head"><p></p></div>
<section class="selection-bar" aria-label="Selection" hidden><p></p></section>
<table class="app-table" role="table" aria-label="App credentials"><thead role="rowgroup">
<tr class="app-row app-row-head" role="row" aria-rowindex="1"><th class="app-row-select" role="columnheader" scope="col">
<label class="app-row-tick"><input type="checkbox"><span>Select all</span></label></th>
${HEADS.map((head) => `<th role="columnheader" scope="col">${head}</th>`).join("")}</tr></thead>
<tbody class="app-rows" role="rowgroup"></tbody></table><div class="list-foot"></div></div>`;
const template = document.createElement("template");
template.innerHTML = `<tr class="app-row" role="row"><td class="app-row-select" role="cell"><label class="app-row-tick">
<input type="checkbox"><span></span></label></td><th class="app-row-name" role="rowheader" scope="row">
<span class="app-row-title"><a class="over-target"></a></span><span class="app-row-kind"></span></th>
<td class="app-row-status" role="cell"><span></span></td><td class="app-row-privileges" role="cell"></td>
<td class="app-row-created" role="cell" data-label="Created"></td><td class="app-row-used" role="cell" data-label="Last used"></td>
<td class="app-row-expires" role="cell" data-label="Expires"></td><td class="app-row-id" role="cell"><code></code>
<button type="button" class="app-row-copy" title="Copy appId"><svg class="icon" viewBox="0 0 24 24" aria-hidden="true"
focusable="false"><path d="${COPY}"/></svg></button></td></tr>`;

const [list, body, head, foot, bar] = [".list", ".app-rows", ".list-head p", ".list-foot", ".selection-bar"].map((selector) =>
  content.querySelector(selector),
);
const all = content.querySelector("thead input");
const search = document.getElementById("app-search");
const SPARE = 4;
let [rows, next, shown, asking] = [[], undefined, null, false];
let pitch = 0;
const selected = new Set();
const drawn = new Map();

function put(cell, at) {
  if (typeof at === "string") return cell.append(at);
  const time = document.createElement("time");
  time.dateTime = at.machine;
  time.title = at.exact;
  time.textContent = at.text;
  cell.append(time);
}

function draw(application, at) {
  const said = row(application);
  const element = template.content.firstElementChild.cloneNode(true);
  const find = (selector) => element.querySelector(selector);
  element.setAttribute("aria-rowindex", at + 2);
  element.classList.toggle("app-row-muted", said.muted);
  const tick = find("input");
  tick.addEventListener("change", () => {
    if (tick.checked) selected.add(said.appId);
    else selected.delete(said.appId);
    mark();
  });
  find("label span").textContent = `Select ${said.name}`;
  const link = find("a");
  link.href = `/console/app-credentials/${said.appId}`;
  link.textContent = said.name;
  find(".app-row-kind").textContent = said.kind;
  const badge = find(".app-row-status span");
  badge.className = said.badgeClass;
  badge.textContent = said.badge;
  find(".app-row-privileges").textContent = said.privileges;
  put(find(".app-row-created"), said.created);
  put(find(".app-row-used"), said.lastUsed);
  if (said.idle) find(".app-row-used").insertAdjacentHTML("beforeend", ' <span class="hint-idle">Not used for 90 days</span>');
  put(find(".app-row-expires"), said.expires);
  find("code").textContent = said.appId;
  const copy = find("button");
  copy.setAttribute("aria-label", `Copy appId of ${said.name}`);
  copy.addEventListener("click", () => navigator.clipboard.writeText(said.appId));
  return element;
}

function look() {
  const above = -body.getBoundingClientRect().top;
  const at = (offset) => Math.min(Math.max(Math.floor(offset / pitch), 0), rows.length);
  const start = Math.max(at(above) - SPARE, 0);
  const end = Math.min(at(above + innerHeight) + 1 + SPARE, rows.length);
  for (const [index, element] of drawn) {
    if (index >= start && index < end) continue;
    element.remove();
    drawn.delete(index);
  }
  let before = body.firstElementChild;
  for (let index = start; index < end; index++) {
    let element = drawn.get(index);
    if (!element) {
      element = draw(rows[index], index);
      drawn.set(index, element);
      markRow(element, rows[index].appId);
    }
    if (element === before) before = before.nextElementSibling;
    else body.insertBefore(element, before);
  }
  body.style.paddingBlockStart = `${start * pitch}px`;
  body.style.paddingBlockEnd = `${(rows.length - end) * pitch}px`;
  if (above + innerHeight * 3 >= rows.length * pitch) more();
}

function markRow(element, id) {
  const on = selected.has(id);
  element.classList.toggle("app-row-selected", on);
  element.querySelector("input").checked = on;
}

function mark() {
  for (const [index, element] of drawn) markRow(element, rows[index].appId);
  all.checked = selected.size >= rows.length;
  bar.hidden = selected.size === 0;
  bar.firstElementChild.textContent = `${selected.size.toLocaleString("en")} selected`;
}

function show({ applications, nextCursor, total }) {
  rows = rows.concat(applications);
  next = nextCursor;
  head.textContent = `${total.toLocaleString("en")} app credentials`;
  foot.textContent = next ? "Loading more" : "That is all of them.";
  list.hidden = false;
  pitch ||= parseFloat(getComputedStyle(body).gridAutoRows);
  look();
}

// One call at a time: what is wanted by the time an answer comes is asked for next.
async function ask() {
  if (asking) return;
  asking = true;
  while (shown !== search.value) {
    const asked = search.value;
    const answer = await page(asked);
    if (asked !== search.value) continue;
    shown = asked;
    rows = [];
    selected.clear();
    drawn.clear();
    body.replaceChildren();
    show(answer);
    mark();
  }
  asking = false;
}

async function more() {
  if (asking || !next) return;
  asking = true;
  const answer = await page(shown, next);
  asking = false;
  if (shown === search.value) show(answer);
  else ask();
}

addEventListener("scroll", look);
addEventListener("resize", look);
search.addEventListener("input", ask);
all.addEventListener("change", () => {
  selected.clear();
  if (all.checked) for (const { appId } of rows) selected.add(appId);
  mark();
});
restore().then(ask);
