//! Elements that are made once and written to directly: for what there is much of, such as the rows of a long list,
//! where a view with a computation for each word costs more than the words do.

use js_sys::Reflect;
use leptos::tachys::renderer::Rndr;
use wasm_bindgen::JsValue;
use web_sys::{Element, Node};

/// SVG 2, section 1.4.
const SVG: &str = "http://www.w3.org/2000/svg";

/// An element of HTML with these attributes and children.
#[must_use]
pub fn element(tag: &str, attributes: &[(&str, &str)], children: &[&Node]) -> Element {
    filled(Rndr::create_element(tag, None), attributes, children)
}

/// An element of SVG with these attributes and children.
#[must_use]
pub fn drawing(tag: &str, attributes: &[(&str, &str)], children: &[&Node]) -> Element {
    filled(Rndr::create_element(tag, Some(SVG)), attributes, children)
}

fn filled(element: Element, attributes: &[(&str, &str)], children: &[&Node]) -> Element {
    for (name, value) in attributes {
        let _ = element.set_attribute(name, value);
    }
    for child in children {
        let _ = element.append_child(child);
    }
    element
}

/// A text.
#[must_use]
pub fn words(text: &str) -> Node {
    Rndr::create_text_node(text).into()
}

/// An attribute, to be written to as a text is: its name need not come along each time.
#[must_use]
pub fn attribute(element: &Element, name: &str) -> Node {
    let _ = element.set_attribute(name, "");
    // There is one now; without it what is written goes nowhere.
    element.get_attribute_node(name).map_or_else(|| words(""), Into::into)
}

/// Writes to a text or an attribute.
pub fn write(to: &Node, text: &str) {
    to.set_node_value(Some(text));
}

thread_local! {
    static VALUE: JsValue = JsValue::from_str("nodeValue");
}

/// Writes what is a string of JavaScript already.
pub fn write_value(to: &Node, text: &JsValue) {
    let _ = VALUE.with(|value| Reflect::set(to, value, text));
}
