//! One application of the list as the document has it, in a row of the table or on a card: made once, and written anew
//! when it shows another application, only where that one differs.

mod card;
mod row;
mod said;
mod when;

use super::standing::Standing;
use crate::{
    nav::href,
    paths::{AccountParam, ConsoleRoute, Route},
    text::console_text,
    ui::{
        badge,
        dom::focus_soon,
        element::{attribute, element, words, write},
        icon::{DrawnIcon, Shape},
        recycled::Recycled,
    },
};
use card::CardParts;
use idm_api::{application::Application, ids::AppId};
use leptos::prelude::use_context;
use row::RowParts;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, Node};
use when::When;

/// How the list shows its applications.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Look {
    Row,
    Card,
}

/// What there is to show beside the application itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct State {
    /// Its place in the list, from 0.
    pub(super) at: usize,
    /// How many there are to assistive technology; -1: nobody knows.
    pub(super) of: i64,
    pub(super) standing: Standing,
    pub(super) idle: bool,
    pub(super) selected: bool,
    /// Whether its appId was copied a moment ago.
    pub(super) copied: bool,
    /// Whether the browser did not let us copy, and the appId is selected instead.
    pub(super) noted: bool,
}

/// What a row and a card have in common.
struct Parts {
    element: HtmlElement,
    href: Node,
    name: Node,
    kind: Node,
    badge: Node,
    standing: Node,
    privileges: Node,
    created: When,
    last_used: When,
    expires: When,
    code: Element,
    id: Node,
    copy_id: Node,
    copy_label: Node,
    icon: DrawnIcon,
}

/// What of these there is before it has its place in a row or on a card.
struct Pieces {
    link: Element,
    name: Node,
    kind: Node,
    badge: Element,
    standing: Node,
    privileges: Node,
    code: Element,
    id: Node,
    icon: DrawnIcon,
}

impl Pieces {
    fn new() -> Self {
        let [name, kind, standing, privileges, id] = [(); 5].map(|()| words(""));
        Self {
            link: element("a", &[("class", "over-target")], &[&name]),
            badge: element("span", &[], &[&standing]),
            code: element("code", &[], &[&id]),
            icon: DrawnIcon::new(Shape::Copy),
            name,
            kind,
            standing,
            privileges,
            id,
        }
    }

    /// All of a row or a card: `whole` has them in it, and `copy` is its button.
    fn placed(self, whole: Element, copy: &Element, [created, last_used, expires]: [When; 3]) -> Parts {
        let Self { link, name, kind, badge, standing, privileges, code, id, icon } = self;
        Parts {
            element: whole.unchecked_into(),
            href: attribute(&link, "href"),
            badge: attribute(&badge, "class"),
            copy_id: attribute(copy, "id"),
            copy_label: attribute(copy, "aria-label"),
            name,
            kind,
            standing,
            privileges,
            created,
            last_used,
            expires,
            code,
            id,
            icon,
        }
    }
}

enum Own {
    Row(RowParts),
    Card(CardParts),
}

/// One application of the list.
pub(super) struct Entry {
    parts: Parts,
    own: Own,
    shown: Option<(Application, State)>,
}

impl Recycled for Entry {
    fn element(&self) -> &HtmlElement {
        &self.parts.element
    }
}

impl Entry {
    pub(super) fn new(look: Look) -> Self {
        let (parts, own) = match look {
            Look::Row => row::make(),
            Look::Card => card::make(),
        };
        Self { parts, own, shown: None }
    }

    /// The application that it shows.
    pub(super) fn application(&self) -> Option<&Application> {
        self.shown.as_ref().map(|(application, _)| application)
    }

    /// Where the appId stands.
    pub(super) fn code(&self) -> &Element {
        &self.parts.code
    }

    /// Says that it stands this many pixels below the list's beginning, apart from the others; or among them.
    pub(super) fn stand_apart(&self, top: Option<&str>) {
        let element = &self.parts.element;
        match top {
            Some(top) => {
                let _ = element.set_attribute("data-apart", "");
                let _ = element.style().set_property("inset-block-start", top);
            }
            None => {
                let _ = element.remove_attribute("data-apart");
                let _ = element.style().remove_property("inset-block-start");
            }
        }
    }

    /// Has the titles say what they are not asked for before somebody points there.
    pub(super) fn explain(&mut self) {
        let Parts { created, last_used, expires, .. } = &mut self.parts;
        [created, last_used, expires].into_iter().for_each(When::explain);
    }

    /// Shows this.
    pub(super) fn show(&mut self, application: &Application, state: State) {
        let shown = self.shown.as_ref();
        if shown.is_some_and(|(known, was)| *was == state && known == application) {
            return;
        }
        let (before, was) = (shown.map(|(before, _)| before), shown.map(|(_, was)| *was));
        self.parts.show(before, was, application, state);
        match &self.own {
            Own::Row(own) => own.show(before, was, application, state),
            Own::Card(own) => own.show(was, state),
        }
        if before != Some(application) {
            self.shown = Some((application.clone(), state));
        } else if let Some((_, was)) = &mut self.shown {
            *was = state;
        }
    }
}

impl Parts {
    fn show(&mut self, before: Option<&Application>, was: Option<State>, now: &Application, state: State) {
        let text = console_text().app_credentials();
        if before.is_none_or(|before| before.app_id != now.app_id) {
            let id = now.app_id.to_string();
            let account = use_context::<AccountParam>().unwrap_or_default();
            write(&self.href, &href(&Route::Console(account, ConsoleRoute::Application(now.app_id))));
            write(&self.copy_id, &button_id(&id));
            write(&self.id, &id);
        }
        if before.is_none_or(|before| before.name != now.name) {
            write(&self.name, &now.name);
            write(&self.copy_label, &(text.copy_app_id_of)(&now.name));
        }
        if before.is_none_or(|before| before.kind != now.kind) {
            write(&self.kind, (text.kind)(now.kind));
        }
        if before.is_none_or(|before| before.privileges != now.privileges) {
            write(&self.privileges, &said::list_of(&now.privileges));
        }
        if was.is_none_or(|was| was.standing != state.standing) {
            write(&self.badge, badge::class_of(said::tone_of(state.standing)));
            write(&self.standing, said::label_of(state.standing));
        }
        if was.is_some_and(|was| was.copied) != state.copied {
            self.icon.show(if state.copied { Shape::Tick } else { Shape::Copy });
        }
        self.created.show(Some(now.created), false);
        self.last_used.show(now.last_used, state.idle);
        self.expires.show(now.expires, false);
    }
}

/// The classes of what shows this: the first always, the others where they hold.
fn class_of(base: &str, marks: &[(bool, &str)]) -> String {
    let marks = marks.iter().filter(|(holds, _)| *holds).map(|(_, class)| *class);
    std::iter::once(base).chain(marks).collect()
}

/// Moves the focus to this application, once it is in the document.
pub(super) fn focus_entry(id: AppId) {
    focus_soon(button_id(&id.to_string()));
}

fn button_id(id: &str) -> String {
    ["app-", id].concat()
}
