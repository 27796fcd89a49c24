//! Elements that are made once and written to directly: for what there is much of, such as the rows of a long list,
//! where a view with a computation for each word costs more than the words do.

use leptos::tachys::renderer::Rndr;
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
        set(&element, name, value);
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

/// Sets an attribute.
pub fn set(element: &Element, name: &str, value: &str) {
    let _ = element.set_attribute(name, value);
}
