//! Numbers as Arabic writes them, and what they count.

use crate::text::{in_groups, join};

/// A number with its digits in groups of three, kept together among Arabic words.
pub(super) fn grouped(number: u64) -> String {
    join(&["\u{2068}", &in_groups(number, ','), "\u{2069}"])
}

/// As [`super::counted`], with the digits in groups.
pub(super) fn counted(number: u64, forms: [&str; 6]) -> String {
    let plain = join(&["\u{2068}", &number.to_string(), "\u{2069}"]);
    super::counted(number, forms).replacen(&plain, &grouped(number), 1)
}

/// How many apps, as what belongs to them (in the genitive).
pub(super) fn of_apps(count: u64) -> String {
    counted(count, ["\u{2068}0\u{2069} تطبيق", "تطبيق واحد", "تطبيقين", "تطبيقات", "تطبيقًا", "تطبيق"])
}

/// How many app credentials. The word for one is a plural, so that the apps are counted: each has one.
pub(super) fn app_credentials(count: u64) -> String {
    join(&["بيانات اعتماد ", &of_apps(count)])
}

#[cfg(test)]
mod tests {
    use super::{counted, grouped};

    #[test]
    fn digits_stand_in_groups_of_three() {
        let written = ["0", "999", "1,000", "100,000", "1,234,567"].map(|it| ["\u{2068}", it, "\u{2069}"].concat());
        assert_eq!([0, 999, 1000, 100_000, 1_234_567].map(grouped), written);
    }

    #[test]
    fn what_is_counted_has_its_digits_in_groups() {
        let forms = ["none", "one", "two", "few", "many", "other"];
        assert_eq!(counted(1, forms), "one");
        assert_eq!(counted(2_003, forms), "\u{2068}2,003\u{2069} few");
    }
}
