//! The app: its providers, and the one table of routes.

use crate::{
    forms::problem::explain_whole,
    idm::load_config,
    load::{Load, Remote},
    nav::{Nav, use_nav},
    pages::{
        Settings,
        console::ConsolePage,
        enduser::{AccountPage, LoginPage, SignUpPage},
        home::HomePage,
        not_found::NotFoundPage,
        placeholder::Placeholder,
    },
    paths::Route,
    session::Session,
    text::text,
    ui::{
        live::{Live, LiveRegion},
        panel::ErrorPanel,
    },
};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// The element of `index.html` that the app takes over.
const ROOT_ID: &str = "app";
/// The event by which `boot.js` learns that the app cannot go on.
const PANIC_EVENT: &str = "idm-panic";

/// Puts the app in the place of the page's static shell.
pub fn mount() {
    let root = document().get_element_by_id(ROOT_ID).and_then(|root| root.dyn_into::<web_sys::HtmlElement>().ok());
    if let Some(root) = root {
        root.set_text_content(None);
        mount_to(root, App).forget();
    }
}

/// On a panic the page shows a panel that needs no wasm. What panicked stays untold: its text may hold
/// what a person entered.
pub fn report_panics_to_the_page() {
    std::panic::set_hook(Box::new(|_panic| {
        #[cfg(debug_assertions)]
        if let Some(location) = _panic.location() {
            leptos::logging::error!("panicked at {location}");
        }
        if let Ok(event) = web_sys::Event::new(PANIC_EVENT) {
            let _ = window().dispatch_event(&event);
        }
    }));
}

/// The whole app.
#[component]
pub fn App() -> impl IntoView {
    let nav = Nav::provide();
    Live::provide();
    let settings = Load::start(load_config);
    let content = move || {
        settings.state().with(|settings_now| match settings_now {
            Remote::Loading => view! { <Placeholder /> }.into_any(),
            Remote::Failed(error) => {
                let retry = Callback::new(move |()| settings.again());
                view! {
                    <main class="stage">
                        <ErrorPanel
                            heading=text().common.settings_failed
                            message=explain_whole(error)
                            retry_label=text().common.try_again
                            on_retry=retry
                        />
                    </main>
                }
                .into_any()
            }
            Remote::Ready(config) => {
                let session = Session::provide(&config.idm_url);
                provide_context(Settings::new(config.clone()));
                view! { <Pages session /> }.into_any()
            }
        })
    };
    // The shell of `index.html` shows "/": a page that is left for another has no place in the history.
    if let Route::Console(account) = nav.route() {
        nav.replace(Route::AppCredentials(account));
    }
    view! {
        {content}
        <LiveRegion />
    }
}

/// The table of routes.
#[component]
fn Pages(session: Session) -> impl IntoView {
    let nav = use_nav();
    move || match nav.route() {
        Route::Home => view! { <HomePage session /> }.into_any(),
        Route::SignUp => view! { <SignUpPage session /> }.into_any(),
        Route::Login => view! { <LoginPage session /> }.into_any(),
        Route::Account => view! { <AccountPage session /> }.into_any(),
        Route::Console(account) | Route::AppCredentials(account) => {
            view! { <ConsolePage session account /> }.into_any()
        }
        Route::NotFound => view! { <NotFoundPage /> }.into_any(),
    }
}
