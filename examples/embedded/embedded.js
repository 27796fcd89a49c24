// A product with the login inside its own page. It needs its origin among `return_origins` of `idm-server static` and
// among `allow_origins` of `idm-server serve`.
//
// product.json beside this file: { "pagesUrl": "https://login.example", "idmUrl": "https://idm.example" }

import { mount } from "./idm-login/index.js";

const settings = await (await fetch("product.json")).json();
const who = document.getElementById("who");
const place = document.getElementById("login");
const logIn = document.getElementById("log-in");
const logOut = document.getElementById("log-out");
let jwt = null;

async function call(path, method = "GET") {
  const answer = await fetch(settings.idmUrl + path, { method, headers: { authorization: `Bearer ${jwt}` } });
  jwt = answer.headers.get("xively-access-token") ?? jwt;
  return answer.status === 204 ? null : answer.json();
}

function startLogin() {
  logIn.hidden = true;
  mount(place, {
    pagesUrl: settings.pagesUrl,
    idmUrl: settings.idmUrl,
    start: new URLSearchParams(location.search).get("start") ?? "login",
    title: "Log in to the shop",
    async onSession(session) {
      ({ jwt } = session);
      const { user } = await call("/api/v1/access/users/me");
      who.textContent = `Hello, ${user.emailAddress}`;
      logOut.hidden = false;
      logOut.focus();
    },
    onError(error) {
      who.textContent = `You are not logged in: ${error.message}`;
    },
  });
}

logOut.addEventListener("click", async () => {
  await call("/api/v1/auth/logout", "POST");
  jwt = null;
  who.textContent = "You are not logged in.";
  logOut.hidden = true;
  logIn.hidden = false;
  logIn.focus();
});

logIn.addEventListener("click", startLogin);
who.textContent = "You are not logged in.";
logIn.hidden = false;
