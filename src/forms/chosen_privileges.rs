//! Which privileges are ticked in a form.

use crate::ui::field::FieldState;
use idm_api::privilege::Privilege;
use leptos::prelude::*;

/// The privileges that are ticked. A copyable handle.
#[derive(Clone, Copy)]
pub(super) struct Chosen {
    pub(super) state: FieldState,
    ticked: RwSignal<Vec<Privilege>>,
}

impl Chosen {
    /// `id`: that of the first box, where the focus goes when nothing is ticked.
    pub(super) fn new(id: &'static str, ticked: &[Privilege]) -> Self {
        Self { state: FieldState::new(id), ticked: RwSignal::new(ticked.to_vec()) }
    }

    /// What is ticked, in the catalogue's order; that nothing is, is said as `missing`.
    pub(super) fn checked(self, missing: &'static str) -> Vec<Privilege> {
        let ticked: Vec<_> = self
            .ticked
            .with_untracked(|ticked| Privilege::ALL.iter().copied().filter(|one| ticked.contains(one)).collect());
        if ticked.is_empty() {
            self.state.fail(missing);
        }
        ticked
    }

    /// Whether this one is ticked; tracked.
    pub(super) fn has(self, privilege: Privilege) -> bool {
        self.ticked.with(|ticked| ticked.contains(&privilege))
    }

    pub(super) fn tick(self, privilege: Privilege, tick: bool) {
        self.state.edited();
        self.ticked.update(|ticked| {
            ticked.retain(|&one| one != privilege);
            if tick {
                ticked.push(privilege);
            }
        });
    }

    /// Ticks these and no others.
    pub(super) fn set(self, privileges: &[Privilege]) {
        self.state.edited();
        self.ticked.set(privileges.to_vec());
    }
}
