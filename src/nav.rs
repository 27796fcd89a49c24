//! Moving between our pages without loading the document again.

use crate::paths::{Route, language_asked};
use leptos::{ev, prelude::*};
use std::time::Duration;
use wasm_bindgen::{JsCast, JsValue};

/// The page being shown, and the way to another. A copyable handle; [`Nav::provide`] makes the only one.
#[derive(Clone, Copy)]
pub struct Nav {
    route: RwSignal<Route>,
    arrived: StoredValue<bool>,
    previous: StoredValue<Option<Route>>,
    held: StoredValue<Option<Callback<()>>>,
    came_back: StoredValue<bool>,
    language: StoredValue<Option<&'static str>>,
    /// Whether the address bar lags behind what is shown.
    lags: StoredValue<bool>,
}

/// How long the address bar may lag behind.
const LAG: Duration = Duration::from_millis(200);

impl Nav {
    /// Reads the address bar and starts listening to the browser's back button and to clicks on links.
    pub fn provide() -> Self {
        let nav = Self {
            route: RwSignal::new(here()),
            arrived: StoredValue::new(false),
            previous: StoredValue::new(None),
            held: StoredValue::new(None),
            came_back: StoredValue::new(false),
            language: StoredValue::new(None),
            lags: StoredValue::new(false),
        };
        let on_pop = window_event_listener(ev::popstate, move |_| nav.popped());
        let on_click = window_event_listener(ev::click, move |event| nav.clicked(&event));
        let on_unload = window_event_listener(ev::beforeunload, move |event| {
            if nav.held.with_value(Option::is_some) {
                event.prevent_default();
                // Chrome before 119 asks only when this is set.
                event.set_return_value("hold");
            }
        });
        on_cleanup(move || {
            on_pop.remove();
            on_click.remove();
            on_unload.remove();
        });
        provide_context(nav);
        nav
    }

    /// The page being shown; tracked.
    #[must_use]
    pub fn route(self) -> Route {
        self.route.get()
    }

    /// Says that a page is there, and answers whether another was before it in this document.
    #[must_use]
    pub fn arrive(self) -> bool {
        self.arrived.try_update_value(|arrived| std::mem::replace(arrived, true)).unwrap_or(false)
    }

    /// The page that comes next does not take the focus, as the first one does not.
    pub fn leave_focus(self) {
        self.arrived.set_value(false);
    }

    /// The page is about to be made anew where it is: it does not take the focus, as the first one does not, and it
    /// shows as it was left.
    pub fn stay(self) {
        self.leave_focus();
        self.came_back.set_value(true);
    }

    /// The language tag that the address bar has.
    #[must_use]
    pub fn language_asked(self) -> Option<String> {
        language_asked(&window().location().search().unwrap_or_default())
    }

    /// The language that our addresses name from here on; `None` leaves it to the browser.
    pub fn set_language(self, tag: Option<&'static str>) {
        self.language.set_value(tag);
        self.name_language();
    }

    /// The address of a page, for a link to it.
    #[must_use]
    pub fn url(self, route: &Route) -> String {
        route.url_in(self.language.get_value())
    }

    /// Whether what is shown was come to by the browser's back or forward button, or was made anew where it is: then it
    /// shows as it was left.
    #[must_use]
    pub fn came_back(self) -> bool {
        self.came_back.get_value()
    }

    /// Reads something of the page being shown; tracked.
    pub fn with_route<T>(self, read: impl FnOnce(&Route) -> T) -> T {
        self.route.with(read)
    }

    /// The same, without following what is shown.
    pub fn with_route_untracked<T>(self, read: impl FnOnce(&Route) -> T) -> T {
        self.route.with_untracked(read)
    }

    /// The page that this one was reached from by a link, with what it showed: [`Nav::back`] leads there.
    #[must_use]
    pub fn previous(self) -> Option<Route> {
        self.previous.get_value()
    }

    /// Goes back as the browser's button does, so that the page before is as it was left.
    pub fn back(self) {
        let _ = history().and_then(|history| history.back());
    }

    /// Goes to a page, as a link does.
    pub fn push(self, route: Route) {
        if self.held.with_value(Option::is_some) {
            return;
        }
        self.add_entry(&route);
        self.previous.set_value(Some(self.route.get_untracked()));
        self.came_back.set_value(false);
        self.show(route);
        window().scroll_to_with_x_and_y(0.0, 0.0);
    }

