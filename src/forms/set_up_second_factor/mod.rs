//! Setting up an authenticator app: what it is told, as a QR code and as a key to type, and its first code.

mod key;
mod qr;

use super::submission::{Sending, Submission};
use crate::{
    idm::on_this_clock,
    text::end_user_text,
    ui::{
        button::{Button, SubmitButton},
        dialog::{Dialog, DialogHandle},
        field::{Field, TextField},
        form::Form,
        toast::use_toasts,
    },
};
use idm_api::{
    second_factor::{Enrolment, is_app_code, normalized_code},
    secret::Secret,
    time::UnixMillis,
};
use key::SetupKey;
use leptos::{leptos_dom::helpers::TimeoutHandle, prelude::*};
use qr::QrCode;
use std::time::Duration;

/// What the app is told, until it is wiped.
pub type Told = RwSignal<Option<Enrolment>, LocalStorage>;

/// The dialog. What the app is told is wiped when it is closed or when its time is over.
#[component]
pub fn SetUpSecondFactorDialog(
    /// What the app is told.
    told: Told,
    /// Sends the app's first code.
    send: Sending<Secret>,
    /// Closes the dialog from outside.
    handle: DialogHandle,
    /// Told when the dialog was closed.
    on_closed: Callback<()>,
) -> impl IntoView {
    let text = end_user_text().own_account();
    let toasts = use_toasts();
    let code = Field::new("setup-code", "code");
    let submission = Submission::new();
    let submit = Callback::new(move |()| {
        let targets = [("code", code.state)];
        submission.check_anew(&targets);
        let entered = normalized_code(&Secret::new(code.value()));
        if !is_app_code(&entered) {
            let second_factor = crate::text::text().second_factor();
            code.state.fail(if entered.is_empty() { second_factor.code_missing } else { second_factor.code_malformed });
        }
        if !Submission::is_stopped(&targets) {
            submission.run(targets.to_vec(), Some(code.state.id), send.send(entered));
        }
    });
    let cancel = Callback::new(move |()| handle.close());
    let timer = told.with_untracked(|told| told.as_ref().map(|told| told.expires)).and_then(|expires| {
        at(expires, move || {
            let _ = told.try_set(None);
            toasts.tell(text.expired.to_owned());
            handle.close();
        })
    });
    on_cleanup(move || {
        if let Some(timer) = timer {
            timer.clear();
        }
        let _ = told.try_set(None);
    });
    view! {
        <Dialog id="set-up-second-factor" heading=text.scan_heading handle on_closed>
            <Form on_submit=submit busy=submission.busy problem=submission.problem>
                <p>{text.scan}</p>
                <QrCode told />
                <SetupKey told />
                <TextField field=code label=text.code autocomplete="one-time-code" input_mode="numeric" exact=true />
                <div class="dialog-actions">
                    <Button label=crate::text::text().common().cancel on_click=cancel />
                    <SubmitButton label=text.turn_on busy=submission.busy />
                </div>
            </Form>
        </Dialog>
    }
}

fn at(time: UnixMillis, run: impl FnOnce() + 'static) -> Option<TimeoutHandle> {
    let left = on_this_clock(time).since(UnixMillis(js_sys::Date::now() as i64)).max(0).unsigned_abs();
    set_timeout_with_handle(run, Duration::from_millis(left)).ok()
}
