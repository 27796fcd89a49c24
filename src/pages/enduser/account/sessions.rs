//! Where the person is logged in, and the end of it.

use super::{
    own::Own,
    section::{Section, read},
};
use crate::{
    forms::{Sending, asked::AskedDialog, problem::explain_whole},
    load::Load,
    text::{end_user_text, text},
    ui::{
        badge::{Badge, Tone},
        button::Button,
        confirm::Question,
        dialog::DialogHandle,
        dom::focus_soon,
        moment::{Ago, Day, relative},
        toast::use_toasts,
    },
};
use idm_api::{
    error::ErrorCode,
    own_account::{OwnSession, OwnSessions},
    time::UnixMillis,
};
use leptos::{prelude::*, task::spawn_local};

/// The section's heading.
const ID: &str = "own-sessions";

/// The section.
#[component]
pub(super) fn SessionsSection(own: Own) -> impl IntoView {
    let text = &end_user_text().own_account;
    let asking = RwSignal::new(false);
    let changes = Memo::new(move |_| own.sessions_count());
    let load = Load::follow(changes, move |_| {
        let client = own.client();
        async move { client.own_sessions().await }
    });
    let content = read(load, text.sessions_failed, move |there: &OwnSessions| {
        view! { <Living own there=there.clone() asking /> }.into_any()
    });
    view! {
        <Section id=ID heading=text.sessions>
            <p class="muted">{text.sessions_hint}</p>
            {content}
        </Section>
        {move || asking.get().then(|| view! { <EndOthers own asking /> })}
    }
}

#[component]
fn Living(own: Own, there: OwnSessions, asking: RwSignal<bool>) -> impl IntoView {
    let text = &end_user_text().own_account;
    let OwnSessions { mut sessions, total } = there;
    sessions.sort_by_key(|session| !session.current);
    let shown = sessions.len();
    let others = sessions.iter().any(|session| !session.current);
    let more = u64::try_from(shown).is_ok_and(|shown| shown < total);
    let ask = Callback::new(move |()| asking.set(true));
    view! {
        <ul class="own-list" role="list" aria-labelledby=ID>
            {sessions.into_iter().map(|session| view! { <One own session /> }).collect_view()}
        </ul>
        {more.then(|| view! { <p class="muted">{(text.more_sessions)(shown, total)}</p> })}
        {if others {
            view! {
                <div class="block-actions">
                    <Button label=text.end_others on_click=ask />
                </div>
            }
            .into_any()
        } else {
            view! { <p class="muted">{text.no_others}</p> }.into_any()
        }}
    }
}

#[component]
fn One(own: Own, session: OwnSession) -> impl IntoView {
    let text = &end_user_text().own_account;
    let OwnSession { session_id, current, created, last_used, browser, system, address, .. } = session;
    let device = (text.device)(browser.as_deref(), system.as_deref());
    let used = relative(last_used, UnixMillis(js_sys::Date::now() as i64));
    let which = (text.end_which)(&device, &used);
    let toasts = use_toasts();
    let busy = RwSignal::new(false);
    let told = (text.ended)(&device);
    let end = move |_| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        let told = told.clone();
        spawn_local(async move {
            let outcome = own.client().end_own_session(session_id).await;
            let _ = busy.try_set(false);
            match outcome {
                // One that has ended meanwhile is what was wanted.
                Err(error) if error.code() != Some(&ErrorCode::NotFound) => toasts.tell(explain_whole(&error)),
                _ => {
                    toasts.tell(told);
                    own.sessions_changed();
                    focus_soon(ID.to_owned());
                }
            }
        });
    };
    view! {
        <li class="own-list-item">
            <div>
                <p class="own-list-name">
                    <strong>{device}</strong>
                    {current.then(|| view! { <Badge label=text.this_one tone=Tone::Calm /> })}
                </p>
                <p class="muted">
                    {if current {
                        text.used_now.into_any()
                    } else {
                        view! { {text.last_used} " " <Ago at=last_used /> }.into_any()
                    }} {address.map(|address| [" ", text.from, " ", &address].concat())}
                </p>
                <p class="muted">{text.logged_in} " " <Day at=created /></p>
            </div>
            {(!current)
                .then(|| {
                    view! {
                        <button
                            type="button"
                            class="button"
                            aria-label=which
                            aria-busy=move || busy.get().then_some("true")
                            on:click=end
                        >
                            {text.end}
                        </button>
                    }
                })}
        </li>
    }
}

#[component]
fn EndOthers(own: Own, asking: RwSignal<bool>) -> impl IntoView {
    let text = text();
    let toasts = use_toasts();
    let handle = DialogHandle::new();
    let send = Sending::new(move |()| async move {
        own.client().end_other_sessions().await?;
        handle.close();
        toasts.tell(end_user_text().own_account.others_ended.to_owned());
        own.sessions_changed();
        focus_soon(ID.to_owned());
        Ok(())
    });
    let question = Question {
        heading: end_user_text().own_account.end_others_heading.to_owned(),
        consequence: end_user_text().own_account.end_others_consequence.to_owned(),
        action: end_user_text().own_account.end_others,
        cancel: text.common.cancel,
        typed: None,
    };
    let closed = Callback::new(move |()| asking.set(false));
    view! { <AskedDialog id="end-others" question send handle on_closed=closed /> }
}
