//! The password rules, ticked off while typing, by the function that the IDM itself decides by.

#![expect(unreachable_pub, reason = "Leptos makes the property struct of every component `pub`")]

use super::problem::{explain_rule, explain_rule_of};
use crate::{
    idm::{Anonymous, ApiError},
    text::text,
    ui::{
        dom::pause,
        icon::{Icon, Shape},
    },
};
use idm_api::{
    ids::AccountId,
    password::{MAX_CHARACTERS, PasswordRule},
    password_policy::{PasswordPolicy, PasswordProfile},
    secret::Secret,
};
use js_sys::JsString;
use leptos::prelude::*;
use std::time::Duration;

/// The id by which the password field refers to its rules.
pub(super) const RULES_ID: &str = "password-rules";

/// After so many seconds the IDM is asked for an account's rules again where it could not be reached: the classic rules
/// refuse passwords that others take.
const AGAIN_AFTER: [u64; 5] = [1, 2, 4, 8, 16];

/// Which rules this account has, for as long as somebody is choosing a password. `None` where that was not to be found
/// out: the classic ones are shown then, and what is sent is judged by the IDM in any case.
pub(crate) async fn policy_of(
    idm: &Anonymous,
    account: AccountId,
    is_chosen: impl Fn() -> bool,
) -> Option<PasswordPolicy> {
    let mut waits = AGAIN_AFTER.into_iter();
    loop {
        match idm.password_policy(account).await {
            Ok(policy) => return Some(policy),
            Err(ApiError::Refused(_)) => return None,
            Err(_) => {}
        }
        pause(Duration::from_secs(waits.next()?)).await;
        if !is_chosen() {
            return None;
        }
    }
}

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
    /// What is known of the person's second factor.
    pub beside: Beside,
}

/// What stands beside the password: some profiles take a shorter one beside a second factor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Beside {
    /// Nothing.
    #[default]
    Nothing,
    /// Perhaps a second factor: the IDM knows, and this page does not know whose password it is.
    Perhaps,
    /// A second factor.
    SecondFactor,
}

impl Rules {
    /// The first rule that the password breaks for sure.
    fn check(self, password: &str, email: &str) -> Result<(), PasswordRule> {
        self.profile.check(password, email, self.beside != Beside::Nothing)
    }

    /// Fewest characters that may do.
    pub(super) fn least(self) -> usize {
        self.profile.min_characters(self.beside != Beside::Nothing)
    }

    /// Fewest characters that do for sure.
    fn enough(self) -> usize {
        self.profile.min_characters(self.is_surely_beside())
    }

    fn is_surely_beside(self) -> bool {
        self.beside == Beside::SecondFactor
    }

    /// What to say about a password that breaks this rule.
    fn explain(self, rule: PasswordRule) -> String {
        match (self.profile, rule) {
            (PasswordProfile::Nist80063b4, PasswordRule::NoEmailName) => text().sign_up().is_email.to_owned(),
            _ => explain_rule_of(rule, self.least()),
        }
    }

    fn has(self, line: &[PasswordRule]) -> bool {
        line.iter().all(|rule| self.profile.rules().contains(rule))
    }
}

/// Which lines hold. Nothing does before something is entered: a rule that forbids something would
/// otherwise be done before the person has begun.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Kept([bool; LINES.len()]);

impl Kept {
    fn of(rules: Rules, password: &str, email: &str) -> Self {
        let holds = |rule: &PasswordRule| rules.profile.holds(*rule, password, email, rules.is_surely_beside());
        Self(LINES.map(|line| !password.is_empty() && line.iter().all(holds)))
    }

    /// [`Kept::of`] what is entered, in the form in which the profile judges it.
    pub(crate) fn entered(rules: Rules, password: String, email: &str) -> Self {
        Self::of(rules, judged(rules.profile, password).expose(), email)
    }

    /// Of the most used passwords the page knows few, and whose address it is may be known to the IDM alone: what the IDM
    /// has `told` of this password counts until another is entered.
    pub(crate) fn after(self, told: Option<&str>) -> Self {
        let by_the_idm = [PasswordRule::NotCommon, PasswordRule::NoEmailName];
        let broken = by_the_idm.into_iter().find(|rule| told == Some(explain_rule(*rule).as_str()));
        broken.map_or(self, |rule| self.without(rule))
    }

