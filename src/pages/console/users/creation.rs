//! Adding somebody to one of the lists.

use super::{Group, list::Listed};
use crate::{
    forms::{Sending, add_user::AddUserDialog},
    load::Load,
    pages::{guard::SignedIn, password_rules::first_passwords_of},
    text::console_text,
    ui::{dialog::DialogHandle, toast::use_toasts},
};
use idm_api::user::NewUser;
use leptos::prelude::*;

/// The dialog, while somebody is being added.
#[component]
pub(super) fn Creation(
    group: Group,
    users: Load<Listed>,
    signed_in: SignedIn,
    adding: RwSignal<bool>,
) -> impl IntoView {
    let toasts = use_toasts();
    let handle = DialogHandle::new();
    let send = Sending::new(move |wanted: NewUser| async move {
        let added = signed_in.client().create_user(&wanted).await?;
        handle.close();
        let text = console_text().add_user();
        let told = if wanted.password.is_some() { text.created } else { text.invited };
        toasts.tell(told(&added.email_address));
        users.refresh();
        Ok(())
    });
    move || {
        adding.get().then(|| {
            let closed = Callback::new(move |()| adding.set(false));
            let (rules, invites_only) = first_passwords_of(signed_in.me().user.account_id);
            view! { <AddUserDialog role=group.role() rules invites_only send handle on_closed=closed /> }
        })
    }
}
