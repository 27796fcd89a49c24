//! English.

use crate::text::join;
use crate::text::{Privileges, Proof, Regenerate};
use idm_api::privilege::Privilege;

pub(super) const PRIVILEGES: Privileges = Privileges {
    heading: "Privileges",
    heading_of: |name| join(&["Privileges of \u{201c}", name, "\u{201d}"]),
    change: "Change privileges",
    none: "It has none: the IDM refuses every call that needs one.",
    failed: "The privileges could not be loaded",
    question: "What may it do?",
    allows: |privilege| match privilege {
        Privilege::IdentityCreate => "Sign people up: make new end-users in the account.",
        Privilege::IdentityRecover => {
            "Ask for a mail by which an end-user can choose a new password; a back-end app may also turn off a second factor that was lost."
        }
        Privilege::IdentityRead => "See who the end-users are, one by one and as a list.",
        Privilege::IdentityUpdate => "Change the name and the address of end-users, lock and unlock them.",
        Privilege::IdentityDelete => "Delete end-users for good.",
        Privilege::SessionRevoke => "Log end-users out everywhere.",
        Privilege::AuditRead => "See what happened in the account.",
    },
    back_end_only: |names| {
        join(&["An end-user app cannot hold these: ", names, ". They are for back-end apps; ask support for one."])
    },
    support_only: |names| {
        join(&["Only support can give a back-end app more than it has. It does not have: ", names, "."])
    },
    changes: "What saving changes",
    nothing_yet: "Nothing yet.",
    stops: "Will start to fail",
    stops_how: "From its next call on, the IDM answers these with 403, missing_privilege:",
    starts: "Will start to work",
    starts_how: "From its next call on, the IDM lets the app make these:",
    save: "Save privileges",
};

pub(super) const REGENERATE: Regenerate = Regenerate {
    section: "appToken",
    explained: "Nobody can show the appToken again: only a fingerprint of it is kept. If it is lost, or somebody may have \
                seen it, make a new one.",
    open: "Regenerate appToken",
    heading: |name| join(&["Make a new appToken for \u{201c}", name, "\u{201d}?"]),
    consequence: |used| {
        join(&[
            "The new appToken is shown once. The app fails with the old one as soon as that is refused, until it has the \
             new one. ",
            used,
        ])
    },
    token_age: "Present appToken made",
    older_tokens: "Older appTokens",
    older_tokens_end: |count| {
        let tokens = if count == 1 { " replaced before, and " } else { " replaced before, and each " };
        join(&[&count.to_string(), tokens, "still accepted for its overlap: refused at once without an overlap"])
    },
    overlap: "How long shall the present appToken still be accepted?",
    overlaps: [
        ("Not at all", "It is refused at once. Right when somebody may have seen it."),
        ("1 hour", "Time to put the new one in place while the app goes on working."),
        ("24 hours", "Time for a deployment of today."),
        ("7 days", "The longest. Whoever has the old one can use it as long."),
    ],
    type_name: |name| join(&["To make a new one, type the app's name: ", name]),
    action: "Make new appToken",
    untold: "The appToken may have been replaced all the same, and nobody can show the new one. Make a new one \
             again: the app may fail until then.",
    overlapping: "Replaced, and still accepted",
    overlapping_one: |made, until, used| join(&["Made ", made, ", accepted until ", until, ". ", used]),
    not_yet_used: "Never used.",
    used: |when| join(&["Last used ", when, "."]),
};

pub(super) const PROOF: Proof = Proof {
    heading: "Checked with the IDM",
    checking: "Asking the IDM whether it accepts the new appToken\u{2026}",
    new_accepted: |time| join(&["The new appToken is accepted (asked at ", time, ")."]),
    new_refused: |time| {
        join(&[
            "The new appToken is the right one, but it is refused for now, because the app is revoked or has expired (asked \
             at ",
            time,
            ").",
        ])
    },
    new_unknown: |why| {
        join(&["Whether the new appToken is accepted could not be asked. ", why, " Paste it below to ask again."])
    },
    others_none: |time| join(&["No other appToken of this app is accepted any more (asked at ", time, ")."]),
    others_until: |when| join(&["The appToken it replaced is still accepted until ", when, ", as you asked for."]),
    others_unknown: |why| join(&["Whether others are still accepted could not be asked. ", why]),
    see_yourself: "See for yourself that the old appToken is refused: paste it here. It goes to the IDM and is wiped from \
                   this page at once.",
    see_overlap: "You can check either of the two here: paste it. It goes to the IDM and is wiped from this page at once.",
    check_any: "Check an appToken",
    paste: "appToken to check",
    paste_hint: "It is sent to the IDM and wiped from this page at once. Checking does not count as a use.",
    paste_missing: "Paste an appToken.",
    not_ours: "This is not an appToken: those begin with idmapp_.",
    malformed: "A part of this appToken is missing, or something is too much. Copy it again, all of it.",
    wrong_checksum: "There is a slip in this appToken: its checksum does not hold. Copy it again.",
    check: "Check with the IDM",
    accepted: |time| join(&["Accepted: it is an appToken of this app (asked at ", time, ")."]),
    accepted_of_other: |name, time| {
        join(&["Accepted, but not of this app: it belongs to \u{201c}", name, "\u{201d} (asked at ", time, ")."])
    },
    refused: |time| join(&["Refused: the IDM accepts no such appToken (asked at ", time, ")."]),
    refused_for_now: |time| {
        join(&["Refused for now: it is an appToken of an app that is revoked or has expired (asked at ", time, ")."])
    },
};
