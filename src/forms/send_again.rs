//! Having a mail sent once more, not before the first can have come.

use super::submission::{Sending, Submission};
use crate::{
    text::end_user_text,
    ui::{
        button::Button,
        live::use_live,
        wait::{Wait, minutes_and_seconds},
    },
};
use idm_api::recovery::MOST_UNUSED_LINKS;
use leptos::prelude::*;

/// Seconds until a mail is asked for again. The IDM takes every wish at once; a mail takes its time.
const WAIT: u64 = 60;
const WAIT_ID: &str = "send-again-wait";

/// The button, and how long to wait for it.
#[component]
pub fn SendAgain(
    /// Sends.
    send: Sending<()>,
    /// Whether a mail was sent just now.
    sent: bool,
    /// What to say when the IDM would send no more.
    spent: &'static str,
) -> impl IntoView {
    let text = end_user_text().send_again();
    let live = use_live();
    let submission = Submission::new();
    let count = RwSignal::new(usize::from(sent));
    let wait = Wait::new();
    let begin = move || {
        if count.get_untracked() < MOST_UNUSED_LINKS {
            wait.begin(WAIT, Callback::new(move |()| live.say(text.possible.to_owned())));
        }
    };
    if sent {
        begin();
    }
    let sending = Sending::new(move |()| async move {
        send.send(()).await?;
        let _ = count.try_update(|count| *count += 1);
        live.say(text.sent.to_owned());
        begin();
        Ok(())
    });
    let click = Callback::new(move |()| {
        submission.check_anew(&[]);
        submission.run(Vec::new(), None, sending.send(()));
    });
    let all_sent = move || count.get() >= MOST_UNUSED_LINKS;
    let unavailable = Signal::derive(move || all_sent() || wait.left() > 0);
    view! {
        <div class="send-again">
            <div role="alert" class="form-problem">{move || submission.problem.get()}</div>
            <Button
                label=text.send
                on_click=click
                busy=submission.busy
                unavailable
                described_by=WAIT_ID
            />
            <p id=WAIT_ID class="field-hint">
                {move || {
                    if all_sent() {
                        spent.into_any()
                    } else if wait.left() > 0 {
                        view! { {text.wait} " " <span role="timer">{move || minutes_and_seconds(wait.left())}</span> "." }
                            .into_any()
                    } else {
                        ().into_any()
                    }
                }}
            </p>
        </div>
    }
}
