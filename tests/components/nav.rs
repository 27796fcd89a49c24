//! Moving between pages. The test's own document stands in for the app's.

use crate::support::{mount, pause, wait_for};
use idm_console::{
    nav::Nav,
    paths::{AccountParam, AppList, ConsoleRoute, ReturnTo, Route},
};
use leptos::prelude::*;
use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

/// Puts the document's own URL back, so that the tests do not feel each other.
struct Here(String);

impl Here {
    fn new() -> Self {
        Self(window().location().href().unwrap())
    }
}

impl Drop for Here {
    fn drop(&mut self) {
        window().history().unwrap().replace_state_with_url(&JsValue::NULL, "", Some(&self.0)).unwrap();
    }
}

fn path() -> String {
    window().location().pathname().unwrap()
}

async fn nav() -> (crate::support::Mounted, Nav) {
    let made = Arc::new(std::sync::Mutex::new(None));
    let kept = made.clone();
    let page = mount(move || {
        let nav = Nav::provide();
        *kept.lock().unwrap() = Some(nav);
        view! {
            <a href="/login">"inside"</a>
            <a href="/login" target="_self">"with a target"</a>
            <a href="#login">"same page"</a>
            <p>{move || nav.route().url()}</p>
        }
    });
    page.get("link", "inside").await;
    let nav = made.lock().unwrap().unwrap();
    (page, nav)
}

#[wasm_bindgen_test]
async fn a_link_moves_without_loading_and_back_returns() {
    let _here = Here::new();
    let (page, nav) = nav().await;
    nav.replace(Route::SignUp(ReturnTo::default()));
    page.get("link", "inside").await.click();
    wait_for("/login", || page.text().contains("/login").then_some(())).await;
    assert_eq!(path(), "/login");
    window().history().unwrap().back().unwrap();
    wait_for("/signup", || page.text().contains("/signup").then_some(())).await;
    assert_eq!(path(), "/signup");
}

#[wasm_bindgen_test]
async fn clicks_that_are_not_ours_are_left_to_the_browser() {
    let _here = Here::new();
    let (page, nav) = nav().await;
    nav.replace(Route::SignUp(ReturnTo::default()));
    let stop = window_event_listener(leptos::ev::click, |event| {
        if !event.default_prevented() {
            event.prevent_default();
            document().body().unwrap().set_attribute("data-left-alone", "true").unwrap();
        }
    });
    let init = web_sys::MouseEventInit::new();
    init.set_bubbles(true);
    init.set_cancelable(true);
    init.set_ctrl_key(true);
    let with_ctrl = web_sys::MouseEvent::new_with_mouse_event_init_dict("click", &init).unwrap();
    page.get("link", "inside").await.dispatch_event(&with_ctrl).unwrap();
    page.get("link", "with a target").await.click();
    page.get("link", "same page").await.click();
    pause(30).await;
    stop.remove();
    assert!(document().body().unwrap().has_attribute("data-left-alone"));
    assert_eq!(path(), "/signup");
}

#[wasm_bindgen_test]
async fn a_held_page_survives_back_and_links_and_says_so() {
    let _here = Here::new();
    let (page, nav) = nav().await;
    let refused = Arc::new(AtomicUsize::new(0));
    let told = refused.clone();
    let held = Route::Console(AccountParam::Absent, ConsoleRoute::AppCredentials(AppList::default()));
    nav.replace(held.clone());
    nav.hold(Callback::new(move |()| {
        let _ = told.fetch_add(1, Ordering::Relaxed);
    }));
    for round in 1..=2 {
        window().history().unwrap().back().unwrap();
        wait_for("the refusal", || (refused.load(Ordering::Relaxed) == round).then_some(())).await;
        assert_eq!(path(), held.url());
    }
    page.get("link", "inside").await.click();
    pause(30).await;
    assert_eq!(path(), held.url());
    nav.release();
    pause(100).await;
    nav.push(Route::login());
    assert_eq!(path(), "/login");
}
