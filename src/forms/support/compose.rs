//! Writing a message: Enter sends, a draft is kept while the person is elsewhere in the console.

use super::words::{problem_of, tidy};
use crate::{
    forms::submission::{Sending, Submission},
    text::console_text,
    ui::{
        area::{Area, TextArea},
        button::SubmitButton,
        dom::focus,
        form::Form,
    },
};
use idm_api::{ids::ConversationId, support::TEXT_MAX_CHARACTERS};
use leptos::{ev::KeyboardEvent, prelude::*};
use std::collections::HashMap;

const FIELD: &str = "message";

/// What was written and not sent, in memory only. A copyable handle.
#[derive(Clone, Copy)]
pub struct Drafts(StoredValue<HashMap<ConversationId, String>>);

impl Drafts {
    /// None so far.
    #[must_use]
    pub fn new() -> Self {
        Self(StoredValue::new(HashMap::new()))
    }

    fn get(self, id: ConversationId) -> String {
        self.0.with_value(|drafts| drafts.get(&id).cloned().unwrap_or_default())
    }

    fn set(self, id: ConversationId, draft: String) {
        let _ = self.0.try_update_value(
            |drafts| {
                if draft.is_empty() { drafts.remove(&id) } else { drafts.insert(id, draft) }
            },
        );
    }
}

impl Default for Drafts {
    fn default() -> Self {
        Self::new()
    }
}

/// The form.
#[component]
pub fn Composer(
    /// The conversation.
    id: ConversationId,
    /// What was written before.
    drafts: Drafts,
    /// Sends a message.
    send: Sending<String>,
) -> impl IntoView {
    let text = console_text().thread();
    let area = Area::new(FIELD);
    let submission = Submission::new();
    Effect::new(move || {
        if area.input.get().is_some() {
            area.fill(&drafts.get(id));
        }
    });
    let submit = Callback::new(move |()| {
        let targets = [("text", area.state)];
        submission.check_anew(&targets);
        let written = tidy(&area.value());
        if let Some(problem) = problem_of(&written, TEXT_MAX_CHARACTERS, text.empty) {
            area.state.fail(problem.to_owned());
        }
        if !Submission::is_stopped(&targets) {
            let sent = send.send(written.clone());
            let done = Box::pin(async move {
                sent.await?;
                // What was typed meanwhile stays.
                if tidy(&area.value()) == written {
                    area.fill("");
                    drafts.set(id, String::new());
                }
                focus(FIELD);
                Ok(())
            });
            submission.run(targets.to_vec(), None, done);
        }
    });
    let pressed = move |event: KeyboardEvent| {
        // While a word is being composed (Japanese, Chinese) Enter takes the word.
        if event.key() == "Enter" && !event.shift_key() && !event.is_composing() {
            event.prevent_default();
            if !submission.busy.get_untracked() {
                submit.run(());
            }
        }
    };
    let typed = Callback::new(move |draft| drafts.set(id, draft));
    view! {
        <div class="composer" on:keydown=pressed>
            <Form on_submit=submit busy=submission.busy problem=submission.problem>
                <TextArea area label=text.write hint=text.write_hint on_input=typed />
                <SubmitButton label=text.send busy=submission.busy />
            </Form>
        </div>
    }
}
