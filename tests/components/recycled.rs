//! Elements that show one thing after another.

use crate::support::mount;
use idm_console::ui::{
    element::{element, words},
    recycled::{Pool, Recycled, Side},
};
use leptos::prelude::*;
use std::cell::Cell;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlElement, Node};

struct Line {
    element: HtmlElement,
    button: HtmlElement,
    text: Node,
}

impl Recycled for Line {
    fn element(&self) -> &HtmlElement {
        &self.element
    }
}

/// A list from 0 on.
struct List {
    container: HtmlElement,
    pool: Pool<u32, Line>,
    made: Cell<usize>,
}

impl List {
    fn new(container: HtmlElement) -> Self {
        Self { pool: Pool::new(container.clone()), container, made: Cell::new(0) }
    }

    fn show(&mut self, keys: &[u32]) {
        let side = |key| Some(if key < keys[0] { Side::Before } else { Side::After });
        self.show_where(keys, side);
    }

    fn show_where(&mut self, keys: &[u32], side: impl Fn(u32) -> Option<Side>) {
        self.pool.show(keys, side, || {
            self.made.set(self.made.get() + 1);
            let text = words("");
            let button = element("button", &[], &[&text]);
            let element = element("li", &[], &[&button]).unchecked_into();
            Line { element, button: button.unchecked_into(), text }
        });
        for (key, line) in self.pool.iter_mut() {
            line.text.set_node_value(Some(&key.to_string()));
        }
    }

    fn reads(&self) -> Vec<String> {
        let children = self.container.children();
        (0..children.length()).filter_map(|at| children.item(at)?.text_content()).collect()
    }

    fn focus(&mut self, wanted: u32) {
        let (_, line) = self.pool.iter_mut().find(|(key, _)| *key == wanted).unwrap();
        line.button.focus().unwrap();
    }
}

fn focused() -> String {
    document().active_element().and_then(|element| element.text_content()).unwrap_or_default()
}

async fn list() -> List {
    let page = mount(|| view! { <h2>"List"</h2> <ul></ul> });
    let heading = page.get("heading", "List").await;
    let container = heading.next_element_sibling().unwrap();
    // Outlives the test, as the page would be taken down with its handle.
    std::mem::forget(page);
    List::new(container.unchecked_into())
}

#[wasm_bindgen_test]
async fn a_window_along_a_list_makes_no_more_elements_than_it_shows() {
    let mut list = list().await;
    for start in [0, 1, 3, 2, 100, 7, 6] {
        let keys: Vec<u32> = (start..start + 4).collect();
        list.show(&keys);
        assert_eq!(list.reads(), keys.iter().map(u32::to_string).collect::<Vec<_>>());
    }
    list.show(&[3]);
    list.show(&[1, 2, 3, 4]);
    assert_eq!(list.reads(), ["1", "2", "3", "4"]);
    assert_eq!(list.made.get(), 4);
}

#[wasm_bindgen_test]
async fn the_focus_stays_with_what_it_was_given_to() {
    let mut list = list().await;
    list.show(&[10, 11, 12, 13]);
    list.focus(11);
    for (window, reads) in [
        ([12, 13, 14, 15], ["11", "12", "13", "14", "15"]),
        ([13, 14, 15, 16], ["11", "13", "14", "15", "16"]),
        ([90, 91, 92, 93], ["11", "90", "91", "92", "93"]),
        ([5, 6, 7, 8], ["5", "6", "7", "8", "11"]),
        ([6, 7, 8, 9], ["6", "7", "8", "9", "11"]),
    ] {
        list.show(&window);
        assert_eq!(list.reads(), reads);
        assert_eq!(focused(), "11");
    }
    list.show(&[10, 11, 12, 13]);
    assert_eq!(list.reads(), ["10", "11", "12", "13"]);
    assert_eq!(focused(), "11");

    // Once it has lost it, it is an element like the others.
    list.show(&[50, 51, 52, 53]);
    document().active_element().unwrap().unchecked_into::<HtmlElement>().blur().unwrap();
    list.show(&[60, 61, 62, 63]);
    assert_eq!(list.reads(), ["60", "61", "62", "63"]);
    assert!(list.made.get() <= 5, "{} were made", list.made.get());
}

#[wasm_bindgen_test]
async fn what_is_gone_takes_the_focus_with_it() {
    let mut list = list().await;
    list.show(&[1, 2, 3]);
    list.focus(2);
    list.show_where(&[7, 8, 9], |_| None);
    assert_eq!(list.reads(), ["7", "8", "9"]);
    assert!(!list.reads().contains(&focused()), "the focus went to {}", focused());
}
