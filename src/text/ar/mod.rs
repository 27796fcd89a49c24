//! Arabic.

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
mod numbers;
mod own_account;
mod passkey;
mod product;
mod provider;
mod recover;
mod recovery_codes;
mod second_factor;
mod secrets;
mod session;
mod setup_key;
mod support;
mod token;
mod users;

use super::join;

super::topics!(super::assembled);

/// A number and what it counts, in the form that Arabic asks for: of none, one, two, few (3 to 10), many (11 to 99) and
/// others (100, 101, 102). The first three forms stand without the number.
fn counted(number: u64, [none, one, two, few, many, other]: [&str; 6]) -> String {
    let what = match (number, number % 100) {
        (0, _) => return none.to_owned(),
        (1, _) => return one.to_owned(),
        (2, _) => return two.to_owned(),
        (_, 3..=10) => few,
        (_, 11..=99) => many,
        _ => other,
    };
    join(&["\u{2068}", &number.to_string(), "\u{2069} ", what])
}

#[cfg(test)]
mod tests {
    use super::counted;

    #[test]
    fn what_is_counted_has_the_form_that_its_number_asks_for() {
        let forms = ["none", "one", "two", "few", "many", "other"];
        for (number, said) in [
            (0, "none"),
            (1, "one"),
            (2, "two"),
            (3, "\u{2068}3\u{2069} few"),
            (10, "\u{2068}10\u{2069} few"),
            (11, "\u{2068}11\u{2069} many"),
            (99, "\u{2068}99\u{2069} many"),
            (100, "\u{2068}100\u{2069} other"),
            (102, "\u{2068}102\u{2069} other"),
            (103, "\u{2068}103\u{2069} few"),
            (111, "\u{2068}111\u{2069} many"),
        ] {
            assert_eq!(counted(number, forms), said);
        }
    }
}
