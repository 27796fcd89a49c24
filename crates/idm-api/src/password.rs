//! The password rules (profile `classic` of the IDM API contract): one function decides for both ends.

use crate::lower::lower;

/// Fewest characters (Unicode code points) of a password.
pub const MIN_CHARACTERS: usize = 8;
/// Most characters (Unicode code points) of a password.
pub const MAX_CHARACTERS: usize = 128;
/// From this length on, a character may stand three times in a row.
pub const REPEATS_ALLOWED_FROM: usize = 20;
/// Least strength, see [`strength`].
pub const MIN_STRENGTH: usize = 16;

/// The 20 most used passwords, lower-case; compared without regard to case.
pub const MOST_USED: [&str; 20] = [
    "123456",
    "123456789",
    "12345678",
    "password",
    "qwerty123",
    "qwerty1",
    "111111",
    "12345",
    "secret",
    "123123",
    "1234567890",
    "1234567",
    "000000",
    "qwerty",
    "abc123",
    "password1",
    "iloveyou",
    "11111111",
    "dragon",
    "monkey",
];

/// One rule of the profile. The order is the order in which people are told of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PasswordRule {
    /// At least [`MIN_CHARACTERS`] characters.
    LongEnough,
    /// At most [`MAX_CHARACTERS`] characters.
    ShortEnough,
    /// Strength at least [`MIN_STRENGTH`].
    StrongEnough,
    /// No character three times in a row, when shorter than [`REPEATS_ALLOWED_FROM`].
    NoTripleRepeat,
    /// None of [`MOST_USED`].
    NotCommon,
    /// Does not contain the part of the email address before `@`.
    NoEmailName,
}

impl PasswordRule {
    /// Every rule, in the order of telling.
    pub const ALL: [Self; 6] = [
        Self::LongEnough,
        Self::ShortEnough,
        Self::StrongEnough,
        Self::NoTripleRepeat,
        Self::NotCommon,
        Self::NoEmailName,
    ];

    /// The stable code of this rule's violation, as it stands in an error's `fieldCodes`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::LongEnough => "password_too_short",
            Self::ShortEnough => "password_too_long",
            Self::StrongEnough => "password_too_weak",
            Self::NoTripleRepeat => "password_repeats",
            Self::NotCommon => "password_too_common",
            Self::NoEmailName => "password_has_email",
        }
    }

    /// The rule whose violation has this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rule| rule.code() == code)
    }

    /// Whether the password keeps this rule.
    #[must_use]
    pub fn holds(self, password: &str, email: &str) -> bool {
        match self {
            Self::LongEnough => password.chars().count() >= MIN_CHARACTERS,
            Self::ShortEnough => password.chars().count() <= MAX_CHARACTERS,
            Self::StrongEnough => strength(password) >= MIN_STRENGTH,
            Self::NoTripleRepeat => password.chars().count() >= REPEATS_ALLOWED_FROM || !has_triple(password),
            Self::NotCommon => !MOST_USED.iter().any(|common| common.eq_ignore_ascii_case(password)),
            Self::NoEmailName => !contains_email_name(password, email),
        }
    }
}

/// The first rule that the password breaks.
///
/// `email` is the address the password is for; pass `""` where it is not known yet.
///
/// # Errors
/// The first broken rule in the order of [`PasswordRule::ALL`].
pub fn check(password: &str, email: &str) -> Result<(), PasswordRule> {
    PasswordRule::ALL.into_iter().find(|rule| !rule.holds(password, email)).map_or(Ok(()), Err)
}

/// Length times the number of character sets, where the first and the last character do not count for the
/// sets: people put the one capital first and the one digit last. Sets: `a-z`, `A-Z`, `0-9`, all else.
#[must_use]
pub fn strength(password: &str) -> usize {
    let length = password.chars().count();
    let mut sets = [false; 4];
    for character in password.chars().skip(1).take(length.saturating_sub(2)) {
        let set = match character {
            'a'..='z' => 0,
            'A'..='Z' => 1,
            '0'..='9' => 2,
            _ => 3,
        };
        sets[set] = true;
    }
    length * sets.into_iter().filter(|&used| used).count()
}

fn has_triple(password: &str) -> bool {
    let mut run = 0;
    let mut previous = None;
    password.chars().any(|character| {
        run = if previous == Some(character) { run + 1 } else { 1 };
        previous = Some(character);
        run >= 3
    })
}

