//! Checking whether something is an appToken: first by the browser alone, then, when asked to, by the IDM.

mod recognise;
mod verdict;

use super::submission::{Sending, Submission};
use crate::{
    text::console_text,
    ui::{
        button::{Button, Look},
        dom::focus,
        field::Field,
        form::Form,
        live::use_live,
        password::{PasswordField, RevealLabels},
    },
};
use idm_api::{application::TokenCheck, ids::AppId, secret::Secret};
use leptos::{ev, prelude::*};
use recognise::{Recognised, cleaned, recognise};
use verdict::{Answer, Verdict};

const FIELD_ID: &str = "token-to-check";
const ASK_ID: &str = "ask-why";

/// The field, what the browser tells about it, and the question to the IDM. What was pasted is wiped once the IDM has
/// answered, and when the page is left.
#[component]
pub fn CheckTokenForm(
    /// Asks the IDM.
    send: Sending<Secret>,
    /// What the IDM answered.
    answer: RwSignal<Option<TokenCheck>>,
    /// Where an application's page is.
    href_of: Callback<AppId, String>,
) -> impl IntoView {
    let text = console_text().check_token();
    let live = use_live();
    let field = Field::new(FIELD_ID, FIELD_ID);
    let recognised = RwSignal::new(Recognised::Nothing);
    let submission = Submission::new();
    // An answer to what no longer stands in the field would be taken for one to what does.
    let stale = RwSignal::new(false);
    let fresh = Signal::derive(move || if stale.get() { None } else { answer.get() });
    let empty = move || {
        if let Some(input) = field.input.try_get_untracked().flatten() {
            input.set_value("");
        }
    };
    on_cleanup(empty);
    // A page that is left may be kept whole by the browser for its back button.
    let left = window_event_listener(ev::pagehide, move |_| empty());
    on_cleanup(move || left.remove());

    let changed = Callback::new(move |()| {
        let pasted = Secret::new(field.value());
        let now = recognise(&pasted);
        answer.set(None);
        stale.set(submission.busy.get_untracked());
        submission.problem.set(None);
        if recognised.get_untracked() != now {
            recognised.set(now);
            live.say(verdict::heading(now).to_owned());
        }
    });
    let ask = Callback::new(move |()| {
        let pasted = Secret::new(field.value());
        if recognise(&pasted).is_whole_token() {
            stale.set(false);
            submission.run(vec![("appToken", field.state)], None, send.send(cleaned(&pasted)));
        }
    });
    let clear = Callback::new(move |()| {
        empty();
        recognised.set(Recognised::Nothing);
        answer.set(None);
        stale.set(submission.busy.get_untracked());
        submission.problem.set(None);
        focus(FIELD_ID);
    });
    Effect::new(move || {
        if fresh.with(Option::is_some) {
            empty();
        }
    });
    let cannot_ask = Signal::derive(move || !recognised.get().is_whole_token() || fresh.with(Option::is_some));
    let why = move || match recognised.get() {
        _ if fresh.with(Option::is_some) => text.ask_again,
        now if now.is_whole_token() => text.ask_hint,
        Recognised::Jwt => text.jwt_is_not_asked,
        _ => text.ask_first,
    };

    view! {
        <Form on_submit=ask busy=submission.busy problem=submission.problem>
            <PasswordField
                field
                label=text.field
                autocomplete="off"
                reveal=RevealLabels { show: text.show, hide: text.hide }
                on_input=changed
            />
            <Verdict recognised />
            <Answer answer=fresh href_of />
            <p class="field-hint" id=ASK_ID>{why}</p>
            <div class="check-actions">
                <Button
                    label=text.ask
                    on_click=ask
                    look=Look::Primary
                    busy=submission.busy
                    unavailable=cannot_ask
                    described_by=ASK_ID
                />
                <Button label=text.clear on_click=clear />
            </div>
        </Form>
    }
}
