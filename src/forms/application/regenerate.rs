//! Asking before an application's token is replaced: what it is used for, and how long the old one shall live on.

use super::life::last_use;
use crate::{
    forms::{
        problem::explain_whole,
        submission::{Sending, Submission},
    },
    idm::ApiError,
    text::console_text,
    ui::{
        confirm::{ConfirmDialog, Question, Typed},
        dialog::DialogHandle,
        facts::{Fact, Facts},
        field::FieldState,
        moment::{Ago, Day},
        radio::{RadioChoice, Radios},
    },
};
use idm_api::application::{Application, RegenerateToken};
use leptos::prelude::*;

/// Overlaps to choose from: their names in the form and their seconds. The first is the default.
const OVERLAPS: [(&str, u32); 4] = [("none", 0), ("hour", 60 * 60), ("day", 24 * 60 * 60), ("week", 7 * 24 * 60 * 60)];

/// The dialog.
#[component]
pub fn RegenerateDialog(
    /// The application as it is.
    app: Application,
    /// Replaces its token.
    send: Sending<RegenerateToken>,
    /// Closes the dialog from outside.
    handle: DialogHandle,
    /// Told when the dialog was closed.
    on_closed: Callback<()>,
) -> impl IntoView {
    let sentences = console_text();
    let text = sentences.regenerate();
    let overlap = RwSignal::new(OVERLAPS[0].0.to_owned());
    let submission = Submission::new();
    let Submission { busy, problem, .. } = submission;
    let question = Question {
        heading: (text.heading)(&app.name),
        consequence: (text.consequence)(&last_use(&app)),
        action: text.action,
        cancel: crate::text::text().common().cancel,
        typed: Some(Typed {
            word: app.name.trim().to_owned(),
            label: (text.type_name)(&app.name),
            mismatch: sentences.application_life().delete_mismatch.to_owned(),
        }),
    };
    let on_confirm = Callback::new(move |()| {
        submission.check_anew(&[]);
        let chosen = OVERLAPS.iter().find(|(name, _)| overlap.with_untracked(|overlap| overlap == name));
        let seconds = chosen.map(|(_, seconds)| *seconds).filter(|seconds| *seconds > 0);
        let sent = send.send(RegenerateToken { overlap_seconds: seconds });
        // Without an answer nobody knows whether it was done, and what was made cannot be shown any more.
        let untold = |error: &ApiError| match error {
            ApiError::Refused(_) => None,
            error => Some([&explain_whole(error), " ", text.untold].concat()),
        };
        submission.run(Vec::new(), None, submission.in_own_words(sent, untold));
    });
    let choices = OVERLAPS.iter().zip(text.overlaps).map(|((value, _), (label, hint))| RadioChoice {
        value,
        label: label.to_owned(),
        hint: Some(hint),
    });
    let overlapping = app.previous_tokens.len();
    view! {
        <ConfirmDialog id="regenerate" question busy problem handle on_confirm on_closed>
            <Facts>
                <Fact name=text.token_age>
                    <Day at=app.token_created />
                    " \u{b7} "
                    <Ago at=app.token_created />
                </Fact>
                <Fact name=sentences.app_credentials().last_used>
                    {match app.last_used {
                        Some(at) => view! { <Day at /> " \u{b7} " <Ago at /> }.into_any(),
                        None => sentences.app_credentials().never_used.into_any(),
                    }}
                </Fact>
                {(overlapping > 0)
                    .then(|| view! { <Fact name=text.older_tokens>{(text.older_tokens_end)(overlapping)}</Fact> })}
            </Facts>
            <Radios
                state=FieldState::new("overlap")
                legend=text.overlap
                choices=choices.collect()
                selected=overlap
            />
        </ConfirmDialog>
    }
}
