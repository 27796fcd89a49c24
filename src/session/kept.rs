//! Tells `style/first.js` whether this browser keeps a session: then the next visit begins without a login form.

use leptos::prelude::window;
use web_sys::Event;

const KEPT: &str = "idm-session-kept";
const OVER: &str = "idm-session-over";

/// Tells it. No more than that one bit leaves the app.
pub(super) fn tell(kept: bool) {
    if let Ok(event) = Event::new(if kept { KEPT } else { OVER }) {
        let _ = window().dispatch_event(&event);
    }
}
