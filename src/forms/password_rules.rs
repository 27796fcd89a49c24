//! The password rules, ticked off while typing, by the function that the IDM itself decides by.

#![expect(unreachable_pub, reason = "Leptos makes the property struct of every component `pub`")]

use crate::{
    text::text,
    ui::icon::{Icon, Shape},
};
use idm_api::{
    password::{MAX_CHARACTERS, PasswordRule},
    password_policy::PasswordProfile,
};
use leptos::prelude::*;

/// The id by which the password field refers to its rules.
pub(super) const RULES_ID: &str = "password-rules";

/// Lines of the list. A line stands for one rule, or for two that are one to people.
const LINES: [&[PasswordRule]; 5] = [
    &[PasswordRule::LongEnough, PasswordRule::ShortEnough],
    &[PasswordRule::StrongEnough],
    &[PasswordRule::NoTripleRepeat],
    &[PasswordRule::NotCommon],
    &[PasswordRule::NoEmailName],
];

/// Which rules hold, as far as the page knows: until the IDM has said more, the classic ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Rules {
    /// The account's.
    pub profile: PasswordProfile,
    /// Whether the person may have a second factor, which some profiles take shorter passwords beside. The IDM knows.
    pub perhaps_second_factor: bool,
}

impl Rules {
    /// The first rule that the password breaks for sure.
    pub(super) fn check(self, password: &str, email: &str) -> Result<(), PasswordRule> {
        self.profile.check(password, email, self.perhaps_second_factor)
    }

    /// Fewest characters that may do.
    pub(super) fn least(self) -> usize {
        self.profile.min_characters(self.perhaps_second_factor)
    }

    fn has(self, line: &[PasswordRule]) -> bool {
        line.iter().all(|rule| self.profile.rules().contains(rule))
    }
}

/// Which lines hold. Nothing does before something is entered: a rule that forbids something would
/// otherwise be done before the person has begun.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Kept([bool; LINES.len()]);

impl Kept {
    pub(super) fn of(rules: Rules, password: &str, email: &str) -> Self {
        let holds = |rule: &PasswordRule| rules.profile.holds(*rule, password, email, false);
        Self(LINES.map(|line| !password.is_empty() && line.iter().all(holds)))
    }
}

/// The list of rules.
#[component]
pub(super) fn PasswordRules(
    /// Which there are.
    rules: RwSignal<Rules>,
    /// Which of them hold.
    kept: RwSignal<Kept>,
) -> impl IntoView {
    let text = &text().sign_up;
    let line = move |(index, line): (usize, String)| {
        let met = move || kept.get().0[index];
        let state = move || if met() { text.rule_met } else { text.rule_not_met };
        view! {
            <li class="rule" class:rule-met=met>
                <Icon shape=Shape::Tick />
                <span class="visually-hidden">{state}" "</span>
                <span>{line}</span>
            </li>
        }
    };
    let lines = move || {
        let rules = rules.get();
        let words = words(rules).into_iter().enumerate();
        words.filter(|(index, _)| rules.has(LINES[*index])).map(line).collect_view()
    };
    view! {
        <div class="rules" id=RULES_ID>
            <p>{text.rules}</p>
            <ul role="list">{lines}</ul>
        </div>
    }
}

fn words(rules: Rules) -> [String; LINES.len()] {
    let text = &text().sign_up;
    let alone = rules.profile.min_characters(false);
    let length = (text.rule_length)(alone, MAX_CHARACTERS);
    let shorter = rules.least();
    let email = match rules.profile {
        PasswordProfile::Classic => text.rule_email,
        PasswordProfile::Nist80063b4 => text.rule_email_whole,
    };
    [
        if shorter < alone { [length, (text.rule_shorter)(shorter)].concat() } else { length },
        text.rule_strength.to_owned(),
        text.rule_repeats.to_owned(),
        text.rule_common.to_owned(),
        email.to_owned(),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    const NIST: Rules = Rules { profile: PasswordProfile::Nist80063b4, perhaps_second_factor: true };

    #[test]
    fn every_rule_is_on_the_list_once() {
        let listed: Vec<_> = LINES.iter().copied().flatten().copied().collect();
        assert_eq!(listed, PasswordRule::ALL);
    }

    #[test]
    fn a_profile_shows_its_own_rules_alone() {
        let shown = |rules: Rules| LINES.map(|line| rules.has(line));
        assert_eq!(shown(Rules::default()), [true; 5]);
        assert_eq!(shown(NIST), [true, false, false, true, true]);
        assert!(words(NIST)[0].starts_with("15 to 128") && words(NIST)[0].contains('8'));
        assert!(!words(Rules { perhaps_second_factor: false, ..NIST })[0].contains("8 are"));
    }

    #[test]
    fn what_may_do_is_left_to_the_idm() {
        assert_eq!(NIST.check("eight ch", ""), Ok(()));
        assert!(!Kept::of(NIST, "eight ch", "").0[0], "ticked off only where it does for everybody");
        assert!(Rules { perhaps_second_factor: false, ..NIST }.check("eight ch", "").is_err());
    }

    #[test]
    fn nothing_is_done_before_something_is_entered() {
        let of = |password: &str, email: &str| Kept::of(Rules::default(), password, email);
        assert_eq!(of("", ""), Kept::default());
        assert_eq!(of("aB3$efgh", "ada@example.com"), Kept([true; 5]));
        assert_eq!(of("ada", "ada@example.com"), Kept([false, false, true, true, false]));
    }
}
