//! The application as a row of the table.

use super::{Own, Parts, Pieces, State, class_of, when::When};
use crate::{
    text::console_text,
    ui::element::{attribute, element, words, write},
};
use idm_api::application::Application;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, Node};

pub(super) struct RowParts {
    class: Node,
    place: Node,
    tick: HtmlInputElement,
    label: Node,
}

fn cell(class: &str, label: &str, children: &[&Node]) -> Element {
    let attributes = [("class", class), ("role", "cell"), ("data-label", label)];
    element("td", &attributes[..if label.is_empty() { 2 } else { 3 }], children)
}

pub(super) fn make() -> (Parts, Own) {
    let sentences = console_text();
    let text = sentences.app_credentials();
    let when = |class, label, otherwise| When::new(cell(class, label, &[]), otherwise);
    let tick = element("input", &[("type", "checkbox")], &[]);
    let label = words("");
    let pieces = Pieces::new();
    let Pieces { link, kind, badge, privileges, code, icon, .. } = &pieces;
    let created = when("app-row-created", text.created, "");
    let last_used = when("app-row-used", text.last_used, text.never_used);
    let expires = when("app-row-expires", text.expires, sentences.app_list().never_expires);
    let copy = [("type", "button"), ("class", "app-row-copy"), ("title", text.copy_app_id)];
    let copy = element("button", &copy, &[&icon.element]);
    let label_of_tick = element("label", &[("class", "app-row-tick")], &[&tick, &element("span", &[], &[&label])]);
    let heading = element(
        "th",
        &[("class", "app-row-name"), ("role", "rowheader"), ("scope", "row")],
        &[
            &element("span", &[("class", "app-row-title")], &[link]),
            &element("span", &[("class", "app-row-kind")], &[kind]),
        ],
    );
    let row = element(
        "tr",
        &[("role", "row")],
        &[
            &cell("app-row-select", "", &[&label_of_tick]),
            &heading,
            &cell("app-row-status", "", &[badge]),
            &cell("app-row-privileges", "", &[privileges]),
            &created.place,
            &last_used.place,
            &expires.place,
            &cell("app-row-id", "", &[code, &copy]),
        ],
    );
    let own = RowParts {
        class: attribute(&row, "class"),
        place: attribute(&row, "aria-rowindex"),
        tick: tick.unchecked_into(),
        label,
    };
    let parts = pieces.placed(row, &copy, [created, last_used, expires]);
    (parts, Own::Row(own))
}

impl RowParts {
    pub(super) fn show(&self, before: Option<&Application>, was: Option<State>, now: &Application, state: State) {
        if was.is_none_or(|was| was.at != state.at) {
            // The heading is a row, too.
            write(&self.place, &(state.at + 2).to_string());
        }
        if before.is_none_or(|before| before.name != now.name) {
            write(&self.label, &(console_text().bulk().select_one)(&now.name));
        }
        self.tick.set_checked(state.selected);
        let look = |state: State| (state.selected, state.standing.is_in_use());
        if was.map(look) != Some(look(state)) {
            let (selected, in_use) = look(state);
            let marks = [(selected, " app-row-selected"), (!in_use, " app-row-muted")];
            write(&self.class, &class_of("app-row", &marks));
        }
    }
}
