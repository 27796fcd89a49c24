//! The list as a table. A row is a grid of its own, so that its cells find room on a phone as well; the roles say
//! what the layout takes from the elements.

use super::{item::Item, listing::Listing, selection::Selection, selection_bar::Bulk};
use crate::{text::console_text, ui::card::CopyIcon};
use leptos::prelude::*;

/// The table.
#[component]
pub(super) fn AppTable(listing: Listing, bulk: Bulk) -> impl IntoView {
    let sentences = console_text();
    let text = &sentences.app_credentials;
    let rows = NodeRef::new();
    rows.on_load(move |body: web_sys::HtmlTableSectionElement| listing.window.attach(body.into()));
    let row_count = move || {
        let size = listing.loaded.with(super::loaded::Loaded::set_size);
        // The heading is a row, too.
        if size < 0 { size } else { size + 1 }.to_string()
    };
    let heads = [
        sentences.app_list.name,
        sentences.app_list.status,
        text.privileges,
        text.created,
        text.last_used,
        text.expires,
        text.app_id,
    ];
    let heads = heads.map(|head| view! { <th role="columnheader" scope="col">{head}</th> }).collect_view();
    let selection = bulk.selection;
    let pressed = move |event: web_sys::KeyboardEvent| {
        if event.key() == "Delete" && bulk.ask() {
            event.prevent_default();
        }
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
                            <span>{move || (sentences.bulk.select_all)(loaded())}</span>
                        </label>
                    </th>
                    {heads}
                </tr>
            </thead>
            <tbody class="app-rows" role="rowgroup" node_ref=rows>
                <For each=move || listing.visible() key=|(at, app)| (*at, app.app_id) let((at, app))>
                    <AppRow item=Item::new(listing, at, app) selection />
                </For>
            </tbody>
        </table>
    }
}

/// What a row says of its application, made anew as a whole when that changes. Nothing in it takes the focus; and a
/// computation for each cell would be most of what a row costs while one scrolls.
fn cells(item: Item) -> AnyView {
    let sentences = &console_text().app_credentials;
    view! {
        <td class="app-row-status" role="cell">{item.badge_now()}</td>
        <td class="app-row-privileges" role="cell">{item.privileges()}</td>
        <td class="app-row-created" role="cell" data-label=sentences.created>{item.created()}</td>
        <td class="app-row-used" role="cell" data-label=sentences.last_used>{item.last_used()}</td>
        <td class="app-row-expires" role="cell" data-label=sentences.expires>{item.expires()}</td>
    }
    .into_any()
}

#[component]
fn AppRow(item: Item, selection: Selection) -> impl IntoView {
    let sentences = &console_text().app_credentials;
    let copy = item.copying();
    let label = item.copy_label();
    view! {
        <tr
            class="app-row"
            class:app-row-selected=move || selection.has(item.id)
            class:app-row-muted=move || !item.standing.get().is_in_use()
            role="row"
            aria-rowindex=item.place.at + 1
        >
            <td class="app-row-select" role="cell">
                <label class="app-row-tick">
                    <input
                        type="checkbox"
                        prop:checked=move || selection.has(item.id)
                        on:change=move |event| selection.set(item.id, event_target_checked(&event))
                    />
                    <span>{move || (console_text().bulk.select_one)(&item.name())}</span>
                </label>
            </td>
            <th class="app-row-name" role="rowheader" scope="row">
                <span class="app-row-title">{item.link()}</span>
                <span class="app-row-kind">{move || item.kind()}</span>
            </th>
            {move || cells(item)}
            <td class="app-row-id" role="cell">
                <code node_ref=item.shown>{item.id.to_string()}</code>
                <button
                    type="button"
                    id=item.button_id()
                    class="app-row-copy"
                    aria-label=move || label.get()
                    title=sentences.copy_app_id
                    on:click=move |_| copy.run(())
                >
                    <CopyIcon done=item.done />
                </button>
            </td>
        </tr>
    }
}
