//! The form: what stands in its fields, and what is said about them.

use super::dom::{below, by_id, mark, on, write};
use crate::{
    forms::login::judge_email,
    text::text,
    ui::{dom, icon::Shape},
};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement};

const KEEP: &str = "early-keep";
const PROBLEM: &str = "early-problem";
const REVEAL: &str = "early-reveal";
const STATUS: &str = "early-status";
pub(super) const SUBMIT: &str = "early-submit";
/// Names what describes a field beside what is wrong with it.
const HINT: &str = "data-hint";

/// A field of it. No page has them all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Field {
    Name,
    Email,
    Password,
    Terms,
}

impl Field {
    /// In the order in which they stand.
    pub(super) const ALL: [Self; 4] = [Self::Name, Self::Email, Self::Password, Self::Terms];

    pub(super) const fn id(self) -> &'static str {
        match self {
            Self::Name => "early-name",
            Self::Email => "early-email",
            Self::Password => "early-password",
            Self::Terms => "early-terms",
        }
    }

    /// Its name on the wire.
    pub(super) const fn on_the_wire(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Email => "emailAddress",
            Self::Password => "password",
            Self::Terms => "terms",
        }
    }

    /// Whether this page has it.
    pub(super) fn is_there(self) -> bool {
        self.input().is_some()
    }

    pub(super) fn input(self) -> Option<HtmlInputElement> {
        by_id(self.id())
    }
}

/// The form.
pub(super) struct Form {
    password: HtmlInputElement,
    /// The login's alone.
    keep: Option<HtmlInputElement>,
    reveal: Element,
    submit: Element,
}

impl Form {
    /// `None` where the document has none.
    pub(super) fn find() -> Option<Self> {
        Some(Self {
            password: Field::Password.input()?,
            keep: by_id(KEEP),
            reveal: by_id(REVEAL)?,
            submit: by_id(SUBMIT)?,
        })
    }

    /// Whether it is the login's.
    pub(super) fn is_login(&self) -> bool {
        self.keep.is_some()
    }

    /// Whether this happened in the field.
    pub(super) fn is_in(event: &Event, field: Field) -> bool {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        target.is_some_and(|target| target.id() == field.id())
    }

    pub(super) fn attach(&self) {
        for field in Field::ALL {
            if let Some(input) = field.input() {
                // Said no longer, as soon as the person changes what was wrong.
                on(&input, "input", move |_| fail(field, None));
            }
        }
        let (password, reveal) = (self.password.clone(), self.reveal.clone());
        on(&self.reveal, "click", move |_| {
            password.set_type(if password.type_() == "password" { "text" } else { "password" });
            name_reveal(&password, &reveal);
        });
        let _ = self.reveal.remove_attribute("hidden");
    }

    /// Says again what is said otherwise in another language.
    pub(super) fn say(&self) {
        name_reveal(&self.password, &self.reveal);
    }

    pub(super) fn value(&self, field: Field) -> String {
        field.input().map(|input| input.value()).unwrap_or_default()
    }

    /// The address entered; what is wrong with it is said on the field.
    pub(super) fn read_email(&self) -> String {
        let entered = self.value(Field::Email);
        if let Err(problem) = judge_email(&entered) {
            fail(Field::Email, Some(problem));
        }
        entered.trim().to_owned()
    }

    pub(super) fn keep(&self) -> bool {
        self.keep.as_ref().is_none_or(HtmlInputElement::checked)
    }

    pub(super) fn forget_password(&self) {
        self.password.set_value("");
    }

    pub(super) fn is_busy(&self) -> bool {
        self.submit.has_attribute("aria-busy")
    }

    pub(super) fn set_busy(&self, busy: bool) {
        mark(&self.submit, "aria-busy", busy);
        mark(&self.submit, "aria-disabled", busy);
    }
}

/// Says what is wrong with the field.
pub(super) fn fail(field: Field, message: Option<&str>) {
    let Some(input) = field.input() else { return };
    let error = [field.id(), "-error"].concat();
    write(&error, "", message.unwrap_or_default());
    mark(&input, "aria-invalid", message.is_some());
    let described_by = match (message, input.get_attribute(HINT)) {
        (Some(_), Some(hint)) => Some([&error, " ", &hint].concat()),
        (Some(_), None) => Some(error),
        (None, hint) => hint,
    };
    let _ = match described_by {
        Some(ids) => input.set_attribute("aria-describedby", &ids),
        None => input.remove_attribute("aria-describedby"),
    };
}

/// Moves the focus to the field.
pub(super) fn focus(field: Field) {
    dom::focus(field.id());
}

/// Moves the focus to the first field that something is wrong with, and says whether there is one.
pub(super) fn focus_first_failed() -> bool {
    let is_failed = |field: &Field| field.input().is_some_and(|input| input.has_attribute("aria-invalid"));
    let failed = Field::ALL.into_iter().find(is_failed);
    if let Some(field) = failed {
        focus(field);
    }
    failed.is_some()
}

/// Says what is wrong with the form as a whole.
pub(super) fn tell(problem: &str) {
    write(PROBLEM, "", problem);
}

/// Says something to who does not see it.
pub(super) fn say_aloud(sentence: &str) {
    write(STATUS, "", sentence);
}

fn name_reveal(password: &HtmlInputElement, reveal: &Element) {
    let hidden = password.type_() == "password";
    let (words, shape) = (text().field(), if hidden { Shape::Eye } else { Shape::EyeOff });
    let name = if hidden { words.show_password } else { words.hide_password };
    for attribute in ["aria-label", "title"] {
        let _ = reveal.set_attribute(attribute, name);
    }
    if let Some(path) = below(reveal, "path") {
        let _ = path.set_attribute("d", shape.path());
    }
}
