//! One app credential as a card; a click copies its appId.

use crate::{
    text::text,
    ui::{
        card::{Card, CardLabels},
        copy::{Confirmation, copy_or_select},
        dom::focus_soon,
        facts::{Fact, Facts},
        live::use_live,
        moment::Day,
    },
};
use idm_api::{
    application::{Application, ApplicationStatus},
    ids::AppId,
    privilege::Privilege,
};
use leptos::{html, prelude::*, task::spawn_local};

/// Moves the focus to the card of this application.
pub(super) fn focus_card(app_id: AppId) {
    focus_soon(card_id(app_id));
}

/// The card.
#[component]
pub(super) fn AppCard(app: Application) -> impl IntoView {
    let text = text();
    let sentences = &text.app_credentials;
    let live = use_live();
    let done = Confirmation::new();
    let shown = NodeRef::<html::Code>::new();
    let selected = RwSignal::new(false);
    let app_id = app.app_id.to_string();
    let (id_to_copy, name) = (app_id.clone(), app.name.clone());
    let copy = Callback::new(move |()| {
        let (app_id, name) = (id_to_copy.clone(), name.clone());
        spawn_local(async move {
            let node = shown.try_get_untracked().flatten();
            let copied = copy_or_select(&app_id, node.as_deref().map(AsRef::as_ref)).await;
            let _ = selected.try_set(!copied);
            if copied {
                done.show();
                live.say((sentences.app_id_copied)(&name));
            } else {
                live.say(sentences.app_id_selected.to_owned());
            }
        });
    });
    let labels = CardLabels {
        action: sentences.copy_app_id,
        action_of: (sentences.copy_app_id_of)(&app.name),
        done: text.common.copied,
    };
    let Application { app_id: id, name, kind, status, privileges, created, last_used, expires, .. } = app;
    view! {
        <Card
            id=card_id(id)
            heading=name
            badge=(sentences.status)(status)
            muted=status != ApplicationStatus::Active
            labels
            done
            on_click=copy
        >
            <p class="card-kind">{(sentences.kind)(kind)}</p>
            <Facts>
                <Fact name=sentences.privileges>{list_of(&privileges)}</Fact>
                <Fact name=sentences.created>
                    <Day at=created />
                </Fact>
                <Fact name=sentences.last_used>
                    {match last_used {
                        Some(at) => view! { <Day at /> }.into_any(),
                        None => sentences.never_used.into_any(),
                    }}
                </Fact>
                {expires.map(|at| view! { <Fact name=sentences.expires><Day at /></Fact> })}
            </Facts>
            <p class="card-id">
                <span class="visually-hidden">{sentences.app_id}" "</span>
                <code node_ref=shown>{app_id}</code>
            </p>
            <p class="card-note">{move || selected.get().then_some(sentences.app_id_selected)}</p>
        </Card>
    }
}

fn card_id(app_id: AppId) -> String {
    ["app-", &app_id.to_string()].concat()
}

fn list_of(privileges: &[Privilege]) -> String {
    let text = &text().app_credentials;
    if privileges.is_empty() {
        return text.no_privileges.to_owned();
    }
    let names: Vec<_> = privileges.iter().map(|&privilege| (text.privilege)(privilege)).collect();
    names.join(", ")
}
