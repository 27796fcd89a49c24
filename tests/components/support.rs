//! Mounting, finding, typing, waiting.

use idm_api::error::{ErrorBody, ErrorCode};
use idm_console::idm::ApiError;
use js_sys::{Object, Promise, Reflect};
use leptos::{mount::UnmountHandle, prelude::*};
use std::{any::Any, cell::RefCell, future::Future, rc::Rc};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlSelectElement};

/// What is mounted; gone from the document when dropped.
pub(crate) struct Mounted {
    root: HtmlElement,
    view: Option<Box<dyn Any>>,
}

/// Mounts a view of its own in the document.
pub(crate) fn mount<V: IntoView + 'static>(view: impl FnOnce() -> V + 'static) -> Mounted {
    let root: HtmlElement = document().create_element("div").unwrap().unchecked_into();
    document().body().unwrap().append_child(&root).unwrap();
    let handle: UnmountHandle<_> = leptos::mount::mount_to(root.clone(), view);
    Mounted { root, view: Some(Box::new(handle)) }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        self.view.take();
        self.root.remove();
    }
}

impl Mounted {
    /// All text in it.
    pub(crate) fn text(&self) -> String {
        self.root.text_content().unwrap_or_default()
    }

    /// Its markup, attributes included.
    pub(crate) fn html(&self) -> String {
        self.root.outer_html()
    }

    /// The element of this role and accessible name, once it is there.
    pub(crate) async fn get(&self, role: &str, name: &str) -> HtmlElement {
        wait_for(&[role, " ", name].concat(), || self.find(role, name)).await
    }

    /// The element of this role and accessible name, if it is there now.
    pub(crate) fn find(&self, role: &str, name: &str) -> Option<HtmlElement> {
        let all = self.root.query_selector_all(selector_of(role)).unwrap();
        let found = (0..all.length()).filter_map(|at| all.get(at)).map(JsCast::unchecked_into::<HtmlElement>);
        found.into_iter().find(|element| name_of(element) == name)
    }

    /// The text of the first element of this role that says something.
    pub(crate) async fn said(&self, role: &str) -> String {
        wait_for(role, || {
            let all = self.root.query_selector_all(selector_of(role)).unwrap();
            (0..all.length()).filter_map(|at| all.get(at)?.text_content()).find(|text| !text.is_empty())
        })
        .await
    }

    /// The message on this field, once it has one; the field must say that it is invalid and refer to it.
    pub(crate) async fn error_of(&self, role: &str, name: &str) -> String {
        let field = self.get(role, name).await;
        wait_for("an error", || {
            let described = field.get_attribute("aria-describedby")?;
            let id = described.split(' ').find(|id| id.ends_with("-error"))?;
            let message = document().get_element_by_id(id)?.text_content()?;
            (field.get_attribute("aria-invalid")? == "true" && !message.is_empty()).then_some(message)
        })
        .await
    }
}

fn selector_of(role: &str) -> &'static str {
    match role {
        "button" => "button",
        "textbox" => "input:not([type=checkbox]):not([type=radio])",
        "radio" => "input[type=radio]",
        "checkbox" => "input[type=checkbox]",
        "combobox" => "select",
        "dialog" => "dialog[open]",
        "heading" => "h1, h2",
        "link" => "a[href]",
        "status" => "[role=status]",
        "alert" => "[role=alert]",
        other => panic!("no such role here: {other}"),
    }
}

fn name_of(element: &HtmlElement) -> String {
    if let Some(label) = element.get_attribute("aria-label") {
        return label;
    }
    let text_of = |found: Option<Element>| found.and_then(|found| found.text_content());
    let labelled_by = element.get_attribute("aria-labelledby");
    let label = match labelled_by {
        Some(id) => text_of(document().get_element_by_id(&id)),
        None if element.id().is_empty() => None,
        None => text_of(document().query_selector(&["label[for='", &element.id(), "']"].concat()).unwrap()),
    };
    label.or_else(|| element.text_content()).unwrap_or_default().trim().to_owned()
}

/// Waits until the condition gives something, at most three seconds.
pub(crate) async fn wait_for<T>(what: &str, mut condition: impl FnMut() -> Option<T>) -> T {
    for _ in 0..300 {
        if let Some(value) = condition() {
            return value;
        }
        pause(10).await;
    }
    panic!("waited in vain for {what}");
}

/// Lets the page work for so many milliseconds.
pub(crate) async fn pause(milliseconds: i32) {
    let wait = Promise::new(&mut |resolve, _| {
        window().set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, milliseconds).unwrap();
    });
    JsFuture::from(wait).await.unwrap();
}

