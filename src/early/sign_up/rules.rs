//! The password rules, ticked off while typing.

use crate::{
    early::{
        Early,
        dom::{below, by_id, within, write},
        form::{Field, fail},
    },
    forms::{Beside, Rules, password_rules},
    text::text,
    ui::icon::Shape,
};
use idm_api::secret::Secret;
use leptos::prelude::document;
use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};
use wasm_bindgen_futures::spawn_local;
use web_sys::Element;

const ID: &str = "early-rules";
const SVG: &str = "http://www.w3.org/2000/svg";

/// Which rules there are, and which of them hold.
pub(super) struct PasswordRules {
    rules: Cell<Rules>,
    /// Each line that shows, by its place among all.
    lines: RefCell<Vec<(usize, Element)>>,
}

impl PasswordRules {
    /// The classic ones until the IDM has said which the account has. What is sent is judged by the IDM in any case.
    pub(super) fn ask(early: &Rc<Early>) -> Rc<Self> {
        let rules = Rules { beside: Beside::Nothing, ..Rules::default() };
        let this = Rc::new(Self { rules: Cell::new(rules), lines: RefCell::default() });
        let (early, asking) = (early.clone(), this.clone());
        spawn_local(async move {
            let policy = password_rules::policy_of(&early.anonymous, early.account, || !early.done.get()).await;
            if let Some(policy) = policy {
                asking.rules.set(Rules { profile: policy.profile, ..rules });
                asking.say();
            }
        });
        this
    }

    /// Writes the list.
    pub(super) fn say(&self) {
        write(ID, "p", text().sign_up().rules);
        let Some(list) = within(ID, "ul") else { return };
        list.set_text_content(None);
        let shown = password_rules::lines(self.rules.get());
        let lines = shown.into_iter().filter_map(|(place, words)| Some((place, line(&list, &words)?)));
        self.lines.replace(lines.collect());
        self.tick();
    }

    /// Ticks off the rules that hold.
    pub(super) fn tick(&self) {
        let email = Field::Email.input().map(|input| input.value()).unwrap_or_default();
        let told = by_id::<Element>("early-password-error").and_then(|error| error.text_content());
        let kept = password_rules::Kept::entered(self.rules.get(), entered(), &email).after(told.as_deref());
        let words = text().sign_up();
        for (place, line) in self.lines.borrow().iter() {
            let met = kept.has(*place);
            let _ = line.class_list().toggle_with_force("rule-met", met);
            if let Some(state) = below(line, ".visually-hidden") {
                state.set_text_content(Some(&[if met { words.rule_met } else { words.rule_not_met }, " "].concat()));
            }
        }
    }

    /// The password entered; what is wrong with it is said on the field.
    pub(super) fn read(&self, email: &str) -> Secret {
        let password = Secret::new(entered());
        if password.is_empty() {
            fail(Field::Password, Some(text().field().password_missing));
        } else if let Err(problem) = password_rules::judge(self.rules.get(), entered(), email) {
            fail(Field::Password, Some(&problem));
        }
        password
    }
}

fn entered() -> String {
    Field::Password.input().map(|input| input.value()).unwrap_or_default()
}

/// A line of the list.
fn line(list: &Element, words: &str) -> Option<Element> {
    let make = |name: &str| document().create_element(name).ok();
    let (line, state, said) = (make("li")?, make("span")?, make("span")?);
    let icon = document().create_element_ns(Some(SVG), "svg").ok()?;
    let path = document().create_element_ns(Some(SVG), "path").ok()?;
    for (name, value) in [("class", "icon"), ("viewBox", "0 0 24 24"), ("aria-hidden", "true"), ("focusable", "false")]
    {
        icon.set_attribute(name, value).ok()?;
    }
    path.set_attribute("d", Shape::Tick.path()).ok()?;
    icon.append_child(&path).ok()?;
    line.set_class_name("rule");
    state.set_class_name("visually-hidden");
    said.set_text_content(Some(words));
    for part in [&icon, &state, &said] {
        line.append_child(part).ok()?;
    }
    list.append_child(&line).ok()?;
    Some(line)
}
