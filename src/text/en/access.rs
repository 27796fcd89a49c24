//! English.

use crate::text::{Account, BrowserCheckText, FieldText, Login, SignUp, join};

pub(super) const FIELD: FieldText = FieldText {
    email: "Email address",
    email_missing: "Enter your email address.",
    email_malformed: "Enter an email address like name@example.com.",
    email_taken: "This email address is already signed up. Log in instead, or use another address.",
    password: "Password",
    password_missing: "Enter your password.",
    show_password: "Show password",
    hide_password: "Hide password",
    account_id: "Account ID",
    account_id_hint: "It says which organisation's account you manage, and looks like \
                      0190b3c4-9f3a-7c4e-8a21-3f5b6c7d8e9f. It is in your invitation.",
    account_id_missing: "Enter your account ID.",
    account_id_malformed: "This is not an account ID. It has 32 digits and letters in five groups.",
    account_id_in_url: "The account ID in the address of this page is not valid. Enter the right one.",
    missing: "This is needed.",
    malformed: "This does not have the right form.",
    too_long: |most| join(&["Use at most ", &most.to_string(), " characters."]),
    too_short_here: "Make it longer: more characters are asked for here.",
    too_long_for_field: "This is too long.",
    forbidden_character: "This has an invisible character that names cannot have. Type it again by hand.",
    unknown_value: "Select one of the values offered.",
    invalid: "Check this.",
    present_password_missing: "Enter the password that you log in with now.",
    present_password_wrong: "This is not your present password. Check it and try again; after 7 wrong tries it is \
                             locked for 30 minutes.",
    present_password_short: "Your password is too short to protect your account alone. Change it to a longer one \
                             first.",
    set_up_code_wrong: "This is not the code that the app shows now. Wait for the next one; if that fails too, check the \
                 clock of your phone.",
};

pub(super) const LOGIN: Login = Login {
    heading: "Log in",
    console_heading: "Log in to the console",
    keep: "Keep me logged in",
    keep_hint: "Only on a device that nobody else uses.",
    keep_hint_short: "Only on a device that nobody else uses. Otherwise you are logged out when you close or reload the \
                      page, and after 30 minutes.",
    time_left: "Try again in",
    try_now: "The time is over: you can try again now.",
    no_way_back: "The link that brought you here names a page that this site does not lead to. You stay on this site.",
    submit: "Log in",
    no_account_yet: "New here?",
    sign_up: "Sign up",
    ended: "Your session has ended. Log in again to go on.",
    logged_out: "You are logged out.",
    logged_out_unreached: "You are logged out of this page, but the identity service could not be told. When you \
                           are online, log in and out once more to be safe.",
    deleted: "Your account is deleted. You are logged out everywhere.",
    forgot: "Forgot your password?",
};

pub(super) const SIGN_UP: SignUp = SignUp {
    heading: "Sign up",
    name: "Name (optional)",
    rules: "Your password needs:",
    rule_length: |least, most| join(&[&least.to_string(), " to ", &most.to_string(), " characters"]),
    rule_strength: "two kinds of characters inside it (such as letters and digits), or 16 characters",
    rule_repeats: "no character three times in a row",
    rule_common: "not to be one that everybody uses",
    rule_shorter: |least| join(&[" (", &least.to_string(), " are enough if you log in with a code as well)"]),
    rule_email: "not to contain your email name",
    rule_email_whole: "not to be your email address",
    rule_met: "done:",
    rule_not_met: "to do:",
    too_short: |least| join(&["Use at least ", &least.to_string(), " characters."]),
    too_weak: "Make it longer, or add another kind of character between the first and the last.",
    repeats: "Do not use one character three times in a row.",
    too_common: "Too many people use this password. Choose another.",
    has_email: "Leave your email name out of your password.",
    is_email: "Your email address is no password. Choose another.",
    submit: "Sign up",
    have_account: "Already signed up?",
    log_in: "Log in",
    closed: "Signing up is closed",
    closed_what_now: "This site takes no new sign-ups here. If you already have an account, log in.",
};

pub(super) const BROWSER_CHECK: BrowserCheckText = BrowserCheckText {
    checking: "Checking your browser…",
    label: "Check of your browser",
    why: "Your browser solves a small task, so that no program can do this by the thousand. It takes a moment.",
};

pub(super) const ACCOUNT: Account = Account {
    heading: "Your account",
    name: "Name",
    email: "Email address",
    account: "Account",
    since: "Signed up",
    to_console: "Go to the console",
};
