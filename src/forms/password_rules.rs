//! The password rules, ticked off while typing, by the function that the IDM itself decides by.

#![expect(unreachable_pub, reason = "Leptos makes the property struct of every component `pub`")]

use crate::{
    text::text,
    ui::icon::{Icon, Shape},
};
use idm_api::password::{MAX_CHARACTERS, MIN_CHARACTERS, PasswordRule};
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

/// Which lines hold. Nothing does before something is entered: a rule that forbids something would
/// otherwise be done before the person has begun.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Kept([bool; LINES.len()]);

impl Kept {
    pub(super) fn of(password: &str, email: &str) -> Self {
        Self(LINES.map(|rules| !password.is_empty() && rules.iter().all(|rule| rule.holds(password, email))))
    }
}

/// The list of rules.
#[component]
pub(super) fn PasswordRules(
    /// Which of them hold.
    kept: RwSignal<Kept>,
) -> impl IntoView {
    let text = &text().sign_up;
    let lines: [String; LINES.len()] = [
        (text.rule_length)(MIN_CHARACTERS, MAX_CHARACTERS),
        text.rule_strength.to_owned(),
        text.rule_repeats.to_owned(),
        text.rule_common.to_owned(),
        text.rule_email.to_owned(),
    ];
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
    view! {
        <div class="rules" id=RULES_ID>
            <p>{text.rules}</p>
            <ul role="list">{lines.into_iter().enumerate().map(line).collect_view()}</ul>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_is_on_the_list_once() {
        let listed: Vec<_> = LINES.iter().copied().flatten().copied().collect();
        assert_eq!(listed, PasswordRule::ALL);
    }

    #[test]
    fn nothing_is_done_before_something_is_entered() {
        assert_eq!(Kept::of("", ""), Kept::default());
        assert_eq!(Kept::of("aB3$efgh", "ada@example.com"), Kept([true; 5]));
        assert_eq!(Kept::of("ada", "ada@example.com"), Kept([false, false, true, true, false]));
    }
}
