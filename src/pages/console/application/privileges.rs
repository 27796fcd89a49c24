//! What the application may do, and the dialog that changes it.

use super::{editing::What, opened::Opened};
use crate::{
    forms::{
        Sending,
        application::{Edit, privileges::PrivilegesForm},
        problem::explain_whole,
    },
    load::{Load, Remote},
    text::{console_text, text},
    ui::{
        button::Button,
        dialog::{Dialog, DialogHandle},
        panel::ErrorPanel,
        skeleton::PanelsSkeleton,
    },
};
use idm_api::{application::Application, privilege::Privilege};
use leptos::prelude::*;

/// What it may do.
#[component]
pub(super) fn PrivilegesSection(opened: Opened, editing: RwSignal<Option<What>>) -> impl IntoView {
    let text = console_text().privileges();
    let held = Memo::new(move |_| opened.read(|app| app.privileges.clone()).unwrap_or_default());
    let change = Callback::new(move |()| editing.set(Some(What::Privileges)));
    view! {
        <section class="section" aria-labelledby="privileges-heading">
            <div class="section-head">
                <h2 id="privileges-heading" class="section-heading">{text.heading}</h2>
                <Button label=text.change on_click=change />
            </div>
            {move || {
                let held = held.get();
                if held.is_empty() {
                    view! { <p>{text.none}</p> }.into_any()
                } else {
                    view! { <ul role="list" class="held">{held.into_iter().map(one).collect_view()}</ul> }.into_any()
                }
            }}
        </section>
    }
}

fn one(privilege: Privilege) -> impl IntoView {
    view! {
        <li>
            <strong>{(console_text().app_credentials().privilege)(privilege)}</strong>
            <span class="muted">{(console_text().privileges().allows)(privilege)}</span>
        </li>
    }
}

/// The dialog that changes it. Which privileges there are is asked of the IDM each time.
#[component]
pub(super) fn PrivilegesDialog(
    opened: Opened,
    app: Application,
    send: Sending<Edit>,
    handle: DialogHandle,
    on_closed: Callback<()>,
) -> impl IntoView {
    let text = text();
    let heading = (console_text().privileges().heading_of)(&app.name);
    let catalogue = Load::start(move || {
        let client = opened.signed_in.client();
        async move { client.privileges().await }
    });
    let cancel = Callback::new(move |()| handle.close());
    let content = move || {
        catalogue.state().with(|state| match state {
            Remote::Loading => view! { <PanelsSkeleton label=text.common().loading /> }.into_any(),
            Remote::Failed(error) => view! {
                <ErrorPanel
                    heading=console_text().privileges().failed
                    message=explain_whole(error)
                    retry_label=text.common().try_again
                    on_retry=Callback::new(move |()| catalogue.again())
                />
                <div class="dialog-actions">
                    <Button label=text.common().cancel on_click=cancel />
                </div>
            }
            .into_any(),
            Remote::Ready(catalogue) => view! {
                <PrivilegesForm app=app.clone() catalogue=catalogue.clone() send on_cancel=cancel />
            }
            .into_any(),
        })
    };
    view! { <Dialog id="change-privileges" heading handle on_closed>{content}</Dialog> }
}
