//! English.

use crate::text::OwnAccount;
use crate::text::join;

pub(super) const OWN_ACCOUNT: OwnAccount = OwnAccount {
    profile: "Profile",
    change_name: "Change name",
    name: "Name",
    name_none: "No name yet",
    name_hint: "What to call you. Admins of this account see it. Leave it empty for none.",
    save: "Save",
    name_saved: "Name saved",
    verified: "Verified",
    unverified: "Not verified",
    unverified_hint: "Open the link in the mail that we sent there: it shows that the address is yours.",
    verify_again: "Send the link again",
    verify_sent: |email| {
        join(&["If ", email, " is not verified yet, a link is on its way there. It works for 24 hours."])
    },
    no_mail: "This installation sends no mail right now, so that nothing was done. Ask whoever runs this site.",
    change_email: "Change email address",
    change_email_how: "We send a link to the new address. You log in with the old one until you have opened that \
                       link; the old one is then told of the change.",
    new_email: "New email address",
    same_email: "This is your address already. Enter another one.",
    mail_link: "Send link",
    email_pending: |email| {
        join(&["Open the link that we sent to ", email, ". Your address changes then. The link works for 24 hours."])
    },
    sign_in: "Sign-in",
    password: "Password",
    password_hint: "Use a password that you use nowhere else. A password manager remembers it for you.",
    change_password: "Change password",
    change_password_ends: "You stay logged in here. All your other sessions end, and a mail tells you of the change.",
    new_password: "New password",
    password_changed: "Password changed. You are logged out everywhere else.",
    present_password: "Present password",
    proof_code: "Code of your authenticator app, or a recovery code",
    proof_code_hint: "Each code works once. If you have just used the one that your app shows, wait for the next.",
    no_password: "You have no password here. In its place, a login of the last ten minutes shows that it is you.",
    login_too_old: "You logged in more than ten minutes ago. Log out, log in again, and do this right after.",
    second_factor: "Second factor",
    second_factor_off: "Off",
    second_factor_on: "On",
    second_factor_off_hint: "With an authenticator app on your phone, a stolen password alone is not enough to log \
                             in as you.",
    second_factor_on_hint: "Logging in asks for your password and for a code of your authenticator app.",
    second_factor_failed: "We could not find out whether you have a second factor",
    second_factor_since: "On since",
    codes_left: "Recovery codes left",
    codes_few: "Make new ones before you run out: without app and codes only an admin can help you back in.",
    set_up: "Set up authenticator app",
    set_up_consequence: "Have your phone with an authenticator app at hand. First we make sure that it is you.",
    go_on: "Continue",
    scan_heading: "Set up your authenticator app",
    scan: "Scan this code with your authenticator app:",
    qr: "QR code for your authenticator app. It says the same as the setup key below.",
    key: "Or type this setup key into the app:",
    code: "Code that the app shows now",
    turn_on: "Turn on",
    expired: "The setup took longer than 15 minutes, so that the key is void. Delete it from the app and start again.",
    turned_on: "Second factor turned on",
    new_codes: "Make new recovery codes",
    new_codes_consequence: "The codes that you have now stop working, as soon as the new ones are made.",
    codes_made: "New recovery codes made",
    turn_off: "Turn off",
    turn_off_heading: "Turn off the second factor?",
    turn_off_consequence: "Your password alone will be enough to log in. Your recovery codes stop working, and you \
                           can delete the entry from your app.",
    turned_off: "Second factor turned off",
    sessions: "Sessions",
    sessions_hint: "Where you are logged in. End what you do not recognise, and change your password then.",
    sessions_failed: "We could not load your sessions",
    this_one: "This device",
    device: |browser, system| match (browser, system) {
        (Some(browser), Some(system)) => join(&[browser, " on ", system]),
        (Some(one), None) | (None, Some(one)) => one.to_owned(),
        (None, None) => "Unknown device".to_owned(),
    },
    used_now: "In use",
    last_used: "Last used",
    from: "from the address",
    logged_in: "Logged in",
    end: "End",
    end_consequence: "That device is logged out at once. What was not saved there may be lost.",
    end_which: |device, used| join(&["End the session of ", device, ", last used ", used]),
    ended: |device| join(&["Session of ", device, " ended"]),
    end_others: "End all others",
    end_others_heading: "End all other sessions?",
    end_others_consequence: "You stay logged in here and are logged out everywhere else at once. What was not saved \
                             there may be lost.",
    others_ended: "All other sessions ended",
    no_others: "You are logged in nowhere else.",
    more_sessions: |shown, total| {
        join(&["These are the ", &shown.to_string(), " used last of ", &total.to_string(), "."])
    },
    data: "Your data",
    export: "Export my data",
    export_hint: "A file (JSON) with all that the identity service knows of you: profile, sessions, second factor \
                  yes or no, and what the log says about you. No password, no code, no token.",
    exported: |file| join(&["Saved as ", file]),
    export_failed: "Your data could not be exported",
    export_refused: "Your browser did not let us save the file. Allow downloads for this page and try again.",
    delete: "Delete my account",
    delete_hint: "For good. Products that you use with this login may keep data of their own: ask them.",
    delete_heading: "Delete your account?",
    delete_consequence: "Your profile, password, second factor and sessions are deleted at once, and nobody can \
                         bring them back.",
    delete_kept: "What stays: the log of security events, with your email address and the network addresses you \
                  used. Admins of this account can read it, and it is kept for as long as the organisation has its \
                  account here. Backups of whoever runs this site keep the rest until they are replaced.",
    delete_type: |email| join(&["Type ", email, " to confirm"]),
    delete_mismatch: "This is not your email address.",
    delete_action: "Delete for good",
    delete_last_admin: "You are the only admin of this account, and an account needs one. Make somebody else an \
                        admin first.",
};
