//! Sending a form: once at a time, and what is wrong afterwards lands where it belongs.

use super::problem::{explain, retry_after};
use crate::{
    idm::ApiError,
    ui::{
        dom::focus_soon,
        field::{FieldState, focus_first_failed},
    },
};
use idm_api::error::ErrorCode;
use leptos::{prelude::*, task::spawn_local};
use std::{future::Future, pin::Pin, rc::Rc};

/// The answer on its way.
pub type Sent<O = ()> = Pin<Box<dyn Future<Output = Result<O, ApiError>>>>;

/// What a form does with what was entered. The page decides, so a form knows no server.
pub struct Sending<I: 'static, O: 'static = ()>(StoredValue<Rc<dyn Fn(I) -> Sent<O>>, LocalStorage>);

impl<I, O> Clone for Sending<I, O> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<I, O> Copy for Sending<I, O> {}

impl<I: 'static, O: 'static> Sending<I, O> {
    /// Sends by this function.
    pub fn new<F: Future<Output = Result<O, ApiError>> + 'static>(send: impl Fn(I) -> F + 'static) -> Self {
        Self(StoredValue::new_local(Rc::new(move |input| Box::pin(send(input)) as Sent<O>)))
    }

    /// Sends; for what stands between a page and a form as well.
    pub fn send(self, input: I) -> Sent<O> {
        self.0.with_value(|send| send(input))
    }
}

/// A form's field and its name on the wire.
pub(super) type Target = (&'static str, FieldState);

/// The state of sending a form.
#[derive(Clone, Copy)]
pub(super) struct Submission {
    pub(super) busy: RwSignal<bool>,
    pub(super) problem: RwSignal<Option<String>>,
    /// Seconds after which it makes sense to try again, where the IDM has named them.
    pub(super) retry_after: RwSignal<Option<u64>>,
}

impl Submission {
    pub(super) fn new() -> Self {
        Self { busy: RwSignal::new(false), problem: RwSignal::new(None), retry_after: RwSignal::new(None) }
    }

    /// Forgets what was wrong, before the fields are checked anew.
    pub(super) fn check_anew(self, targets: &[Target]) {
        self.problem.set(None);
        self.retry_after.set(None);
        targets.iter().for_each(|(_, field)| field.error.set(None));
    }

    /// Whether a field failed its check; then it has the focus.
    pub(super) fn is_stopped(targets: &[Target]) -> bool {
        focus_first_failed(targets.iter().map(|(_, field)| *field))
    }

    /// Sends. After wrong credentials the focus goes to `retry_at`.
    pub(super) fn run(self, targets: Vec<Target>, retry_at: Option<&'static str>, sent: Sent) {
        self.busy.set(true);
        spawn_local(async move {
            let outcome = sent.await;
            // The form may be gone by now, together with the signals.
            let _ = self.busy.try_set(false);
            if let Err(error) = outcome {
                self.fail(&error, &targets, retry_at);
            }
        });
    }

    /// What is sent, with words of this form's own for some of what may go wrong.
    pub(super) fn in_own_words<W: Into<String>>(
        self,
        sent: Sent,
        words: impl Fn(&ApiError) -> Option<W> + 'static,
    ) -> Sent {
        Box::pin(async move {
            let outcome = sent.await;
            let Some(told) = outcome.as_ref().err().and_then(words) else { return outcome };
            let _ = self.problem.try_set(Some(told.into()));
            Ok(())
        })
    }

    fn fail(self, error: &ApiError, targets: &[Target], retry_at: Option<&'static str>) {
        let explained = explain(error);
        let mut whole = explained.form;
        // Whoever guessed at the present password reads it there.
        let guessed = targets.iter().find(|(name, _)| *name == "currentPassword");
        if let (Some(ErrorCode::Locked), Some((_, field))) = (error.code(), guessed) {
            let _ = field.error.try_set(whole.take());
        }
        for (wire_name, message) in explained.fields {
            match targets.iter().find(|(name, _)| *name == wire_name) {
                Some((_, field)) => drop(field.error.try_set(Some(message))),
                // A field that this form does not have: the person still gets to know.
                None => whole = whole.or(Some(message)),
            }
        }
        let _ = self.problem.try_set(whole);
        let _ = self.retry_after.try_set(retry_after(error));
        if !Self::is_stopped(targets)
            && error.code() == Some(&ErrorCode::WrongCredentials)
            && let Some(id) = retry_at
        {
            focus_soon(id.to_owned());
        }
    }
}
