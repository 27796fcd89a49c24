//! What is new in conversations, told to everybody on this node who follows: one reader of the database for all
//! of them, woken at once by what happens here and once a second for what happens on other nodes.

use super::stream::Published;
use crate::{
    domain::DomainError,
    store::{Store, StoreError, credential_requests, messages},
};
use idm_api::{ids::AccountId, support::SupportEvent};
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};
use tokio::sync::{Notify, broadcast, watch};
use uuid::Uuid;

/// How late an event of another node may be.
const LOOK_EVERY: Duration = Duration::from_secs(1);
/// Events read at once.
pub(super) const BATCH: i64 = 100;
/// Events that a stream may be behind before it reads them from the database instead.
const BACKLOG: usize = 256;
/// Streams of one person on this node: some pages on some devices.
const MOST_EACH: usize = 8;
/// Streams on this node.
const MOST: usize = 1000;

/// Those who follow on this node.
pub(in crate::domain) struct Hub {
    pub(super) events: broadcast::Sender<Arc<Published>>,
    pub(super) ending: watch::Sender<bool>,
    news: Notify,
    open: Mutex<Open>,
}

#[derive(Default)]
struct Open {
    reading: bool,
    all: usize,
    each: HashMap<Uuid, usize>,
}

/// One open stream; counted until it is dropped.
pub(super) struct Held {
    hub: Arc<Hub>,
    user: Uuid,
}

impl Hub {
    pub(in crate::domain) fn new() -> Arc<Self> {
        let (events, ending) = (broadcast::Sender::new(BACKLOG), watch::Sender::new(false));
        Arc::new(Self { events, ending, news: Notify::new(), open: Mutex::default() })
    }

    /// Says that there is something new.
    pub(in crate::domain) fn wake(&self) {
        self.news.notify_one();
    }

    /// Ends every stream, and takes no more.
    pub(in crate::domain) fn end(&self) {
        self.ending.send_replace(true);
        self.news.notify_one();
    }

    /// Counts a stream, or says that it is one too many.
    pub(super) fn hold(self: &Arc<Self>, user: Uuid) -> Result<Held, DomainError> {
        let mut open = self.lock();
        let own = open.each.get(&user).copied().unwrap_or_default();
        if own >= MOST_EACH {
            return Err(DomainError::TooManyStreams);
        }
        if open.all >= MOST || *self.ending.borrow() {
            return Err(DomainError::Busy);
        }
        open.all += 1;
        open.each.insert(user, own + 1);
        Ok(Held { hub: Arc::clone(self), user })
    }

    /// Everything that is written after number `last` will be told. The reader runs while somebody listens.
    pub(super) fn listen(self: &Arc<Self>, store: &Store, last: i64) -> broadcast::Receiver<Arc<Published>> {
        let mut open = self.lock();
        let receiver = self.events.subscribe();
        if !open.reading {
            open.reading = true;
            tokio::spawn(read_on(Arc::clone(self), store.clone(), last));
        }
        receiver
    }

    /// Whether the reader's work is over.
    fn is_idle(&self) -> bool {
        let mut open = self.lock();
        open.reading = self.events.receiver_count() > 0 && !*self.ending.borrow();
        !open.reading
    }

    fn lock(&self) -> MutexGuard<'_, Open> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        let mut open = self.hub.lock();
        open.all -= 1;
        if let Some(own) = open.each.get_mut(&self.user) {
            *own -= 1;
            if *own == 0 {
                open.each.remove(&self.user);
            }
        }
    }
}

async fn read_on(hub: Arc<Hub>, store: Store, mut last: i64) {
    while !hub.is_idle() {
        match published(&store, None, last).await {
            Ok(found) => {
                let more = !found.is_empty();
                for event in found {
                    last = event.seq;
                    // Nobody listens any more: then nobody misses it.
                    let _ = hub.events.send(event);
                }
                if more {
                    continue;
                }
            }
            Err(error) => tracing::warn!(%error, "new messages could not be read"),
        }
        let _ = tokio::time::timeout(LOOK_EVERY, hub.news.notified()).await;
    }
}

/// Some events after a number: of one account, or of all.
pub(super) async fn published(
    store: &Store,
    account: Option<AccountId>,
    after: i64,
) -> Result<Vec<Arc<Published>>, StoreError> {
    let mut c = store.read().await?;
    let mut events = Vec::new();
    for found in messages::follow(&mut c, account, after, BATCH).await? {
        let request = match found.message.request_id {
            Some(id) => credential_requests::get(&mut c, found.message.conversation_id, id).await?,
            None => None,
        };
        let (account, seq) = (found.account, found.message.seq);
        let (subject, account_name) = (found.subject, found.account_name);
        let event = SupportEvent { message: found.message, subject, account_name, request };
        let data = serde_json::to_string(&event).map_err(|_| StoreError::Corrupt("an event without JSON"))?;
        events.push(Arc::new(Published { seq, account, data }));
    }
    Ok(events)
}