fn contains_email_name(password: &str, email: &str) -> bool {
    let name = email.trim().split('@').next().unwrap_or_default();
    !name.is_empty() && lower(password).contains(&lower(name))
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const EMAIL: &str = "Ada.Lovelace@example.com";

    #[test]
    fn a_good_password_passes() {
        assert_eq!(check("correct Horse 7 battery", EMAIL), Ok(()));
        assert_eq!(check("aB3$efgh", EMAIL), Ok(()));
    }

    #[test]
    fn each_rule_is_told_by_its_own_name() {
        let long = "aB1-".repeat(33);
        for (password, rule) in [
            ("aB3$efg", PasswordRule::LongEnough),
            ("", PasswordRule::LongEnough),
            (long.as_str(), PasswordRule::ShortEnough),
            ("abcdefgh", PasswordRule::StrongEnough),
            ("Xbcdefgh1", PasswordRule::StrongEnough),
            ("abBBB3$efgh", PasswordRule::NoTripleRepeat),
            ("Qwerty123", PasswordRule::NotCommon),
            ("my-ADA.LOVELACE-1", PasswordRule::NoEmailName),
        ] {
            assert_eq!(check(password, EMAIL), Err(rule), "{password}");
        }
    }

    #[test]
    fn limits_count_code_points_and_hold_at_their_edges() {
        assert!(PasswordRule::LongEnough.holds("äöüßéèêñ", ""));
        assert!(!PasswordRule::LongEnough.holds("äöüßéèê", ""));
        assert!(PasswordRule::ShortEnough.holds(&"é".repeat(128), ""));
        assert!(!PasswordRule::ShortEnough.holds(&"é".repeat(129), ""));
    }

    #[test]
    fn repeats_are_allowed_from_twenty_characters_on() {
        assert!(!PasswordRule::NoTripleRepeat.holds("aaabcdefghijklmnopq", ""));
        assert!(PasswordRule::NoTripleRepeat.holds("aaabcdefghijklmnopqr", ""));
        assert!(PasswordRule::NoTripleRepeat.holds("aabbaabb", ""));
    }

    #[test]
    fn first_and_last_character_add_length_but_no_set() {
        assert_eq!(strength("abcdefgh"), 8);
        assert_eq!(strength("Abcdefg1"), 8);
        assert_eq!(strength("aBcdefgh"), 16);
        assert_eq!(strength("a1B-"), 8);
        assert_eq!(strength("ab"), 0);
        assert_eq!(strength(""), 0);
    }

    #[test]
    fn an_unknown_email_forbids_nothing() {
        assert!(PasswordRule::NoEmailName.holds("anything", ""));
        assert!(PasswordRule::NoEmailName.holds("anything", "@example.com"));
    }

    #[test]
    fn codes_lead_back_to_their_rule() {
        for rule in PasswordRule::ALL {
            assert_eq!(PasswordRule::from_code(rule.code()), Some(rule));
        }
        assert_eq!(PasswordRule::from_code("email_taken"), None);
    }

    /// A password that keeps every rule: words of several sets with a blank between them.
    fn good() -> impl Strategy<Value = String> {
        "[a-z]{4,8} [A-Z][a-z]{3,7} [0-9][a-z]{3,7}".prop_filter("no character thrice", |text| !has_triple(text))
    }

    proptest! {
        #[test]
        fn no_text_is_too_strange_to_be_judged(password: String, email: String) {
            let _ = check(&password, &email);
            prop_assert!(strength(&password) <= 4 * password.chars().count());
        }

        #[test]
        fn good_passwords_pass(password in good()) {
            prop_assert_eq!(check(&password, "ada.lovelace@x.org"), Ok(()));
        }

        #[test]
        fn the_name_of_the_address_is_found_wherever_it_stands(
            before in good(), name in "[a-zA-Z0-9._]{1,12}", after in good(), upper: bool,
        ) {
            let inside = if upper { name.to_uppercase() } else { name.clone() };
            let password = format!("{before}{inside}{after}");
            let email = format!("{name}@example.com");
            prop_assert!(!PasswordRule::NoEmailName.holds(&password, &email));
        }

        #[test]
        fn the_ends_add_length_and_no_set(first: char, inner in "[a-z]{1,20}", last: char) {
            prop_assert_eq!(strength(&format!("{first}{inner}{last}")), inner.len() + 2);
        }

        #[test]
        fn a_longer_password_of_the_same_sets_is_never_weaker(password in "[ -~]{3,60}", more in "[ -~]{0,20}") {
            let (first, rest) = password.split_at(1);
            let longer = format!("{first}{more}{rest}");
            prop_assert!(strength(&longer) >= strength(&password));
        }

        #[test]
        fn thrice_in_a_row_is_found_wherever_it_stands(before in "[a-m]{0,7}", after in "[a-m]{0,7}", one in "[n-z]") {
            let password = format!("{before}{}{after}", one.repeat(3));
            prop_assert!(!PasswordRule::NoTripleRepeat.holds(&password, ""));
        }

        #[test]
        fn the_most_used_are_refused_in_any_case(index in 0..MOST_USED.len(), upper in prop::collection::vec(any::<bool>(), 16)) {
            let turn = |(letter, up): (char, bool)| if up { letter.to_ascii_uppercase() } else { letter };
            let password: String = MOST_USED[index].chars().zip(upper).map(turn).collect();
            prop_assert!(!PasswordRule::NotCommon.holds(&password, ""));
            prop_assert!(check(&password, "").is_err());
        }

        #[test]
        fn check_agrees_with_the_rules_one_by_one(password: String, email in "[a-z]{0,8}@x.org") {
            let broken: Vec<_> = PasswordRule::ALL.into_iter().filter(|r| !r.holds(&password, &email)).collect();
            prop_assert_eq!(check(&password, &email).err(), broken.first().copied());
        }
    }
}
