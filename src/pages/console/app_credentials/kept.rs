//! Lists that were left, so that the back button finds them as they were: in memory, and gone with the session.

use super::loaded::Loaded;
use crate::paths::AppList;
use leptos::prelude::*;

/// More than anybody goes back through.
const MOST_KEPT: usize = 4;

/// A list as it was left.
#[derive(Debug, Clone)]
pub(super) struct KeptList {
    pub(super) asked: AppList,
    pub(super) loaded: Loaded,
    /// How far the page was scrolled.
    pub(super) scrolled: f64,
}

/// The lists that were left. A copyable handle.
#[derive(Clone, Copy)]
pub(in crate::pages::console) struct KeptLists(StoredValue<Vec<KeptList>, LocalStorage>);

impl KeptLists {
    /// Makes the place for them; it has to outlive the page.
    pub(in crate::pages::console) fn provide() {
        provide_context(Self(StoredValue::new_local(Vec::new())));
    }

    pub(in crate::pages::console) fn use_context() -> Self {
        use_context().unwrap_or_else(|| Self(StoredValue::new_local(Vec::new())))
    }

    pub(super) fn keep(self, list: KeptList) {
        let _ = self.0.try_update_value(|kept| {
            kept.retain(|other| other.asked != list.asked);
            if kept.len() >= MOST_KEPT {
                kept.remove(0);
            }
            kept.push(list);
        });
    }

    /// Forgets them all, because one of what they show is gone for good.
    pub(in crate::pages::console) fn forget(self) {
        let _ = self.0.try_update_value(Vec::clear);
    }

    /// Takes out the list that answers this, if it has this page.
    pub(super) fn take(self, asked: &AppList, page: &str) -> Option<KeptList> {
        self.0
            .try_update_value(|kept| {
                let at = kept.iter().position(|list| list.asked == *asked && list.loaded.has_page(page))?;
                Some(kept.remove(at))
            })
            .flatten()
    }
}
