//! The other tabs of this browser: they hear of a logout, and renewals by cookie wait for each other.

use js_sys::{Function, Reflect};
use leptos::prelude::window;
use std::future::Future;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::{future_to_promise, spawn_local};
use web_sys::BroadcastChannel;

const NAME: &str = "idm-session";

/// The channel between the tabs. It carries the one message that somebody logged out, and no data.
pub(super) struct Tabs {
    channel: BroadcastChannel,
    _heard: Closure<dyn FnMut()>,
}

impl Tabs {
    /// Calls `logged_out` whenever another tab logs out. `None` where the browser has no such channel.
    pub(super) fn listen(logged_out: impl Fn() + 'static) -> Option<Self> {
        let channel = BroadcastChannel::new(NAME).ok()?;
        let heard = Closure::<dyn FnMut()>::new(logged_out);
        channel.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        Some(Self { channel, _heard: heard })
    }

    pub(super) fn tell_logout(&self) {
        let _ = self.channel.post_message(&JsValue::NULL);
    }
}

impl Drop for Tabs {
    fn drop(&mut self) {
        self.channel.set_onmessage(None);
        self.channel.close();
    }
}

/// Does the work when no other tab is at work of this kind. Where the browser has no locks, at once.
pub(super) fn one_at_a_time(work: impl Future<Output = ()> + 'static) {
    let locks = Reflect::get(&window().navigator(), &"locks".into()).ok();
    let request = locks.as_ref().and_then(|locks| Reflect::get(locks, &"request".into()).ok());
    let (Some(locks), Some(Ok(request))) = (locks, request.map(JsCast::dyn_into::<Function>)) else {
        spawn_local(work);
        return;
    };
    let promise = move || {
        future_to_promise(async move {
            work.await;
            Ok(JsValue::UNDEFINED)
        })
    };
    let _ = request.call2(&locks, &NAME.into(), &Closure::once_into_js(promise));
}
