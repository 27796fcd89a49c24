//! The dialogs that lead to a new credential, one after the other.

use super::{item::focus_item, listing::Listing};
use crate::{
    forms::{Sending, create_application::CreateApplicationDialog},
    pages::{
        console::one_time::{OneTime, OneTimeScreen},
        guard::SignedIn,
    },
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
            focus_item(app_id);
        } else {
            // The list had not come; now it comes with the new one.
            listing.again();
        }
    });
    view! {
        {move || {
            creating
                .get()
                .then(|| {
                    let closed = Callback::new(move |()| creating.set(false));
                    view! { <CreateApplicationDialog send handle on_closed=closed /> }
                })
        }}
        <OneTimeScreen one_time signed_in on_done=done />
    }
}
