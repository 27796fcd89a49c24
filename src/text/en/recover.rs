//! English.

use crate::text::join;
use crate::text::{Forgot, HandOverText, Reset, SendAgain, SignedUpText, TermsText, Verify};

pub(super) const FORGOT: Forgot = Forgot {
    heading: "Forgot your password?",
    intro: "Enter the email address that you log in with. We mail you a link to choose a new password.",
    submit: "Mail me a link",
    sent: "Check your mail",
    sent_to: |email| join(&["If there is an account for ", email, ", a mail with a link is on its way to it."]),
    holds: "Open the link within 30 minutes. It works once. Until you have chosen a new password, the old one stays.",
    nothing_comes: "No mail after a few minutes?",
    nothing_comes_what_now: [
        "Look in the spam or junk folder.",
        "Check that the address above is right, and the one you signed up with.",
        "Have the mail sent again.",
    ],
    other_address: "Use another address",
    to_login: "Back to the login",
    spent: "Not more than five links are mailed in 30 minutes. Use the newest one, or ask again in half an hour.",
    closed: "No password links here",
    closed_what_now: "This site cannot mail you a link to choose a new password. Ask whoever runs it for one.",
};

pub(super) const SEND_AGAIN: SendAgain = SendAgain {
    send: "Send the mail again",
    wait: "A mail can take a minute. You can have it sent again in",
    sent: "The mail was sent again.",
    possible: "You can have the mail sent again now.",
};

pub(super) const RESET: Reset = Reset {
    heading: "Choose a new password",
    heading_invited: "Welcome! Choose your password",
    intro: "Saving it logs you out on every device, so that only the new password counts.",
    intro_invited: "You log in with it and the email address that the invitation came to.",
    password: "New password",
    submit: "Save the password",
    saved: "Your password is saved",
    saved_what_now: "You were logged out on every device. Log in with the new password.",
    saved_invited: "Log in with it and the email address that the invitation came to.",
    log_in: "Log in",
    failed_heading: "This link no longer works",
    failed: "It works once, within 30 minutes. It was used already, it is older, or the mail program has damaged it. Your \
             password was not changed just now.",
    failed_invited: "It works once, within 7 days. It was used already, it is older, or the mail program has damaged it. \
                     No password was saved just now.",
    failed_log_in: "If you have chosen a password by it, log in with that. If not, ask for a new link.",
    new_link: "Ask for a new link",
    no_token: "Open the link in your mail",
    no_token_what_now: "This page needs the link from your mail. It is forgotten when the page is reloaded or opened by \
                        hand, but not used up: open it from the mail once more, or ask for a new one.",
};

pub(super) const VERIFY: Verify = Verify {
    heading: "Verify your email address",
    intro: "Press the button to tell us that the mail has reached you.",
    submit: "Verify my email address",
    verified: "Your email address is verified",
    verified_what_now: "Thank you. There is nothing else to do.",
    already: "Your email address is verified already",
    already_what_now: "The link was used before, so there is nothing else to do.",
    go_on: "Continue",
    failed: "This link no longer works",
    failed_why: "It works once, within 24 hours. It was used already, it is older, or the mail program has damaged it.",
    no_token: "Open the link in your mail",
    no_token_why: "This page needs the link from your mail. It is forgotten when the page is reloaded or opened by hand, \
                   but not used up: open it from the mail once more, or have a new one sent.",
    log_in_first: "Log in to see whether your address is verified, and to have a new link sent.",
    log_in: "Log in",
    spent: "Not more than five links are mailed in a day. Use the newest one.",
};

pub(super) const SIGNED_UP: SignedUpText = SignedUpText {
    heading: "You are signed up",
    mailed: |email| join(&["We have mailed a link to ", email, ". Open it to verify that the address is yours."]),
    unverified: "The address is not verified until then. You can go on at once: the link works for 24 hours.",
    go_on: "Continue",
    nothing_comes: "No mail after a few minutes?",
    nothing_comes_what_now: [
        "Look in the spam or junk folder.",
        "Have the mail sent again, here or on your account page.",
    ],
};

pub(super) const HAND_OVER: HandOverText = HandOverText {
    heading: "You are already logged in",
    question: |product, email| join(&["Continue to ", product, " as ", email, "?"]),
    go_on: "Continue",
    other_login: "Use another login",
};

pub(super) const TERMS: TermsText = TermsText {
    terms_before: "I agree to the ",
    terms: "terms",
    terms_after: " (opens in a new tab)",
    terms_missing: "Agree to the terms to sign up.",
};
