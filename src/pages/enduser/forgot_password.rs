//! `/forgot-password`: a link to choose a new password, mailed to whoever has the address. What the page says is the
//! same for every address.

use super::stage::Stage;
use crate::{
    forms::{BrowserCheck, Sending, forgot_password::ForgotPasswordForm, send_again::SendAgain},
    idm::{ApiError, Broker},
    language::Language,
    nav::href,
    pages::{Settings, known_address::KnownAddress},
    paths::Route,
    text::end_user_text,
    ui::button::{Button, Look},
};
use idm_api::recovery::Recover;
use leptos::prelude::*;

/// The page.
#[component]
pub fn ForgotPasswordPage() -> impl IntoView {
    match Settings::read(|config| Some(BrowserCheck::of(config.broker_url.as_ref()?))) {
        Some(check) => view! { <Ask check /> }.into_any(),
        None => (|| {
            Language::follow();
            closed()
        })
        .into_any(),
    }
}

#[component]
fn Ask(check: BrowserCheck) -> impl IntoView {
    let known = KnownAddress::signal();
    let asked = RwSignal::new(None::<String>);
    let send = Sending::new(move |wanted: Recover| async move {
        check.broker().ok_or(ApiError::Unreachable)?.recover(&wanted).await
    });
    let ask = Sending::new(move |wanted: Recover| async move {
        send.send(wanted.clone()).await?;
        // For the mail that may have to be sent again.
        check.broker().iter().for_each(Broker::prepare);
        let _ = known.try_set(wanted.email_address.clone());
        let _ = asked.try_set(Some(wanted.email_address));
        Ok(())
    });
    move || {
        Language::follow();
        let text = end_user_text().forgot();
        match asked.get() {
            Some(email) => view! { <Asked email asked send /> }.into_any(),
            None => view! {
                <Stage heading=text.heading>
                    <p>{text.intro}</p>
                    <ForgotPasswordForm address=known.get_untracked() send=ask check />
                    {to_login()}
                </Stage>
            }
            .into_any(),
        }
    }
}

#[component]
fn Asked(email: String, asked: RwSignal<Option<String>>, send: Sending<Recover>) -> impl IntoView {
    let text = end_user_text().forgot();
    let sent_to = (text.sent_to)(&email);
    let address = StoredValue::new(email);
    let again = Sending::new(move |()| send.send(Recover { email_address: address.get_value() }));
    let other = Callback::new(move |()| asked.set(None));
    view! {
        <Stage heading=text.sent>
            <p>{sent_to}</p>
            <p>{text.holds}</p>
            <section class="next-steps">
                <h2>{text.nothing_comes}</h2>
                <ul>{text.nothing_comes_what_now.map(|step| view! { <li>{step}</li> })}</ul>
                <SendAgain send=again sent=true spent=text.spent />
            </section>
            <Button label=text.other_address on_click=other look=Look::Quiet />
            {to_login()}
        </Stage>
    }
}

fn to_login() -> impl IntoView {
    view! {
        <p class="aside">
            <a href=href(&Route::login())>{end_user_text().forgot().to_login}</a>
        </p>
    }
}

fn closed() -> AnyView {
    let text = end_user_text().forgot();
    view! {
        <Stage heading=text.closed>
            <p>{text.closed_what_now}</p>
            <a class="button button-primary" href=href(&Route::login())>{text.to_login}</a>
        </Stage>
    }
    .into_any()
}
