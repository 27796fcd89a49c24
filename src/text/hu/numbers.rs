//! Numbers as Hungarian writes them, and what they count.

use crate::text::{in_groups, join};

/// A number with its digits in groups of three, from five digits on: Hungarian writes four in one.
pub(super) fn grouped(number: u64) -> String {
    if number < 10_000 { number.to_string() } else { in_groups(number, '\u{a0}') }
}

/// How many app credentials; what is counted has no plural.
pub(super) fn app_credentials(count: u64) -> String {
    join(&[&grouped(count), " app-hitelesítő adat"])
}

#[cfg(test)]
mod tests {
    use super::grouped;

    #[test]
    fn digits_stand_in_groups_of_three() {
        let written = ["0", "999", "1000", "100\u{a0}000", "1\u{a0}234\u{a0}567"];
        assert_eq!([0, 999, 1000, 100_000, 1_234_567].map(grouped), written);
    }
}
