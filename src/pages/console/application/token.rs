//! The application's token: replacing it, what is still accepted besides, and the proof.

use super::{
    opened::Opened,
    proof::{CheckAny, PROOF_ID, Proof, ProofShown},
};
use crate::{
    forms::{Sending, application::regenerate::RegenerateDialog},
    pages::console::one_time::{OneTime, OneTimeScreen},
    text::console_text,
    ui::{
        button::Button,
        dialog::DialogHandle,
        dom::focus_soon,
        moment::{exactly, relative},
    },
};
use idm_api::{
    application::{Application, PreviousToken, RegenerateToken},
    time::UnixMillis,
};
use leptos::prelude::*;

/// The token.
#[component]
pub(super) fn TokenSection(opened: Opened) -> impl IntoView {
    let text = console_text().regenerate();
    let asking = RwSignal::new(false);
    let proof = Proof::new(opened);
    view! {
        <section class="section" aria-labelledby="token-heading">
            <div class="section-head">
                <h2 id="token-heading" class="section-heading">{text.section}</h2>
                <Button label=text.open on_click=Callback::new(move |()| asking.set(true)) />
            </div>
            <p>{text.explained}</p>
            <Overlapping opened />
            <ProofShown proof />
            <CheckAny proof />
            <Regenerating opened proof asking />
        </section>
    }
}

/// Replaced tokens that are still accepted.
#[component]
fn Overlapping(opened: Opened) -> impl IntoView {
    let text = console_text().regenerate();
    let tokens = Memo::new(move |_| opened.read(|app| app.previous_tokens.clone()).unwrap_or_default());
    let one = move |token: PreviousToken| {
        let now = UnixMillis(js_sys::Date::now() as i64);
        let used = match token.last_used {
            Some(at) => (text.used)(&relative(at, now)),
            None => text.not_yet_used.to_owned(),
        };
        view! { <li>{(text.overlapping_one)(&exactly(token.created), &exactly(token.expires), &used)}</li> }
    };
    move || {
        let tokens = tokens.get();
        (!tokens.is_empty()).then(|| {
            view! {
                <div class="overlapping">
                    <h3>{text.overlapping}</h3>
                    <ul>{tokens.into_iter().map(one).collect_view()}</ul>
                </div>
            }
        })
    }
}

#[component]
fn Regenerating(opened: Opened, proof: Proof, asking: RwSignal<bool>) -> impl IntoView {
    let one_time = OneTime::new();
    let handle = DialogHandle::new();
    let send = Sending::new(move |wanted: RegenerateToken| async move {
        one_time
            .reveal(async move {
                let answer = opened.signed_in.client().regenerate_token(opened.id, &wanted).await?;
                proof.begin(answer.value.app_token.clone());
                Ok(answer.value)
            })
            .await?;
        handle.close();
        Ok(())
    });
    let on_closed = Callback::new(move |()| asking.set(false));
    let done = Callback::new(move |_: Application| focus_soon(PROOF_ID.to_owned()));
    view! {
        {move || {
            let app = asking.get().then(|| opened.seen())??.value;
            Some(view! { <RegenerateDialog app send handle on_closed /> })
        }}
        <OneTimeScreen one_time signed_in=opened.signed_in on_done=done />
    }
}
