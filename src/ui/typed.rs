//! What was entered, carried over when a page is made anew where it is.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Event, EventInit, HtmlInputElement};

/// The attribute of a field that asks for a secret, whether it shows it or not.
pub(super) const SECRET: &str = "data-secret";

/// What stood in the fields of the page: of text fields the text, of boxes whether they are ticked. Secrets and codes
/// are not among it: nothing may hold a copy of them.
pub struct Typed(Vec<(String, Entered)>);

enum Entered {
    Text(String),
    Ticked(bool),
}

impl Typed {
    /// Reads what stands in the fields now.
    #[must_use]
    pub fn read() -> Self {
        let Ok(all) = document().query_selector_all("main input[id]") else { return Self(Vec::new()) };
        let inputs = (0..all.length()).filter_map(|at| all.get(at)?.dyn_into::<HtmlInputElement>().ok());
        Self(inputs.filter_map(|input| Some((input.id(), read(&input)?))).collect())
    }

    /// Enters it again, as the person would, where the fields are still there.
    pub fn enter(self) {
        for (id, entered) in self.0 {
            let input = document().get_element_by_id(&id).and_then(|found| found.dyn_into::<HtmlInputElement>().ok());
            let Some(input) = input else { continue };
            let kind = match entered {
                Entered::Text(text) if input.value() != text => {
                    input.set_value(&text);
                    "input"
                }
                Entered::Ticked(ticked) if input.checked() != ticked => {
                    input.set_checked(ticked);
                    "change"
                }
                _ => continue,
            };
            let bubbles = EventInit::new();
            bubbles.set_bubbles(true);
            if let Ok(event) = Event::new_with_event_init_dict(kind, &bubbles) {
                let _ = input.dispatch_event(&event);
            }
        }
    }
}

fn read(input: &HtmlInputElement) -> Option<Entered> {
    match input.type_().as_str() {
        "checkbox" => Some(Entered::Ticked(input.checked())),
        "password" | "radio" | "file" => None,
        // A password or an appToken that is being shown is in a text field.
        _ if input.has_attribute(SECRET) || input.autocomplete() == "one-time-code" => None,
        _ => Some(Entered::Text(input.value())),
    }
}
