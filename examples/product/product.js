// A product whose people log in on the IDM's pages. It needs two things: this page (or its origin, for all of its pages)
// among `return_origins` of `idm-server static`, and its origin among `allow_origins` of `idm-server serve`. The JWT lives
// in this page's memory only.
//
// product.json beside this file: { "loginUrl": "https://login.example/login", "idmUrl": "https://idm.example" }

const settings = await (await fetch("product.json")).json();
const who = document.getElementById("who");
const logIn = document.getElementById("log-in");
const logOut = document.getElementById("log-out");
let jwt = null;

const base64url = (bytes) =>
  btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
const random = () => base64url(crypto.getRandomValues(new Uint8Array(32)));

// RFC 7636: the verifier stays here; its hash goes along, and the code that comes back is worth nothing without it.
async function startLogin() {
  const [verifier, state] = [random(), random()];
  sessionStorage.setItem("login", JSON.stringify({ verifier, state }));
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier));
  const query = new URLSearchParams({
    returnTo: location.origin + location.pathname,
    codeChallenge: base64url(new Uint8Array(hash)),
    state,
  });
  location.assign(`${settings.loginUrl}?${query}`);
}

async function call(path, options = {}) {
  const headers = { "content-type": "application/json", ...(jwt && { authorization: `Bearer ${jwt}` }) };
  const answer = await fetch(settings.idmUrl + path, { ...options, headers });
  jwt = answer.headers.get("xively-access-token") ?? jwt;
  if (!answer.ok) throw new Error((await answer.json()).message);
  return answer.status === 204 ? null : answer.json();
}

// A token is for this product where it names its origin (RFC 7519, section 4.1.3). A back end refuses every other one, after
// it has checked the signature, the issuer and the time (docs/HAND-OVER.md).
function isForUs(token) {
  const { aud } = JSON.parse(atob(token.split(".")[1].replaceAll("-", "+").replaceAll("_", "/")));
  return [aud].flat().includes(location.origin);
}

async function finishLogin() {
  const query = new URLSearchParams(location.search);
  const started = JSON.parse(sessionStorage.getItem("login") ?? "null");
  sessionStorage.removeItem("login");
  // Out of the address and the history at once; and nobody can smuggle their own login in without our state.
  history.replaceState(null, "", location.pathname);
  if (!query.has("code")) return;
  if (!started || query.get("state") !== started.state) throw new Error("This login was not started here.");
  const body = JSON.stringify({ code: query.get("code"), codeVerifier: started.verifier });
  ({ jwt } = await call("/api/v1/auth/exchange-code", { method: "POST", body }));
  if (isForUs(jwt)) return;
  jwt = null;
  throw new Error("This login is for another product.");
}

async function show() {
  logIn.hidden = jwt !== null;
  logOut.hidden = jwt === null;
  who.textContent = jwt ? `Hello, ${(await call("/api/v1/access/users/me")).user.emailAddress}` : "You are not logged in.";
}

logIn.addEventListener("click", startLogin);
logOut.addEventListener("click", async () => {
  await call("/api/v1/auth/logout", { method: "POST" });
  jwt = null;
  await show();
});

let problem = null;
await finishLogin().catch((error) => (problem = error));
await show();
if (problem) who.textContent = `You are not logged in: ${problem.message}`;
