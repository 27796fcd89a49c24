//! What somebody sees who must set up a second factor before anything else, in the place of where they were going.

use super::{
    own::Own,
    passkey_steps, passkeys,
    second_factor::{ID, Step},
    second_factor_steps,
};
use crate::{
    forms::{log_in_again::LogInAgainByPasskey, logout::LogoutButton},
    language::Language,
    load::{Load, Remote},
    pages::{Settings, enduser::Stage, guard::SignedIn, session_watch::SessionWatch},
    session::Session,
    text::end_user_text,
    ui::button::{Button, Look},
};
use idm_api::passkey::OwnPasskeys;
use leptos::prelude::*;

/// The page.
#[component]
pub(in crate::pages) fn RequiredFactor(
    session: Session,
    signed_in: SignedIn,
    /// Told when there may be a second factor now.
    on_done: Callback<()>,
) -> impl IntoView {
    let own = Own::new(session, signed_in);
    move || {
        Language::follow();
        let text = end_user_text().own_account();
        view! {
            <SessionWatch session me=signed_in.me() />
            <Stage heading=text.required_heading>
                <p>{text.required_why}</p>
                <ByApp own on_done />
                <ByPasskey own on_done />
                <div class="sheet-actions">
                    <LogoutButton session />
                </div>
            </Stage>
        }
    }
}

#[component]
fn ByApp(own: Own, on_done: Callback<()>) -> impl IntoView {
    let text = end_user_text().own_account();
    let step = RwSignal::new(Step::Nothing);
    let begin = Callback::new(move |()| step.set(Step::Begin));
    let changed = RwSignal::new(false);
    // The recovery codes show until they are saved or given up.
    Effect::new(move || {
        if changed.get() && step.get() == Step::Nothing {
            let _ = on_done.try_run(());
        }
    });
    view! {
        <section aria-labelledby=ID>
            <h2 class="block-heading" id=ID tabindex="-1">{text.required_app}</h2>
            <p>{text.second_factor_off_hint}</p>
            <Button label=text.set_up on_click=begin look=Look::Primary />
        </section>
        <second_factor_steps::Steps own step changed=Callback::new(move |()| changed.set(true)) />
    }
}

/// A passkey alone is both factors: it counts once it has logged in. Beside a password it is one.
#[component]
fn ByPasskey(own: Own, on_done: Callback<()>) -> impl IntoView {
    let text = end_user_text().passkeys();
    Settings::takes_passkeys().then(|| {
        let step = RwSignal::new(passkeys::Step::Nothing);
        let load = Load::start(move || {
            let client = own.client();
            async move { client.own_passkeys().await }
        });
        let add = Callback::new(move |()| step.set(passkeys::Step::Add));
        let there = move || {
            load.state().with(|state| matches!(state, Remote::Ready(OwnPasskeys { passkeys }) if !passkeys.is_empty()))
        };
        let there = Memo::new(move |_| there());
        let buttons = move || {
            if there.get() {
                let user = own.signed_in.me().user;
                view! { <LogInAgainByPasskey session=own.session user on_done /> }.into_any()
            } else {
                view! { <Button label=text.add on_click=add /> }.into_any()
            }
        };
        view! {
            <section aria-labelledby=passkeys::ID>
                <h2 class="block-heading" id=passkeys::ID tabindex="-1">{text.heading}</h2>
                <p>{end_user_text().own_account().required_passkey}</p>
                {buttons}
            </section>
            <passkey_steps::Steps own step changed=Callback::new(move |()| load.refresh()) />
        }
    })
}
