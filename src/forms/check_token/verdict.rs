//! What the browser tells about a text, and what the IDM answered.

#![expect(unreachable_pub, reason = "Leptos makes the property struct of every component `pub`")]

use super::recognise::{Form, Recognised};
use crate::{
    text::console_text,
    ui::{
        icon::{Icon, Shape},
        live::use_live,
    },
};
use idm_api::{application::TokenCheck, ids::AppId};
use leptos::prelude::*;

/// What a text is, in a sentence.
pub(super) fn heading(recognised: Recognised) -> &'static str {
    let text = console_text().check_token();
    match recognised {
        Recognised::Nothing => text.nothing,
        Recognised::Jwt => text.jwt,
        Recognised::Unknown => text.unknown,
        Recognised::AppToken(Form { checksum: true, .. }) => text.is_token,
        Recognised::AppToken(Form { length: true, alphabet: true, .. }) => text.mistyped,
        Recognised::AppToken(_) => text.damaged,
    }
}

/// What the browser tells.
#[component]
pub(super) fn Verdict(recognised: RwSignal<Recognised>) -> impl IntoView {
    let text = console_text().check_token();
    let line = move |(says, holds): (&'static str, bool)| {
        let state = if holds { text.yes } else { text.no };
        let shape = if holds { Shape::Tick } else { Shape::Cross };
        view! {
            <li class="check" class:check-holds=holds>
                <Icon shape />
                <span><span class="visually-hidden">{state}" "</span>{says}</span>
            </li>
        }
    };
    let lines = move || match recognised.get() {
        Recognised::AppToken(Form { length, alphabet, checksum }) => {
            let lines = [
                (text.has_prefix, true),
                (text.has_length, length),
                (text.has_alphabet, alphabet),
                (text.has_checksum, checksum),
            ];
            Some(view! { <ul role="list" class="checks">{lines.map(line).collect_view()}</ul> })
        }
        _ => None,
    };
    view! {
        <section class="verdict" aria-label=text.verdict>
            <p class="verdict-heading">{move || heading(recognised.get())}</p>
            {lines}
        </section>
    }
}

/// What the IDM answered.
#[component]
pub(super) fn Answer(answer: Signal<Option<TokenCheck>>, href_of: Callback<AppId, String>) -> impl IntoView {
    let texts = console_text();
    let text = texts.check_token();
    let live = use_live();
    Effect::new(move || {
        answer.with(|answer| {
            if let Some(answer) = answer {
                live.say(said(answer));
            }
        });
    });
    move || {
        answer.get().map(|answer| {
            let heading = said(&answer);
            let shape = if answer.accepted { Shape::Tick } else { Shape::Cross };
            let app = answer.application.map(|app| {
                let href = href_of.run(app.app_id);
                view! {
                    <p>
                        {text.belongs_to}" "<a href=href>{app.name}</a>" ("{(texts.app_credentials().status)(app.status)}")"
                    </p>
                }
            });
            view! {
                <section class="verdict" class:verdict-accepted=answer.accepted aria-label=text.answer>
                    <p class="check" class:check-holds=answer.accepted>
                        <Icon shape />
                        <strong>{heading}</strong>
                    </p>
                    {app}
                    <p class="field-hint">{text.emptied}</p>
                </section>
            }
        })
    }
}

fn said(answer: &TokenCheck) -> String {
    let text = console_text().check_token();
    let said = match answer {
        TokenCheck { accepted: true, .. } => text.accepted,
        TokenCheck { application: Some(_), .. } => text.refused,
        TokenCheck { application: None, .. } => text.not_known,
    };
    said.to_owned()
}
