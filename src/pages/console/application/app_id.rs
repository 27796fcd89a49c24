//! The appId, with a button that copies it.

use crate::{
    text::{console_text, text},
    ui::{
        button::Button,
        copy::{Confirmation, copy_or_select},
        icon::{Icon, Shape},
        live::use_live,
    },
};
use idm_api::ids::AppId;
use leptos::{html, prelude::*, task::spawn_local};

/// The appId.
#[component]
pub(super) fn CopyableAppId(id: AppId) -> impl IntoView {
    let sentences = console_text();
    let text = text();
    let live = use_live();
    let shown = NodeRef::<html::Code>::new();
    let confirmation = Confirmation::new();
    let selected = RwSignal::new(false);
    let copy = Callback::new(move |()| {
        spawn_local(async move {
            let node = shown.try_get_untracked().flatten();
            let copied = copy_or_select(&id.to_string(), node.as_deref().map(AsRef::as_ref)).await;
            let _ = selected.try_set(!copied);
            if copied {
                confirmation.show();
                live.say(sentences.application().app_id_copied.to_owned());
            } else {
                live.say(sentences.app_credentials().app_id_selected.to_owned());
            }
        });
    });
    view! {
        <div class="app-id">
            <code node_ref=shown>{id.to_string()}</code>
            <Button label=sentences.application().copy_app_id on_click=copy icon=Shape::Copy />
            <span class="confirmation" class:confirmation-shown=move || confirmation.is_shown() aria-hidden="true">
                <Icon shape=Shape::Tick />
                {text.common().copied}
            </span>
        </div>
        <p class="field-hint">{move || selected.get().then_some(sentences.app_credentials().app_id_selected)}</p>
    }
}
