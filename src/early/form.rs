//! The form: what stands in its fields, and what is said about them.

use super::dom::{by_id, focus, mark, on, write};
use crate::{text::text, ui::icon::Shape};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement};

const KEEP: &str = "early-keep";
const PROBLEM: &str = "early-problem";
const REVEAL: &str = "early-reveal";
const STATUS: &str = "early-status";
const SUBMIT: &str = "early-submit";

/// A field of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Field {
    Email,
    Password,
}

impl Field {
    pub(super) const ALL: [Self; 2] = [Self::Email, Self::Password];

    pub(super) const fn id(self) -> &'static str {
        match self {
            Self::Email => "early-email",
            Self::Password => "early-password",
        }
    }

    /// Its name on the wire.
    pub(super) const fn on_the_wire(self) -> &'static str {
        match self {
            Self::Email => "emailAddress",
            Self::Password => "password",
        }
    }
}

/// The form.
pub(super) struct Form {
    email: HtmlInputElement,
    password: HtmlInputElement,
    keep: HtmlInputElement,
    reveal: Element,
    submit: Element,
}

impl Form {
    /// `None` where the document has none.
    pub(super) fn find() -> Option<Self> {
        Some(Self {
            email: by_id(Field::Email.id())?,
            password: by_id(Field::Password.id())?,
            keep: by_id(KEEP)?,
            reveal: by_id(REVEAL)?,
            submit: by_id(SUBMIT)?,
        })
    }

    /// Whether this happened in the field.
    pub(super) fn is_in(event: &Event, field: Field) -> bool {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        target.is_some_and(|target| target.id() == field.id())
    }

    pub(super) fn attach(&self) {
        for field in Field::ALL {
            // Said no longer, as soon as the person changes what was wrong.
            on(self.input(field), "input", move |_| fail(field, None));
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
        self.input(field).value()
    }

    pub(super) fn keep(&self) -> bool {
        self.keep.checked()
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

    fn input(&self, field: Field) -> &HtmlInputElement {
        match field {
            Field::Email => &self.email,
            Field::Password => &self.password,
        }
    }
}

/// Says what is wrong with the field.
pub(super) fn fail(field: Field, message: Option<&str>) {
    let Some(input) = by_id::<Element>(field.id()) else { return };
    let described_by = [field.id(), "-error"].concat();
    write(&described_by, "", message.unwrap_or_default());
    mark(&input, "aria-invalid", message.is_some());
    let _ = match message {
        Some(_) => input.set_attribute("aria-describedby", &described_by),
        None => input.remove_attribute("aria-describedby"),
    };
}

/// Moves the focus to the first field that something is wrong with, and says whether there is one.
pub(super) fn focus_first_failed() -> bool {
    let failed = Field::ALL
        .into_iter()
        .find(|field| by_id::<Element>(field.id()).is_some_and(|input| input.has_attribute("aria-invalid")));
    if let Some(field) = failed {
        focus(field.id());
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
    let (words, shape) = (&text().field, if hidden { Shape::Eye } else { Shape::EyeOff });
    let name = if hidden { words.show_password } else { words.hide_password };
    for attribute in ["aria-label", "title"] {
        let _ = reveal.set_attribute(attribute, name);
    }
    if let Some(path) = super::dom::below(reveal, "path") {
        let _ = path.set_attribute("d", shape.path());
    }
}
