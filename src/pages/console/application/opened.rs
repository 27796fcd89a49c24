//! The application that the page shows, and the calls that change it.

use crate::{
    forms::application::{Conflict, Edit},
    idm::{ApiError, Versioned},
    load::{Load, Remote},
    pages::guard::SignedIn,
};
use idm_api::{application::Application, audit::AuditQuery, error::ErrorCode, ids::AppId, time::UnixMillis};
use leptos::prelude::*;

/// The application that the page shows. A copyable handle.
#[derive(Clone, Copy)]
pub(super) struct Opened {
    pub(super) id: AppId,
    pub(super) signed_in: SignedIn,
    load: Load<Versioned<Application>>,
}

/// What came of a change.
pub(super) enum Outcome {
    Done(Application),
    /// Somebody else changed it meanwhile; what there is now.
    Conflict(Box<Conflict>, Box<Versioned<Application>>),
}

impl Opened {
    pub(super) fn start(signed_in: SignedIn, id: AppId) -> Self {
        let load = Load::start(move || {
            let client = signed_in.client();
            async move { client.application(id).await }
        });
        Self { id, signed_in, load }
    }

    pub(super) fn again(self) {
        self.load.again();
    }

    pub(super) fn state(self) -> RwSignal<Remote<Versioned<Application>>, LocalStorage> {
        self.load.state()
    }

    /// Reads something of the application, while there is one; tracked.
    pub(super) fn read<T>(self, read: impl FnOnce(&Application) -> T) -> Option<T> {
        self.state().with(|state| match state {
            Remote::Ready(app) => Some(read(&app.value)),
            Remote::Loading | Remote::Failed(_) => None,
        })
    }

    pub(super) fn name(self) -> Option<String> {
        self.read(|app| app.name.clone())
    }

    /// The version of it that the page shows; tracked.
    pub(super) fn version(self) -> String {
        self.state().with(|state| match state {
            Remote::Ready(app) => app.etag.clone(),
            Remote::Loading | Remote::Failed(_) => String::new(),
        })
    }

    /// The application and its version, as the page shows it now.
    pub(super) fn seen(self) -> Option<Versioned<Application>> {
        self.state().with_untracked(|state| match state {
            Remote::Ready(app) => Some(app.clone()),
            Remote::Loading | Remote::Failed(_) => None,
        })
    }

    /// Shows what an answer to a change told. Such an answer leaves out the replaced tokens, which no change but a new
    /// token touches.
    pub(super) fn now_is(self, mut app: Versioned<Application>) {
        let _ = self.state().try_update(|state| {
            if let Remote::Ready(before) = state {
                app.value.previous_tokens = std::mem::take(&mut before.value.previous_tokens);
            }
            *state = Remote::Ready(app);
        });
    }

    /// Reads it again without showing that; until when its replaced tokens are accepted.
    pub(super) async fn refresh(self) -> Result<Vec<UnixMillis>, ApiError> {
        let now = self.signed_in.client().application(self.id).await?;
        let ends = now.value.previous_tokens.iter().map(|token| token.expires).collect();
        let _ = self.state().try_set(Remote::Ready(now));
        Ok(ends)
    }

    /// Changes the application, if it still is as it was seen.
    pub(super) async fn change(self, seen: &Versioned<Application>, edit: &Edit) -> Result<Outcome, ApiError> {
        let client = self.signed_in.client();
        match client.change_application(self.id, &seen.etag, &edit.onto(&seen.value)).await {
            Ok(app) => {
                self.now_is(app.clone());
                Ok(Outcome::Done(app.value))
            }
            Err(error) if error.code() == Some(&ErrorCode::ChangedMeanwhile) => {
                let now = client.application(self.id).await?;
                let _ = self.state().try_set(Remote::Ready(now.clone()));
                let last = AuditQuery { limit: Some(1), ..AuditQuery::default() };
                // Who it was is good to know; that it cannot be told is no reason to stop.
                let events =
                    client.application_events(self.id, &last).await.map(|page| page.events).unwrap_or_default();
                let who = events.into_iter().next().and_then(|event| event.actor.name);
                let before = seen.value.clone();
                let conflict = Conflict { before, now: now.value.clone(), mine: edit.clone(), who };
                Ok(Outcome::Conflict(Box::new(conflict), Box::new(now)))
            }
            Err(error) => Err(error),
        }
    }

    /// Revokes or restores it, also after the page was left; its name.
    pub(super) async fn set_revoked(self, revoked: bool) -> Result<String, ApiError> {
        let client = self.signed_in.client_if_still().ok_or(ApiError::Unreachable)?;
        let answer =
            if revoked { client.revoke_application(self.id).await } else { client.restore_application(self.id).await }?;
        let name = answer.value.name.clone();
        self.now_is(answer);
        Ok(name)
    }
}
