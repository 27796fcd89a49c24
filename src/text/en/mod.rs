//! English.

mod access;
mod app_credentials;
mod app_list;
mod app_token;
mod application;
mod audit_log;
mod bulk;
mod check_token;
mod common;
mod console;
mod create;
mod events;
mod frame;
mod language;
mod own_account;
mod recover;
mod recovery_codes;
mod second_factor;
mod secrets;
mod session;
mod setup_key;
mod support;
mod token;
mod users;

super::texts!();
super::console_texts!();

/// A number with its digits in groups of three.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::grouped;

    #[test]
    fn digits_stand_in_groups_of_three() {
        assert_eq!([0, 999, 1000, 100_000, 1_234_567].map(grouped), ["0", "999", "1,000", "100,000", "1,234,567"]);
    }
}
