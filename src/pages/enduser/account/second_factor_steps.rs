//! The dialogs of the second factor, one after the other. What they show once is held from the call that makes it until
//! it is wiped.

use super::{
    own::Own,
    second_factor::{ID, Step},
};
use crate::{
    forms::{
        Sending,
        own_account::ReauthenticateDialog,
        save_token::{SaveRecoveryCodesDialog, Token, why_stay_for_codes},
        set_up_second_factor::{SetUpSecondFactorDialog, Told},
    },
    idm::ApiError,
    nav::{Nav, use_nav},
    text::end_user_text,
    ui::{
        dialog::DialogHandle,
        dom::focus_soon,
        live::use_live,
        toast::{Toasts, use_toasts},
    },
};
use idm_api::{
    error::ErrorCode,
    second_factor::{Reauthentication, RecoveryCodes},
    secret::Secret,
};
use leptos::prelude::*;
use std::future::Future;

/// What the steps share.
#[derive(Clone, Copy)]
struct Under {
    nav: Nav,
    toasts: Toasts,
    step: RwSignal<Step>,
    codes: Token,
    stay: Callback<()>,
    changed: Callback<()>,
}

impl Under {
    /// Makes a call that is answered with recovery codes, and shows those.
    async fn reveal(
        self,
        done: &'static str,
        call: impl Future<Output = Result<RecoveryCodes, ApiError>>,
    ) -> Result<(), ApiError> {
        self.nav.hold(self.stay);
        match call.await {
            Ok(made) => {
                let _ = self.codes.try_set(Some(Secret::joined(&made.recovery_codes, '\n')));
                let _ = self.step.try_set(Step::Codes);
                self.toasts.tell(done.to_owned());
                let _ = self.changed.try_run(());
                Ok(())
            }
            Err(error) => {
                self.nav.release();
                Err(error)
            }
        }
    }

    fn end(self) {
        let _ = self.step.try_set(Step::Nothing);
        focus_soon(ID.to_owned());
    }
}

/// The dialog of the present step.
#[component]
pub(super) fn Steps(
    own: Own,
    step: RwSignal<Step>,
    /// Told when the second factor is another than before.
    changed: Callback<()>,
) -> impl IntoView {
    let text = end_user_text().own_account();
    let (nav, live, toasts) = (use_nav(), use_live(), use_toasts());
    let codes: Token = RwSignal::new_local(None);
    let told: Told = RwSignal::new_local(None);
    let stay = Callback::new(move |()| live.say(why_stay_for_codes(codes).to_owned()));
    let under = Under { nav, toasts, step, codes, stay, changed };
    on_cleanup(move || nav.release());
    let handle = DialogHandle::new();

    let begin = Sending::new(move |proof: Reauthentication| async move {
        let enrolment = own.client().enrol_second_factor(&proof).await?;
        let _ = told.try_set(Some(enrolment));
        let _ = step.try_set(Step::SetUp);
        Ok(())
    });
    let confirm = Sending::new(move |code: Secret| async move {
        let call = async move { own.client().confirm_second_factor(code).await };
        match under.reveal(text.turned_on, call).await {
            Err(error) if error.code() == Some(&ErrorCode::Conflict) => {
                toasts.tell(text.expired.to_owned());
                let _ = changed.try_run(());
                handle.close();
                Ok(())
            }
            outcome => outcome,
        }
    });
    let new_codes = Sending::new(move |proof: Reauthentication| async move {
        under.reveal(text.codes_made, async move { own.client().make_recovery_codes(&proof).await }).await
    });
    let turn_off = Sending::new(move |proof: Reauthentication| async move {
        own.client().disable_second_factor(&proof).await?;
        toasts.tell(text.turned_off.to_owned());
        let _ = changed.try_run(());
        handle.close();
        Ok(())
    });
    let closed = Callback::new(move |()| under.end());
    let saved = Callback::new(move |()| {
        nav.release();
        under.end();
    });
    let ask = move |heading: &'static str, consequence, action, danger, send| {
        let asked = own.proves();
        view! { <ReauthenticateDialog heading consequence action danger asked send handle on_closed=closed /> }
            .into_any()
    };
    move || match step.get() {
        Step::Nothing => ().into_any(),
        Step::Begin => ask(text.set_up, text.set_up_consequence, text.go_on, false, begin),
        Step::NewCodes => ask(text.new_codes, text.new_codes_consequence, text.new_codes, false, new_codes),
        Step::TurnOff => ask(text.turn_off_heading, text.turn_off_consequence, text.turn_off, true, turn_off),
        Step::SetUp => view! { <SetUpSecondFactorDialog told send=confirm handle on_closed=closed /> }.into_any(),
        Step::Codes => view! { <SaveRecoveryCodesDialog email=own.email() codes on_done=saved /> }.into_any(),
    }
}
