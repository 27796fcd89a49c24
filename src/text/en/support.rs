//! English.

use crate::text::join;
use crate::text::{RequestText, SupportText, ThreadText};
use idm_api::support::{RequestState, RequestStep};

pub(super) const SUPPORT: SupportText = SupportText {
    heading: "Support",
    intro: "Talk to the platform's operators here, and ask them for back-end credentials.",
    intro_operator: "What the accounts ask you for, newest first.",
    list: "Conversations",
    list_failed: "The conversations could not be loaded",
    empty: "No conversations yet",
    empty_what_now: "Back-end credentials can do more than a sign-up page, so the platform's operators grant them. Ask \
                     for one here, or just write to us.",
    empty_operator: "When an account writes to you or asks for a back-end credential, it appears here.",
    more: "Show more",
    unread: |count| join(&[&count.to_string(), " new"]),
    unread_menu: |count| {
        let what = if count == 1 { " conversation with news" } else { " conversations with news" };
        join(&[&count.to_string(), what])
    },
    reconnecting: "Reconnecting\u{2026} New messages appear when the connection is back.",
    state: |state| match state {
        RequestState::Pending => "Waiting for an answer",
        RequestState::Amended => "Changed by support",
        RequestState::Approved => "Approved",
        RequestState::Declined => "Declined",
        RequestState::Withdrawn => "Withdrawn",
    },
    you: "You",
    platform: "Platform support",
    platform_named: |name| join(&[name, " (platform support)"]),
    step: |step| match step {
        RequestStep::Asked => "asked for a back-end credential",
        RequestStep::Amended => "changed the request",
        RequestStep::Approved => "approved the request",
        RequestStep::Declined => "declined the request",
        RequestStep::Withdrawn => "withdrew the request",
        RequestStep::Revealed => "had the appToken shown",
    },
    preview: |who, what| join(&[who, ": ", what]),
    announced: |who, what| join(&["New message. ", who, ": ", what]),
    announced_in: |subject, what| join(&["New message in \u{201c}", subject, "\u{201d}. ", what]),
};

pub(super) const THREAD: ThreadText = ThreadText {
    heading: "Conversation",
    back: "All conversations",
    failed: "The conversation could not be loaded",
    missing: "There is no such conversation",
    missing_what_now: "It may belong to another account, or its address may be mistyped.",
    with: |account| join(&["With ", account]),
    messages: "Messages",
    earlier: "Show earlier messages",
    write: "Your message",
    write_hint: "Enter sends it, Shift and Enter begins a new line. Never write an appToken or a password here.",
    send: "Send",
    empty: "Write something first.",
    too_long: "This is too long. Send it in parts.",
    forbidden: "This holds characters that cannot be shown. Take them out.",
    sent: "Message sent",
    open: "Write to support",
    open_heading: "Write to support",
    subject: "Subject",
    subject_hint: "What it is about, in a few words.",
    subject_missing: "Enter a subject.",
    open_submit: "Send",
};

pub(super) const REQUEST: RequestText = RequestText {
    ask: "Ask for a back-end credential",
    ask_heading: "Ask for a back-end credential",
    ask_intro: "The platform's operators read this, may change it with you, and decide. The appToken is then shown to \
                you, once, and never to them.",
    name: "Name of the app",
    name_hint: "For you and for support, such as \u{201c}Billing\u{201d}.",
    name_missing: "Enter a name.",
    privileges: "What it must be able to do",
    privileges_hint: "Choose only what it needs: less is granted sooner.",
    privileges_missing: "Choose at least one.",
    justification: "What you need it for",
    justification_hint: "Which system uses it, and why it needs each of these.",
    expires: "Expires",
    expires_hint: "The last day on which it is needed. Leave it empty if it shall not expire.",
    ask_submit: "Send the request",
    asked: "Your request was sent.",
    card: |name| join(&["Request: ", name]),
    first_asked: "First asked for",
    note: "Support says",
    state_explained: |state| match state {
        RequestState::Pending => "The platform's operators have not answered yet.",
        RequestState::Amended => "The platform's operators changed what would be granted, and have not decided yet.",
        RequestState::Approved => "The app exists with these privileges.",
        RequestState::Declined => "Nothing was granted. You can ask anew.",
        RequestState::Withdrawn => "It was taken back. Nothing was granted.",
    },
    withdraw: "Withdraw",
    withdraw_heading: |name| join(&["Withdraw the request for ", name, "?"]),
    withdraw_consequence: "The platform's operators can no longer approve it. You can ask anew at any time.",
    amend: "Change",
    amend_heading: "Change the request",
    amend_note: "Why you change it",
    amend_note_hint: "The account reads this.",
    amend_submit: "Save the change",
    approve: "Approve",
    approve_heading: |name| join(&["Approve ", name, "?"]),
    approve_consequence: |account, privileges| {
        join(&[
            "This makes a back-end app in ",
            account,
            " with these privileges: ",
            privileges,
            ". Its appToken is shown to an admin of the account, once, and not to you.",
        ])
    },
    approve_note: "What you want to say with it",
    decline: "Decline",
    decline_heading: |name| join(&["Decline ", name, "?"]),
    decline_consequence: "Nothing is granted. The account reads your reason and can ask anew.",
    decline_note: "Reason",
    decline_note_missing: "Say why, so that they can ask better.",
    reveal: "Reveal appToken",
    reveal_once: "The appToken can be shown once. Have your secret store open before you reveal it.",
    reveal_heading: |name| join(&["Reveal the appToken of ", name, "?"]),
    reveal_consequence: "It is shown now, to you, and never again to anybody. Save it at once.",
    revealed: "The appToken was shown",
    to_application: "Open the app's page",
};
