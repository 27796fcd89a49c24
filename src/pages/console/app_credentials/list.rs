//! The list in each of its states, and what stands above and below its rows.

use super::{
    entry::Look as EntryLook,
    listing::{Listing, More, Shows},
    rows::Rows,
    selection_bar::{Bulk, SelectionBar},
    table::AppTable,
    toolbar::Asked,
};
use crate::{
    forms::problem::explain_whole,
    nav::href,
    paths::{AppList, ListView},
    text::{console_text, text},
    ui::{
        button::{Button, Look},
        icon::Shape,
        live::use_live,
        panel::{EmptyPanel, ErrorPanel},
        skeleton::CardsSkeleton,
    },
};
use leptos::prelude::*;

/// The list.
#[component]
pub(super) fn List(listing: Listing, asked: Asked, bulk: Bulk, create: Callback<()>) -> impl IntoView {
    let sentences = console_text();
    let text = text();
    let shows = Memo::new(move |_| listing.shows());
    let view_of = Memo::new(move |_| asked.list.with(|list| list.view));
    let clear = Callback::new(move |()| {
        asked.go(asked.cleared());
        crate::ui::dom::focus("app-search");
    });
    move || match shows.get() {
        Shows::Loading => view! { <CardsSkeleton label=text.common().loading /> }.into_any(),
        Shows::Failed(error) => view! {
            <ErrorPanel
                heading=sentences.app_credentials().list_failed
                message=explain_whole(&error)
                retry_label=text.common().try_again
                on_retry=Callback::new(move |()| listing.again())
            />
        }
        .into_any(),
        Shows::Nothing => view! {
            <EmptyPanel heading=sentences.app_credentials().empty message=sentences.app_credentials().empty_what_now>
                <Button label=sentences.app_credentials().create on_click=create icon=Shape::Plus />
            </EmptyPanel>
        }
        .into_any(),
        Shows::NoMatch => view! {
            <EmptyPanel heading=sentences.app_list().nothing_found message=sentences.app_list().nothing_found_what_now>
                <Button label=sentences.app_list().clear on_click=clear />
            </EmptyPanel>
        }
        .into_any(),
        Shows::Rows => view! {
            <div class="list" aria-busy=move || listing.asking.get().then_some("true")>
                <ListHead listing asked />
                <SelectionBar bulk />
                {move || match view_of.get() {
                    ListView::Cards => view! { <Cards listing bulk /> }.into_any(),
                    ListView::Table => view! { <AppTable listing bulk /> }.into_any(),
                }}
                <ListFoot listing />
            </div>
        }
        .into_any(),
    }
}

#[component]
fn Cards(listing: Listing, bulk: Bulk) -> impl IntoView {
    let rows = Rows::new(listing, bulk.selection, EntryLook::Card);
    let list = NodeRef::new();
    list.on_load(move |list: web_sys::HtmlUListElement| rows.attach(list.into()));
    view! {
        <ul
            class="cards cards-long"
            role="list"
            aria-label=console_text().app_credentials().list
            node_ref=list
            on:click=move |event| rows.clicked(&event)
            on:mouseover=move |event| rows.pointed(&event)
            on:keydown=move |event| rows.pressed(&event)
        ></ul>
    }
}

/// How many there are, what came meanwhile, and the way to the start of a list that begins further down.
#[component]
fn ListHead(listing: Listing, asked: Asked) -> impl IntoView {
    let text = console_text().app_list();
    let count = move || {
        let total = listing.loaded.with(super::loaded::Loaded::total);
        if listing.is_filtered() { (text.found)(total.count, total.more) } else { (text.total)(total.count) }
    };
    let newcomers = Memo::new(move |_| listing.loaded.with(super::loaded::Loaded::newcomers));
    let live = use_live();
    Effect::new(move || {
        if newcomers.get() > 0 {
            live.say((text.newcomers)(newcomers.get()));
        }
    });
    let show_newcomers = move |_| {
        window().scroll_to_with_x_and_y(0.0, 0.0);
        asked.turn_into(AppList { after: String::new(), ..asked.list.get_untracked() });
        listing.again_from_start();
    };
    let later = Memo::new(move |_| !listing.loaded.with(super::loaded::Loaded::is_from_start));
    view! {
        <div class="list-head">
            <p>{count}</p>
            {move || listing.stale.get().then(|| view! { <p>{text.stale}</p> })}
            {move || {
                later
                    .get()
                    .then(|| {
                        let start = AppList { after: String::new(), ..asked.list.get() };
                        let href = asked.route(start).map(|route| href(&route));
                        view! { <p>{text.begins_later} " " <a href=href>{text.to_start}</a></p> }
                    })
            }}
        </div>
        // Always there and without height, so that nothing moves when it has something to say.
        <div class="list-news">
            {move || {
                (newcomers.get() > 0)
                    .then(|| {
                        view! {
                            <button type="button" class="button button-news" on:click=show_newcomers>
                                {(text.newcomers)(newcomers.get())}
                            </button>
                        }
                    })
            }}
        </div>
    }
}

/// How the next page is coming along.
#[component]
fn ListFoot(listing: Listing) -> impl IntoView {
    let sentences = console_text();
    let text = text();
    let at_end = Memo::new(move |_| listing.loaded.with(|loaded| loaded.next().is_none()));
    let retry = Callback::new(move |()| listing.retry_more());
    move || match listing.more.get() {
        More::Failed(error) => view! {
            <div class="list-foot" role="alert">
                <p>{sentences.app_list().more_failed} ". " {explain_whole(&error)}</p>
                <Button label=text.common().try_again on_click=retry look=Look::Secondary />
            </div>
        }
        .into_any(),
        More::Loading => view! { <p class="list-foot">{sentences.app_list().loading_more} "\u{2026}"</p> }.into_any(),
        More::Idle if at_end.get() => view! { <p class="list-foot">{sentences.app_list().end}</p> }.into_any(),
        More::Idle => ().into_any(),
    }
}
