//! What somebody who is logged in sees of their session's end: a warning ahead, and then a login for the same person
//! over the page, which stays as it is.

use crate::{
    forms::log_in_again::LogInAgainSteps,
    language::Language,
    pages::{
        Settings,
        chunks::{self, log_in_again},
    },
    session::{Session, State},
    text::text,
    ui::{
        button::Button,
        dialog::{Dialog, DialogHandle},
        live::use_live,
        moment::time_of_day,
    },
};
use idm_api::{time::UnixMillis, user::Me};
use leptos::prelude::*;
use std::time::Duration;

/// After what the page itself needs was asked for.
const AHEAD: Duration = Duration::from_secs(2);

/// Watches a session on behalf of a page.
#[component]
pub(super) fn SessionWatch(session: Session, me: Me) -> impl IntoView {
    let asked = RwSignal::new(false);
    let expired = Memo::new(move |_| session.state() == State::Expired);
    let open = Memo::new(move |_| expired.get() || asked.get());
    let put_off = RwSignal::new(None::<UnixMillis>);
    // The page shows through the backdrop of a dialog; what the person may no longer see must not.
    Effect::new(move || mark_expired(expired.get()));
    on_cleanup(|| mark_expired(false));
    set_timeout(log_in_again::ahead, AHEAD);
    let warned_of = Memo::new(move |_| session.ends_soon().filter(|at| put_off.get() != Some(*at)));
    view! {
        {move || {
            warned_of
                .get()
                .map(|at| {
                    Language::follow();
                    view! { <Warning at asked put_off /> }
                })
        }}
        {move || open.get().then(|| chunks::log_in_again(session, me.clone(), expired, asked))}
    }
}

fn mark_expired(expired: bool) {
    if let Some(root) = document().document_element() {
        let _ = root.class_list().toggle_with_force("session-expired", expired);
    }
}

#[component]
fn Warning(at: UnixMillis, asked: RwSignal<bool>, put_off: RwSignal<Option<UnixMillis>>) -> impl IntoView {
    let text = text().session();
    let message = (text.ends_at)(&time_of_day(at));
    use_live().say(message.clone());
    let log_in = Callback::new(move |()| asked.set(true));
    let later = Callback::new(move |()| put_off.set(Some(at)));
    view! {
        <section class="session-warning" aria-label=text.warning>
            <p>{message}</p>
            <Button label=text.log_in_again on_click=log_in />
            <Button label=text.later on_click=later />
        </section>
    }
}

/// The login for the same person, over their page.
#[component]
pub(super) fn LogInAgain(session: Session, me: Me, expired: Memo<bool>, asked: RwSignal<bool>) -> impl IntoView {
    let text = text().session();
    let live = use_live();
    let handle = DialogHandle::new();
    let user = me.user;
    let resumed = Callback::new(move |()| {
        let _ = asked.try_set(false);
        live.say(text.resumed.to_owned());
    });
    let give_up = Callback::new(move |()| session.give_up());
    let not_now = Callback::new(move |()| handle.close());
    let refused = Callback::new(move |()| {
        if expired.get_untracked() {
            live.say(text.first.to_owned());
        } else {
            handle.close();
        }
    });
    view! {
        <Dialog
            id="log-in-again"
            heading=text.log_in_again
            handle
            on_closed=Callback::new(move |()| asked.set(false))
            on_refused=refused
        >
            <p>{move || if expired.get() { text.ended } else { text.going_to_end }}</p>
            <LogInAgainSteps session user passkeys=Settings::takes_passkeys() on_done=resumed />
            <div class="dialog-actions">
                {move || {
                    if expired.get() {
                        view! { <Button label=text.somebody_else on_click=give_up /> }.into_any()
                    } else {
                        view! { <Button label=text.later on_click=not_now /> }.into_any()
                    }
                }}
            </div>
        </Dialog>
    }
}
