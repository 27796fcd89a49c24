//! Widgets on their own.

use crate::support::{Clipboard, mount, pause, wait_for};
use idm_api::time::UnixMillis;
use idm_console::ui::{
    button::Button,
    copy::{Confirmation, copy_or_select},
    live::{Live, LiveRegion, use_live},
    menu::{Menu, MenuGroup, MenuLink},
    moment::{Day, day, exactly, time_of_day, write_in},
};
use leptos::prelude::*;
use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn a_busy_button_stays_in_reach_and_does_nothing() {
    let clicks = Arc::new(AtomicUsize::new(0));
    let counted = clicks.clone();
    let page = mount(move || {
        let click = Callback::new(move |()| {
            let _ = counted.fetch_add(1, Ordering::Relaxed);
        });
        let busy = RwSignal::new(true);
        view! { <Button label="Save" on_click=click busy /> }
    });
    let button = page.get("button", "Save").await;
    button.click();
    assert_eq!(clicks.load(Ordering::Relaxed), 0);
    assert!(!button.has_attribute("disabled"));
    assert_eq!(button.get_attribute("aria-busy").as_deref(), Some("true"));
}

#[wasm_bindgen_test]
async fn the_same_announcement_twice_is_made_twice() {
    let page = mount(|| {
        Live::provide();
        let live = use_live();
        view! {
            <Button label="Say" on_click=Callback::new(move |()| live.say("Done".to_owned())) />
            <LiveRegion />
        }
    });
    let say = page.get("button", "Say").await;
    for _ in 0..2 {
        say.click();
        assert_eq!(page.said("status").await, "Done");
    }
}

#[wasm_bindgen_test]
async fn copying_takes_the_clipboard_or_selects() {
    let page = mount(|| view! { <h2>"0190b3c4"</h2> });
    let shown = page.get("heading", "0190b3c4").await;
    let clipboard = Clipboard::new(true);
    assert!(copy_or_select("0190b3c4", Some(&shown)).await);
    assert_eq!(clipboard.copied(), ["0190b3c4"]);
    drop(clipboard);
    let _refusing = Clipboard::new(false);
    assert!(!copy_or_select("0190b3c4", Some(&shown)).await);
    assert_eq!(String::from(window().get_selection().unwrap().unwrap().to_string()), "0190b3c4");
}

#[wasm_bindgen_test]
async fn a_confirmation_shows_for_a_moment() {
    let page = mount(|| {
        let confirmation = Confirmation::new();
        view! {
            <Button label="Copy" on_click=Callback::new(move |()| confirmation.show()) />
            <p>{move || if confirmation.is_shown() { "Copied" } else { "-" }}</p>
        }
    });
    page.get("button", "Copy").await.click();
    wait_for("the confirmation", || page.text().contains("Copied").then_some(())).await;
    pause(2000).await;
    wait_for("its end", || (!page.text().contains("Copied")).then_some(())).await;
}

#[wasm_bindgen_test]
async fn the_menu_says_where_one_is_and_whether_it_is_open() {
    let page = mount(|| {
        view! {
            <Menu name="Main menu" toggle="Menu">
                <MenuGroup id="group" name="END-USERS">
                    <MenuLink
                        href="/console/app-credentials".to_owned()
                        name="App credentials"
                        current=true
                        icon=idm_console::ui::icon::Shape::Key
                    />
                </MenuGroup>
            </Menu>
        }
    });
    let link = page.get("link", "App credentials").await;
    assert_eq!(link.get_attribute("aria-current").as_deref(), Some("page"));
    let toggle = page.get("button", "Menu").await;
    assert_eq!(toggle.get_attribute("aria-expanded").as_deref(), Some("false"));
    toggle.click();
    wait_for("it to open", || (toggle.get_attribute("aria-expanded")? == "true").then_some(())).await;
}

#[wasm_bindgen_test]
async fn a_day_is_readable_for_machines_too_and_nonsense_is_left_out() {
    let page = mount(|| {
        view! {
            <Day at=UnixMillis(1_764_000_000_000) />
            <Day at=UnixMillis(i64::MAX) />
        }
    });
    let html = page.html();
    assert_eq!(html.matches("<time").count(), 1, "{html}");
    assert!(html.contains("datetime=\"2025-11-24T16:00:00.000Z\""), "{html}");
}

#[wasm_bindgen_test]
fn dates_follow_the_language() {
    let at = UnixMillis(1_700_000_000_000);
    let mut written = Vec::new();
    for tag in ["en", "de", "ar-u-nu-latn", "en"] {
        write_in(tag.to_owned());
        written.push([day(at), exactly(at), time_of_day(at)]);
    }
    assert_eq!(written[0], written[3]);
    assert!(written[0][0].contains("Nov 1") && written[1][0].contains(".11.2023"), "{written:?}");
    assert!(written[2][0].contains("2023") && written[2] != written[0], "{written:?}");
    write_in(String::new());
}
