//! The work that a browser does before somebody signs up, as the person meets it: mostly not at all.

use crate::{
    idm::{Broker, Proving},
    text::text,
    ui::{live::use_live, progress::Progress},
};
use leptos::prelude::*;

/// The work that a broker asks for: when it begins, and whether it is waited for. A copyable handle.
#[derive(Clone, Copy)]
pub struct BrowserCheck {
    broker: StoredValue<Broker, LocalStorage>,
    waiting: RwSignal<bool>,
    percent: RwSignal<usize>,
}

impl BrowserCheck {
    /// What the broker at this origin asks for.
    #[must_use]
    pub fn of(broker_url: &str) -> Self {
        let (waiting, percent) = (RwSignal::new(false), RwSignal::new(0));
        // The page may have been left meanwhile.
        let broker = Broker::new(broker_url, move |told| match told {
            Proving::Waiting(waits) => drop(waiting.try_set(waits)),
            Proving::Percent(likely) => drop(percent.try_set(likely)),
        });
        Self { broker: StoredValue::new_local(broker), waiting, percent }
    }

    /// The broker; `None` once the page was left.
    #[must_use]
    pub fn broker(self) -> Option<Broker> {
        self.broker.try_get_value()
    }

    /// Begins: the person has begun to fill in the form.
    pub(super) fn begin(check: Option<Self>) -> Option<Callback<()>> {
        let begin = |check: Self| Callback::new(move |()| check.broker().iter().for_each(Broker::prepare));
        check.map(begin)
    }

    /// What the form's button says.
    pub(super) fn label(check: Option<Self>, plain: &'static str) -> Signal<&'static str> {
        let waiting = move || check.is_some_and(|check| check.waiting.get());
        Signal::derive(move || if waiting() { text().browser_check().checking } else { plain })
    }
}

/// What is waited for, beneath the button, while it is.
#[component]
pub(super) fn Waiting(
    /// The work.
    check: Option<BrowserCheck>,
) -> impl IntoView {
    move || check.filter(|check| check.waiting.get()).map(|check| view! { <Shown percent=check.percent.into() /> })
}

#[component]
fn Shown(percent: Signal<usize>) -> impl IntoView {
    let text = text().browser_check();
    use_live().say(text.checking.to_owned());
    let words = Signal::derive(move || text.why.to_owned());
    view! { <Progress label=text.label done=percent of=100 words /> }
}
