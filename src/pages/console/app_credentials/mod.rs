//! App credentials: the account's applications, and the way to a new one.

mod bulk;
mod copies;
mod creation;
mod dialogs;
mod entry;
mod ids;
mod kept;
mod list;
mod listing;
mod loaded;
mod revoke_many;
mod rows;
mod selection;
mod selection_bar;
mod standing;
mod sync;
mod table;
mod toolbar;

use crate::{
    pages::{
        chunk::from_first,
        console::begin::{Begin, Beginning},
        guard::SignedIn,
        heading::PageHeading,
    },
    text::console_text,
    ui::{
        button::{Button, Look},
        icon::Shape,
    },
};
pub(super) use kept::KeptLists;
use leptos::prelude::*;
use list::List;
pub(super) use listing::first_page_of;
use listing::{Listing, Shows};
use selection::Selection;
use selection_bar::Bulk;
use toolbar::{Asked, Toolbar};

/// The page.
#[component]
pub(super) fn AppCredentialsPage(signed_in: SignedIn) -> impl IntoView {
    let text = console_text().app_credentials();
    let asked = Asked::new();
    let listing = Listing::new(signed_in);
    sync::with_url(listing, asked);
    sync::with_the_idm(listing);
    let selection = Selection::new();
    // What cannot be seen any more is not acted on.
    Effect::new(move || {
        drop(listing.answers());
        selection.clear();
    });
    let bulk = Bulk::new(listing, signed_in, selection);
    let creating = RwSignal::new(false);
    let create = Callback::new(move |()| creating.set(true));
    Beginning::use_context().opens(Begin::CreateApplication, creating);
    // Nothing to find where nothing is.
    let findable = Memo::new(move |_| listing.shows() != Shows::Nothing);
    view! {
        <div class="page-head">
            <div>
                <PageHeading heading=text.heading />
                <p class="page-intro">{text.intro}</p>
            </div>
            <Button label=text.create on_click=create look=Look::Primary icon=Shape::Plus />
        </div>
        {move || findable.get().then(|| view! { <Toolbar asked /> })}
        <List listing asked bulk create />
        {from_first(bulk.asking, move || dialogs::revoke_many(bulk))}
        {from_first(creating, move || dialogs::creation(listing, signed_in, creating))}
    }
}