    /// Whether the line at this place does.
    pub(crate) fn has(self, place: usize) -> bool {
        self.0.get(place) == Some(&true)
    }

    /// The same without the line of this rule.
    fn without(mut self, rule: PasswordRule) -> Self {
        let lines = self.0.iter_mut().zip(LINES).filter(|(_, line)| line.contains(&rule));
        lines.for_each(|(kept, _)| *kept = false);
        self
    }
}

/// What is wrong with a password, for somebody with this address.
///
/// # Errors
/// What to tell the person.
pub(crate) fn judge(rules: Rules, password: String, email: &str) -> Result<(), String> {
    rules.check(judged(rules.profile, password).expose(), email).map_err(|rule| rules.explain(rule))
}

/// The form in which the profile judges a password.
fn judged(profile: PasswordProfile, password: String) -> Secret {
    Secret::new(match profile {
        PasswordProfile::Classic => password,
        PasswordProfile::Nist80063b4 => {
            let password = Secret::new(password);
            JsString::from(password.expose()).normalize("NFKC").into()
        }
    })
}

/// The lines that these rules show: the place of each among all, and what it says.
pub(crate) fn lines(rules: Rules) -> Vec<(usize, String)> {
    let words = words(rules).into_iter().enumerate();
    words.filter(|(place, _)| rules.has(LINES[*place])).collect()
}

/// The list of rules.
#[component]
pub(super) fn PasswordRules(
    /// Which there are.
    rules: RwSignal<Rules>,
    /// Which of them hold.
    kept: Signal<Kept>,
) -> impl IntoView {
    let text = text().sign_up();
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
    let lines = move || lines(rules.get()).into_iter().map(line).collect_view();
    view! {
        <div class="rules" id=RULES_ID>
            <p>{text.rules}</p>
            <ul role="list">{lines}</ul>
        </div>
    }
}

fn words(rules: Rules) -> [String; LINES.len()] {
    let text = text().sign_up();
    let length = (text.rule_length)(rules.enough(), MAX_CHARACTERS);
    let shorter = rules.least();
    let email = match rules.profile {
        PasswordProfile::Classic => text.rule_email,
        PasswordProfile::Nist80063b4 => text.rule_email_whole,
    };
    [
        if shorter < rules.enough() { [length, (text.rule_shorter)(shorter)].concat() } else { length },
        text.rule_strength.to_owned(),
        text.rule_repeats.to_owned(),
        text.rule_common.to_owned(),
        email.to_owned(),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    const NIST: Rules = Rules { profile: PasswordProfile::Nist80063b4, beside: Beside::Perhaps };

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
        assert!(!words(Rules { beside: Beside::Nothing, ..NIST })[0].contains("8 are"));
        assert_eq!(words(Rules { beside: Beside::SecondFactor, ..NIST })[0], "8 to 128 characters");
    }

    #[test]
    fn what_may_do_is_left_to_the_idm() {
        assert_eq!(NIST.check("eight ch", ""), Ok(()));
        assert!(!Kept::of(NIST, "eight ch", "").0[0], "ticked off only where it does for everybody");
        assert!(Rules { beside: Beside::Nothing, ..NIST }.check("eight ch", "").is_err());
        assert!(Kept::of(Rules { beside: Beside::SecondFactor, ..NIST }, "eight ch", "").0[0]);
    }

    #[test]
    fn each_profile_says_what_it_asks_for() {
        let length = PasswordRule::LongEnough;
        assert!(Rules::default().explain(length).contains(" 8 ") && NIST.explain(length).contains(" 8 "));
        assert!(Rules { beside: Beside::Nothing, ..NIST }.explain(length).contains(" 15 "));
        assert_ne!(Rules::default().explain(PasswordRule::NoEmailName), NIST.explain(PasswordRule::NoEmailName));
    }

    #[test]
    fn nothing_is_done_before_something_is_entered() {
        let of = |password: &str, email: &str| Kept::of(Rules::default(), password, email);
        assert_eq!(of("", ""), Kept::default());
        let all = of("aB3$efgh", "ada@example.com");
        assert_eq!(all, Kept([true; 5]));
        assert_eq!(all.without(PasswordRule::NotCommon), Kept([true, true, true, false, true]));
        assert_eq!(of("ada", "ada@example.com"), Kept([false, false, true, true, false]));
    }
}
