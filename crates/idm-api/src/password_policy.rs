//! Which password rules hold in an account: one function decides for both ends.

use crate::{
    ids::AccountId,
    lower::lower,
    password::{MAX_CHARACTERS, MIN_CHARACTERS, PasswordRule},
};
use serde::{Deserialize, Serialize};

/// Fewest characters of a password that is the only factor (NIST SP 800-63B-4, section 3.1.1.2).
pub const NIST_MIN_ALONE: usize = 15;
/// Fewest characters of a password beside a second factor (ibid.).
pub const NIST_MIN_WITH_SECOND_FACTOR: usize = 8;

/// A set of password rules that an account can choose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum PasswordProfile {
    /// The rules of [`crate::password`].
    #[default]
    #[serde(rename = "classic")]
    Classic,
    /// NIST SP 800-63B-4: length and a list of used passwords, no rule of composition. Passwords are judged and
    /// kept in the form NFKC (Unicode Annex 15).
    #[serde(rename = "nist-800-63b-4")]
    Nist80063b4,
}

impl PasswordProfile {
    /// Every profile.
    pub const ALL: [Self; 2] = [Self::Classic, Self::Nist80063b4];

    /// The name on the wire.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Classic => "classic",
            Self::Nist80063b4 => "nist-800-63b-4",
        }
    }

    /// The rules of this profile, in the order in which people are told of them.
    #[must_use]
    pub const fn rules(self) -> &'static [PasswordRule] {
        match self {
            Self::Classic => &PasswordRule::ALL,
            Self::Nist80063b4 => &[
                PasswordRule::LongEnough,
                PasswordRule::ShortEnough,
                PasswordRule::NotCommon,
                PasswordRule::NoEmailName,
            ],
        }
    }

    /// Fewest characters (Unicode code points) of a password of somebody with or without a second factor.
    #[must_use]
    pub const fn min_characters(self, second_factor: bool) -> usize {
        match (self, second_factor) {
            (Self::Classic, _) => MIN_CHARACTERS,
            (Self::Nist80063b4, false) => NIST_MIN_ALONE,
            (Self::Nist80063b4, true) => NIST_MIN_WITH_SECOND_FACTOR,
        }
    }

    /// The first rule of this profile that the password breaks.
    ///
    /// For [`PasswordProfile::Nist80063b4`] the caller has brought the password into the form NFKC: browsers have
    /// `normalize` for it, and a table of our own would be a heavy load for a page. Of the many used passwords this
    /// function knows 20; the IDM knows the rest.
    ///
    /// # Errors
    /// The first broken rule in the order of [`PasswordProfile::rules`].
    pub fn check(self, password: &str, email: &str, second_factor: bool) -> Result<(), PasswordRule> {
        let broken = |rule: &PasswordRule| !self.holds(*rule, password, email, second_factor);
        self.rules().iter().copied().find(broken).map_or(Ok(()), Err)
    }

    /// Whether the password keeps this rule of the profile; see [`PasswordProfile::check`].
    #[must_use]
    pub fn holds(self, rule: PasswordRule, password: &str, email: &str, second_factor: bool) -> bool {
        match (self, rule) {
            (Self::Classic, rule) => rule.holds(password, email),
            (Self::Nist80063b4, PasswordRule::LongEnough) => {
                password.chars().count() >= self.min_characters(second_factor)
            }
            // "The entire password SHALL be subject to comparison, not substrings" (ibid.).
            (Self::Nist80063b4, PasswordRule::NoEmailName) => !is_email(password, email),
            (Self::Nist80063b4, rule) => rule.holds(password, email),
        }
    }
}

/// Whether the password is the address, or its part before `@`.
fn is_email(password: &str, email: &str) -> bool {
    let (password, email) = (lower(password), lower(email.trim()));
    let name = email.split('@').next().unwrap_or_default();
    !name.is_empty() && (password == email || password == name)
}

/// The query string of `GET /api/v1/auth/password-policy`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[serde(rename_all = "camelCase")]
pub struct PasswordPolicyQuery {
    /// The account.
    pub account_id: AccountId,
}

/// `GET /api/v1/auth/password-policy`: what a page tells people before they choose a password.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct PasswordPolicy {
    /// Which set of rules holds.
    pub profile: PasswordProfile,
    /// Fewest characters (Unicode code points) where the password is the only factor.
    pub min_characters: usize,
    /// Fewest characters beside a second factor.
    pub min_characters_with_second_factor: usize,
    /// Most characters.
    pub max_characters: usize,
    /// Codes of the rules, in the order of telling, as they stand in an error's `fieldCodes`. See
    /// [`PasswordRule::from_code`]; leave out those that you do not know.
    pub rules: Vec<String>,
    /// Whether nobody sets a password for somebody else here: an admin's form offers none, and invites.
    #[serde(default)]
    pub invitations_only: bool,
}

