//! The card of a request: what is asked for, where it stands, and what one can do about it.

use super::{
    open::Opened,
    state_badge::StateBadge,
    steps::{Doing, Steps, dialog},
};
use crate::{
    nav::href,
    paths::{AccountParam, ConsoleRoute, Route},
    text::console_text,
    ui::{
        button::{Button, Look},
        facts::{Fact, Facts},
        icon::Shape,
        moment::Day,
    },
};
use idm_api::{
    ids::CredentialRequestId,
    support::{AskedApplication, CredentialRequest, RequestState},
};
use leptos::prelude::*;

/// The card, and the dialog that one of its buttons opened: that stays when the card changes under it.
#[component]
pub(super) fn RequestCard(opened: Opened, id: CredentialRequestId) -> impl IntoView {
    let request = Memo::new(move |_| opened.request(id));
    let doing = RwSignal::new(None::<Doing>);
    view! {
        {move || request.get().map(|request| view! { <Shown opened request doing /> })}
        {move || doing.get().map(|now| dialog(opened, now, doing))}
    }
}

#[component]
fn Shown(opened: Opened, request: CredentialRequest, doing: RwSignal<Option<Doing>>) -> impl IntoView {
    let text = console_text().request();
    let heading_id = ["request-", &request.request_id.to_string()].concat();
    let labelled_by = heading_id.clone();
    let token = opened.signed_in.manages_account().then(|| view! { <Token request=request.clone() doing /> });
    let first = request.first_asked.clone();
    let asked = names(&request.application);
    let expires = expiry(&request.application);
    let heading = (text.card)(&request.application.name);
    let state = request.state;
    let note = request.note.clone();
    let justification = request.justification.clone();
    view! {
        <section class="request-card" aria-labelledby=labelled_by>
            <div class="section-head">
                <h2 class="section-heading" id=heading_id>{heading}</h2>
                <StateBadge state />
            </div>
            <p class="muted">{(text.state_explained)(state)}</p>
            <Facts>
                <Fact name=text.privileges>{asked}</Fact>
                {expires}
                {first
                    .map(|first| {
                        view! {
                            <Fact name=text.first_asked>
                                {[&first.name, ": ", &names(&first)].concat()} {expiry_in_words(&first)}
                            </Fact>
                        }
                    })}
                <Fact name=text.justification>
                    <span class="entry-text">{justification}</span>
                </Fact>
                {note
                    .map(|note| {
                        view! {
                            <Fact name=text.note>
                                <span class="entry-text">{note}</span>
                            </Fact>
                        }
                    })}
            </Facts>
            {token}
            <Steps opened request doing />
        </section>
    }
}

/// What became of the appToken, for those whose it is.
#[component]
fn Token(request: CredentialRequest, doing: RwSignal<Option<Doing>>) -> impl IntoView {
    let text = console_text().request();
    let account = use_context::<AccountParam>().unwrap_or(AccountParam::Absent);
    let app_id = request.app_id.filter(|_| request.state == RequestState::Approved)?;
    let href = href(&Route::Console(account, ConsoleRoute::Application(app_id)));
    let token = match request.revealed {
        Some(at) => view! { <p>{text.revealed} " " <Day at /></p> }.into_any(),
        None => {
            let reveal = Callback::new(move |()| doing.set(Some(Doing::Reveal(request.clone()))));
            view! {
                <p class="muted">{text.reveal_once}</p>
                <div>
                    <Button label=text.reveal on_click=reveal look=Look::Primary icon=Shape::Key />
                </div>
            }
            .into_any()
        }
    };
    Some(view! {
        {token}
        <p><a href=href>{text.to_application}</a></p>
    })
}

pub(super) fn names(application: &AskedApplication) -> String {
    let names: Vec<_> =
        application.privileges.iter().map(|&one| (console_text().app_credentials().privilege)(one)).collect();
    names.join(", ")
}

fn expiry(application: &AskedApplication) -> impl IntoView + use<> {
    let expires = application.expires;
    view! {
        <Fact name=console_text().request().expires>
            {match expires {
                Some(at) => view! { <Day at /> }.into_any(),
                None => console_text().application().never_expires.into_any(),
            }}
        </Fact>
    }
}

fn expiry_in_words(application: &AskedApplication) -> impl IntoView + use<> {
    application.expires.map(|at| view! { " (" {console_text().request().expires} " " <Day at /> ")" })
}
