//! A button that asks for a passkey.

#![expect(unreachable_pub, reason = "Leptos makes the property struct of every component `pub`")]

use super::{Answered, PasskeyWay, explain};
use crate::{
    forms::problem::explain_whole,
    ui::button::{Button, Look},
    webauthn::{Asking, Failure, get},
};
use leptos::{prelude::*, task::spawn_local};
use web_sys::AbortController;

/// The button, with what went wrong above it.
#[component]
pub(in crate::forms) fn PasskeyButton(
    /// What it says.
    label: &'static str,
    /// The ceremony.
    way: PasskeyWay,
    /// How much it stands out.
    #[prop(optional)]
    look: Look,
    /// Called before it asks: of two that ask, browsers hear the first alone.
    #[prop(optional)]
    before: Option<Callback<()>>,
    /// What went wrong; also for what else of the form asks for a passkey.
    problem: RwSignal<Option<String>>,
) -> impl IntoView {
    let busy = RwSignal::new(false);
    let asked = StoredValue::new_local(None::<AbortController>);
    on_cleanup(move || {
        let _ = asked.try_with_value(|asked| asked.iter().for_each(AbortController::abort));
    });
    let ask = Callback::new(move |()| {
        let _ = before.and_then(|before| before.try_run(()));
        problem.set(None);
        busy.set(true);
        spawn_local(async move {
            let told = one(way, asked).await;
            // The form may be gone by now, together with the signals.
            let _ = busy.try_set(false);
            let _ = problem.try_set(told);
        });
    });
    view! {
        <div class="passkey">
            <div role="alert" class="form-problem">{move || problem.get()}</div>
            <Button label on_click=ask busy look />
        </div>
    }
}

/// Asks once; what went wrong.
async fn one(way: PasskeyWay, asked: StoredValue<Option<AbortController>, LocalStorage>) -> Option<String> {
    let ceremony = match way.start.send(()).await {
        Ok(ceremony) => ceremony,
        Err(error) => return Some(explain_whole(&error)),
    };
    let Ok(abort) = AbortController::new() else { return Some(explain(Failure::NotHere).to_owned()) };
    if asked.try_set_value(Some(abort.clone())).is_some() {
        return None;
    }
    let answer = get(&ceremony.options, Asking::AtOnce, &abort).await;
    // The form may be gone by now.
    asked.try_with_value(|_| ())?;
    match answer {
        Ok(credential) => {
            way.finish.send(Answered { ceremony, credential }).await.err().map(|error| explain_whole(&error))
        }
        Err(failure) => Some(explain(failure).to_owned()),
    }
}
