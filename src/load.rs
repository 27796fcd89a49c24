//! Reads that a page shows: loading, there, or failed with a way to try again.

use crate::idm::ApiError;
use leptos::{prelude::*, task::spawn_local};
use std::{future::Future, pin::Pin, rc::Rc};

/// How far a read has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Remote<T> {
    /// Under way.
    Loading,
    /// Done.
    Ready(T),
    /// Failed; can be tried again.
    Failed(ApiError),
}

type Reading<T> = Pin<Box<dyn Future<Output = Result<T, ApiError>>>>;

/// A read that starts at once and can be repeated.
pub struct Load<T: 'static> {
    state: RwSignal<Remote<T>, LocalStorage>,
    read: StoredValue<Rc<dyn Fn() -> Reading<T>>, LocalStorage>,
    /// Which read was begun last: the answer of an earlier one comes too late.
    turn: StoredValue<u32>,
    busy: RwSignal<bool>,
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
        let read: Rc<dyn Fn() -> Reading<T>> = Rc::new(move || Box::pin(read()));
        let load = Self {
            state: RwSignal::new_local(Remote::Loading),
            read: StoredValue::new_local(read),
            turn: StoredValue::new(0),
            busy: RwSignal::new(false),
        };
        load.run();
        load
    }

    /// Starts reading what `wanted` names, and reads again whenever that changes.
    pub fn follow<K, F>(wanted: Memo<K>, read: impl Fn(K) -> F + 'static) -> Self
    where
        K: Clone + PartialEq + Send + Sync + 'static,
        F: Future<Output = Result<T, ApiError>> + 'static,
    {
        let load = Self::start(move || read(wanted.get_untracked()));
        Effect::watch(move || wanted.get(), move |_, _, _| load.refresh(), false);
        load
    }

    /// Reads again from the start.
    pub fn again(self) {
        self.state.set(Remote::Loading);
        self.run();
    }

    /// Reads again, and keeps what is there until the answer comes.
    pub fn refresh(self) {
        let is_there = self.state.try_with_untracked(|state| matches!(state, Remote::Ready(_)));
        // The page may have been left meanwhile.
        let Some(is_there) = is_there else { return };
        if !is_there {
            self.state.set(Remote::Loading);
        }
        self.run();
    }

    /// Whether a read is under way; tracked.
    #[must_use]
    pub fn busy(self) -> RwSignal<bool> {
        self.busy
    }

    /// What is there now; tracked.
    #[must_use]
    pub fn state(self) -> RwSignal<Remote<T>, LocalStorage> {
        self.state
    }

    fn run(self) {
        let reading = self.read.with_value(|read| read());
        let next = |turn: &mut u32| {
            *turn = turn.wrapping_add(1);
            *turn
        };
        let turn = self.turn.try_update_value(next);
        self.busy.set(true);
        spawn_local(async move {
            let outcome = match reading.await {
                Ok(value) => Remote::Ready(value),
                Err(error) => Remote::Failed(error),
            };
            // The page may have been left meanwhile, or have asked for something else: then nobody waits for this.
            if turn.is_some() && self.turn.try_get_value() == turn {
                let _ = self.busy.try_set(false);
                let _ = self.state.try_set(outcome);
            }
        });
    }
}