impl From<PasswordProfile> for PasswordPolicy {
    fn from(profile: PasswordProfile) -> Self {
        Self {
            profile,
            min_characters: profile.min_characters(false),
            min_characters_with_second_factor: profile.min_characters(true),
            max_characters: MAX_CHARACTERS,
            rules: profile.rules().iter().map(|rule| rule.code().to_owned()).collect(),
            invitations_only: false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::password;

    const EMAIL: &str = "Ada.Lovelace@example.com";
    const NIST: PasswordProfile = PasswordProfile::Nist80063b4;

    #[test]
    fn names_are_those_of_the_wire() {
        for profile in PasswordProfile::ALL {
            assert_eq!(serde_json::to_value(profile).unwrap(), profile.name());
        }
        assert_eq!(PasswordProfile::default(), PasswordProfile::Classic);
    }

    #[test]
    fn classic_is_what_password_check_says() {
        for text in ["", "aB3$efg", "abcdefgh", "correct Horse 7 battery", "my-ADA.LOVELACE-1", "Qwerty123"] {
            for second_factor in [false, true] {
                let said = PasswordProfile::Classic.check(text, EMAIL, second_factor);
                assert_eq!(said, password::check(text, EMAIL), "{text}");
            }
        }
    }

    #[test]
    fn nist_asks_for_length_alone() {
        assert_eq!(NIST.check("aaaaaaaaaaaaaaa", EMAIL, false), Ok(()));
        assert_eq!(NIST.check("aaaaaaaaaaaaaa", EMAIL, false), Err(PasswordRule::LongEnough));
        assert_eq!(NIST.check("aaaaaaaa", EMAIL, true), Ok(()));
        assert_eq!(NIST.check("aaaaaaa", EMAIL, true), Err(PasswordRule::LongEnough));
        assert_eq!(NIST.check("登録ページの合言葉は長い文です", EMAIL, false), Ok(()), "code points, not bytes");
        assert_eq!(NIST.check(&"x".repeat(MAX_CHARACTERS), EMAIL, false), Ok(()));
        assert_eq!(NIST.check(&"x".repeat(MAX_CHARACTERS + 1), EMAIL, false), Err(PasswordRule::ShortEnough));
        assert_eq!(NIST.check("Password1", EMAIL, true), Err(PasswordRule::NotCommon));
    }

    #[test]
    fn nist_compares_the_whole_password_with_the_address() {
        assert_eq!(NIST.check("ada.lovelace@EXAMPLE.com", EMAIL, false), Err(PasswordRule::NoEmailName));
        assert_eq!(NIST.check("ADA.lovelace", EMAIL, true), Err(PasswordRule::NoEmailName));
        assert_eq!(NIST.check("ada.lovelace counts", EMAIL, false), Ok(()));
        assert_eq!(NIST.check("any password of length", "", false), Ok(()));
    }

    #[test]
    fn a_page_is_told_numbers_and_codes() {
        let policy = serde_json::to_value(PasswordPolicy::from(NIST)).unwrap();
        let expected = serde_json::json!({
            "profile": "nist-800-63b-4", "minCharacters": 15, "minCharactersWithSecondFactor": 8, "maxCharacters": 128,
            "rules": ["password_too_short", "password_too_long", "password_too_common", "password_has_email"],
            "invitationsOnly": false,
        });
        assert_eq!(policy, expected);
    }

    #[cfg(not(target_arch = "wasm32"))]
    mod properties {
        use super::*;
        use proptest::prelude::*;

        proptest! {
            #[test]
            fn a_profile_says_the_first_rule_that_is_broken(password: String, email in "[a-z]{0,8}@x.org", factor: bool) {
                for profile in PasswordProfile::ALL {
                    let broken = profile.rules().iter().copied().find(|rule| !profile.holds(*rule, &password, &email, factor));
                    prop_assert_eq!(profile.check(&password, &email, factor).err(), broken);
                }
            }

            /// NIST SP 800-63B-4, section 3.1.1.2: no rule of composition.
            #[test]
            fn nist_takes_every_composition(password in "\\PC{15,128}") {
                let long_enough = password.chars().count() >= NIST_MIN_ALONE;
                let common = !PasswordRule::NotCommon.holds(&password, "");
                prop_assert_eq!(NIST.check(&password, "", false).is_ok(), long_enough && !common);
            }

            /// A second factor never asks for more.
            #[test]
            fn a_second_factor_only_makes_rules_milder(password: String, email in "[a-z]{0,8}@x.org") {
                for profile in PasswordProfile::ALL {
                    if profile.check(&password, &email, false).is_ok() {
                        prop_assert_eq!(profile.check(&password, &email, true), Ok(()));
                    }
                }
            }
        }
    }
}