/// Types into a text field.
pub(crate) fn type_into(element: &HtmlElement, text: &str) {
    let input: &HtmlInputElement = element.unchecked_ref();
    input.set_value(text);
    fire(element, "input");
}

/// Selects an option.
pub(crate) fn select(element: &HtmlElement, value: &str) {
    element.unchecked_ref::<HtmlSelectElement>().set_value(value);
    fire(element, "change");
}

/// What stands in a text field.
pub(crate) fn value_of(element: &HtmlElement) -> String {
    element.unchecked_ref::<HtmlInputElement>().value()
}

/// Presses a key on an element.
pub(crate) fn press(element: &HtmlElement, key: &str) -> bool {
    let init = web_sys::KeyboardEventInit::new();
    init.set_key(key);
    init.set_bubbles(true);
    init.set_cancelable(true);
    let event = web_sys::KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init).unwrap();
    element.dispatch_event(&event).unwrap()
}

fn fire(element: &HtmlElement, kind: &str) {
    let init = web_sys::EventInit::new();
    init.set_bubbles(true);
    element.dispatch_event(&web_sys::Event::new_with_event_init_dict(kind, &init).unwrap()).unwrap();
}

/// Waits until this element has the focus.
pub(crate) async fn focus_is_on(element: &HtmlElement) {
    let element: &Element = element;
    wait_for("the focus", || (document().active_element().as_ref() == Some(element)).then_some(())).await;
}

/// A refusal by the server.
pub(crate) fn refused(code: ErrorCode, field_codes: &[(&str, &str)], retry_after: Option<u64>) -> ApiError {
    ApiError::Refused(Box::new(ErrorBody {
        status_code: code.status(),
        error: String::new(),
        message: "the server's own words".into(),
        code,
        fields: Default::default(),
        field_codes: field_codes.iter().map(|(field, code)| ((*field).into(), (*code).into())).collect(),
        retry_after,
    }))
}

/// What the page copies while this lives, in place of the clipboard, which a headless browser may refuse.
pub(crate) struct Clipboard {
    copied: Rc<RefCell<Vec<String>>>,
    _write: Closure<dyn FnMut(String) -> Promise>,
}

impl Clipboard {
    /// A clipboard that takes everything, or refuses everything.
    pub(crate) fn new(takes: bool) -> Self {
        let copied = Rc::new(RefCell::new(Vec::new()));
        let kept = copied.clone();
        let write = Closure::<dyn FnMut(String) -> Promise>::new(move |text: String| {
            if takes {
                kept.borrow_mut().push(text);
                Promise::resolve(&JsValue::UNDEFINED)
            } else {
                Promise::reject(&JsValue::UNDEFINED)
            }
        });
        let clipboard = Object::new();
        Reflect::set(&clipboard, &"writeText".into(), write.as_ref()).unwrap();
        let property = Object::new();
        Reflect::set(&property, &"value".into(), &clipboard).unwrap();
        Reflect::set(&property, &"configurable".into(), &JsValue::TRUE).unwrap();
        let navigator: Object = window().navigator().unchecked_into();
        Object::define_property(&navigator, &"clipboard".into(), &property);
        Self { copied, _write: write }
    }

    /// What was copied so far.
    pub(crate) fn copied(&self) -> Vec<String> {
        self.copied.borrow().clone()
    }
}

impl Drop for Clipboard {
    fn drop(&mut self) {
        Reflect::delete_property(&window().navigator().unchecked_into::<Object>(), &"clipboard".into()).unwrap();
    }
}

/// Notes what a form sends, and answers what it is told to.
pub(crate) struct Sent<I> {
    inputs: Rc<RefCell<Vec<I>>>,
}

impl<I: 'static> Sent<I> {
    /// A place for what is sent, and the form's property that sends it there.
    pub(crate) fn answering<F>(answer: impl Fn() -> F + 'static) -> (Self, idm_console::forms::Sending<I>)
    where
        F: Future<Output = Result<(), ApiError>> + 'static,
    {
        let inputs = Rc::new(RefCell::new(Vec::new()));
        let noted = inputs.clone();
        let sending = idm_console::forms::Sending::new(move |input| {
            noted.borrow_mut().push(input);
            answer()
        });
        (Self { inputs }, sending)
    }

    /// How often something was sent.
    pub(crate) fn count(&self) -> usize {
        self.inputs.borrow().len()
    }

    /// Takes out what was sent last.
    pub(crate) fn last(&self) -> I {
        self.inputs.borrow_mut().pop().unwrap()
    }
}
