//! Numbers as German writes them, and what they count.

use crate::text::{in_groups, join};

/// A number with its digits in groups of three.
pub(super) fn grouped(number: u64) -> String {
    in_groups(number, '.')
}

/// How many app credentials, in the nominative or the accusative of something that has no article.
pub(super) fn app_credentials(count: u64) -> String {
    join(&[&grouped(count), if count == 1 { " App-Zugang" } else { " App-Zugänge" }])
}

/// How many entries of the audit log.
pub(super) fn entries(count: usize) -> String {
    join(&[&grouped(count as u64), if count == 1 { " Eintrag" } else { " Einträge" }])
}

#[cfg(test)]
mod tests {
    use super::{app_credentials, entries, grouped};

    #[test]
    fn digits_stand_in_groups_of_three() {
        assert_eq!([0, 999, 1000, 100_000, 1_234_567].map(grouped), ["0", "999", "1.000", "100.000", "1.234.567"]);
    }

    #[test]
    fn one_is_no_plural() {
        assert_eq!([0, 1, 2].map(app_credentials), ["0 App-Zugänge", "1 App-Zugang", "2 App-Zugänge"]);
        assert_eq!([0, 1, 2].map(entries), ["0 Einträge", "1 Eintrag", "2 Einträge"]);
    }
}
