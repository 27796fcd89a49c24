//! Numbers as Spanish writes them, and what they count.

use crate::text::{in_groups, join};

/// A number with its digits in groups of three, from five digits on: Spanish writes four in one.
pub(super) fn grouped(number: u64) -> String {
    if number < 10_000 { number.to_string() } else { in_groups(number, '.') }
}

/// How many app credentials.
pub(super) fn app_credentials(count: u64) -> String {
    join(&[&grouped(count), if count == 1 { " credencial de aplicación" } else { " credenciales de aplicación" }])
}

/// When the IDM was asked. One o'clock is the hour that has no plural.
pub(super) fn asked_at(time: &str) -> String {
    let one = time.trim_start_matches('0').starts_with("1:");
    join(&["(consultado ", if one { "a la " } else { "a las " }, time, ")"])
}

#[cfg(test)]
mod tests {
    use super::{asked_at, grouped};

    #[test]
    fn digits_stand_in_groups_of_three() {
        assert_eq!([0, 999, 1000, 100_000, 1_234_567].map(grouped), ["0", "999", "1000", "100.000", "1.234.567"]);
    }

    #[test]
    fn one_o_clock_is_singular() {
        let written = ["1:05", "01:05 p. m.", "11:05", "14:32", "0:15"].map(asked_at);
        let articles = written.map(|asked| asked.contains("a las "));
        assert_eq!(articles, [false, false, true, true, true]);
    }
}
