//! The rows of the table, or the cards: as many elements as the window needs, each written anew as the window moves.
//! What happens in one of them is heard by their container.

use super::{
    copies::Copies,
    entry::{Entry, Look, State},
    listing::Listing,
    loaded::Loaded,
    selection::Selection,
    standing::{Standing, is_idle},
};
use crate::ui::recycled::{Pool, Side};
use idm_api::{application::Application, ids::AppId};
use leptos::{ev::KeyboardEvent, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, ScrollIntoViewOptions, ScrollLogicalPosition};

/// The rows. A copyable handle; lives as long as the component that made it.
#[derive(Clone, Copy)]
pub(super) struct Rows {
    listing: Listing,
    selection: Selection,
    copies: Copies,
    look: Look,
    pool: StoredValue<Option<Pool<AppId, Entry>>, LocalStorage>,
    /// In whose name links are written.
    owner: StoredValue<Option<Owner>>,
}

impl Rows {
    pub(super) fn new(listing: Listing, selection: Selection, look: Look) -> Self {
        let rows = Self {
            listing,
            selection,
            copies: Copies::new(),
            look,
            pool: StoredValue::new_local(None),
            owner: StoredValue::new(Owner::current()),
        };
        Effect::new(move || {
            rows.copies.track();
            rows.selection.track();
            listing.loaded.track();
            listing.now.track();
            let _ = listing.window.items();
            rows.show();
        });
        rows
    }

    /// Takes this element for the container of the rows.
    pub(super) fn attach(self, container: HtmlElement) {
        self.pool.set_value(Some(Pool::new(container.clone())));
        self.listing.window.attach(container);
        self.show();
    }

    /// Shows what is in the window, as it is now.
    fn show(self) {
        let Self { listing, selection, copies, look, pool, .. } = self;
        let items = untrack(|| listing.window.items());
        let now = listing.now.get_untracked();
        let draw = |entry: &mut Entry, loaded: &Loaded, at: usize, application: &Application| {
            let id = application.app_id;
            let state = State {
                at,
                of: loaded.set_size(),
                standing: Standing::of(application, loaded.is_gone(id), now),
                idle: is_idle(application, now),
                selected: selection.has_untracked(id),
                copied: copies.is_done(id),
                noted: copies.is_selected(id),
            };
            entry.show(application, state);
        };
        let show = |pool: &mut Pool<AppId, Entry>, loaded: &Loaded| {
            let ids = loaded.ids(items.clone());
            let side = |id| {
                let at = loaded.place_of(id)?;
                Some(if at < items.start { Side::Before } else { Side::After })
            };
            if let Some((_, entry)) = pool.apart() {
                entry.stand_apart(None);
            }
            pool.show(ids, side, || Entry::new(look));
            for (at, (id, entry)) in pool.iter_mut().enumerate() {
                if let Some(application) = loaded.get(*id) {
                    draw(entry, loaded, items.start + at, application);
                }
            }
            if let Some((id, entry)) = pool.apart()
                && let (Some(at), Some(application)) = (loaded.place_of(*id), loaded.get(*id))
            {
                entry.stand_apart(Some(&listing.window.top_of(at)));
                draw(entry, loaded, at, application);
            }
        };
        let _ =
            pool.try_update_value(|pool| pool.as_mut().map(|pool| listing.loaded.with_untracked(|l| show(pool, l))));
    }

    /// What was clicked may be a button that copies.
    pub(super) fn clicked(self, event: &Event) {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let button = target.and_then(|target| target.closest("button").ok().flatten());
        if let Some((application, code)) = button.and_then(|button| self.holding(&button)) {
            self.copies.copy(&application, code);
        }
    }

    /// A row was ticked, or no longer is.
    pub(super) fn ticked(self, event: &Event) {
        let tick = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        if let Some(tick) = tick
            && let Some((application, _)) = self.holding(&tick)
        {
            self.selection.set(application.app_id, tick.checked());
        }
    }

    /// Somebody points at what may be a time.
    pub(super) fn pointed(self, event: &Event) {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if let Some(target) = target {
            let _ =
                self.pool.try_update_value(|pool| pool.as_mut()?.holding(&target).map(|(_, entry)| entry.explain()));
        }
    }

    /// The way on from what has the focus leads to what comes next in the list, even where that is out of view.
    pub(super) fn pressed(self, event: &KeyboardEvent) {
        if event.key() != "Tab" {
            return;
        }
        let apart = self.pool.try_update_value(|pool| {
            let (_, entry) = pool.as_mut()?.apart()?;
            Some(crate::ui::recycled::Recycled::element(entry).clone())
        });
        if let Some(element) = apart.flatten() {
            let options = ScrollIntoViewOptions::new();
            options.set_block(ScrollLogicalPosition::Center);
            element.scroll_into_view_with_scroll_into_view_options(&options);
            self.listing.window.look();
            // At once, and laid out, before the browser moves the focus: it scrolls to where it believes that to be.
            if let Some(owner) = self.owner.get_value() {
                owner.with(|| self.show());
            }
            element.scroll_into_view_with_scroll_into_view_options(&options);
        }
    }

    fn holding(self, element: &Element) -> Option<(Application, Element)> {
        let found = self.pool.try_update_value(|pool| {
            let (_, entry) = pool.as_mut()?.holding(element)?;
            Some((entry.application()?.clone(), entry.code().clone()))
        });
        found.flatten()
    }
}
