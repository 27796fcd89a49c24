//! How long a form must wait that the IDM has locked or slowed down.

#![expect(unreachable_pub, reason = "Leptos makes the property struct of every component `pub`")]

use super::submission::Submission;
use crate::{
    text::text,
    ui::{
        live::use_live,
        wait::{Wait, minutes_and_seconds},
    },
};
use leptos::prelude::*;

/// The time that is left. It is seen counting, and heard when it is over: a voice that counts helps nobody.
#[component]
pub(super) fn TimeLeft(
    /// What was refused.
    submission: Submission,
) -> impl IntoView {
    let text = text().login();
    let live = use_live();
    let wait = Wait::new();
    let over = Callback::new(move |()| {
        submission.problem.set(Some(text.try_now.to_owned()));
        live.say(text.try_now.to_owned());
    });
    Effect::new(move || match submission.retry_after.get() {
        Some(seconds) => wait.begin(seconds, over),
        None => wait.end(),
    });
    move || {
        (wait.left() > 0).then(|| {
            view! {
                <p class="wait">
                    {text.time_left} " "
                    <strong role="timer">{move || minutes_and_seconds(wait.left())}</strong>
                </p>
            }
        })
    }
}
