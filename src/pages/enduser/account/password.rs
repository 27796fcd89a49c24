//! The password.

use super::{own::Own, section::Section};
use crate::{
    forms::{Beside, Rules, Sending, own_account::ChangePasswordDialog},
    pages::password_rules::rules_of,
    text::end_user_text,
    ui::{button::Button, dialog::DialogHandle, toast::use_toasts},
};
use idm_api::recovery::ChangePassword;
use leptos::prelude::*;

/// The section.
#[component]
pub(super) fn PasswordSection(own: Own) -> impl IntoView {
    let text = end_user_text().own_account();
    let toasts = use_toasts();
    let open = RwSignal::new(false);
    let handle = DialogHandle::new();
    let send = Sending::new(move |wanted: ChangePassword| async move {
        own.client().change_password(&wanted).await?;
        toasts.tell(text.password_changed.to_owned());
        handle.close();
        own.sessions_changed();
        Ok(())
    });
    let change = Callback::new(move |()| open.set(true));
    let closed = Callback::new(move |()| open.set(false));
    view! {
        <Section id="own-sign-in" heading=text.sign_in>
            <div class="action">
                <p class="action-hint">{text.password_hint}</p>
                <Button label=text.change_password on_click=change />
            </div>
        </Section>
        {move || {
            open.get()
                .then(|| {
                    let rules = untrack(|| own_rules(own));
                    view! { <ChangePasswordDialog asked=own.proves() rules send handle on_closed=closed /> }
                })
        }}
    }
}

fn own_rules(own: Own) -> RwSignal<Rules> {
    let (account, second_factor) = own.with(|user| (user.account_id, user.second_factor));
    rules_of(account, if second_factor { Beside::SecondFactor } else { Beside::Nothing })
}
