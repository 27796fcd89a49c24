//! One follower of the conversations: gets every event once and in order, while its JWT and its session hold.

use super::{
    hub::{BATCH, Held, published},
    reach,
};
use crate::{
    domain::{Address, Caller, DomainError, Idm},
    store::messages,
};
use idm_api::{auth::JWT_LIFETIME_MS, ids::AccountId, secret::Secret, time::UnixMillis};
use std::{collections::VecDeque, sync::Arc, time::Duration};
use tokio::{
    sync::{
        broadcast::{Receiver, error::RecvError},
        watch,
    },
    time::{self, Interval, MissedTickBehavior},
};

/// How often a quiet stream says that it lives. Proxies give up silent connections after 30 or 60 seconds.
const BEAT_EVERY: Duration = Duration::from_secs(15);

/// An event as it is sent.
#[derive(Debug)]
pub struct Published {
    /// Its number.
    pub seq: i64,
    /// Whose it is.
    pub(super) account: AccountId,
    /// [`idm_api::support::SupportEvent`] in JSON.
    pub data: String,
}

/// What a stream sends.
#[derive(Debug)]
pub enum Sent {
    /// Everything up to this number is told, or was before the stream.
    Ready(i64),
    /// Something new.
    Event(Arc<Published>),
    /// Nothing new, and still there.
    Beat,
}

/// A stream of what is new for one caller.
pub struct SupportStream {
    idm: Arc<Idm>,
    jwt: Secret,
    address: Address,
    of: Option<AccountId>,
    ends: UnixMillis,
    ending: watch::Receiver<bool>,
    events: Receiver<Arc<Published>>,
    waiting: VecDeque<Arc<Published>>,
    told: i64,
    /// There is more in the database than what is waiting.
    behind: bool,
    ready: bool,
    beat: Interval,
    _held: Held,
}

impl Idm {
    /// What is new for the caller after number `after`; left out: from now on.
    ///
    /// # Errors
    /// When the caller is neither admin nor operator, or there are too many streams.
    pub async fn support_stream(
        self: &Arc<Self>,
        caller: &Caller,
        jwt: Secret,
        after: Option<i64>,
    ) -> Result<SupportStream, DomainError> {
        let of = reach(caller)?;
        let held = self.support.hold(caller.id())?;
        let last = messages::last(&mut *self.store.read().await?).await?;
        let events = self.support.listen(&self.store, last);
        let now = self.clock.now();
        // Who came with an expired JWT got a fresh one with this answer.
        let jwt_ends = if caller.jwt_expires > now { caller.jwt_expires } else { now.plus(JWT_LIFETIME_MS) };
        let mut beat = time::interval_at(time::Instant::now() + BEAT_EVERY, BEAT_EVERY);
        beat.set_missed_tick_behavior(MissedTickBehavior::Delay);
        Ok(SupportStream {
            idm: Arc::clone(self),
            jwt,
            address: caller.address,
            of,
            ends: jwt_ends.min(caller.session_expires),
            ending: self.support.ending.subscribe(),
            events,
            waiting: VecDeque::new(),
            // A number from before a backup was restored would miss everything up to it.
            told: after.filter(|after| *after <= last).unwrap_or(last),
            // Also without a number: something may have come since `last` was read.
            behind: true,
            ready: false,
            beat,
            _held: held,
        })
    }

    /// Ends all streams: the server is about to stop.
    pub fn end_streams(&self) {
        self.support.end();
    }
}

impl SupportStream {
    /// What to send next; `None`: the stream has ended.
    pub async fn next(&mut self) -> Option<Sent> {
        loop {
            if *self.ending.borrow() {
                return None;
            }
            if let Some(event) = self.waiting.pop_front() {
                self.told = event.seq;
                return Some(Sent::Event(event));
            }
            if self.behind {
                self.catch_up().await?;
                continue;
            }
            if !self.ready {
                self.ready = true;
                return Some(Sent::Ready(self.told));
            }
            let event = tokio::select! {
                _ = self.ending.wait_for(|ending| *ending) => return None,
                _ = self.beat.tick() => None,
                event = self.events.recv() => Some(event),
            };
            match event {
                None => {
                    self.still_holds().await?;
                    return Some(Sent::Beat);
                }
                Some(Ok(event)) if event.seq > self.told && self.of.is_none_or(|of| of == event.account) => {
                    self.still_holds().await?;
                    self.waiting.push_back(event);
                }
                Some(Ok(_)) => {}
                Some(Err(RecvError::Lagged(_))) => self.behind = true,
                Some(Err(RecvError::Closed)) => return None,
            }
        }
    }

    async fn catch_up(&mut self) -> Option<()> {
        self.still_holds().await?;
        // A fault of the database ends the stream; the client comes back and says where it was.
        let found = published(&self.idm.store, self.of, self.told).await.ok()?;
        self.behind = i64::try_from(found.len()) == Ok(BATCH);
        self.waiting.extend(found);
        Some(())
    }

    /// Asked before anything is told: the end of a session holds at once, here as everywhere.
    async fn still_holds(&self) -> Option<()> {
        if self.idm.clock.now() >= self.ends {
            return None;
        }
        let caller = self.idm.authenticate(&self.jwt, self.address).await.ok()?;
        (reach(&caller).ok()? == self.of).then_some(())
    }
}
