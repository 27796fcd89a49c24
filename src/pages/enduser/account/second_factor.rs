//! The second factor: whether there is one, and what can be done about it.

use super::{
    own::Own,
    second_factor_steps::Steps,
    section::{Section, read},
};
use crate::{
    load::Load,
    text::end_user_text,
    ui::{
        badge::{Badge, Tone},
        button::{Button, Look},
        facts::{Fact, Facts},
        moment::Day,
    },
};
use idm_api::second_factor::SecondFactor;
use leptos::prelude::*;

/// The section's heading.
pub(super) const ID: &str = "own-second-factor";
/// So few codes are nearly none.
const FEW: usize = 3;

/// What is being done.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    Nothing,
    /// Asks who it is, to set an app up.
    Begin,
    /// Shows what the app is told.
    SetUp,
    /// Asks who it is, to make recovery codes.
    NewCodes,
    /// Shows recovery codes.
    Codes,
    /// Asks who it is, to turn it off.
    TurnOff,
}

/// The section.
#[component]
pub(super) fn SecondFactorSection(own: Own) -> impl IntoView {
    let text = end_user_text().own_account();
    let step = RwSignal::new(Step::Nothing);
    let load = Load::start(move || {
        let client = own.client();
        async move { client.second_factor().await }
    });
    let content = read(load, text.second_factor_failed, move |now: &SecondFactor| {
        if now.enabled { view! { <On now=now.clone() step /> }.into_any() } else { view! { <Off step /> }.into_any() }
    });
    let changed = Callback::new(move |()| {
        load.refresh();
        // How long a password must be hangs on it.
        own.read_soon();
    });
    view! {
        <Section id=ID heading=text.second_factor>{content}</Section>
        <Steps own step changed />
    }
}

#[component]
fn Off(step: RwSignal<Step>) -> impl IntoView {
    let text = end_user_text().own_account();
    let begin = Callback::new(move |()| step.set(Step::Begin));
    view! {
        <Badge label=text.second_factor_off tone=Tone::Calm />
        <div class="action">
            <p class="action-hint">{text.second_factor_off_hint}</p>
            <Button label=text.set_up on_click=begin />
        </div>
    }
}

#[component]
fn On(now: SecondFactor, step: RwSignal<Step>) -> impl IntoView {
    let text = end_user_text().own_account();
    let left = now.recovery_codes_left;
    let new_codes = Callback::new(move |()| step.set(Step::NewCodes));
    let turn_off = Callback::new(move |()| step.set(Step::TurnOff));
    view! {
        <Badge label=text.second_factor_on tone=Tone::Calm />
        <p>{text.second_factor_on_hint}</p>
        <Facts>
            {now.since.map(|since| view! { <Fact name=text.second_factor_since><Day at=since /></Fact> })}
            <Fact name=text.codes_left>{left.to_string()}</Fact>
        </Facts>
        {(left <= FEW).then(|| view! { <p class="note">{text.codes_few}</p> })}
        <div class="block-actions">
            <Button label=text.new_codes on_click=new_codes />
            <Button label=text.turn_off on_click=turn_off look=Look::Danger />
        </div>
    }
}
