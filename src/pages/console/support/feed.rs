//! What is new in conversations, for the whole console: one stream for this tab while it is seen, and what hangs on
//! it: how much is unread, and whoever wants to hear of each event.

use crate::{
    forms::support::Drafts,
    idm::{Authenticated, Told},
    pages::guard::SignedIn,
    retry::{AFTER_AN_END, before_try, is_hidden, wait},
};
use idm_api::support::{ConversationQuery, SupportEvent};
use leptos::{ev, prelude::*, task::spawn_local};
use std::{cell::Cell, rc::Rc};
use web_sys::AbortController;

type Listener = (u32, Callback<SupportEvent>);

/// The stream of this tab. A copyable handle.
#[derive(Clone, Copy)]
pub(in crate::pages::console) struct Feed {
    signed_in: SignedIn,
    /// In how many conversations there is something unread.
    unread: RwSignal<i64>,
    /// Whether the stream is broken and being opened again.
    broken: RwSignal<bool>,
    /// What was written and not sent.
    pub(super) drafts: Drafts,
    listeners: StoredValue<Vec<Listener>>,
    next: StoredValue<u32>,
}

impl Feed {
    /// Follows until the page that asked is gone.
    pub(in crate::pages::console) fn provide(signed_in: SignedIn) -> Self {
        let feed = Self {
            signed_in,
            unread: RwSignal::new(0),
            broken: RwSignal::new(false),
            drafts: Drafts::new(),
            listeners: StoredValue::new(Vec::new()),
            next: StoredValue::new(0),
        };
        let run = Rc::new(Run::default());
        let (seen, left) = (Rc::clone(&run), Rc::clone(&run));
        let seen = StoredValue::new_local(seen);
        // A tab that nobody sees needs no stream; browsers allow few connections at a time to one server.
        let on_visibility = window_event_listener_untyped("visibilitychange", move |_| {
            if is_hidden() {
                seen.with_value(|run| run.break_off());
            }
        });
        let on_hide = window_event_listener(ev::pagehide, move |_| seen.with_value(|run| run.break_off()));
        let left = StoredValue::new_local(left);
        on_cleanup(move || {
            on_visibility.remove();
            on_hide.remove();
            left.with_value(|run| run.end());
        });
        spawn_local(feed.follow(signed_in.client(), run));
        provide_context(feed);
        feed
    }

    /// In how many conversations there is something unread; tracked.
    pub(in crate::pages::console) fn unread(self) -> i64 {
        self.unread.get()
    }

    /// Whether the stream is broken; tracked.
    pub(super) fn is_broken(self) -> bool {
        self.broken.get()
    }

    /// Tells of every event from now on, until the page that asked is gone.
    pub(super) fn listen(self, told: Callback<SupportEvent>) {
        let id = self.next.try_update_value(|next| std::mem::replace(next, next.wrapping_add(1))).unwrap_or_default();
        self.listeners.update_value(|listeners| listeners.push((id, told)));
        on_cleanup(move || {
            let _ = self.listeners.try_update_value(|listeners| listeners.retain(|(other, _)| *other != id));
        });
    }

    /// Counts anew what is unread.
    pub(super) fn recount(self) {
        let client = self.signed_in.client();
        spawn_local(async move {
            let query = ConversationQuery { limit: Some(1), cursor: None };
            if let Ok(page) = client.conversations(&query).await {
                let _ = self.unread.try_set(page.unread);
            }
        });
    }

    async fn follow(self, client: Authenticated, run: Rc<Run>) {
        let last = Rc::new(Cell::new(None::<i64>));
        let mut failures = 0;
        while !run.ended.get() {
            if is_hidden() {
                wait(None).await;
                continue;
            }
            let Some(abort) = run.begin() else { return };
            let followed = match last.get() {
                Some(_) => self.follow_once(&client, &last, &abort).await,
                None => self.start(&client, &last).await,
            };
            if followed {
                failures = 0;
                // An end in good order is rare: at a JWT's end. Should it not be, the server is spared.
                wait(Some(AFTER_AN_END)).await;
            } else if !run.ended.get() && !is_hidden() {
                failures += 1;
                let _ = self.broken.try_set(true);
                wait(Some(before_try(failures))).await;
            }
        }
    }

    /// Where the stream begins, and how much is unread there.
    async fn start(self, client: &Authenticated, last: &Cell<Option<i64>>) -> bool {
        let query = ConversationQuery { limit: Some(1), cursor: None };
        let Ok(page) = client.conversations(&query).await else { return false };
        last.set(Some(page.last_event));
        let _ = self.unread.try_set(page.unread);
        true
    }

    /// True: it was open, and ended in good order.
    async fn follow_once(self, client: &Authenticated, last: &Rc<Cell<Option<i64>>>, abort: &AbortController) -> bool {
        let told = {
            let last = Rc::clone(last);
            move |told| match told {
                Told::Ready(id) => {
                    last.set(Some(id));
                    let _ = self.broken.try_set(false);
                }
                Told::Event(id, event) => {
                    last.set(Some(id));
                    self.tell(*event);
                }
            }
        };
        client.follow_support(last.get(), abort, told).await.is_ok()
    }

    fn tell(self, event: SupportEvent) {
        let listeners = self.listeners.try_with_value(Clone::clone).unwrap_or_default();
        for (_, told) in listeners {
            told.run(event.clone());
        }
        if !self.signed_in.is(event.message.author.user_id) {
            self.recount();
        }
    }
}

/// The [`Feed`] of the console.
pub(super) fn use_feed() -> Option<Feed> {
    use_context()
}

/// What ends the stream that is open.
#[derive(Default)]
struct Run {
    open: std::cell::RefCell<Option<AbortController>>,
    ended: Cell<bool>,
}

impl Run {
    fn begin(&self) -> Option<AbortController> {
        let abort = AbortController::new().ok()?;
        *self.open.borrow_mut() = Some(abort.clone());
        Some(abort)
    }

    fn break_off(&self) {
        if let Some(abort) = self.open.take() {
            abort.abort();
        }
    }

    fn end(&self) {
        self.ended.set(true);
        self.break_off();
    }
}
