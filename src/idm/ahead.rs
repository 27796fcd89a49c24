//! A read that is made before the page that needs it is there: its answer is then waited for, and not asked for again.

use super::{
    ApiError, clock,
    http::{Answer, Call},
};
use idm_api::time::UnixMillis;
use std::{
    cell::RefCell,
    future::Future,
    pin::Pin,
    task::{Context, Waker},
};

/// What is older says no longer what is so now.
const FRESH_MS: i64 = 10_000;

/// An answer that is on its way.
pub(super) type Coming = Pin<Box<dyn Future<Output = Result<Answer, ApiError>>>>;

/// At most one read.
#[derive(Default)]
pub(super) struct Ahead(RefCell<Option<Begun>>);

struct Begun {
    url: String,
    since: UnixMillis,
    coming: Coming,
}

impl Ahead {
    /// Makes the call, which `coming` is to do, in place of the one before.
    pub(super) fn begin(&self, url: String, mut coming: Coming) {
        // Asked for here and now: nobody waits for it yet.
        if coming.as_mut().poll(&mut Context::from_waker(Waker::noop())).is_pending() {
            *self.0.borrow_mut() = Some(Begun { url, since: clock::now(), coming });
        }
    }

    /// What comes of this call, if it has been made.
    pub(super) fn take(&self, call: &Call<'_>) -> Option<Coming> {
        let begun = self.0.borrow_mut().take_if(|begun| begun.url == call.url())?;
        (clock::now().since(begun.since) < FRESH_MS).then_some(begun.coming)
    }

    /// Forgets it.
    pub(super) fn clear(&self) {
        self.0.take();
    }
}
