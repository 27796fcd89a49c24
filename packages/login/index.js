// Login and signup of the IDM inside a product's page. The pages are in a frame, where this page cannot read what is
// typed. What comes out of it is a one-time code, which is exchanged here for a session of the product's own
// (docs/HAND-OVER.md): no token is in a URL, and none crosses from one page to the other.

// So long the login page may take to say that it is there. It says so before the app is loaded.
const PATIENCE_MS = 15_000;
const LEAST_HEIGHT = 320;

export class LoginError extends Error {
  constructor(reason, message) {
    super(message);
    this.name = "LoginError";
    this.reason = reason;
  }
}

const base64url = (bytes) =>
  btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
const random = () => base64url(crypto.getRandomValues(new Uint8Array(32)));

async function challengeOf(verifier) {
  return base64url(new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier))));
}

async function exchange(idmUrl, code, codeVerifier) {
  const answer = await fetch(new URL("/api/v1/auth/exchange-code", idmUrl), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ code, codeVerifier }),
    credentials: "omit",
    referrerPolicy: "no-referrer",
  });
  if (!answer.ok) throw new LoginError("refused", "The IDM did not take the one-time code.");
  const { jwt, jwtExpires, sessionExpires } = await answer.json();
  return { jwt, jwtExpires, sessionExpires };
}

function frameOf(title) {
  const frame = document.createElement("iframe");
  frame.title = title;
  frame.allow = "publickey-credentials-get";
  frame.referrerPolicy = "origin";
  Object.assign(frame.style, { border: "0", width: "100%", height: `${LEAST_HEIGHT}px` });
  return frame;
}

export function mount(element, options) {
  const pages = new URL(options.pagesUrl).origin;
  const frame = frameOf(options.title ?? "Log in");
  let attempt = null;
  let timer = null;

  const unmount = () => {
    attempt = null;
    clearTimeout(timer);
    removeEventListener("message", hear);
    frame.remove();
  };

  const fail = (error) => options.onError?.(error);

  async function start() {
    const mine = { verifier: random(), state: random() };
    attempt = mine;
    const query = new URLSearchParams({
      returnTo: location.origin + location.pathname,
      codeChallenge: await challengeOf(mine.verifier),
      state: mine.state,
    });
    if (options.language) query.set("lang", options.language);
    if (attempt !== mine) return;
    frame.src = `${pages}/embedded/${options.start === "signup" ? "signup" : "login"}?${query}`;
    timer = setTimeout(() => fail(new LoginError("unreachable", "The login page did not come.")), PATIENCE_MS);
    if (!frame.isConnected) element.append(frame);
  }

  async function finish({ code, state }) {
    const mine = attempt;
    // Each attempt is answered once, and only an answer to this one counts.
    if (!mine || state !== mine.state || typeof code !== "string") return;
    attempt = { ...mine, state: null };
    try {
      const session = await exchange(options.idmUrl, code, mine.verifier);
      if (attempt === null) return;
      unmount();
      options.onSession(session);
    } catch (error) {
      if (attempt === null) return;
      fail(error instanceof LoginError ? error : new LoginError("unreachable", "The IDM cannot be reached."));
      await start();
    }
  }

  function hear(event) {
    if (event.source !== frame.contentWindow || event.origin !== pages) return;
    const message = event.data ?? {};
    if (message.type === "idm-login:ready") clearTimeout(timer);
    if (message.type === "idm-login:height") frame.style.height = `${Math.max(LEAST_HEIGHT, Number(message.height) || 0)}px`;
    if (message.type === "idm-login:code") finish(message);
  }

  addEventListener("message", hear);
  start().catch((error) => fail(new LoginError("unreachable", String(error))));
  return { unmount };
}
