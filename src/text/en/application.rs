//! English.

use super::app_credentials::APP_CREDENTIALS;
use crate::text::{ApplicationEvents, ApplicationLife, ApplicationText, ConflictText, EditApplication, join};
use idm_api::application::Application;

pub(super) const APPLICATION: ApplicationText = ApplicationText {
    heading: "App credential",
    back: "Back to app credentials",
    breadcrumb: "Where you are",
    failed: "This app credential could not be loaded",
    missing: "There is no such app credential",
    missing_what_now: "It was deleted, or it belongs to another account, or its address is mistyped. Go back to the \
                       list to see what there is.",
    details: "Details",
    kind: "Kind",
    status: "Status",
    copy_app_id: "Copy appId",
    app_id_copied: "appId copied",
    token_made: "appToken made",
    never_expires: "Never",
    expires_soon: |when| {
        join(&[
            "It expires ",
            when,
            ". From then on its appToken is refused. Set a later expiry if the app is to go on working.",
        ])
    },
    expired: |day| {
        join(&["It expired on ", day, ", so its appToken is refused. Set a later expiry to have it accepted again."])
    },
    revoked: "It is revoked: its appToken is refused until you restore it.",
    edit: "Edit",
    revoke: "Revoke",
    restore: "Restore",
    delete: "Delete",
};

pub(super) const EVENTS: ApplicationEvents = ApplicationEvents {
    heading: "Events",
    filters: "Filter the events",
    anybody: "Anybody",
    list: "Events of this app, newest first",
    failed: "The events could not be loaded",
    older: "Show older events",
};

pub(super) const EDIT: EditApplication = EditApplication {
    heading: "Edit app credential",
    name: "Name",
    name_hint: "Only you and your colleagues see it. The appId and the appToken stay the same.",
    expires: "Expires at the end of",
    expires_hint: "From the end of that day on, your time, the appToken is refused. Empty: it never expires.",
    expires_hint_back_end: "From the end of that day on, your time, the appToken is refused. A back-end app's expiry can \
                            be brought forward here; only support can put it off.",
    picks: "Usual distances",
    pick_month: "In 30 days",
    pick_quarter: "In 90 days",
    pick_year: "In a year",
    pick_never: "Never",
    expiry_incomplete: "Enter a whole date, or none.",
    expiry_past: "This day is past. To stop the appToken now, revoke the app instead.",
    expiry_later: "A back-end app's expiry can only be brought forward. Ask support to put it off.",
    save: "Save",
    saved: |name| join(&["Changes of \u{201c}", name, "\u{201d} saved"]),
    nothing_changed: "Nothing was changed",
};

pub(super) const CONFLICT: ConflictText = ConflictText {
    heading: "Somebody else changed this app, too",
    explained: |who| {
        join(&[
            who.unwrap_or("Another admin"),
            " changed it after you began. Nothing of yours is saved yet, and nothing of theirs is lost. This is what \
             each of you changed. Where both changed the same, choose one; all else will hold.",
        ])
    },
    name: "Name",
    expires: "Expiry",
    privileges: "Privileges",
    status: "Status",
    token: "appToken",
    new_token: "A new appToken was made",
    before: "Before",
    theirs: "Their change",
    mine: "Your change",
    unchanged: "None",
    gave: |names| join(&["Given: ", names]),
    took: |names| join(&["Taken away: ", names]),
    which_name: "Which name shall it have?",
    which_expiry: "Which expiry shall it have?",
    keep_theirs: |value| join(&["Theirs: ", value]),
    use_mine: |value| join(&["Yours: ", value]),
    choose: "You both changed this. Choose one.",
    save: "Save both",
    back: "Back to my changes",
};

pub(super) const LIFE: ApplicationLife = ApplicationLife {
    revoke_heading: |name| join(&["Revoke \u{201c}", name, "\u{201d}?"]),
    revoke_consequence: |app, used| {
        join(&[
            "Its appToken is refused from now on, everywhere. ",
            &what_stops(app),
            " ",
            used,
            " Nothing is deleted: you can restore it whenever you like, and the same appToken works again.",
        ])
    },
    revoke: "Revoke",
    revoked: |name| join(&["\u{201c}", name, "\u{201d} is revoked: its appToken is refused"]),
    restored: |name| join(&["\u{201c}", name, "\u{201d} is restored: its appToken is accepted again"]),
    undo_failed: |name, why| join(&["\u{201c}", name, "\u{201d} could not be put back. ", why]),
    used: |when| join(&["It was last used ", when, "."]),
    never_used: "It was never used.",
    delete_heading: |name| join(&["Delete \u{201c}", name, "\u{201d}?"]),
    delete_consequence: |app, used| {
        join(&[
            "Its appId and its appToken stop working for good, and cannot be brought back. ",
            &what_stops(app),
            " ",
            used,
            " What it did and what was done to it stays in the audit log. If you are not sure, revoke it instead.",
        ])
    },
    delete_type: |name| join(&["To delete it, type its name: ", name]),
    delete_mismatch: "This is not its name. Type it as it stands above the field.",
    delete: "Delete",
    deleted: |name| join(&["\u{201c}", name, "\u{201d} is deleted"]),
};

/// What an app can no longer do without its token.
fn what_stops(app: &Application) -> String {
    if app.privileges.is_empty() {
        return "It has no privileges, so that nothing but its logins can stop working.".to_owned();
    }
    let names: Vec<_> = app.privileges.iter().map(|&one| (APP_CREDENTIALS.privilege)(one).to_lowercase()).collect();
    join(&["The app can no longer ", &names.join(", "), "."])
}
