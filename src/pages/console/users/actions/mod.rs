//! What can be done to a person.

mod asking;
mod lock;
mod roles;
mod send_link;

use super::{Group, person::Person};
use crate::{
    text::console_text,
    ui::{
        action::{Action, Block},
        button::Look,
        panel::Note,
    },
};
use asking::{Asked, Asking};
use idm_api::user::{Role, User};
use leptos::prelude::*;
use lock::Lock;
use send_link::SendLink;

/// Everything that can be done to this person.
#[component]
pub(super) fn Actions(group: Group, person: Person, user: User) -> impl IntoView {
    let text = console_text().one_user();
    let asked = RwSignal::new(None::<Asked>);
    let ask = move |what| Callback::new(move |()| asked.set(Some(what)));
    let is_admin = user.roles.contains(&Role::Admin);
    let login = view! {
        <Block heading=text.login>
            <SendLink person />
            {(!person.is_me)
                .then(|| {
                    view! {
                        <Action
                            id="end-sessions-hint"
                            label=text.end_sessions
                            hint=text.end_sessions_hint
                            on_click=ask(Asked::EndSessions)
                        />
                        {user
                            .second_factor
                            .then(|| {
                                view! {
                                    <Action
                                        id="reset-factor-hint"
                                        label=text.reset_factor
                                        hint=text.reset_factor_hint
                                        on_click=ask(Asked::ResetFactor)
                                    />
                                }
                            })}
                        <Lock person locked=user.locked || user.locked_out_until.is_some() />
                    }
                })}
        </Block>
    };
    if person.is_me {
        return view! {
            <Note message=text.about_you />
            {login}
        }
        .into_any();
    }
    let rights = if is_admin {
        view! {
            <Action
                id="take-admin-hint"
                label=text.take_admin
                hint=text.take_admin_hint
                on_click=ask(Asked::TakeAdmin)
            />
        }
    } else {
        view! {
            <Action
                id="make-admin-hint"
                label=text.make_admin
                hint=text.make_admin_hint
                on_click=ask(Asked::MakeAdmin)
            />
        }
    };
    view! {
        {login}
        <Block heading=text.rights>{rights}</Block>
        <Block heading=text.removal>
            <Action
                id="remove-hint"
                label=text.remove
                hint=text.remove_hint
                on_click=ask(Asked::Remove)
                look=Look::Danger
            />
        </Block>
        <Asking group person asked />
    }
    .into_any()
}
