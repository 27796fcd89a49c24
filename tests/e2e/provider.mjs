// A certified OpenID Connect provider on loopback, `oidc-provider` from npm, with its pages for development.
//
//     node provider.mjs LIBRARY PORT REDIRECT_URI
//
// Whoever logs in as `x` is x@example.com; who begins with `unproved`, at an address that was not confirmed.
import { pathToFileURL } from "node:url";

const [, , library, port, redirectUri] = process.argv;
const { default: Provider } = await import(pathToFileURL(library));

const provider = new Provider(`http://localhost:${port}`, {
  clients: [{ client_id: "idm", client_secret: "secret of the journeys", redirect_uris: [redirectUri] }],
  claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
  cookies: { keys: ["of the journeys"] },
  features: { devInteractions: { enabled: true } },
  findAccount: (_context, id) => ({
    accountId: id,
    claims: () => ({ sub: id, email: `${id}@example.com`, email_verified: !id.startsWith("unproved"), name: id }),
  }),
});
provider.listen(Number(port), "127.0.0.1", () => console.log("READY"));
