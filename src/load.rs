//! Reads that a page shows: loading, there, or failed with a way to try again.

use crate::{idm::ApiError, retry::Retry};
use leptos::{prelude::*, task::spawn_local};
use std::{future::Future, pin::Pin, rc::Rc};

/// How far a read has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Remote<T> {
    /// Under way.
    Loading,
    /// Done.
    Ready(T),
    /// Failed; can be tried again, and is by itself where that makes sense.
    Failed(ApiError),
}

/// What puts the value in its place, once it is there.
type Put = Box<dyn FnOnce()>;
type Reading = Pin<Box<dyn Future<Output = Result<Put, ApiError>>>>;

/// A read that starts at once and can be repeated.
pub struct Load<T: 'static> {
    state: RwSignal<Remote<T>, LocalStorage>,
    reader: Reader,
}

/// What is the same whatever is read: once in the module, and not for each type.
#[derive(Clone, Copy)]
struct Reader {
    held: StoredValue<Rc<Held>, LocalStorage>,
    busy: RwSignal<bool>,
    retry: Retry,
}

struct Held {
    read: Box<dyn Fn() -> Reading>,
    /// Says that it failed.
    fail: Box<dyn Fn(ApiError)>,
}

impl<T> Clone for Load<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Load<T> {}

impl<T: 'static> Load<T> {
    /// Starts reading.
    pub fn start<F: Future<Output = Result<T, ApiError>> + 'static>(read: impl Fn() -> F + 'static) -> Self {
        Self::begin(read, false)
    }

    fn begin<F: Future<Output = Result<T, ApiError>> + 'static>(read: impl Fn() -> F + 'static, by_hand: bool) -> Self {
        let state = RwSignal::new_local(Remote::Loading);
        let put = move |now| drop(state.try_set(now));
        let read = move || {
            let reading = read();
            let reading = async move {
                let value = reading.await?;
                Ok(Box::new(move || put(Remote::Ready(value))) as Put)
            };
            Box::pin(reading) as Reading
        };
        let fail = move |error| put(Remote::Failed(error));
        Self { state, reader: Reader::start(Held { read: Box::new(read), fail: Box::new(fail) }, by_hand) }
    }

    /// Starts reading what `wanted` names, and reads again whenever that changes.
    pub fn follow<K, F>(wanted: Memo<K>, read: impl Fn(K) -> F + 'static) -> Self
    where
        K: Clone + PartialEq + Send + Sync + 'static,
        F: Future<Output = Result<T, ApiError>> + 'static,
    {
        Self::begin(move || read(wanted.get_untracked()), false).following(wanted)
    }

    /// [`Load::follow`] for what changes something at the IDM: it is tried again by the person alone.
    pub fn follow_by_hand<K, F>(wanted: Memo<K>, read: impl Fn(K) -> F + 'static) -> Self
    where
        K: Clone + PartialEq + Send + Sync + 'static,
        F: Future<Output = Result<T, ApiError>> + 'static,
    {
        Self::begin(move || read(wanted.get_untracked()), true).following(wanted)
    }

    fn following<K: Clone + PartialEq + Send + Sync + 'static>(self, wanted: Memo<K>) -> Self {
        Effect::watch(move || wanted.get(), move |_, _, _| self.refresh(), false);
        self
    }

    /// Reads again from the start.
    pub fn again(self) {
        self.state.set(Remote::Loading);
        self.reader.run();
    }

    /// Reads again, and keeps what is there until the answer comes.
    pub fn refresh(self) {
        let is_there = self.state.try_with_untracked(|state| matches!(state, Remote::Ready(_)));
        // The page may have been left meanwhile.
        let Some(is_there) = is_there else { return };
        if !is_there {
            self.state.set(Remote::Loading);
        }
        self.reader.run();
    }

    /// Whether a read is under way; tracked.
    #[must_use]
    pub fn busy(self) -> RwSignal<bool> {
        self.reader.busy
    }

    /// What is there now; tracked.
    #[must_use]
    pub fn state(self) -> RwSignal<Remote<T>, LocalStorage> {
        self.state
    }
}

impl Reader {
    fn start(held: Held, by_hand: bool) -> Self {
        let reader = Self {
            held: StoredValue::new_local(Rc::new(held)),
            busy: RwSignal::new(false),
            retry: Retry::new(by_hand),
        };
        reader.run();
        reader
    }

    fn run(self) {
        self.retry.over();
        self.busy.set(true);
        self.ask();
    }

    fn ask(self) {
        // The page may have been left meanwhile.
        let Some(held) = self.held.try_get_value() else { return };
        let turn = self.retry.begin();
        let reading = (held.read)();
        spawn_local(async move {
            let outcome = reading.await;
            // Or have asked for something else: then nobody waits for this.
            if !self.retry.is_last(turn) {
                return;
            }
            let _ = self.busy.try_set(false);
            match outcome {
                Ok(put) => {
                    self.retry.over();
                    put();
                }
                Err(error) => {
                    if self.retry.failed(&error, Box::new(move || self.ask())) {
                        (held.fail)(error);
                    }
                }
            }
        });
    }
}
