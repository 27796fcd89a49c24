//! Numbers as Japanese writes them, and what they count.

use crate::text::{in_groups, join};

/// A number with its digits in groups of three.
pub(super) fn grouped(number: u64) -> String {
    in_groups(number, ',')
}

/// How many app credentials; Japanese has no plural.
pub(super) fn app_credentials(count: u64) -> String {
    join(&[&grouped(count), "件のアプリ認証情報"])
}

#[cfg(test)]
mod tests {
    use super::grouped;

    #[test]
    fn digits_stand_in_groups_of_three() {
        assert_eq!([0, 999, 1000, 100_000, 1_234_567].map(grouped), ["0", "999", "1,000", "100,000", "1,234,567"]);
    }
}
