//! English.

use crate::text::{ConnectedLoginsText, ProviderText, join};

pub(super) const PROVIDER: ProviderText = ProviderText {
    continue_with: |name| join(&["Continue with ", name]),
    arriving: "Logging you in…",
    cancelled: "You did not log in at the provider. Try again, or log in another way.",
    expired: "That login took too long, or was begun in another browser. Try again.",
    failed: "The provider did not answer as it should. Try again in a moment, or log in another way.",
    email_unverified: "The provider does not confirm an email address of yours. Confirm it there, or log in another way.",
    connect_first: "There is an account with this email address already. Log in with your password, then connect the provider on your account page.",
    no_account: "Nobody here has this login yet, and it does not sign people up. Log in another way.",
};

pub(super) const CONNECTED_LOGINS: ConnectedLoginsText = ConnectedLoginsText {
    heading: "Connected logins",
    hint: "Log in with an account that you have elsewhere, without your password here.",
    failed: "We could not load your connected logins",
    none: "No login is connected yet.",
    since: "Connected",
    connect: |name| join(&["Connect ", name]),
    connect_heading: "Connect a login",
    connect_consequence: "Next comes the provider’s own page. Whoever can log in there can then log in here.",
    go_on: "Continue",
    connected: "The login is connected.",
    taken: "This login is connected with somebody else here. Disconnect it there first.",
    disconnect: "Disconnect",
    disconnect_which: |name| join(&["Disconnect ", name]),
    disconnect_heading: |name| join(&["Disconnect ", name, "?"]),
    disconnect_consequence: "You can no longer log in with it. Your sessions stay.",
    disconnected: |name| join(&[name, " disconnected"]),
    last_way: "This is your last way to log in. Choose a password first: log out, and select “Forgot your password?” at the login.",
};
