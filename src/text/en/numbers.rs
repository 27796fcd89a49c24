//! Numbers as English writes them.

use crate::text::in_groups;

/// A number with its digits in groups of three.
pub(super) fn grouped(number: u64) -> String {
    in_groups(number, ',')
}

#[cfg(test)]
mod tests {
    use super::grouped;

    #[test]
    fn digits_stand_in_groups_of_three() {
        assert_eq!([0, 999, 1000, 100_000, 1_234_567].map(grouped), ["0", "999", "1,000", "100,000", "1,234,567"]);
    }
}
