//! The page's dialogs: downloaded after the page, with those of the frame.

use super::{creation::Creation, listing::Listing, revoke_many::RevokeMany, selection_bar::Bulk};
use crate::pages::{
    chunk::{Place, chunk},
    guard::SignedIn,
};
use leptos::prelude::*;

chunk! {
    /// The dialogs that lead to a new credential.
    pub(super) fn creation(listing: Listing, signed_in: SignedIn, creating: RwSignal<bool>) of dialogs in Place::Layer =>
        view! { <Creation listing signed_in creating /> }
}

chunk! {
    /// The dialog that revokes what is selected.
    pub(super) fn revoke_many(bulk: Bulk) of dialogs in Place::Layer => view! { <RevokeMany bulk /> }
}
