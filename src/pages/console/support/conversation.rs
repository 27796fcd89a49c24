//! One conversation: its messages, the requests in it, and the place to write.

use super::{
    entries::Entries,
    feed::use_feed,
    list::Reconnecting,
    open::Opened,
    who::{name_of, says},
};
use crate::{
    forms::{Sending, problem::explain_whole, support::Composer},
    idm::ApiError,
    load::Remote,
    nav::href,
    pages::{
        console::{
            back::BackLink,
            one_time::{OneTime, OneTimeScreen},
        },
        guard::SignedIn,
        heading::PageHeading,
    },
    paths::{AccountParam, ConsoleRoute, Route},
    text::{console_text, text},
    ui::{
        dom::focus_soon,
        live::{Live, use_live},
        panel::{EmptyPanel, ErrorPanel},
        skeleton::PanelsSkeleton,
    },
};
use idm_api::{error::ErrorCode, ids::ConversationId, support::SupportEvent, user::Role};
use leptos::prelude::*;

#[derive(Clone, PartialEq, Eq)]
enum Shows {
    Loading,
    Missing,
    Failed(ApiError),
    Conversation,
}

/// The page.
#[component]
pub(in crate::pages::console) fn ConversationPage(signed_in: SignedIn, id: ConversationId) -> impl IntoView {
    let sentences = console_text();
    let text = text();
    let opened = Opened::start(signed_in, id);
    let shows = Memo::new(move |_| {
        opened.known.state().with(|state| match state {
            Remote::Loading => Shows::Loading,
            Remote::Ready(_) => Shows::Conversation,
            Remote::Failed(error) if error.code() == Some(&ErrorCode::NotFound) => Shows::Missing,
            Remote::Failed(error) => Shows::Failed(error.clone()),
        })
    });
    let (feed, live) = (use_feed(), use_live());
    if let Some(feed) = feed {
        feed.listen(Callback::new(move |event: SupportEvent| {
            announce(live, signed_in, id, &event);
            opened.take(event);
        }));
    }
    Effect::new(move || {
        if shows.get() == Shows::Conversation {
            opened.settle();
        }
    });
    // What is shown is read.
    let newest = Memo::new(move |_| opened.with(|known| known.messages.last().map(|message| message.seq)).flatten());
    Effect::new(move || {
        if let Some(seq) = newest.get() {
            opened.mark_read(feed, seq);
        }
    });
    let heading = Memo::new(move |_| {
        opened.with(|known| known.conversation.subject.clone()).unwrap_or_else(|| sentences.thread().heading.to_owned())
    });
    let with = move || {
        let account = opened.with(|known| known.conversation.account_name.clone());
        account.filter(|_| signed_in.has(Role::Operator)).map(|name| (sentences.thread().with)(&name))
    };
    let account = use_context::<AccountParam>().unwrap_or(AccountParam::Absent);
    let list = Route::Console(account, ConsoleRoute::Support { ask: false });
    let back = href(&list);
    view! {
        <BackLink list name=sentences.thread().back />
        <div class="page-head">
            <div>
                <PageHeading heading />
                <p class="page-intro">{with}</p>
            </div>
        </div>
        <Reconnecting feed />
        {move || match shows.get() {
            Shows::Loading => view! { <PanelsSkeleton label=text.common().loading /> }.into_any(),
            Shows::Missing => {
                let back = back.clone();
                view! {
                    <EmptyPanel heading=sentences.thread().missing message=sentences.thread().missing_what_now>
                        <a class="button" href=back>{sentences.thread().back}</a>
                    </EmptyPanel>
                }
                    .into_any()
            }
            Shows::Failed(error) => {
                view! {
                    <ErrorPanel
                        heading=sentences.thread().failed
                        message=explain_whole(&error)
                        retry_label=text.common().try_again
                        on_retry=Callback::new(move |()| opened.known.again())
                    />
                }
                    .into_any()
            }
            Shows::Conversation => view! { <Thread opened /> }.into_any(),
        }}
    }
}

#[component]
fn Thread(opened: Opened) -> impl IntoView {
    let live = use_live();
    let send = Sending::new(move |written: String| async move {
        let message = opened.signed_in.client().post_message(opened.id, written).await?;
        opened.put_message(message);
        live.say(console_text().thread().sent.to_owned());
        Ok(())
    });
    let one_time = OneTime::new();
    provide_context(one_time);
    let done = Callback::new(|_| focus_soon("message".to_owned()));
    let signed_in = opened.signed_in;
    let drafts = use_feed().map(|feed| feed.drafts).unwrap_or_default();
    view! {
        <div class="thread">
            <Entries opened />
            <Composer id=opened.id drafts send />
            <OneTimeScreen one_time signed_in on_done=done />
        </div>
    }
}

/// Says what others wrote: here their words, elsewhere where it is.
fn announce(live: Live, signed_in: SignedIn, here: ConversationId, event: &SupportEvent) {
    let message = &event.message;
    if signed_in.is(message.author.user_id) {
        return;
    }
    let text = console_text().support();
    let said = if message.conversation_id == here {
        (text.announced)(&name_of(&message.author, signed_in), &says(message))
    } else {
        (text.announced_in)(&event.subject, &says(message))
    };
    live.say(said);
}
