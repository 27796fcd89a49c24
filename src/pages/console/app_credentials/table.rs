//! The list as a table. A row is a grid of its own, so that its cells find room on a phone as well; the roles say
//! what the layout takes from the elements.

use super::{entry::Look, listing::Listing, rows::Rows, selection_bar::Bulk};
use crate::text::console_text;
use leptos::prelude::*;

/// The table.
#[component]
pub(super) fn AppTable(listing: Listing, bulk: Bulk) -> impl IntoView {
    let sentences = console_text();
    let text = sentences.app_credentials();
    let selection = bulk.selection;
    let rows = Rows::new(listing, selection, Look::Row);
    let body = NodeRef::new();
    body.on_load(move |body: web_sys::HtmlTableSectionElement| rows.attach(body.into()));
    let row_count = move || {
        let size = listing.loaded.with(super::loaded::Loaded::set_size);
        // The heading is a row, too.
        if size < 0 { size } else { size + 1 }.to_string()
    };
    let heads = [
        sentences.app_list().name,
        sentences.app_list().status,
        text.privileges,
        text.created,
        text.last_used,
        text.expires,
        text.app_id,
    ];
    let heads = heads.map(|head| view! { <th role="columnheader" scope="col">{head}</th> }).collect_view();
    let pressed = move |event: web_sys::KeyboardEvent| {
        if event.key() == "Delete" && bulk.ask() {
            event.prevent_default();
        }
        rows.pressed(&event);
    };
    let loaded = move || listing.loaded.with(super::loaded::Loaded::len);
    let all = move || selection.count() >= loaded();
    let some = move || selection.count() > 0 && !all();
    let select_all = move |event| {
        if event_target_checked(&event) {
            selection.set_all(listing.ids());
        } else {
            selection.clear();
        }
    };
    view! {
        <table class="app-table" role="table" aria-label=text.list aria-rowcount=row_count on:keydown=pressed>
            <thead role="rowgroup">
                <tr class="app-row app-row-head" role="row" aria-rowindex="1">
                    <th class="app-row-select" role="columnheader" scope="col">
                        <label class="app-row-tick">
                            <input
                                type="checkbox"
                                prop:checked=all
                                prop:indeterminate=some
                                on:change=select_all
                            />
                            <span>{move || (sentences.bulk().select_all)(loaded())}</span>
                        </label>
                    </th>
                    {heads}
                </tr>
            </thead>
            <tbody
                class="app-rows"
                role="rowgroup"
                node_ref=body
                on:click=move |event| rows.clicked(&event)
                on:change=move |event| rows.ticked(&event)
                on:mouseover=move |event| rows.pointed(&event)
            ></tbody>
        </table>
    }
}
