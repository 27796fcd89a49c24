//! Which applications are selected.

use super::ids::IdSet;
use idm_api::ids::AppId;
use leptos::prelude::*;

/// The selected applications. A copyable handle.
#[derive(Clone, Copy)]
pub(super) struct Selection(RwSignal<IdSet>);

impl Selection {
    pub(super) fn new() -> Self {
        Self(RwSignal::new(IdSet::default()))
    }

    /// What follows is run again when something else is selected.
    pub(super) fn track(self) {
        self.0.track();
    }

    /// Whether it is selected; not tracked.
    pub(super) fn has_untracked(self, id: AppId) -> bool {
        self.0.with_untracked(|selected| selected.contains(&id))
    }

    pub(super) fn set(self, id: AppId, selected: bool) {
        self.0.update(|all| {
            if selected {
                all.insert(id);
            } else {
                all.remove(&id);
            }
        });
    }

    pub(super) fn set_all(self, ids: impl IntoIterator<Item = AppId>) {
        self.0.update(|all| all.extend(ids));
    }

    pub(super) fn clear(self) {
        if !self.0.with_untracked(IdSet::is_empty) {
            self.0.update(IdSet::clear);
        }
    }

    /// How many; tracked.
    pub(super) fn count(self) -> usize {
        self.0.with(IdSet::len)
    }

    /// Takes one out, where the page still is.
    pub(super) fn done_with(self, id: AppId) {
        let _ = self.0.try_update(|all| all.remove(&id));
    }
}
