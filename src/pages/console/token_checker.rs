//! The token checker.

use crate::{
    forms::{Sending, check_token::CheckTokenForm},
    nav::href,
    pages::{guard::SignedIn, heading::PageHeading},
    paths::{AccountParam, ConsoleRoute, Route},
    text::console_text,
};
use idm_api::{application::TokenCheck, ids::AppId, secret::Secret};
use leptos::prelude::*;

/// The page.
#[component]
pub(super) fn TokenCheckerPage(signed_in: SignedIn) -> impl IntoView {
    let text = console_text().check_token();
    let account = use_context::<AccountParam>().unwrap_or_default();
    let answer = RwSignal::new(None::<TokenCheck>);
    let send = Sending::new(move |pasted: Secret| {
        let client = signed_in.client();
        async move {
            let told = client.check_token(pasted).await?;
            let _ = answer.try_set(Some(told));
            Ok(())
        }
    });
    let href_of = Callback::new(move |id: AppId| href(&Route::Console(account, ConsoleRoute::Application(id))));
    view! {
        <div class="checker">
            <PageHeading heading=text.heading.to_owned() />
            <p class="page-intro">{text.intro}</p>
            <CheckTokenForm send answer href_of />
        </div>
    }
}
