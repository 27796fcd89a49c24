//! English.

use super::join;
use crate::text::{Forgot, SendAgain};

pub(super) const FORGOT: Forgot = Forgot {
    heading: "Forgot your password?",
    intro: "Enter the email address that you log in with. We mail you a link to choose a new password.",
    submit: "Mail me a link",
    link: "Forgot your password?",
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
