//! Reads that a page shows, and that are made again by themselves where that makes sense.

use crate::support::{Mounted, mount, pause, refused, wait_for};
use idm_api::error::ErrorCode;
use idm_console::{
    idm::ApiError,
    load::{Load, Remote},
};
use leptos::prelude::*;
use std::{cell::RefCell, collections::VecDeque, rc::Rc};
use wasm_bindgen_test::wasm_bindgen_test;

/// The answers that are still to come.
type Answers = Rc<RefCell<VecDeque<Result<u32, ApiError>>>>;

/// A page that shows a read with these answers.
fn page<const N: usize>(answers: [Result<u32, ApiError>; N], by_hand: bool) -> (Mounted, Answers) {
    let answers: Answers = Rc::new(RefCell::new(answers.into()));
    let left = answers.clone();
    let mounted = mount(move || {
        let read = move |()| {
            let answer = left.borrow_mut().pop_front();
            async move { answer.unwrap_or(Err(ApiError::Garbled)) }
        };
        let wanted = Memo::new(|_| ());
        let load = if by_hand { Load::follow_by_hand(wanted, read) } else { Load::follow(wanted, read) };
        move || {
            load.state().with(|state| match state {
                Remote::Loading => view! { <p>"loading"</p> }.into_any(),
                Remote::Failed(error) => view! {
                    <p role="alert">{format!("{error:?}")}</p>
                    <button on:click=move |_| load.again()>"Try again"</button>
                }
                .into_any(),
                Remote::Ready(value) => view! { <p>"there: " {*value}</p> }.into_any(),
            })
        }
    });
    (mounted, answers)
}

fn is_online() {
    window().dispatch_event(&web_sys::Event::new("online").unwrap()).unwrap();
}

async fn shows(mounted: &Mounted, text: &str) {
    wait_for(text, || mounted.text().contains(text).then_some(())).await;
}

#[wasm_bindgen_test]
async fn a_refusal_that_stays_is_not_asked_about_again() {
    for code in [ErrorCode::NotFound, ErrorCode::NotAllowed, ErrorCode::ValidationFailed] {
        let (mounted, left) = page([Err(refused(code, &[], None)), Ok(1)], false);
        mounted.get("button", "Try again").await;
        is_online();
        pause(1500).await;
        assert_eq!(left.borrow().len(), 1);
        mounted.get("button", "Try again").await.click();
        shows(&mounted, "there: 1").await;
    }
}

/// The button stays the same, with its focus, and so does what is said, until there is an answer.
#[wasm_bindgen_test]
async fn what_passes_is_asked_about_until_it_has_passed() {
    let unavailable = || Err(refused(ErrorCode::Unavailable, &[], None));
    let (mounted, left) = page([unavailable(), unavailable(), Err(ApiError::Unreachable), Ok(2)], false);
    let button = mounted.get("button", "Try again").await;
    button.focus().unwrap();
    let said = mounted.said("alert").await;
    is_online();
    wait_for("the second time", || (left.borrow().len() == 2).then_some(())).await;
    pause(100).await;
    // After two failures it takes two seconds.
    assert_eq!(left.borrow().len(), 2);
    is_online();
    wait_for("the third time", || (left.borrow().len() == 1).then_some(())).await;
    pause(100).await;
    assert!(button.is_connected() && document().active_element().as_ref() == Some(&button));
    assert_eq!(mounted.said("alert").await, said);
    is_online();
    shows(&mounted, "there: 2").await;
}

#[wasm_bindgen_test]
async fn nobody_need_do_anything_for_it() {
    let (mounted, _) = page([Err(ApiError::Timeout), Ok(3)], false);
    shows(&mounted, "Timeout").await;
    shows(&mounted, "there: 3").await;
}

#[wasm_bindgen_test]
async fn what_is_said_of_the_network_is_not_said_when_it_is_back() {
    let (mounted, _) = page([Err(ApiError::Offline), Err(ApiError::Unavailable)], false);
    shows(&mounted, "Offline").await;
    is_online();
    shows(&mounted, "Unavailable").await;
}

#[wasm_bindgen_test]
async fn the_time_that_the_server_has_named_is_waited_out() {
    let (mounted, left) = page([Err(refused(ErrorCode::TooManyRequests, &[], Some(2))), Ok(4)], false);
    mounted.get("button", "Try again").await;
    is_online();
    pause(1500).await;
    assert_eq!(left.borrow().len(), 1, "asked before the time");
    shows(&mounted, "there: 4").await;
}

#[wasm_bindgen_test]
async fn what_changes_something_is_left_to_the_person() {
    let (mounted, left) = page([Err(ApiError::Unreachable), Ok(5)], true);
    mounted.get("button", "Try again").await;
    is_online();
    pause(1200).await;
    assert_eq!(left.borrow().len(), 1);
}

#[wasm_bindgen_test]
async fn a_page_that_was_left_asks_no_more() {
    let (mounted, left) = page([Err(ApiError::Unreachable), Ok(6)], false);
    mounted.get("button", "Try again").await;
    drop(mounted);
    is_online();
    pause(1200).await;
    assert_eq!(left.borrow().len(), 1);
}
