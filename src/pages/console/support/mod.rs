//! Conversations with the platform: the list, and the ways to begin one.

mod card;
mod conversation;
mod entries;
mod feed;
mod list;
mod open;
mod reveal;
mod state_badge;
mod steps;
mod who;

pub(super) use conversation::ConversationPage;
pub(super) use feed::Feed;

use crate::{
    forms::{
        Sending,
        support::{AskDialog, OpenDialog},
    },
    nav::use_nav,
    pages::{guard::SignedIn, heading::PageHeading},
    paths::{AccountParam, ConsoleRoute, Route},
    text::console_text,
    ui::{
        button::{Button, Look},
        dialog::DialogHandle,
        icon::Shape,
        toast::use_toasts,
    },
};
use feed::use_feed;
use idm_api::support::{AskCredential, OpenConversation};
use leptos::prelude::*;
use list::{Conversations, Reconnecting};

/// The page.
#[component]
pub(super) fn SupportPage(signed_in: SignedIn) -> impl IntoView {
    let sentences = console_text();
    let nav = use_nav();
    let account = use_context::<AccountParam>().unwrap_or(AccountParam::Absent);
    let list = list::load(signed_in);
    let is_admin = signed_in.manages_account();
    let writing = RwSignal::new(false);
    let asking = Memo::new(move |_| {
        nav.with_route(|route| matches!(route, Route::Console(_, ConsoleRoute::Support { ask: true })))
    });
    let page = move |ask| Route::Console(account, ConsoleRoute::Support { ask });
    let ask = Callback::new(move |()| nav.push(page(true)));
    let write = Callback::new(move |()| writing.set(true));
    let intro = if is_admin { sentences.support().intro } else { sentences.support().intro_operator };
    view! {
        <div class="page-head">
            <div>
                <PageHeading heading=sentences.support().heading />
                <p class="page-intro">{intro}</p>
            </div>
            {is_admin
                .then(|| {
                    view! {
                        <div class="page-actions">
                            <Button label=sentences.thread().open on_click=write />
                            <Button label=sentences.request().ask on_click=ask look=Look::Primary icon=Shape::Plus />
                        </div>
                    }
                })}
        </div>
        <Reconnecting feed=use_feed() />
        <Conversations list signed_in>
            {is_admin.then(|| view! { <Button label=sentences.request().ask on_click=ask icon=Shape::Plus /> })}
        </Conversations>
        {move || {
            (is_admin && asking.get())
                .then(|| {
                    let closed = Callback::new(move |()| nav.replace(page(false)));
                    view! { <Ask signed_in account on_closed=closed /> }
                })
        }}
        {move || {
            writing.get().then(|| view! { <Write signed_in account on_closed=Callback::new(move |()| writing.set(false)) /> })
        }}
    }
}

/// Asks for a credential in a conversation of its own.
#[component]
fn Ask(signed_in: SignedIn, account: AccountParam, on_closed: Callback<()>) -> impl IntoView {
    let (nav, toasts) = (use_nav(), use_toasts());
    let handle = DialogHandle::new();
    let opened = StoredValue::new(None::<Route>);
    let send = Sending::new(move |wanted: AskCredential| async move {
        let subject = wanted.name.clone();
        let wanted = OpenConversation { subject, text: None, request: Some(wanted) };
        let done = signed_in.client().open_conversation(&wanted).await?;
        let page = ConsoleRoute::Conversation(done.conversation.conversation_id);
        opened.set_value(Some(Route::Console(account, page)));
        toasts.tell(console_text().request().asked.to_owned());
        handle.close();
        Ok(())
    });
    let closed = Callback::new(move |()| go_on(nav, opened, on_closed));
    view! { <AskDialog send handle on_closed=closed /> }
}

/// Begins a conversation.
#[component]
fn Write(signed_in: SignedIn, account: AccountParam, on_closed: Callback<()>) -> impl IntoView {
    let nav = use_nav();
    let handle = DialogHandle::new();
    let opened = StoredValue::new(None::<Route>);
    let send = Sending::new(move |wanted: OpenConversation| async move {
        let done = signed_in.client().open_conversation(&wanted).await?;
        let page = ConsoleRoute::Conversation(done.conversation.conversation_id);
        opened.set_value(Some(Route::Console(account, page)));
        handle.close();
        Ok(())
    });
    let closed = Callback::new(move |()| go_on(nav, opened, on_closed));
    view! { <OpenDialog send handle on_closed=closed /> }
}

/// After a dialog has closed: to the conversation that it opened, or back to the list.
fn go_on(nav: crate::nav::Nav, opened: StoredValue<Option<Route>>, on_closed: Callback<()>) {
    let to = opened.get_value();
    on_closed.run(());
    if let Some(to) = to {
        nav.push(to);
    }
}
