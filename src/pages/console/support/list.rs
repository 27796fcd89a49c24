//! The list of conversations, renewed as things happen.

use super::{
    feed::{Feed, use_feed},
    state_badge::StateBadge,
    who::{name_of, says},
};
use crate::{
    forms::problem::explain_whole,
    idm::ApiError,
    load::{Load, Remote},
    nav::href,
    pages::guard::SignedIn,
    paths::{AccountParam, ConsoleRoute, Route},
    text::{console_text, text},
    ui::{
        button::Button,
        moment::Ago,
        panel::{EmptyPanel, ErrorPanel},
        skeleton::PanelsSkeleton,
    },
};
use idm_api::{
    support::{Conversation, ConversationPage, ConversationQuery},
    user::Role,
};
use leptos::{prelude::*, task::spawn_local};

/// Starts to read the list, and keeps it up to date.
pub(super) fn load(signed_in: SignedIn) -> Load<ConversationPage> {
    let list = Load::start(move || {
        let client = signed_in.client();
        async move { client.conversations(&ConversationQuery::default()).await }
    });
    if let Some(feed) = use_feed() {
        feed.listen(Callback::new(move |_| renew(list, signed_in)));
    }
    list
}

/// Puts what is newest in front, without the list going away meanwhile.
fn renew(list: Load<ConversationPage>, signed_in: SignedIn) {
    let client = signed_in.client();
    spawn_local(async move {
        let Ok(newest) = client.conversations(&ConversationQuery::default()).await else { return };
        let _ = list.state().try_update(|state| match state {
            Remote::Ready(page) => {
                let known = |one: &Conversation| {
                    newest.conversations.iter().any(|new| new.conversation_id == one.conversation_id)
                };
                page.conversations.retain(|one| !known(one));
                let older = std::mem::take(&mut page.conversations);
                page.conversations = newest.conversations;
                page.conversations.extend(older);
            }
            Remote::Loading | Remote::Failed(_) => *state = Remote::Ready(newest),
        });
    });
}

#[derive(Clone, PartialEq, Eq)]
enum Shows {
    Loading,
    Failed(ApiError),
    Nothing,
    Conversations,
}

/// The list, or what stands in its place.
#[component]
pub(super) fn Conversations(
    list: Load<ConversationPage>,
    signed_in: SignedIn,
    /// The first step, where there is nothing yet.
    children: ChildrenFn,
) -> impl IntoView {
    let sentences = console_text();
    let text = text();
    let state = list.state();
    let shows = Memo::new(move |_| {
        state.with(|state| match state {
            Remote::Loading => Shows::Loading,
            Remote::Failed(error) => Shows::Failed(error.clone()),
            Remote::Ready(page) if page.conversations.is_empty() => Shows::Nothing,
            Remote::Ready(_) => Shows::Conversations,
        })
    });
    let what_now = if signed_in.manages_account() {
        sentences.support().empty_what_now
    } else {
        sentences.support().empty_operator
    };
    move || match shows.get() {
        Shows::Loading => view! { <PanelsSkeleton label=text.common().loading /> }.into_any(),
        Shows::Failed(error) => view! {
            <ErrorPanel
                heading=sentences.support().list_failed
                message=explain_whole(&error)
                retry_label=text.common().try_again
                on_retry=Callback::new(move |()| list.again())
            />
        }
        .into_any(),
        Shows::Nothing => {
            let children = children.clone();
            view! { <EmptyPanel heading=sentences.support().empty message=what_now>{children()}</EmptyPanel> }
                .into_any()
        }
        Shows::Conversations => view! { <Rows list signed_in /> }.into_any(),
    }
}

#[component]
fn Rows(list: Load<ConversationPage>, signed_in: SignedIn) -> impl IntoView {
    let text = console_text().support();
    let state = list.state();
    let rows = move || {
        state.with(|state| match state {
            Remote::Ready(page) => page.conversations.clone(),
            Remote::Loading | Remote::Failed(_) => Vec::new(),
        })
    };
    // What a row shows is part of its key: one that changed is made anew.
    let key = |one: &Conversation| (one.conversation_id, one.last_message.seq, one.unread);
    view! {
        <ul class="conversations" role="list" aria-label=text.list>
            <For each=rows key=key let(conversation)>
                <Row conversation signed_in />
            </For>
        </ul>
        <More list signed_in />
    }
}

#[component]
fn Row(conversation: Conversation, signed_in: SignedIn) -> impl IntoView {
    let text = console_text().support();
    let account = use_context::<AccountParam>().unwrap_or(AccountParam::Absent);
    let href = href(&Route::Console(account, ConsoleRoute::Conversation(conversation.conversation_id)));
    let last = &conversation.last_message;
    let preview = (text.preview)(&name_of(&last.author, signed_in), &says(last));
    let at = last.time;
    let is_operator = signed_in.has(Role::Operator);
    view! {
        <li class="conversation" class:conversation-unread=conversation.unread.is_positive()>
            <div class="conversation-head">
                <a class="conversation-subject" href=href>{conversation.subject}</a>
                {conversation
                    .unread
                    .is_positive()
                    .then(|| view! { <span class="badge badge-news">{(text.unread)(conversation.unread)}</span> })}
                {conversation.request_state.map(|state| view! { <StateBadge state /> })}
            </div>
            {is_operator.then(|| view! { <p class="muted">{conversation.account_name}</p> })}
            <p class="conversation-preview">{preview}</p>
            <p class="muted"><Ago at /></p>
        </li>
    }
}

#[component]
fn More(list: Load<ConversationPage>, signed_in: SignedIn) -> impl IntoView {
    let text = console_text().support();
    let state = list.state();
    let busy = RwSignal::new(false);
    let problem = RwSignal::new(None::<String>);
    let cursor = Memo::new(move |_| {
        state.with(|state| match state {
            Remote::Ready(page) => page.next_cursor.clone(),
            Remote::Loading | Remote::Failed(_) => None,
        })
    });
    let more = Callback::new(move |()| {
        busy.set(true);
        problem.set(None);
        spawn_local(async move {
            let query = ConversationQuery { cursor: cursor.get_untracked(), ..ConversationQuery::default() };
            let outcome = signed_in.client().conversations(&query).await;
            let _ = busy.try_set(false);
            match outcome {
                Ok(next) => {
                    let _ = state.try_update(|state| {
                        if let Remote::Ready(page) = state {
                            let known: Vec<_> = page.conversations.iter().map(|one| one.conversation_id).collect();
                            let new = next.conversations.into_iter();
                            page.conversations.extend(new.filter(|one| !known.contains(&one.conversation_id)));
                            page.next_cursor = next.next_cursor;
                        }
                    });
                }
                Err(error) => drop(problem.try_set(Some(explain_whole(&error)))),
            }
        });
    });
    view! {
        <p role="alert">{move || problem.get()}</p>
        {move || cursor.get().map(|_| view! { <Button label=text.more on_click=more busy /> })}
    }
}

/// Says quietly that the stream is broken.
#[component]
pub(super) fn Reconnecting(feed: Option<Feed>) -> impl IntoView {
    move || {
        feed.is_some_and(Feed::is_broken).then(|| view! { <p class="note">{console_text().support().reconnecting}</p> })
    }
}
