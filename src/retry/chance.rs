//! Waiting, for a time or until there is a chance that what failed works: the network is back, or somebody sees the page.

use js_sys::Promise;
use leptos::prelude::{document, set_timeout, window};
use std::{
    cell::{Cell, RefCell},
    rc::Rc,
    time::Duration,
};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::VisibilityState;

/// How long to wait after a stream that ended in good order.
pub const AFTER_AN_END: Duration = Duration::from_millis(100);

/// What is to be done, until it was.
type Then = Rc<Cell<Option<Box<dyn FnOnce()>>>>;

thread_local! {
    /// What waits; nothing before something has.
    static WAITING: RefCell<Option<Vec<Then>>> = const { RefCell::new(None) };
}

/// Waits until the network is back or the tab is seen again, or for so long at most where it is seen.
pub async fn wait(most: Option<Duration>) {
    let waiting = Promise::new(&mut |resolve, _| {
        let then: Then =
            Rc::new(Cell::new(Some(Box::new(move || drop(resolve.call0(&JsValue::UNDEFINED))) as Box<dyn FnOnce()>)));
        if let Some(most) = most {
            let then = then.clone();
            set_timeout(move || come(then), most);
        }
        keep(then);
    });
    let _ = JsFuture::from(waiting).await;
}

/// Does it when it makes sense to try again what has failed so often in a row. Nobody tries in a tab that is not seen, and
/// nothing before the seconds have passed that the server has named.
pub(super) fn next(failures: u32, named: u64, then: Box<dyn FnOnce()>) {
    let then = Rc::new(Cell::new(Some(then)));
    if named == 0 {
        keep(then.clone());
    }
    set_timeout(move || come(then), before_try(failures).max(Duration::from_secs(named)));
}

/// There is a chance, if somebody sees the tab.
fn come(then: Then) {
    if is_hidden() {
        keep(then);
    } else if let Some(then) = then.take() {
        then();
    }
}

fn keep(then: Then) {
    WAITING.with_borrow_mut(|waiting| waiting.get_or_insert_with(listen).push(then));
}

/// Listens for as long as the document lives.
fn listen() -> Vec<Then> {
    let wake = || {
        if !is_hidden() {
            let waiting = WAITING.with_borrow_mut(|waiting| waiting.as_mut().map(std::mem::take));
            waiting.unwrap_or_default().into_iter().for_each(come);
        }
    };
    let wake = Closure::<dyn FnMut()>::new(wake).into_js_value();
    for event in ["online", "visibilitychange"] {
        // What happens to the document comes by the window.
        let _ = window().add_event_listener_with_callback(event, wake.unchecked_ref());
    }
    Vec::new()
}

/// How long to wait after so many failures in a row: longer each time, never longer than half a minute.
#[must_use]
pub const fn before_try(failures: u32) -> Duration {
    let halves = if failures > 5 { 60 } else { 1 << failures };
    Duration::from_millis(halves * 500)
}

/// Whether nobody sees this tab.
#[must_use]
pub fn is_hidden() -> bool {
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
