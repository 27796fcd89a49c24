//! The dialogs that lead to a new credential, one after the other.

use super::{entry::focus_entry, listing::Listing};
use crate::{
    forms::{Sending, create_application::CreateApplicationDialog},
    load::Load,
    nav::use_nav,
    pages::{
        console::links::route_to,
        console::one_time::{OneTime, OneTimeScreen},
        guard::SignedIn,
    },
    paths::ConsoleRoute,
    ui::dialog::DialogHandle,
};
use idm_api::application::{Application, CreateApplication};
use leptos::prelude::*;

/// The dialogs that lead to a new credential, one after the other.
#[component]
pub(super) fn Creation(listing: Listing, signed_in: SignedIn, creating: RwSignal<bool>) -> impl IntoView {
    let one_time = OneTime::new();
    let handle = DialogHandle::new();
    let send = Sending::new(move |wanted: CreateApplication| async move {
        one_time.reveal(async move { signed_in.client().create_application(&wanted).await }).await?;
        handle.close();
        Ok(())
    });
    let done = Callback::new(move |application: Application| {
        let app_id = application.app_id;
        window().scroll_to_with_x_and_y(0.0, 0.0);
        if listing.add(application) {
            focus_entry(app_id);
        } else {
            // The list had not come; now it comes with the new one.
            listing.again();
        }
    });
    let (nav, support) = (use_nav(), route_to(ConsoleRoute::Support { ask: true }));
    let ask_support = Callback::new(move |()| nav.push(support.clone()));
    view! {
        {move || {
            creating
                .get()
                .then(|| {
                    let closed = Callback::new(move |()| creating.set(false));
                    let catalogue = Load::start(move || {
                        let client = signed_in.client();
                        async move { client.privileges().await }
                    });
                    view! { <CreateApplicationDialog send catalogue handle on_closed=closed on_ask_support=ask_support /> }
                })
        }}
        <OneTimeScreen one_time signed_in on_done=done />
    }
}
