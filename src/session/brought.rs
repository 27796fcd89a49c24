//! Hands a login that was done without the app over to it. Both are in one page and share no memory: the app asks by an
//! event, and what it asks for is put into that event, once. Nothing keeps it afterwards.

use crate::idm::Brought;
use js_sys::{Object, Reflect};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{CustomEvent, CustomEventInit, Event};

const ASK: &str = "idm-brought";

/// Has the app find this when it asks.
pub fn bring(brought: Brought) {
    let mut brought = Some(brought);
    let answer = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
        let detail = event.dyn_into::<CustomEvent>().map(|event| event.detail());
        if let (Ok(detail), Some(value)) = (detail, brought.take().and_then(Brought::into_js)) {
            let _ = Reflect::set(&detail, &ASK.into(), &value);
        }
    });
    let _ = window().add_event_listener_with_callback(ASK, answer.into_js_value().unchecked_ref());
}

/// Asks for what was brought.
pub(super) fn take(idm_url: &str) -> Option<Brought> {
    let detail = Object::new();
    let with_detail = CustomEventInit::new();
    with_detail.set_detail(&detail);
    let event = CustomEvent::new_with_event_init_dict(ASK, &with_detail).ok()?;
    window().dispatch_event(&event).ok()?;
    let value = Reflect::get(&detail, &ASK.into()).ok().filter(JsValue::is_object)?;
    Brought::from_js(idm_url, value)
}