    /// Goes to a page that takes the place of the present one in the history.
    pub fn replace(self, route: Route) {
        self.lags.set_value(false);
        rename_address(&self.url(&route));
        self.came_back.set_value(false);
        self.show(route);
    }

    /// The same, but for the address bar, which follows a moment later: for what changes with every letter, since
    /// telling it takes the browser longer than showing a list.
    pub fn replace_soon(self, route: Route) {
        self.came_back.set_value(false);
        self.show(route);
        if !self.lags.get_value() {
            self.lags.set_value(true);
            set_timeout(move || self.catch_up(), LAG);
        }
    }

    fn catch_up(self) {
        if self.lags.try_update_value(std::mem::take) == Some(true) {
            rename_address(&self.url(&self.route.get_untracked()));
        }
    }

    /// Keeps the present page until [`Nav::release`]: the back button and links stay here and tell
    /// `refused`, and the browser asks before it reloads or closes.
    pub fn hold(self, refused: Callback<()>) {
        if self.held.try_update_value(|held| held.replace(refused)).flatten().is_none() {
            // Something for the back button to take: the entry before may be another site's.
            self.add_entry(&self.route.get_untracked());
        }
    }

    /// Ends [`Nav::hold`].
    pub fn release(self) {
        if self.held.try_update_value(Option::take).flatten().is_some() {
            self.back();
        }
    }

    fn add_entry(self, route: &Route) {
        self.catch_up();
        let _ = history().and_then(|history| history.push_state_with_url(&JsValue::NULL, "", Some(&self.url(route))));
    }

    /// Brings the address bar up to date with the language: entries of the history may be older than the choice.
    fn name_language(self) {
        self.catch_up();
        let route = here();
        let shown = language_asked(&window().location().search().unwrap_or_default());
        if shown.as_deref() != self.language.get_value() && route != Route::NotFound {
            rename_address(&self.url(&route));
        }
    }

    fn show(self, route: Route) {
        if self.route.with_untracked(|shown| *shown != route) {
            self.route.set(route);
        }
    }

    fn popped(self) {
        match self.held.get_value() {
            None => {
                self.lags.set_value(false);
                let route = here();
                // What lies before an entry that was gone back or forward to is not known.
                if self.route.with_untracked(|shown| *shown != route) {
                    self.previous.set_value(None);
                }
                self.came_back.set_value(true);
                self.name_language();
                self.show(route);
            }
            Some(refused) => {
                // The browser has already gone back by the entry that `hold` made: make it again.
                self.add_entry(&self.route.get_untracked());
                refused.run(());
            }
        }
    }

    fn clicked(self, event: &web_sys::MouseEvent) {
        let modified = event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key();
        if event.default_prevented() || event.button() != 0 || modified {
            return;
        }
        let Some(link) = link_of(event) else { return };
        let location = window().location();
        if !link.target().is_empty() || link.has_attribute("download") || location.origin() != Ok(link.origin()) {
            return;
        }
        let same_page = location.pathname() == Ok(link.pathname()) && location.search() == Ok(link.search());
        if same_page && !link.hash().is_empty() {
            return;
        }
        let route = Route::parse(&link.pathname(), &link.search());
        if route != Route::NotFound {
            event.prevent_default();
            self.push(route);
        }
    }
}

/// The [`Nav`] of this app. A component outside of an app (a test) gets one of its own.
#[must_use]
pub fn use_nav() -> Nav {
    use_context().unwrap_or_else(Nav::provide)
}

/// The address of a page, for a link to it.
#[must_use]
pub fn href(route: &Route) -> String {
    use_context::<Nav>().map_or_else(|| route.url(), |nav| nav.url(route))
}

/// The query of the address of a page; none where it has none.
#[must_use]
pub fn query_of(route: &Route) -> String {
    href(route).split_once('?').map(|(_, query)| query.to_owned()).unwrap_or_default()
}

/// Puts an address of the same page in the place of the one that shows, in the tab's history as well.
pub fn rename_address(url: &str) {
    let _ = history().and_then(|history| history.replace_state_with_url(&JsValue::NULL, "", Some(url)));
}

fn here() -> Route {
    let location = window().location();
    Route::parse(&location.pathname().unwrap_or_default(), &location.search().unwrap_or_default())
}

fn history() -> Result<web_sys::History, JsValue> {
    window().history()
}

fn link_of(event: &web_sys::MouseEvent) -> Option<web_sys::HtmlAnchorElement> {
    let element = event.target()?.dyn_into::<web_sys::Element>().ok()?;
    element.closest("a[href]").ok()??.dyn_into().ok()
}
