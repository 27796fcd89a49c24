//! Waiting, for a time or until something happens.

use js_sys::{Function, Promise};
use leptos::prelude::{document, set_timeout};
use std::{cell::RefCell, rc::Rc, time::Duration};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::VisibilityState;

/// How long to wait after a stream that ended in good order.
pub(super) const AFTER_AN_END: Duration = Duration::from_millis(100);

/// A wait that can be ended.
#[derive(Default)]
pub(super) struct Pause(Rc<RefCell<Option<Function>>>);

impl Pause {
    /// Waits until it is ended, or for so long at most.
    pub(super) async fn wait(&self, most: Option<Duration>) {
        let waiting = Promise::new(&mut |resolve, _| *self.0.borrow_mut() = Some(resolve));
        if let Some(most) = most {
            let pause = Rc::clone(&self.0);
            set_timeout(move || end(&pause), most);
        }
        let _ = JsFuture::from(waiting).await;
    }

    /// Ends the wait, if there is one.
    pub(super) fn end(&self) {
        end(&self.0);
    }
}

fn end(pause: &RefCell<Option<Function>>) {
    if let Some(resolve) = pause.take() {
        let _ = resolve.call0(&JsValue::UNDEFINED);
    }
}

/// How long to wait after so many failures in a row: longer each time, never longer than half a minute.
pub(super) const fn before_try(failures: u32) -> Duration {
    let halves = if failures > 5 { 60 } else { 1 << failures };
    Duration::from_millis(halves * 500)
}

/// Whether nobody sees this tab.
pub(super) fn is_hidden() -> bool {
    document().visibility_state() == VisibilityState::Hidden
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pauses_grow_up_to_half_a_minute() {
        let seconds = [1, 2, 3, 4, 5, 6, 99].map(|failures| before_try(failures).as_millis());
        assert_eq!(seconds, [1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
    }
}
