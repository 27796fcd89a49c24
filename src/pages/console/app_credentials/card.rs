//! One app credential as a card; a click copies its appId.

use super::item::Item;
use crate::{
    text::{console_text, text},
    ui::{
        card::{Card, CardLabels},
        facts::{Fact, Facts},
    },
};
use leptos::prelude::*;

/// The card.
#[component]
pub(super) fn AppCard(item: Item) -> impl IntoView {
    let text = text();
    let sentences = &console_text().app_credentials;
    let labels = CardLabels { action: sentences.copy_app_id, action_of: item.copy_label(), done: text.common.copied };
    let muted = Signal::derive(move || !item.standing.get().is_in_use());
    view! {
        <Card
            id=item.button_id()
            heading=item.link()
            badge=item.badge()
            muted
            labels
            done=item.done
            on_click=item.copying()
            place=item.place
        >
            <p class="card-kind">{move || item.kind()}</p>
            <Facts>
                <Fact name=sentences.privileges>{move || item.privileges()}</Fact>
                <Fact name=sentences.created>{move || item.created()}</Fact>
                <Fact name=sentences.last_used>{move || item.last_used()}</Fact>
                <Fact name=sentences.expires>{move || item.expires()}</Fact>
            </Facts>
            <p class="card-id">
                <span class="visually-hidden">{sentences.app_id}" "</span>
                <code node_ref=item.shown>{item.id.to_string()}</code>
            </p>
            <p class="card-note">{move || item.selected.get().then_some(sentences.app_id_selected)}</p>
        </Card>
    }
}
