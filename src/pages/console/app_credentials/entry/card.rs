//! The application as a turquoise card; a click anywhere on it copies its appId.

use super::{Own, Parts, Pieces, State, class_of, when::When};
use crate::{
    text::{console_text, text},
    ui::element::{attribute, element, words, write},
};
use web_sys::{Element, Node};

pub(super) struct CardParts {
    class: Node,
    place: Node,
    of: Node,
    note: Element,
    /// What the button says.
    action: Node,
}

fn fact(name: &str, value: &Element) -> Element {
    element("div", &[("class", "fact")], &[&element("dt", &[], &[&words(name)]), value])
}

pub(super) fn make() -> (Parts, Own) {
    let sentences = console_text();
    let said = sentences.app_credentials();
    let when = |otherwise| When::new(element("dd", &[], &[]), otherwise);
    let pieces = Pieces::new();
    let Pieces { link, kind, badge, privileges, code, icon, .. } = &pieces;
    let (created, last_used, expires) = (when(""), when(said.never_used), when(sentences.app_list().never_expires));
    let action = words(said.copy_app_id);
    let copy = element("button", &[("type", "button"), ("class", "card-action")], &[&icon.element, &action]);
    let note = element("p", &[("class", "card-note")], &[]);
    let name_of_id = element("span", &[("class", "visually-hidden")], &[&words(said.app_id), &words(" ")]);
    let card = element(
        "li",
        &[],
        &[
            &element("div", &[("class", "card-head")], &[&element("h2", &[("class", "card-heading")], &[link]), badge]),
            &element("p", &[("class", "card-kind")], &[kind]),
            &element(
                "dl",
                &[("class", "facts")],
                &[
                    &fact(said.privileges, &element("dd", &[], &[privileges])),
                    &fact(said.created, &created.place),
                    &fact(said.last_used, &last_used.place),
                    &fact(said.expires, &expires.place),
                ],
            ),
            &element("p", &[("class", "card-id")], &[&name_of_id, code]),
            &note,
            &copy,
        ],
    );
    let own = CardParts {
        class: attribute(&card, "class"),
        place: attribute(&card, "aria-posinset"),
        of: attribute(&card, "aria-setsize"),
        note,
        action,
    };
    let parts = pieces.placed(card, &copy, [created, last_used, expires]);
    (parts, Own::Card(own))
}

impl CardParts {
    pub(super) fn show(&self, was: Option<State>, state: State) {
        let said = console_text().app_credentials();
        if was.is_none_or(|was| was.at != state.at) {
            write(&self.place, &(state.at + 1).to_string());
        }
        if was.is_none_or(|was| was.of != state.of) {
            write(&self.of, &state.of.to_string());
        }
        if was.map(|was| was.standing.is_in_use()) != Some(state.standing.is_in_use()) {
            write(&self.class, &class_of("card", &[(!state.standing.is_in_use(), " card-muted")]));
        }
        if was.is_some_and(|was| was.copied) != state.copied {
            write(&self.action, if state.copied { text().common().copied } else { said.copy_app_id });
        }
        if was.is_some_and(|was| was.noted) != state.noted {
            self.note.set_text_content(state.noted.then_some(said.app_id_selected));
        }
    }
}
