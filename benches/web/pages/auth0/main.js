import { Auth0Lock } from "auth0-lock";

// What Lock fetches from Auth0's content network comes from stubs beside this file: the client's settings, and the
// English sentences, which it has with it anyway. Logo and avatar are left to the product.
const lock = new Auth0Lock("CLIENT", location.host, {
  container: "root",
  configurationBaseUrl: location.origin,
  languageBaseUrl: location.origin,
  auth: { redirectUrl: location.origin, responseType: "token id_token" },
  avatar: null,
  rememberLastLogin: false,
  theme: { logo: "/icon.svg" },
});
lock.show();
