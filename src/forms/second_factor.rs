//! The second step of logging in: a code of the authenticator app, or a recovery code.

use super::{
    locked::TimeLeft,
    passkey::{PasskeyButton, PasskeyWay},
    submission::{Sending, Submission},
};
use crate::{
    text::text,
    ui::{
        button::{Button, Look, SubmitButton},
        dom::focus_soon,
        field::{Field, TextField},
        form::Form,
    },
};
use idm_api::{
    second_factor::{is_app_code, normalized_code},
    secret::Secret,
};
use leptos::prelude::*;

const FIELD_ID: &str = "second-factor-code";

/// The form.
#[component]
pub fn SecondFactorForm(
    /// Sends the code.
    send: Sending<Secret>,
    /// Goes back to the password.
    on_back: Callback<()>,
    /// A passkey in place of a code, where the person has one.
    #[prop(optional_no_strip)]
    passkey: Option<PasskeyWay>,
) -> impl IntoView {
    let text = text().second_factor();
    let code = Field::new(FIELD_ID, "code");
    let submission = Submission::new();
    let by_recovery = RwSignal::new(false);
    let submit = Callback::new(move |()| {
        let targets = [("code", code.state)];
        submission.check_anew(&targets);
        let entered = normalized_code(&Secret::new(code.value()));
        if entered.is_empty() {
            code.state.fail(text.code_missing);
        } else if !by_recovery.get_untracked() && !is_app_code(&entered) {
            code.state.fail(text.code_malformed);
        }
        if !Submission::is_stopped(&targets) {
            submission.run(targets.to_vec(), Some(FIELD_ID), send.send(entered));
        }
    });
    let swap = Callback::new(move |()| {
        by_recovery.update(|by_recovery| *by_recovery = !*by_recovery);
        submission.check_anew(&[("code", code.state)]);
        focus_soon(FIELD_ID.to_owned());
    });
    let swap_label = Signal::derive(move || if by_recovery.get() { text.use_app } else { text.use_recovery });
    // The field takes the focus from the password that is gone.
    focus_soon(FIELD_ID.to_owned());
    view! {
        <Form on_submit=submit busy=submission.busy problem=submission.problem>
            <TimeLeft submission />
            <p>{move || if by_recovery.get() { text.recovery_intro } else { text.app_intro }}</p>
            {move || {
                let recovery = by_recovery.get();
                view! {
                    <TextField
                        field=code
                        label=if recovery { text.recovery_code } else { text.app_code }
                        autocomplete=if recovery { "off" } else { "one-time-code" }
                        input_mode=if recovery { "text" } else { "numeric" }
                    />
                }
            }}
            <SubmitButton label=text.submit busy=submission.busy />
            {passkey.map(|way| view! { <InPlaceOfCode way /> })}
            <div class="sheet-actions">
                <Button label=swap_label on_click=swap look=Look::Quiet />
                <Button label=text.back on_click=on_back look=Look::Quiet />
            </div>
        </Form>
    }
}

#[component]
fn InPlaceOfCode(way: PasskeyWay) -> impl IntoView {
    view! { <PasskeyButton label=text().passkey().in_place_of_code way problem=RwSignal::new(None) /> }
}
