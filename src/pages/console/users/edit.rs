//! Changing a person's name and address, also when somebody else changes them at the same time.

use super::person::Person;
use crate::{
    forms::{Sending, change_user::ChangeUserDialog},
    idm::{ApiError, Versioned},
    text::console_text,
    ui::{dialog::DialogHandle, toast::use_toasts},
};
use idm_api::{
    error::ErrorCode,
    user::{ChangeUser, User},
};
use leptos::prelude::*;

/// The dialog, while it is open.
#[component]
pub(super) fn Editing(person: Person, editing: RwSignal<bool>) -> impl IntoView {
    let toasts = use_toasts();
    let handle = DialogHandle::new();
    let meanwhile = RwSignal::new(None::<String>);
    let send = Sending::new(move |change: ChangeUser| async move {
        let Some(before) = person.now() else { return Ok(()) };
        if change == ChangeUser::default() {
            handle.close();
            return Ok(());
        }
        match save(person, before, &change).await? {
            Saved::Done => {
                handle.close();
                toasts.tell((console_text().one_user().saved)(&person.called()));
            }
            Saved::NotYet(now) => {
                let name = now.name.unwrap_or_default();
                let _ =
                    meanwhile.try_set(Some((console_text().one_user().changed_meanwhile)(&name, &now.email_address)));
            }
        }
        Ok(())
    });
    move || {
        let user = editing.get().then(|| person.now()).flatten()?.value;
        meanwhile.set(None);
        let closed = Callback::new(move |()| editing.set(false));
        Some(view! { <ChangeUserDialog user is_me=person.is_me send meanwhile handle on_closed=closed /> })
    }
}

enum Saved {
    Done,
    /// Somebody else changed the same: as it is now.
    NotYet(User),
}

async fn save(person: Person, before: Versioned<User>, change: &ChangeUser) -> Result<Saved, ApiError> {
    let client = person.signed_in.client();
    let outcome = match client.change_user(person.id, &before.etag, change).await {
        Err(error) if error.code() == Some(&ErrorCode::ChangedMeanwhile) => {
            let now = client.user(person.id).await?;
            if overlaps(change, &before.value, &now.value) {
                person.is_now(now.clone());
                return Ok(Saved::NotYet(now.value));
            }
            // Somebody else changed something else: both changes stay.
            client.change_user(person.id, &now.etag, change).await
        }
        other => other,
    };
    person.is_now(outcome?);
    Ok(Saved::Done)
}

/// Whether somebody else changed what this change is about.
fn overlaps(change: &ChangeUser, before: &User, now: &User) -> bool {
    (change.name.is_some() && before.name != now.name)
        || (change.email_address.is_some() && before.email_address != now.email_address)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn user(name: &str, email: &str) -> User {
        let id = "0190b3c4-9f3a-7c4e-8a21-3f5b6c7d8e9f";
        User {
            user_id: id.parse().unwrap(),
            account_id: id.parse().unwrap(),
            email_address: email.to_owned(),
            name: Some(name.to_owned()),
            roles: Vec::new(),
            created: idm_api::time::UnixMillis(0),
            email_verified: true,
            locked: false,
            second_factor: false,
            last_login: None,
            locked_out_until: None,
        }
    }

    #[test]
    fn only_changes_of_the_same_field_are_in_each_others_way() {
        let before = user("Ada", "ada@example.com");
        let rename = ChangeUser { name: Some("Countess".to_owned()), ..ChangeUser::default() };
        let renamed = user("Ada L.", "ada@example.com");
        let moved = user("Ada", "ada@example.org");
        assert!(overlaps(&rename, &before, &renamed));
        assert!(!overlaps(&rename, &before, &moved));
        let move_on = ChangeUser { email_address: Some("a@example.net".to_owned()), ..ChangeUser::default() };
        assert!(overlaps(&move_on, &before, &moved));
        assert!(!overlaps(&move_on, &before, &renamed));
    }
}
