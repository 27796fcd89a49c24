//! Something that is done once it was asked for.

use super::submission::{Sending, Submission};
use crate::{
    idm::ApiError,
    ui::{
        confirm::{ConfirmDialog, Question},
        dialog::DialogHandle,
    },
};
use leptos::prelude::*;

/// The question; what goes wrong with the answer is said in it.
#[component]
pub fn AskedDialog(
    /// Its id.
    id: &'static str,
    /// What it says.
    question: Question,
    /// Does it, and closes the dialog.
    send: Sending<()>,
    /// Closes the dialog from outside.
    handle: DialogHandle,
    /// Told when the dialog was closed.
    on_closed: Callback<()>,
) -> impl IntoView {
    let submission = Submission::new();
    let Submission { busy, problem, .. } = submission;
    let on_confirm = Callback::new(move |()| {
        submission.check_anew(&[]);
        submission.run(Vec::new(), None, send.send(()));
    });
    view! { <ConfirmDialog id question busy problem handle on_confirm on_closed /> }
}

/// What came of taking something away: that it is gone already is what was wanted.
///
/// # Errors
/// Anything else that went wrong.
pub fn or_gone(outcome: Result<(), ApiError>) -> Result<(), ApiError> {
    match outcome {
        Err(error) if error.code() == Some(&idm_api::error::ErrorCode::NotFound) => Ok(()),
        outcome => outcome,
    }
}
