//! The app: its providers, and the one table of routes.

use crate::{
    idm::load_config,
    language::Language,
    load::{Load, Remote},
    nav::{Nav, use_nav},
    pages::{
        KnownAddress, LanguageMenu, MailedLink, ProviderReturn, Settings, before_login, console::ConsolePage,
        enduser::AccountPage, failed::FailedPage, home::HomePage, login, not_found::NotFoundPage,
        placeholder::Placeholder, product,
    },
    paths::{AppList, ConsoleRoute, Route},
    session::{Session, State},
    text::text,
    ui::{
        live::{Live, LiveRegion},
        toast::{ToastRegion, Toasts},
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
    // Before anything else, so that its token stands in the address as short as can be.
    MailedLink::provide();
    ProviderReturn::provide();
    let nav = Nav::provide();
    Live::provide();
    let toasts = Toasts::provide();
    let language = Language::provide(nav);
    product::show_on(nav.with_route_untracked(Route::is_console));
    KnownAddress::provide();
    let settings = Load::start(load_config);
    let content = move || {
        settings.state().with(|settings_now| match settings_now {
            Remote::Loading => view! { <Placeholder /> }.into_any(),
            Remote::Failed(error) if language.is_ready() => {
                Language::follow();
                let retry = Callback::new(move |()| settings.again());
                let heading = text().common().settings_failed;
                view! { <FailedPage heading error=error.clone() on_retry=retry /> }.into_any()
            }
            Remote::Failed(_) => view! { <Placeholder /> }.into_any(),
            Remote::Ready(config) => {
                let session = Session::provide(&config.idm_url);
                go_on_from_before(session, nav);
                forget_messages_with(session, toasts);
                provide_context(Settings::new(config.clone()));
                view! { <Pages session language /> }.into_any()
            }
        })
    };
    let shows_menu = Memo::new(move |_| language.has_menu_below());
    let messages = move || {
        let _ = language.spoken();
        text().common().messages
    };
    // The console's start has no page of its own.
    Effect::new(move || {
        if let Route::Console(account, ConsoleRoute::Start) = nav.route() {
            nav.replace(Route::Console(account, ConsoleRoute::AppCredentials(AppList::default())));
        }
    });
    view! {
        {content}
        {move || shows_menu.get().then(|| view! { <LanguageMenu language /> })}
        <ToastRegion name=messages dismiss=|| text().common().dismiss />
        <LiveRegion />
    }
}

/// Somebody who was in the login that needs no app has come from there.
fn go_on_from_before(session: Session, nav: Nav) {
    if let Some(address) = session.address() {
        KnownAddress::signal().set(address);
        let _ = nav.arrive();
    }
}

/// What the page told somebody (an address, a name) is not for whoever logs in after them.
fn forget_messages_with(session: Session, toasts: Toasts) {
    Effect::new(move |before: Option<bool>| {
        let anonymous = matches!(session.state(), State::Anonymous(_));
        if anonymous && before == Some(false) {
            toasts.clear();
        }
        anonymous
    });
}

/// The table of routes.
#[component]
fn Pages(session: Session, language: Language) -> impl IntoView {
    let nav = use_nav();
    // What a page shows at the moment is in the URL as well: the page itself stays while only that changes.
    let page = Memo::new(move |_| nav.with_route(Route::page));
    move || {
        let page = page.get();
        product::show_on(page.is_console());
        if language.is_ready() { show(session, page) } else { view! { <Placeholder /> }.into_any() }
    }
}

fn show(session: Session, page: Route) -> AnyView {
    if !matches!(page, Route::Login(_) | Route::SignUp(_)) {
        session.set_acted(false);
    }
    match page {
        Route::Home => view! { <HomePage session /> }.into_any(),
        Route::Login(return_to) => login(session, return_to),
        Route::Account => view! { <AccountPage session /> }.into_any(),
        route @ (Route::SignUp(_)
        | Route::ForgotPassword
        | Route::ResetPassword
        | Route::AcceptInvitation
        | Route::VerifyEmail) => before_login(session, route),
        Route::Console(account, _) => view! { <ConsolePage session account /> }.into_any(),
        Route::NotFound => {
            Language::follow();
            view! { <NotFoundPage /> }.into_any()
        }
    }
}
