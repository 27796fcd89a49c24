//! The messages of a conversation, under the day and the person that they belong to.

use super::{card::RequestCard, open::Opened, who::name_of};
use crate::{
    forms::problem::explain_whole,
    text::console_text,
    ui::{
        button::{Button, Look},
        moment::{day, time_of_day},
    },
};
use idm_api::support::{Message, RequestStep};
use leptos::{prelude::*, task::spawn_local};

/// A message, and what stands above it.
#[derive(Clone)]
struct Entry {
    message: Message,
    /// The day, where it is the first of one.
    day: Option<String>,
    /// Whether somebody else wrote the one before.
    is_other: bool,
}

/// The messages.
#[component]
pub(super) fn Entries(opened: Opened) -> impl IntoView {
    let text = console_text().thread();
    let entries = move || opened.with(|known| grouped(&known.messages)).unwrap_or_default();
    let key = |entry: &Entry| (entry.message.seq, entry.day.is_some(), entry.is_other);
    view! {
        <Earlier opened />
        <ol class="entries" role="list" aria-label=text.messages>
            <For each=entries key=key let(entry)>
                <Shown opened entry />
            </For>
        </ol>
    }
}

fn grouped(messages: &[Message]) -> Vec<Entry> {
    let mut before: Option<(&Message, String)> = None;
    let mut entries = Vec::new();
    for message in messages {
        let its_day = day(message.time);
        let same_day = before.as_ref().is_some_and(|(_, day)| *day == its_day);
        let same_author = before.as_ref().is_some_and(|(before, _)| before.author.user_id == message.author.user_id);
        entries.push(Entry {
            message: message.clone(),
            day: (!same_day).then(|| its_day.clone()),
            is_other: !(same_day && same_author) || message.step.is_some(),
        });
        before = Some((message, its_day));
    }
    entries
}

#[component]
fn Shown(opened: Opened, entry: Entry) -> impl IntoView {
    let Entry { message, day, is_other } = entry;
    let signed_in = opened.signed_in;
    let mine = signed_in.is(message.author.user_id);
    let who = name_of(&message.author, signed_in);
    let step = message.step.map(console_text().support().step);
    let card = message.request_id.filter(|_| message.step == Some(RequestStep::Asked));
    let written = !message.text.is_empty();
    view! {
        <li class="entry" class:entry-mine=mine>
            {day.map(|day| view! { <p class="entry-day">{day}</p> })}
            {is_other
                .then(|| {
                    view! {
                        <p class="entry-head">
                            <span class="entry-author">{who}</span>
                            " "
                            {step}
                            " "
                            <span class="muted">{time_of_day(message.time)}</span>
                        </p>
                    }
                })}
            {written.then(|| view! { <p class="entry-text">{message.text}</p> })}
            {card.map(|id| view! { <RequestCard opened id /> })}
        </li>
    }
}

#[component]
fn Earlier(opened: Opened) -> impl IntoView {
    let busy = RwSignal::new(false);
    let problem = RwSignal::new(None::<String>);
    let more = Memo::new(move |_| opened.with(|known| known.more) == Some(true));
    let read = Callback::new(move |()| {
        busy.set(true);
        problem.set(None);
        spawn_local(async move {
            let outcome = opened.read_earlier().await;
            let _ = busy.try_set(false);
            if let Err(error) = outcome {
                let _ = problem.try_set(Some(explain_whole(&error)));
            }
        });
    });
    view! {
        <p role="alert">{move || problem.get()}</p>
        {move || {
            more.get().then(|| view! { <Button label=console_text().thread().earlier on_click=read busy look=Look::Quiet /> })
        }}
    }
}
