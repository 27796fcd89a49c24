//! The work that a browser does before somebody signs up, as the person meets it: mostly not at all.

use crate::{
    idm::Broker,
    text::end_user_text,
    ui::{live::use_live, progress::Progress},
};
use leptos::prelude::*;

/// When the work begins, and whether it is waited for.
#[derive(Clone, Copy)]
pub struct BrowserCheck {
    begin: Callback<()>,
    waiting: Signal<bool>,
    percent: Signal<usize>,
}

impl BrowserCheck {
    /// What this broker asks for.
    #[must_use]
    pub fn of(broker: Broker) -> Self {
        let told = broker.proving();
        let begin = Callback::new(move |()| broker.prepare());
        Self { begin, waiting: told.waiting.into(), percent: told.percent.into() }
    }

    /// Begins: the person has begun to fill in the form.
    pub(super) fn begin(check: Option<Self>) -> Option<Callback<()>> {
        check.map(|check| check.begin)
    }

    /// What the form's button says.
    pub(super) fn label(check: Option<Self>, plain: &'static str) -> Signal<&'static str> {
        let waiting = move || check.is_some_and(|check| check.waiting.get());
        Signal::derive(move || if waiting() { end_user_text().browser_check.checking } else { plain })
    }
}

/// What is waited for, beneath the button, while it is.
#[component]
pub(super) fn Waiting(
    /// The work.
    check: Option<BrowserCheck>,
) -> impl IntoView {
    move || check.filter(|check| check.waiting.get()).map(|check| view! { <Shown percent=check.percent /> })
}

#[component]
fn Shown(percent: Signal<usize>) -> impl IntoView {
    let text = &end_user_text().browser_check;
    use_live().say(text.checking.to_owned());
    let words = Signal::derive(move || text.why.to_owned());
    view! { <Progress label=text.label done=percent of=100 words /> }
}
