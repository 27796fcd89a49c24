import { Auth0Lock } from "auth0-lock";

// The client's settings come from the stub (client/CLIENT.js) instead of Auth0's content network.
const lock = new Auth0Lock("CLIENT", location.host, {
  container: "root",
  configurationBaseUrl: location.origin,
  auth: { redirectUrl: location.origin, responseType: "token id_token" },
  rememberLastLogin: false,
});
lock.show();
