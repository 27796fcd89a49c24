//! The same done to many applications, a few at a time. It goes on when the page is left: half a revocation would be
//! the worst of both.

use crate::{
    idm::{ApiError, Authenticated},
    ui::dom::pause,
};
use idm_api::{application::Application, error::ErrorCode, ids::AppId};
use leptos::task::spawn_local;
use std::{
    cell::{Cell, RefCell},
    collections::VecDeque,
    rc::Rc,
    time::Duration,
};

/// Calls under way at a time.
const LANES: usize = 4;
/// So often an application is tried again when the IDM says that we are too fast.
const MOST_WAITS: u32 = 10;

/// What is done to each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Act {
    Revoke,
    Restore,
}

/// An application that something is done to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Target {
    pub(super) id: AppId,
    pub(super) name: String,
}

/// What came of it so far.
#[derive(Debug, Clone, Default)]
pub(super) struct Outcome {
    pub(super) done: Vec<Target>,
    pub(super) failed: Vec<(Target, ApiError)>,
}

/// Some work under way.
pub(super) struct Work {
    client: Authenticated,
    act: Act,
    waiting: RefCell<VecDeque<Target>>,
    outcome: RefCell<Outcome>,
    lanes: Cell<usize>,
    told: Box<dyn Fn(Option<Application>)>,
    finished: Box<dyn Fn(Outcome)>,
}

impl Work {
    /// Begins. `told` hears of each application that is dealt with, in whichever way; `finished` of all.
    pub(super) fn begin(
        client: Authenticated,
        act: Act,
        targets: Vec<Target>,
        told: impl Fn(Option<Application>) + 'static,
        finished: impl Fn(Outcome) + 'static,
    ) -> Rc<Self> {
        let work = Rc::new(Self {
            client,
            act,
            waiting: RefCell::new(targets.into()),
            outcome: RefCell::default(),
            lanes: Cell::new(LANES),
            told: Box::new(told),
            finished: Box::new(finished),
        });
        for _ in 0..LANES {
            spawn_local(work.clone().lane());
        }
        work
    }

    /// Leaves alone what has not begun.
    pub(super) fn stop(&self) {
        self.waiting.borrow_mut().clear();
    }

    async fn lane(self: Rc<Self>) {
        while let Some(target) = self.take() {
            match self.deal_with(target.id).await {
                Ok(application) => {
                    self.outcome.borrow_mut().done.push(target);
                    (self.told)(Some(application));
                }
                Err(error) => {
                    self.outcome.borrow_mut().failed.push((target, error));
                    (self.told)(None);
                }
            }
        }
        self.lanes.set(self.lanes.get() - 1);
        if self.lanes.get() == 0 {
            let outcome = self.outcome.take();
            (self.finished)(outcome);
        }
    }

    fn take(&self) -> Option<Target> {
        self.waiting.borrow_mut().pop_front()
    }

    async fn deal_with(&self, id: AppId) -> Result<Application, ApiError> {
        let mut waits = 0;
        loop {
            let outcome = match self.act {
                Act::Revoke => self.client.revoke_application(id).await,
                Act::Restore => self.client.restore_application(id).await,
            };
            match outcome {
                Err(ApiError::Refused(body)) if body.code == ErrorCode::TooManyRequests && waits < MOST_WAITS => {
                    waits += 1;
                    pause(Duration::from_secs(body.retry_after.unwrap_or(1).clamp(1, 60))).await;
                }
                other => return other.map(|versioned| versioned.value),
            }
        }
    }
}
