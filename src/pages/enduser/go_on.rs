//! Asks somebody who was logged in already before a product is told who they are: a link alone, which anybody can make
//! them open, begins no session (OWASP ASVS 5.0.0, 7.6.2).

use super::{destination::LeadOn, stage::Stage};
use crate::{
    idm::ApiError,
    load::{Load, Remote},
    nav::use_nav,
    pages::{failed::FailedPage, placeholder::Placeholder},
    paths::{ReturnTo, Route},
    session::Session,
    text::{end_user_text, text},
    ui::button::{Button, Look},
};
use leptos::{prelude::*, task::spawn_local};

/// The page.
#[component]
pub fn GoOnPage(session: Session, return_to: ReturnTo) -> impl IntoView {
    let agreed = RwSignal::new(false);
    let return_to = StoredValue::new(return_to);
    let me = Load::start(move || {
        let client = session.client();
        async move { client.ok_or(ApiError::Unreachable)?.me().await }
    });
    move || {
        if agreed.get() {
            return view! { <LeadOn session return_to=return_to.get_value() /> }.into_any();
        }
        me.state().with(|state| match state {
            Remote::Loading => view! { <Placeholder /> }.into_any(),
            Remote::Ready(me) => ask(session, return_to.get_value(), &me.user.email_address, agreed),
            Remote::Failed(error) => {
                let on_retry = Callback::new(move |()| me.again());
                view! { <FailedPage heading=text().common().session_unknown error=error.clone() on_retry /> }.into_any()
            }
        })
    }
}

fn ask(session: Session, return_to: ReturnTo, email: &str, agreed: RwSignal<bool>) -> AnyView {
    let text = end_user_text().hand_over();
    let question = (text.question)(return_to.host(), email);
    let go_on = Callback::new(move |()| {
        session.set_acted(true);
        agreed.set(true);
    });
    let (nav, busy) = (use_nav(), RwSignal::new(false));
    let log_out = Callback::new(move |()| {
        busy.set(true);
        let login = Route::Login(return_to.clone());
        spawn_local(async move {
            session.logout().await;
            nav.replace(login);
        });
    });
    view! {
        <Stage heading=text.heading>
            <p>{question}</p>
            <div class="sheet-actions">
                <Button label=text.go_on on_click=go_on look=Look::Primary />
                <Button label=text.other_login on_click=log_out busy />
            </div>
        </Stage>
    }
    .into_any()
}
