//! English.

use super::numbers::grouped;
use crate::text::Bulk;
use crate::text::join;

pub(super) const BULK: Bulk = Bulk {
    select: "Select",
    select_one: |name| join(&["Select ", name]),
    select_all: |count| join(&["Select all ", &grouped(count as u64), " loaded"]),
    selection: "Selected app credentials",
    selected: |count| join(&[&grouped(count as u64), " selected"]),
    clear: "Clear",
    revoke: "Revoke",
    heading: |count| join(&["Revoke ", &app_credentials(count), "?"]),
    consequence: "Their appTokens are refused from that moment on, and whatever uses them stops working. You can \
                  restore them later.",
    nothing_to_do: "All that you selected are revoked already.",
    more_names: |count| join(&["and ", &grouped(count as u64), " more"]),
    skipped: |count| {
        let rest = " of those you selected";
        let rest = if count == 1 {
            [rest, " is revoked already, and stays as it is."]
        } else {
            [rest, " are revoked already, and stay as they are."]
        };
        join(&[&grouped(count as u64), rest[0], rest[1]])
    },
    confirm: |count| join(&["Revoke ", &grouped(count as u64)]),
    under_way: "Revoking",
    progress: |done, of| join(&[&grouped(done as u64), " of ", &grouped(of as u64)]),
    stop: "Stop",
    failed: |count| join(&[&app_credentials(count), " could not be revoked:"]),
    restore_failed: |names| join(&["Could not be restored: ", names, "."]),
    close: "Close",
    revoked: |count| join(&[&app_credentials(count), " revoked"]),
    restored: |count| join(&[&app_credentials(count), " restored"]),
};

fn app_credentials(count: usize) -> String {
    join(&[&grouped(count as u64), if count == 1 { " app credential" } else { " app credentials" }])
}
