//! English.

use crate::text::{PasskeyText, PasskeysText, join};

pub(super) const PASSKEY: PasskeyText = PasskeyText {
    or: "or",
    log_in: "Log in with a passkey",
    in_place_of_code: "Use a passkey",
    dismissed: "No passkey was used. Try again, or log in another way.",
    not_here: "Passkeys cannot be used at this address. Log in another way.",
};

pub(super) const PASSKEYS: PasskeysText = PasskeysText {
    heading: "Passkeys",
    hint: "Log in with your fingerprint, your face or the PIN of your device: no password that could be stolen, and no code.",
    failed: "We could not load your passkeys",
    none: "You have no passkey yet.",
    no_browser: "This browser cannot use passkeys on this page. A newer one can, and so can other devices of yours.",
    full: |most| join(&["You have ", &most.to_string(), " passkeys, and more cannot be added. Remove one first."]),
    added_on: "Added",
    last_used: "Last used",
    never_used: "Not used yet",
    add: "Add a passkey",
    add_consequence: "Your browser will ask where to keep the passkey: on this device, on your phone, or on a security key.",
    name: "Name",
    name_hint: "So that you recognise it later, such as “Work laptop”.",
    name_missing: "Give the passkey a name.",
    go_on: "Continue",
    added: |name| join(&["Passkey ", name, " added"]),
    not_made: "Your browser made no passkey. Try again, or choose another place for it.",
    already_there: "This device has a passkey of yours already. Choose another place, or use that one.",
    not_here: "Passkeys cannot be made at this address. Tell whoever runs this site.",
    too_late: "That took longer than 5 minutes, so that nothing was added. Delete the new passkey from your device and try again.",
    rename: "Rename",
    rename_which: |name| join(&["Rename the passkey ", name]),
    renamed: |name| join(&["Passkey renamed to ", name]),
    save: "Save",
    remove: "Remove",
    remove_which: |name| join(&["Remove the passkey ", name]),
    remove_heading: |name| join(&["Remove the passkey ", name, "?"]),
    remove_consequence: "You can no longer log in with it. Your device may offer it until you delete it there, too.",
    removed: |name| join(&["Passkey ", name, " removed"]),
};
