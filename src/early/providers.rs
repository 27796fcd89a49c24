//! Logging in with a provider: a button for each.

use super::{
    Early,
    dom::{by_id, mark, on, show, within, write},
};
use crate::{forms::provider::explain, paths::Entrance, text::text, ui::dom::leave_for};
use idm_api::{auth::RenewalType, provider::StartProviderLogin};
use leptos::prelude::document;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use web_sys::Element;

const ID: &str = "early-providers";

/// How a session is renewed, and whether the browser keeps it, as the page has it.
pub(super) type Renewal = fn(&Early) -> (Option<RenewalType>, bool);

/// Shows the buttons, which get their names by [`name`].
pub(super) fn offer(early: &Rc<Early>, renewal: Renewal) {
    let Some(buttons) = by_id::<Element>(ID).filter(|_| !early.config.providers.is_empty()) else { return };
    for provider in &early.config.providers {
        let Ok(button) = document().create_element("button") else { continue };
        for (name, value) in [("type", "button"), ("class", "button")] {
            let _ = button.set_attribute(name, value);
        }
        let _ = buttons.append_child(&button);
        let (early, provider, pressed) = (early.clone(), provider.id.clone(), button.clone());
        on(&button, "click", move |_| early.leave_with(&provider, &pressed, renewal));
    }
    show(ID, true);
    show("early-or", true);
}

/// Says what they are, in the present language.
pub(super) fn name(early: &Early) {
    for (at, provider) in early.config.providers.iter().enumerate() {
        let number = (at + 1).to_string();
        write(ID, &["button:nth-of-type(", &number, ")"].concat(), &(text().provider().continue_with)(&provider.name));
    }
}

fn tell(problem: &str) {
    write(ID, ".form-problem", problem);
}

impl Early {
    fn leave_with(self: &Rc<Self>, provider: &str, pressed: &Element, renewal: Renewal) {
        if within(ID, "[aria-busy]").is_some() {
            return;
        }
        tell("");
        mark(pressed, "aria-busy", true);
        // The browser comes back to the login, whichever page it leaves.
        let url = self.url(Entrance::Login(&self.return_to));
        let (renewal_type, keep) = renewal(self);
        let wanted = StartProviderLogin {
            provider: provider.to_owned(),
            renewal_type,
            keep_logged_in: Some(keep),
            page_query: Some(url.split_once('?').map(|(_, query)| query.to_owned()).unwrap_or_default()),
        };
        let (early, pressed) = (self.clone(), pressed.clone());
        spawn_local(async move {
            match early.anonymous.start_provider_login(&wanted).await {
                // The button stays busy: the page is about to go.
                Ok(start) => leave_for(&start.url),
                Err(error) => {
                    mark(&pressed, "aria-busy", false);
                    tell(&explain(&error));
                }
            }
        });
    }
}
