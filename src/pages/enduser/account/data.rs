//! What the IDM knows of the person, as a file; and the end of it.

use super::{export::export, own::Own, section::Section};
use crate::{
    forms::{Sending, own_account::DeleteAccountDialog, problem::explain_whole},
    idm::ApiError,
    nav::use_nav,
    paths::Route,
    text::{end_user_text, text},
    ui::{
        button::{Button, Look},
        dialog::DialogHandle,
        icon::Shape,
        panel::ErrorPanel,
        toast::use_toasts,
    },
};
use idm_api::second_factor::Reauthentication;
use leptos::{prelude::*, task::spawn_local};

/// The section.
#[component]
pub(super) fn DataSection(own: Own) -> impl IntoView {
    let text = end_user_text().own_account();
    let deleting = RwSignal::new(false);
    let delete = Callback::new(move |()| deleting.set(true));
    view! {
        <Section id="own-data" heading=text.data>
            <Export own />
            <div class="action">
                <p class="action-hint">{text.delete_hint}</p>
                <Button label=text.delete on_click=delete look=Look::Danger />
            </div>
        </Section>
        {move || deleting.get().then(|| view! { <Delete own deleting /> })}
    }
}

#[component]
fn Export(own: Own) -> impl IntoView {
    let text = text();
    let toasts = use_toasts();
    let busy = RwSignal::new(false);
    let failed = RwSignal::new(None::<ApiError>);
    let start = Callback::new(move |()| {
        busy.set(true);
        failed.set(None);
        spawn_local(async move {
            let outcome = export(own).await;
            let _ = busy.try_set(false);
            match outcome {
                Ok(Some(file)) => toasts.tell((end_user_text().own_account().exported)(&file)),
                Ok(None) => toasts.tell(end_user_text().own_account().export_refused.to_owned()),
                Err(error) => drop(failed.try_set(Some(error))),
            }
        });
    });
    view! {
        <div class="action">
            <p class="action-hint">{end_user_text().own_account().export_hint}</p>
            <Button label=end_user_text().own_account().export on_click=start busy icon=Shape::Download />
        </div>
        {move || {
            failed
                .get()
                .map(|error| {
                    view! {
                        <ErrorPanel
                            heading=end_user_text().own_account().export_failed
                            message=explain_whole(&error)
                            retry_label=text.common().try_again
                            on_retry=start
                        />
                    }
                })
        }}
    }
}

#[component]
fn Delete(own: Own, deleting: RwSignal<bool>) -> impl IntoView {
    let nav = use_nav();
    let handle = DialogHandle::new();
    let send = Sending::new(move |proof: Reauthentication| async move {
        own.client().delete_account(&proof).await?;
        own.session.deleted();
        nav.replace(Route::login());
        Ok(())
    });
    let closed = Callback::new(move |()| deleting.set(false));
    view! { <DeleteAccountDialog asked=own.proves() send handle on_closed=closed /> }
}
