//! Where the person is logged in, and the end of it.

use super::{
    own::Own,
    section::{Section, read},
};
use crate::{
    forms::{
        Sending,
        asked::or_gone,
        own_account::{Asked, ReauthenticateDialog},
    },
    load::Load,
    text::end_user_text,
    ui::{
        badge::{Badge, Tone},
        button::Button,
        dialog::DialogHandle,
        dom::focus_soon,
        moment::{Ago, Day, relative},
        toast::use_toasts,
    },
};
use idm_api::{
    ids::SessionId,
    own_account::{OwnSession, OwnSessions},
    second_factor::Reauthentication,
    time::UnixMillis,
};
use leptos::prelude::*;

/// The section's heading.
const ID: &str = "own-sessions";

/// What is to be ended, where the person is asked.
#[derive(Clone, PartialEq, Eq)]
enum Ending {
    Nothing,
    One {
        session: SessionId,
        /// What it is called.
        which: String,
        /// What is told when it has ended.
        ended: String,
    },
    Others,
}

/// The section.
#[component]
pub(super) fn SessionsSection(own: Own) -> impl IntoView {
    let text = end_user_text().own_account();
    let ending = RwSignal::new(Ending::Nothing);
    let changes = Memo::new(move |_| own.sessions_count());
    let load = Load::follow(changes, move |_| {
        let client = own.client();
        async move { client.own_sessions().await }
    });
    let content = read(load, text.sessions_failed, move |there: &OwnSessions| {
        view! { <Living there=there.clone() ending /> }.into_any()
    });
    view! {
        <Section id=ID heading=text.sessions>
            <p class="muted">{text.sessions_hint}</p>
            {content}
        </Section>
        <End own ending />
    }
}

#[component]
fn Living(there: OwnSessions, ending: RwSignal<Ending>) -> impl IntoView {
    let text = end_user_text().own_account();
    let OwnSessions { mut sessions, total } = there;
    sessions.sort_by_key(|session| !session.current);
    let shown = sessions.len();
    let others = sessions.iter().any(|session| !session.current);
    let more = u64::try_from(shown).is_ok_and(|shown| shown < total);
    let ask = Callback::new(move |()| ending.set(Ending::Others));
    view! {
        <ul class="own-list" role="list" aria-labelledby=ID>
            {sessions.into_iter().map(|session| view! { <One session ending /> }).collect_view()}
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
fn One(session: OwnSession, ending: RwSignal<Ending>) -> impl IntoView {
    let text = end_user_text().own_account();
    let OwnSession { session_id, current, created, last_used, browser, system, address, .. } = session;
    let device = (text.device)(browser.as_deref(), system.as_deref());
    let used = relative(last_used, UnixMillis(js_sys::Date::now() as i64));
    let which = (text.end_which)(&device, &used);
    let end = StoredValue::new(Ending::One { session: session_id, which: which.clone(), ended: (text.ended)(&device) });
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
                            on:click=move |_| ending.set(end.get_value())
                        >
                            {text.end}
                        </button>
                    }
                })}
        </li>
    }
}

/// The dialog in which sessions are ended. One factor is enough for that (OWASP ASVS 5.0.0, 7.5.2).
#[component]
fn End(own: Own, ending: RwSignal<Ending>) -> impl IntoView {
    let text = end_user_text().own_account();
    let toasts = use_toasts();
    let handle = DialogHandle::new();
    let closed = Callback::new(move |()| ending.set(Ending::Nothing));
    let done = move |told: String| {
        handle.close();
        toasts.tell(told);
        own.sessions_changed();
        focus_soon(ID.to_owned());
    };
    let ask = move |heading: String, consequence, action, send| {
        let asked = Asked { code: false, ..own.proves() };
        view! {
            <ReauthenticateDialog heading consequence action danger=true asked send handle on_closed=closed />
        }
        .into_any()
    };
    move || match ending.get() {
        Ending::Nothing => ().into_any(),
        Ending::One { session, which, ended } => {
            let send = Sending::new(move |proof: Reauthentication| {
                let ended = ended.clone();
                async move {
                    // One that has ended meanwhile is what was wanted.
                    or_gone(own.client().end_own_session(session, proof.current_password).await)?;
                    done(ended);
                    Ok(())
                }
            });
            ask(which, text.end_consequence, text.end, send)
        }
        Ending::Others => {
            let send = Sending::new(move |proof: Reauthentication| async move {
                own.client().end_other_sessions(proof.current_password).await?;
                done(text.others_ended.to_owned());
                Ok(())
            });
            ask(text.end_others_heading.to_owned(), text.end_others_consequence, text.end_others, send)
        }
    }
}
