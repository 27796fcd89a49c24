//! One's own passkeys.

use super::{
    own::Own,
    passkey_steps::Steps,
    section::{Section, read},
    used::LastUsed,
};
use crate::{
    load::Load,
    pages::Settings,
    text::end_user_text,
    ui::{button::Button, moment::Day},
};
use idm_api::passkey::{MOST_PASSKEYS, OwnPasskey, OwnPasskeys};
use leptos::prelude::*;

/// The section's heading.
pub(super) const ID: &str = "own-passkeys";

/// What is being done.
#[derive(Clone, PartialEq, Eq)]
pub(super) enum Step {
    Nothing,
    Add,
    Rename(OwnPasskey),
    Remove(OwnPasskey),
}

/// The section, where the installation takes passkeys.
#[component]
pub(super) fn PasskeysSection(own: Own) -> impl IntoView {
    Settings::read(|config| config.passkeys.then_some(())).map(|()| view! { <Passkeys own /> })
}

#[component]
fn Passkeys(own: Own) -> impl IntoView {
    let text = end_user_text().passkeys();
    let step = RwSignal::new(Step::Nothing);
    let load = Load::start(move || {
        let client = own.client();
        async move { client.own_passkeys().await }
    });
    let content =
        read(load, text.failed, move |there: &OwnPasskeys| view! { <There there=there.clone() step /> }.into_any());
    let changed = Callback::new(move |()| load.refresh());
    view! {
        <Section id=ID heading=text.heading>
            <p class="muted">{text.hint}</p>
            {content}
        </Section>
        <Steps own step changed />
    }
}

#[component]
fn There(there: OwnPasskeys, step: RwSignal<Step>) -> impl IntoView {
    let text = end_user_text().passkeys();
    let add = Callback::new(move |()| step.set(Step::Add));
    let full = there.passkeys.len() >= MOST_PASSKEYS;
    let list = if there.passkeys.is_empty() {
        view! { <p>{text.none}</p> }.into_any()
    } else {
        view! {
            <ul class="own-list" role="list" aria-labelledby=ID>
                {there.passkeys.into_iter().map(|passkey| view! { <One passkey step /> }).collect_view()}
            </ul>
        }
        .into_any()
    };
    let more = if full {
        view! { <p class="note">{(text.full)(MOST_PASSKEYS)}</p> }.into_any()
    } else if Settings::takes_passkeys() {
        view! {
            <div class="block-actions">
                <Button label=text.add on_click=add />
            </div>
        }
        .into_any()
    } else {
        view! { <p class="note">{text.no_browser}</p> }.into_any()
    };
    view! {
        {list}
        {more}
    }
}

#[component]
fn One(passkey: OwnPasskey, step: RwSignal<Step>) -> impl IntoView {
    let text = end_user_text().passkeys();
    let (name, created, last_used) = (passkey.name.clone(), passkey.created, passkey.last_used);
    let (rename, remove) = ((text.rename_which)(&name), (text.remove_which)(&name));
    let ask = StoredValue::new(passkey);
    view! {
        <li class="own-list-item">
            <div>
                <p class="own-list-name">
                    <strong>{name}</strong>
                </p>
                <LastUsed at=last_used />
                <p class="muted">{text.added_on} " " <Day at=created /></p>
            </div>
            <div class="block-actions">
                <button
                    type="button"
                    class="button"
                    aria-label=rename
                    on:click=move |_| step.set(Step::Rename(ask.get_value()))
                >
                    {text.rename}
                </button>
                <button
                    type="button"
                    class="button"
                    aria-label=remove
                    on:click=move |_| step.set(Step::Remove(ask.get_value()))
                >
                    {text.remove}
                </button>
            </div>
        </li>
    }
}
