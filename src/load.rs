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
        let load = Self { state: RwSignal::new_local(Remote::Loading), read: StoredValue::new_local(read) };
        load.run();
        load
    }

    /// Reads again from the start.
    pub fn again(self) {
        self.state.set(Remote::Loading);
        self.run();
    }

    /// What is there now; tracked.
    #[must_use]
    pub fn state(self) -> RwSignal<Remote<T>, LocalStorage> {
        self.state
    }

    fn run(self) {
        let reading = self.read.with_value(|read| read());
        spawn_local(async move {
            let outcome = match reading.await {
                Ok(value) => Remote::Ready(value),
                Err(error) => Remote::Failed(error),
            };
            // The page may have been left meanwhile; then nobody waits for the answer.
            let _ = self.state.try_set(outcome);
        });
    }
}
