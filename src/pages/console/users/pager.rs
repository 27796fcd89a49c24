//! How many users there are, and the way to the other pages: links, so that the back button leads back.

use super::Group;
use crate::{pages::console::links::url_of, paths::UserList, text::console_text};
use idm_api::user_list::UserPage;
use leptos::prelude::*;

/// The pages that were passed through, by the cursors they begin with; empty after a reload in the middle.
#[derive(Clone, Copy)]
pub(super) struct Trail(StoredValue<Vec<UserList>>);

impl Trail {
    pub(super) fn new() -> Self {
        Self(StoredValue::new(Vec::new()))
    }

    /// Notes the page that is shown, and answers which one was before it.
    fn arrive(self, now: &UserList) -> Option<UserList> {
        let step = |passed: &mut Vec<UserList>| {
            let same_list = |one: &UserList| UserList { after: now.after.clone(), ..one.clone() } == *now;
            if now.after.is_empty() || !passed.iter().all(same_list) {
                passed.clear();
            }
            if let Some(known) = passed.iter().position(|one| one == now) {
                passed.truncate(known);
            }
            let before = passed.last().cloned();
            passed.push(now.clone());
            before
        };
        self.0.try_update_value(step).flatten()
    }
}

/// The list's foot.
#[component]
pub(super) fn Pager(group: Group, trail: Trail, list: UserList, page: UserPage) -> impl IntoView {
    let text = console_text().users();
    let before = trail.arrive(&list);
    let link =
        |list: UserList, name: &'static str| view! { <a class="button" href=url_of(group.list(list))>{name}</a> };
    let first = (!list.after.is_empty()).then(|| UserList { after: String::new(), ..list.clone() });
    let before = before.filter(|before| !before.after.is_empty());
    let next = page.next_cursor.map(|after| UserList { after, ..list });
    view! {
        <div class="pages-foot">
            <p>{(text.found)(page.users.len(), page.total, page.more_than_total)}</p>
            <div class="pager">
                {first.map(|list| link(list, text.first_page))}
                {before.map(|list| link(list, text.previous_page))}
                {next.map(|list| link(list, text.next_page))}
            </div>
        </div>
    }
}
