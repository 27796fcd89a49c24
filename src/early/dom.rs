//! The document, as far as the login without the app needs it.

use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, Event, EventTarget};

/// The element with this id.
pub(super) fn by_id<T: JsCast>(id: &str) -> Option<T> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

/// The first element below this one that the selector finds.
pub(super) fn below(element: &Element, selector: &str) -> Option<Element> {
    element.query_selector(selector).ok().flatten()
}

/// The first element that the selector finds below the one with this id.
pub(super) fn within(id: &str, selector: &str) -> Option<Element> {
    below(&by_id(id)?, selector)
}

/// Writes into the element with this id, or into what the selector finds below it.
pub(super) fn write(id: &str, selector: &str, text: &str) {
    if let Some(written) = if selector.is_empty() { by_id(id) } else { within(id, selector) } {
        written.set_text_content(Some(text));
    }
}

/// Shows or hides the element with this id.
pub(super) fn show(id: &str, shown: bool) {
    if let Some(element) = by_id::<Element>(id) {
        let _ = if shown { element.remove_attribute("hidden") } else { element.set_attribute("hidden", "") };
    }
}

/// Sets an attribute that says yes, or takes it away.
pub(super) fn mark(element: &Element, attribute: &str, marked: bool) {
    let _ = if marked { element.set_attribute(attribute, "true") } else { element.remove_attribute(attribute) };
}

/// Calls this for each such event, for as long as the document lives.
pub(super) fn on(target: &EventTarget, kind: &str, told: impl FnMut(Event) + 'static) {
    let told = Closure::<dyn FnMut(Event)>::new(told).into_js_value();
    let _ = target.add_event_listener_with_callback(kind, told.unchecked_ref());
}

/// Tells the page's scripts.
pub(super) fn announce(kind: &str) {
    if let Ok(event) = Event::new(kind) {
        let _ = window().dispatch_event(&event);
    }
}
