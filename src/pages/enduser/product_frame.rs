//! The page around ours, where ours is in a frame of a product's (`packages/login` makes that frame).

use idm_api::hand_over::origin_of;
use js_sys::{Object, Reflect};
use leptos::prelude::window;

/// The kind of the one message with something in it. The others are `style/embedded.js`'s.
const CODE: &str = "idm-login:code";

/// Tells the product's page its one-time code; whether there is such a page. Browsers deliver it to the product's
/// origin alone. What goes across is worth nothing without the verifier that the page around ours keeps (RFC 7636).
pub(super) fn tell(url: &str, code: &str, state: &str) -> bool {
    let around = window().parent().ok().flatten().filter(|around| *around != window());
    let (Some(around), Some(origin)) = (around, origin_of(url)) else { return false };
    let message = Object::new();
    let set = |name: &str, value: &str| Reflect::set(&message, &name.into(), &value.into()).is_ok();
    set("type", CODE) && set("code", code) && set("state", state) && around.post_message(&message, origin).is_ok()
}
