//! After a new token: what the IDM itself says of it and of those before, asked at once. And any token checked by hand.

use super::opened::Opened;
use crate::{
    forms::{Sending, application::check::CheckTokenForm, problem::explain_whole},
    idm::ApiError,
    text::{self, console_text},
    ui::{
        icon::{Icon, Shape},
        live::use_live,
        moment::{exactly, time_of_day},
    },
};
use idm_api::{application::TokenCheck, ids::AppId, secret::Secret, time::UnixMillis};
use leptos::{prelude::*, task::spawn_local};

/// The id of the proof's heading, where the focus goes when the token has been saved.
pub(super) const PROOF_ID: &str = "proof-heading";

/// Something the IDM said, or that it could not be asked.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Told {
    holds: bool,
    words: String,
}

/// What has been proved since the last new token. A copyable handle.
#[derive(Clone, Copy)]
pub(super) struct Proof {
    opened: Opened,
    begun: RwSignal<bool>,
    new: RwSignal<Option<Told>>,
    others: RwSignal<Option<Told>>,
    /// The token that was replaced is still accepted, as was asked for.
    overlapping: RwSignal<bool>,
}

impl Proof {
    pub(super) fn new(opened: Opened) -> Self {
        Self {
            opened,
            begun: RwSignal::new(false),
            new: RwSignal::new(None),
            others: RwSignal::new(None),
            overlapping: RwSignal::new(false),
        }
    }

    /// Asks the IDM about a token that it has just made, while the page still has it.
    pub(super) fn begin(self, app_token: Secret) {
        self.begun.set(true);
        self.new.set(None);
        self.others.set(None);
        spawn_local(async move {
            let client = self.opened.signed_in.client();
            let new = client.check_token(app_token).await;
            let _ = self.new.try_set(Some(new_told(new)));
            let others = self.opened.refresh().await;
            let _ = self.overlapping.try_set(others.as_ref().is_ok_and(|ends| !ends.is_empty()));
            let _ = self.others.try_set(Some(others_told(others)));
        });
    }
}

fn new_told(outcome: Result<TokenCheck, ApiError>) -> Told {
    let text = console_text().proof();
    let time = now();
    match outcome {
        Ok(TokenCheck { accepted: true, .. }) => Told { holds: true, words: (text.new_accepted)(&time) },
        Ok(TokenCheck { application: Some(_), .. }) => Told { holds: false, words: (text.new_refused)(&time) },
        Ok(_) => Told { holds: false, words: (text.refused)(&time) },
        Err(error) => Told { holds: false, words: (text.new_unknown)(&explain_whole(&error)) },
    }
}

/// From the tokens besides the new one that the IDM still accepts.
fn others_told(outcome: Result<Vec<UnixMillis>, ApiError>) -> Told {
    let text = console_text().proof();
    match outcome {
        Ok(ends) => match ends.into_iter().max() {
            None => Told { holds: true, words: (text.others_none)(&now()) },
            Some(end) => Told { holds: true, words: (text.others_until)(&exactly(end)) },
        },
        Err(error) => Told { holds: false, words: (text.others_unknown)(&explain_whole(&error)) },
    }
}

/// What was proved.
#[component]
pub(super) fn ProofShown(proof: Proof) -> impl IntoView {
    let text = console_text().proof();
    let lines = move || {
        let all: Vec<_> = [proof.new.get(), proof.others.get()].into_iter().flatten().collect();
        let waiting = (all.len() < 2).then(|| view! { <li class="muted">{text.checking}</li> });
        view! {
            {all.into_iter().map(line).collect_view()}
            {waiting}
        }
    };
    move || {
        proof.begun.get().then(|| {
            view! {
                <div class="proof">
                    <h3 id=PROOF_ID tabindex="-1">{text.heading}</h3>
                    <ul role="list" aria-live="polite">{lines}</ul>
                </div>
            }
        })
    }
}

fn line(told: Told) -> impl IntoView {
    let shape = if told.holds { Shape::Tick } else { Shape::Warning };
    view! {
        <li class="told" class:told-holds=told.holds>
            <Icon shape />
            <span>{told.words}</span>
        </li>
    }
}

/// Checks any token that is pasted; after a new one, the old one.
#[component]
pub(super) fn CheckAny(proof: Proof) -> impl IntoView {
    let text = console_text().proof();
    let live = use_live();
    let verdict = RwSignal::new(None::<Told>);
    let Opened { id, signed_in, .. } = proof.opened;
    let send = Sending::new(move |app_token: Secret| async move {
        let _ = verdict.try_set(None);
        let found = told_of_any(&signed_in.client().check_token(app_token).await?, id);
        live.say(found.words.clone());
        let _ = verdict.try_set(Some(found));
        Ok(())
    });
    let explained = move || match (proof.begun.get(), proof.overlapping.get()) {
        (false, _) => None,
        (true, false) => Some(text.see_yourself),
        (true, true) => Some(text.see_overlap),
    };
    view! {
        <details class="disclosure" open=move || proof.begun.get()>
            <summary>{text.check_any}</summary>
            <div class="disclosure-body">
                <p>{explained}</p>
                <CheckTokenForm send />
                <ul role="list">{move || verdict.get().map(line)}</ul>
            </div>
        </details>
    }
}

fn told_of_any(check: &TokenCheck, id: AppId) -> Told {
    let text: &text::Proof = console_text().proof();
    let time = now();
    let words = match (&check.application, check.accepted) {
        (Some(app), true) if app.app_id != id => (text.accepted_of_other)(&app.name, &time),
        (_, true) => (text.accepted)(&time),
        (Some(_), false) => (text.refused_for_now)(&time),
        (None, false) => (text.refused)(&time),
    };
    Told { holds: check.accepted, words }
}

fn now() -> String {
    time_of_day(UnixMillis(js_sys::Date::now() as i64))
}
