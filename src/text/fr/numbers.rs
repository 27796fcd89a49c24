//! Numbers as French writes them, and what they count.

use crate::text::{in_groups, join};

/// A number with its digits in groups of three.
pub(super) fn grouped(number: u64) -> String {
    in_groups(number, '\u{202f}')
}

/// How many app credentials: "accès" is the same in the plural.
pub(super) fn app_credentials(count: u64) -> String {
    join(&[&grouped(count), " accès d’application"])
}

#[cfg(test)]
mod tests {
    use super::grouped;

    #[test]
    fn digits_stand_in_groups_of_three() {
        let written = ["0", "999", "1\u{202f}000", "100\u{202f}000", "1\u{202f}234\u{202f}567"];
        assert_eq!([0, 999, 1000, 100_000, 1_234_567].map(grouped), written);
    }
}
