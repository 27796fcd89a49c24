//! English.

mod access;
mod app_credentials;
mod app_list;
mod app_token;
mod application;
mod audit_log;
mod bulk;
mod check_token;
mod console;
mod create;
mod events;
mod frame;
mod language;
mod own_account;
mod passkey;
mod provider;
mod recover;
mod recovery_codes;
mod second_factor;
mod secrets;
mod session;
mod setup_key;
mod support;
mod token;
mod users;

use super::{Common, ConsoleText, EndUserText, Problem, Text, join};

pub(super) static TEXT: Text = Text {
    common: Common {
        brand: "IDM Console",
        page_title: |page| join(&[page, " · IDM Console"]),
        loading: "Loading",
        try_again: "Try again",
        cancel: "Cancel",
        copied: "Copied",
        undo: "Undo",
        dismiss: "Dismiss",
        messages: "Messages",
        skip_to_content: "Skip to content",
        log_out: "Log out",
        settings_failed: "This page could not load its settings",
        session_unknown: "We could not check whether you are logged in",
        hand_over_failed: "We could not take you back to where you came from",
        part_failed: "This page could not be downloaded completely",
        not_found: "Page not found",
        not_found_what_now: "There is no page at this address. It may be mistyped, or the page may have moved.",
        to_start: "Go to the start page",
    },
    problem: Problem {
        wrong_credentials: "The email address or the password is wrong. Check both and try again.",
        locked: |minutes| {
            let unit = if minutes == 1 { " minute" } else { " minutes" };
            let minutes = minutes.to_string();
            join(&[
                "Too many wrong passwords. This login is locked for another ",
                &minutes,
                unit,
                ". Try again after that.",
            ])
        },
        too_many_requests: |seconds| {
            let unit = if seconds == 1 { " second" } else { " seconds" };
            join(&["Too many tries in a short time. Wait ", &seconds.to_string(), unit, ", then try again."])
        },
        too_many_requests_soon: "Too many tries in a short time. Wait a minute, then try again.",
        check_fields: "Something is not right yet. Check what you entered and try again.",
        not_allowed: "You are not allowed to do this. Ask an admin of your account.",
        origin_not_allowed: "The identity service does not accept calls from this address. Ask whoever runs this site.",
        session_ended: "Your session has ended. Log in again.",
        not_found: "This no longer exists. Reload the page to see what is there now.",
        conflict: "Somebody changed this in the meantime. Reload the page and try again.",
        offline: "You are offline. Check your internet connection, then try again.",
        unreachable: "The identity service cannot be reached. Try again in a moment.",
        timeout: "The identity service took too long to answer. Try again in a moment.",
        unavailable: "The identity service is not available right now. Try again in a few minutes.",
        unexpected: "Something went wrong on our side. Nothing was changed. Try again in a moment.",
        proof_required: "Your browser could not finish the check that keeps programs out. Reload the page and try again. If \
                         that does not help, allow this site in your content blocker, or use another browser.",
        signup_refused: "This does not work right now, and it is not your fault. Tell whoever runs this site.",
        login_step_expired: "The password was entered too long ago. Go back and enter it again.",
        provider_unreachable: "The provider cannot be reached. Try again in a moment, or log in another way.",
        wrong_passkey: "This passkey is not known here, or no longer. Log in another way.",
        user_locked: "An admin has locked this login. Ask whoever runs this site.",
        already_revealed: "This appToken was given out already, and cannot be shown again. If it is lost, the app's page \
                           can regenerate it.",
    },
    field: access::FIELD,
    login: access::LOGIN,
    sign_up: access::SIGN_UP,
    secrets: secrets::SECRETS,
    session: session::SESSION,
    second_factor: second_factor::SECOND_FACTOR,
    passkey: passkey::PASSKEY,
    provider: provider::PROVIDER,
    language: language::LANGUAGE,
};

pub(super) static END_USER: EndUserText = EndUserText {
    browser_check: access::BROWSER_CHECK,
    account: access::ACCOUNT,
    forgot: recover::FORGOT,
    send_again: recover::SEND_AGAIN,
    reset: recover::RESET,
    verify: recover::VERIFY,
    signed_up: recover::SIGNED_UP,
    own_account: own_account::OWN_ACCOUNT,
    passkeys: passkey::PASSKEYS,
    connected_logins: provider::CONNECTED_LOGINS,
    recovery_codes: recovery_codes::RECOVERY_CODES,
    setup_key: setup_key::SETUP_KEY,
};

pub(super) static CONSOLE: ConsoleText = ConsoleText {
    console: console::CONSOLE,
    app_credentials: app_credentials::APP_CREDENTIALS,
    application: application::APPLICATION,
    application_events: application::EVENTS,
    edit_application: application::EDIT,
    conflict: application::CONFLICT,
    application_life: application::LIFE,
    privileges: app_token::PRIVILEGES,
    regenerate: app_token::REGENERATE,
    proof: app_token::PROOF,
    app_list: app_list::APP_LIST,
    bulk: bulk::BULK,
    create: create::CREATE,
    token: token::TOKEN,
    check_token: check_token::CHECK_TOKEN,
    frame: frame::FRAME,
    end_users: users::END_USERS,
    admins: users::ADMINS,
    users: users::USERS,
    add_user: users::ADD_USER,
    one_user: users::ONE_USER,
    events: events::EVENTS,
    audit_log: audit_log::AUDIT_LOG,
    support: support::SUPPORT,
    thread: support::THREAD,
    request: support::REQUEST,
};

/// A number with its digits in groups of three.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::grouped;

    #[test]
    fn digits_stand_in_groups_of_three() {
        assert_eq!([0, 999, 1000, 100_000, 1_234_567].map(grouped), ["0", "999", "1,000", "100,000", "1,234,567"]);
    }
}
