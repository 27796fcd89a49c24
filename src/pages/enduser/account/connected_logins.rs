//! The logins at providers that are connected with oneself.

use super::{
    connected_login_steps::Steps,
    own::Own,
    section::{Section, read},
    used::LastUsed,
};
use crate::{
    load::Load,
    pages::{
        Settings,
        provider_return::{ProviderReturn, explain},
    },
    text::end_user_text,
    ui::{moment::Day, toast::use_toasts},
};
use idm_api::provider::{ConnectedLogin, ConnectedLogins, MOST_CONNECTED_LOGINS, ProviderLabel, ProviderOutcome};
use leptos::prelude::*;

/// The section's heading.
pub(super) const ID: &str = "own-connected-logins";

/// What is being done.
#[derive(Clone, PartialEq, Eq)]
pub(super) enum Step {
    Nothing,
    Connect(ProviderLabel),
    Disconnect { login: ConnectedLogin, last: bool },
}

/// The section, where the installation has providers.
#[component]
pub(super) fn ConnectedLoginsSection(own: Own) -> impl IntoView {
    let offered = Settings::providers();
    (!offered.is_empty()).then(|| view! { <Connected own offered /> })
}

#[component]
fn Connected(own: Own, offered: Vec<ProviderLabel>) -> impl IntoView {
    let text = end_user_text().connected_logins();
    let step = RwSignal::new(Step::Nothing);
    let load = Load::start(move || {
        let client = own.client();
        async move { client.connected_logins().await }
    });
    let outcome = ProviderReturn::take();
    let problem = match outcome {
        Some(ProviderOutcome::Connected) => {
            use_toasts().tell(text.connected.to_owned());
            None
        }
        Some(ProviderOutcome::Taken) => Some(text.taken),
        other => other.and_then(explain),
    };
    let offered = StoredValue::new(offered);
    let content = read(load, text.failed, move |there: &ConnectedLogins| {
        view! { <There there=there.clone() offered=offered.get_value() step /> }.into_any()
    });
    let changed = Callback::new(move |()| load.refresh());
    view! {
        <Section id=ID heading=text.heading>
            <p class="muted">{text.hint}</p>
            {problem
                .map(|problem| {
                    view! {
                        <p role="alert" class="note">
                            {problem}
                        </p>
                    }
                })}
            {content}
        </Section>
        <Steps own step changed />
    }
}

/// What people call the provider of a login.
pub(super) fn name_of(login: &ConnectedLogin) -> String {
    let offered = Settings::providers();
    let label = offered.into_iter().find(|label| Some(&label.id) == login.provider.as_ref());
    label.map_or_else(|| login.issuer.clone(), |label| label.name)
}

#[component]
fn There(there: ConnectedLogins, offered: Vec<ProviderLabel>, step: RwSignal<Step>) -> impl IntoView {
    let text = end_user_text().connected_logins();
    let ConnectedLogins { logins, has_password } = there;
    let last = !has_password && logins.len() == 1;
    let full = logins.len() >= MOST_CONNECTED_LOGINS;
    let mut offered = offered;
    offered.retain(|label| !logins.iter().any(|login| login.provider.as_ref() == Some(&label.id)));
    let list = if logins.is_empty() {
        view! { <p>{text.none}</p> }.into_any()
    } else {
        view! {
            <ul class="own-list" role="list" aria-labelledby=ID>
                {logins.into_iter().map(|login| view! { <One login last step /> }).collect_view()}
            </ul>
        }
        .into_any()
    };
    let more = if full || offered.is_empty() {
        ().into_any()
    } else {
        let buttons = offered.into_iter().map(|label| {
            let (says, ask) = ((text.connect)(&label.name), StoredValue::new(label));
            view! {
                <button type="button" class="button" on:click=move |_| step.set(Step::Connect(ask.get_value()))>
                    {says}
                </button>
            }
        });
        view! { <div class="block-actions">{buttons.collect_view()}</div> }.into_any()
    };
    view! {
        {list}
        {more}
    }
}

#[component]
fn One(
    login: ConnectedLogin,
    /// Whether it is the last way in that we know of.
    last: bool,
    step: RwSignal<Step>,
) -> impl IntoView {
    let text = end_user_text().connected_logins();
    let name = name_of(&login);
    let (email, created, last_used) = (login.email_address.clone(), login.created, login.last_used);
    let disconnect = (text.disconnect_which)(&name);
    let ask = StoredValue::new(login);
    view! {
        <li class="own-list-item">
            <div>
                <p class="own-list-name">
                    <strong>{name}</strong>
                </p>
                {email.map(|email| view! { <p class="muted"><bdi>{email}</bdi></p> })}
                <LastUsed at=last_used />
                <p class="muted">{text.since} " " <Day at=created /></p>
            </div>
            <div class="block-actions">
                <button
                    type="button"
                    class="button"
                    aria-label=disconnect
                    on:click=move |_| step.set(Step::Disconnect { login: ask.get_value(), last })
                >
                    {text.disconnect}
                </button>
            </div>
        </li>
    }
}
