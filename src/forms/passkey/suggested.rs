//! Passkeys among what the browser suggests for a field: the person picks one there and is logged in.

use super::{Answered, PasskeyWay};
use crate::{
    forms::problem::explain_whole,
    webauthn::{Asking, Failure, get, suggests_in_fields, until_renewed},
};
use leptos::{prelude::*, task::spawn_local};
use web_sys::AbortController;

/// What is suggested at present; `None`: nothing any more.
type Asked = StoredValue<Option<AbortController>, LocalStorage>;

/// Suggests passkeys from now on, until one is picked, the form is left, or the answer ends it. `problem` is what went
/// wrong with one that was picked.
pub(in crate::forms) fn suggest(way: PasskeyWay, problem: RwSignal<Option<String>>) -> Callback<()> {
    let asked: Asked = StoredValue::new_local(AbortController::new().ok());
    let end = Callback::new(move |()| {
        if let Some(abort) = asked.try_update_value(Option::take).flatten() {
            abort.abort();
        }
    });
    on_cleanup(move || {
        let _ = end.try_run(());
    });
    spawn_local(async move {
        if !suggests_in_fields().await {
            return;
        }
        while let Some(told) = once(way, asked).await {
            if let Some(told) = told {
                let _ = problem.try_set(Some(told));
                return;
            }
        }
    });
    end
}

/// One ceremony: `None` when it is over, `Some(None)` when another one takes its place, else what went wrong.
async fn once(way: PasskeyWay, asked: Asked) -> Option<Option<String>> {
    wanted(asked)?;
    // Nobody has asked for it: that it cannot begin is no news.
    let ceremony = way.start.send(()).await.ok()?;
    let abort = AbortController::new().ok()?;
    // Whoever ended it meanwhile has taken what was there.
    asked.try_update_value(|asked| asked.as_mut().map(|asked| *asked = abort.clone())).flatten()?;
    let late = until_renewed(&abort);
    let outcome = get(&ceremony.options, Asking::InFields, &abort).await;
    if let Some(late) = late {
        late.clear();
    }
    match outcome {
        Ok(credential) => {
            wanted(asked)?;
            let outcome = way.finish.send(Answered { ceremony, credential }).await;
            outcome.err().map(|error| Some(explain_whole(&error)))
        }
        Err(Failure::CalledOff) => wanted(asked).map(|()| None),
        Err(_) => None,
    }
}

/// Whether the form is still there and nothing has ended it.
fn wanted(asked: Asked) -> Option<()> {
    asked.try_with_value(Option::is_some).filter(|live| *live).map(drop)
}
