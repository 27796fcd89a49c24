//! English.

use crate::text::AuditLog;
use crate::text::join;

pub(super) const AUDIT_LOG: AuditLog = AuditLog {
    heading: "Audit log",
    intro: "Who changed what, when and from where. Nobody can change or delete an entry.",
    filters: "Filter the audit log",
    actor: "Done by",
    target: "Done to",
    party_hint: "Name, address or id",
    party_unknown: "Pick one of the suggestions. For somebody who is gone, enter the id.",
    action: "What",
    any_action: "Everything",
    from: "From",
    until: "Until",
    clear: "Clear filters",
    list: "Entries",
    shown: |count| {
        let entries = if count == 1 { " entry on this page" } else { " entries on this page" };
        join(&[&count.to_string(), entries])
    },
    newest: "Newest entries",
    older: "Older entries",
    failed: "The audit log could not be loaded",
    empty: "Nothing has happened yet",
    empty_what_now: "Every change to this account, its apps and its people shows up here.",
    nothing_found: "No entry matches",
    nothing_found_what_now: "Try a longer time, or fewer filters.",
    export_csv: "Export CSV",
    export_json: "Export JSON",
    exporting: |count| join(&["Exporting: ", &count.to_string(), " entries so far"]),
    stop: "Stop",
    stopped: "Export stopped. Nothing was saved.",
    export_failed: "The export is not complete",
    exported: |count, file| {
        let entries = if count == 1 { " entry to " } else { " entries to " };
        join(&["Exported ", &count.to_string(), entries, file])
    },
};
