//! The one moment of a new appToken on a page: the page is held from the call that makes the token until the token is
//! wiped.

use crate::{
    forms::save_token::{AboutApp, SaveTokenDialog, Token, why_stay},
    idm::ApiError,
    nav::{Nav, use_nav},
    pages::{Settings, guard::SignedIn},
    ui::live::use_live,
};
use idm_api::application::{Application, ApplicationWithToken};
use leptos::prelude::*;
use std::future::Future;

/// A token that a page shows once. A copyable handle.
#[derive(Clone, Copy)]
pub(super) struct OneTime {
    nav: Nav,
    token: Token,
    app: RwSignal<Option<Application>>,
    stay: Callback<()>,
}

impl OneTime {
    /// None so far. The page is let go when it goes away.
    pub(super) fn new() -> Self {
        let (nav, live) = (use_nav(), use_live());
        let token: Token = RwSignal::new_local(None);
        on_cleanup(move || nav.release());
        Self {
            nav,
            token,
            app: RwSignal::new(None),
            stay: Callback::new(move |()| live.say(why_stay(token).to_owned())),
        }
    }

    /// Makes a call that is answered with a token, and shows that.
    pub(super) async fn reveal(
        self,
        call: impl Future<Output = Result<ApplicationWithToken, ApiError>>,
    ) -> Result<(), ApiError> {
        // From here on an answer with a token may come: the page must be there for it.
        self.nav.hold(self.stay);
        match call.await {
            Ok(ApplicationWithToken { application, app_token }) => {
                let _ = self.token.try_set(Some(app_token));
                let _ = self.app.try_set(Some(application));
                Ok(())
            }
            Err(error) => {
                self.nav.release();
                Err(error)
            }
        }
    }
}

/// The screen that shows it, while there is one.
#[component]
pub(super) fn OneTimeScreen(
    one_time: OneTime,
    signed_in: SignedIn,
    /// Told when the token is wiped.
    on_done: Callback<Application>,
) -> impl IntoView {
    let OneTime { nav, token, app, .. } = one_time;
    let done = Callback::new(move |()| {
        nav.release();
        if let Some(application) = app.get_untracked() {
            app.set(None);
            on_done.run(application);
        }
    });
    let idm_url = Settings::read(|config| Some(config.idm_url.clone()));
    move || {
        app.get().map(|app| {
            let about = AboutApp {
                app_id: Some(app.app_id),
                kind: Some(app.kind),
                account_id: Some(signed_in.me().user.account_id),
                idm_url: idm_url.clone(),
            };
            view! { <SaveTokenDialog name=app.name token on_done=done about /> }
        })
    }
}
