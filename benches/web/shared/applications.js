// What both lists share, so that they differ in how they draw alone: the calls, the words and the judgement of a row.

const config = fetch("/config.json").then((answer) => answer.json());
let jwt = "";

async function call(method, path, headers) {
  const { idmUrl } = await config;
  const answer = await fetch(idmUrl + path, { method, credentials: "include", headers });
  if (!answer.ok) throw new Error(`${path} is answered with ${answer.status}`);
  return answer.json();
}

// Takes the session up that this browser's cookie belongs to.
export async function restore() {
  ({ jwt } = await call("POST", "/api/v1/sessions/renew-session", { "X-IDM-Request": "1" }));
}

export function page(query, cursor) {
  const asked = new URLSearchParams({ limit: "200", sort: "-created" });
  if (query.trim()) asked.set("query", query.trim());
  if (cursor) asked.set("cursor", cursor);
  return call("GET", `/api/v1/access/applications?${asked}`, { Authorization: `Bearer ${jwt}` });
}

const PRIVILEGES = {
  "identity:create": "Create end-users",
  "identity:read": "Read end-users",
  "identity:update": "Change end-users",
  "audit:read": "Read the audit log",
};
const KINDS = { "end-user": "End-user", "back-end": "Back-end" };
const DAY = 86_400_000;
const dayFormat = new Intl.DateTimeFormat(undefined, { dateStyle: "medium" });
const exactFormat = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });

function day(at) {
  const date = new Date(at);
  return { machine: date.toISOString(), exact: exactFormat.format(date), text: dayFormat.format(date) };
}

// What a row says: each `day` is a time, each `text` a word in its place.
export function row(application, now = Date.now()) {
  const { appId, name, kind, status, privileges, created, lastUsed, expires } = application;
  const left = expires === undefined ? Infinity : expires - now;
  const state = status !== "active" ? status : left <= 0 ? "expired" : left <= 14 * DAY ? "expiring" : "active";
  return {
    appId,
    name,
    kind: KINDS[kind],
    badge: { active: "Active", expiring: "Expiring", expired: "Expired", revoked: "Revoked" }[state],
    badgeClass: { active: "badge", expiring: "badge badge-warning" }[state] ?? "badge badge-ended",
    muted: state === "expired" || state === "revoked",
    privileges: privileges.map((privilege) => PRIVILEGES[privilege] ?? privilege).join(", "),
    created: day(created),
    lastUsed: lastUsed === undefined ? "Never used" : day(lastUsed),
    idle: status === "active" && now - (lastUsed ?? created) >= 90 * DAY,
    expires: expires === undefined ? "Never" : day(expires),
  };
}

export const HEADS = ["Name", "Status", "Privileges", "Created", "Last used", "Expires", "appId"];
export const COPY = "M9 9h11v11H9zM5 15H4V4h11v1";
