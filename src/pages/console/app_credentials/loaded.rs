//! What the page has of a list that may be longer than anybody reads: pages that follow one another, each with the
//! cursor that it was asked for with. No signals here, so that its rules are tested on their own.

use super::ids::{IdMap, IdSet};
use idm_api::{
    application::{Application, ApplicationPage},
    ids::AppId,
};
use std::ops::Range;

/// The part of a list that was loaded.
#[derive(Debug, Clone, Default)]
pub(super) struct Loaded {
    order: Vec<AppId>,
    applications: IdMap<Application>,
    pages: Vec<PageStart>,
    next: Option<String>,
    total: u64,
    more_than_total: bool,
    newcomers: usize,
    gone: IdSet,
}

/// Where a page begins.
#[derive(Debug, Clone)]
struct PageStart {
    /// Empty: the list's own start.
    cursor: String,
    at: usize,
}

/// How many applications match in all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Total {
    pub(super) count: u64,
    /// There are more; nobody counted them.
    pub(super) more: bool,
}

impl Loaded {
    /// A list whose first page was asked for with this cursor.
    pub(super) fn begin(cursor: String, page: ApplicationPage) -> Self {
        let mut loaded = Self::default();
        loaded.append(cursor, page);
        loaded
    }

    /// Adds the page that was asked for with this cursor.
    pub(super) fn append(&mut self, cursor: String, page: ApplicationPage) {
        self.pages.push(PageStart { cursor, at: self.order.len() });
        self.total = page.total;
        self.more_than_total = page.more_than_total;
        self.next = page.next_cursor;
        // What was used or renamed meanwhile may come again further down: it stays where it was read first.
        for application in page.applications {
            let id = application.app_id;
            if self.applications.insert(id, application).is_none() {
                self.order.push(id);
            }
        }
    }

    /// Puts one that was just created at the top.
    pub(super) fn prepend(&mut self, application: Application) {
        let id = application.app_id;
        if self.applications.insert(id, application).is_none() {
            self.order.insert(0, id);
            self.pages.iter_mut().skip(1).for_each(|page| page.at += 1);
            self.total += 1;
        }
    }

    /// Replaces one in its place.
    pub(super) fn put(&mut self, application: Application) {
        if let Some(known) = self.applications.get_mut(&application.app_id) {
            *known = application;
        }
    }

    /// Takes over what a page that is shown says now: each stays where it is. What is new is only counted, and what
    /// is no longer in the page is marked, so that nothing moves under the reader's eyes.
    pub(super) fn merge(&mut self, cursor: &str, page: ApplicationPage) {
        let Some(range) = self.range_of(cursor) else { return };
        let known_total = Total { count: self.total, more: self.more_than_total };
        let fresh: IdSet = page.applications.iter().map(|application| application.app_id).collect();
        let unknown = fresh.iter().filter(|id| !self.applications.contains_key(id)).count();
        let counted = !known_total.more && !page.more_than_total;
        let added =
            if counted { usize::try_from(page.total.saturating_sub(known_total.count)).unwrap_or(0) } else { 0 };
        self.newcomers = unknown.max(added);
        // Only up to the last one of the fresh page is it known that something is missing.
        let last = page.applications.last().map(|application| application.app_id);
        let last_at = range.clone().find(|&at| last == Some(self.order[at]));
        let complete = page.next_cursor.is_none();
        let known_until = if complete { range.end } else { last_at.map_or(range.start, |at| at + 1) };
        for at in range.start..known_until {
            let id = self.order[at];
            if !fresh.contains(&id) {
                self.gone.insert(id);
            }
        }
        for application in page.applications {
            self.gone.remove(&application.app_id);
            self.put(application);
        }
    }

    /// The rows that the page of this cursor holds.
    fn range_of(&self, cursor: &str) -> Option<Range<usize>> {
        let page = self.pages.iter().position(|page| page.cursor == cursor)?;
        let end = self.pages.get(page + 1).map_or(self.order.len(), |next| next.at);
        // Those that were created here stand before the first page's own.
        Some(self.pages[page].at..end)
    }

    /// Whether a page that was asked for with this cursor is there.
    pub(super) fn has_page(&self, cursor: &str) -> bool {
        self.pages.iter().any(|page| page.cursor == cursor)
    }

    /// The cursor of the page that holds this row.
    pub(super) fn page_at(&self, row: usize) -> &str {
        let after = self.pages.partition_point(|page| page.at <= row);
        self.pages.get(after.saturating_sub(1)).map_or("", |page| &page.cursor)
    }

    /// Whether the list's own start is there.
    pub(super) fn is_from_start(&self) -> bool {
        self.pages.first().is_none_or(|page| page.cursor.is_empty())
    }

    /// How many there are to assistive technology; -1: nobody knows.
    pub(super) fn set_size(&self) -> i64 {
        let known = self.is_from_start() && !self.more_than_total;
        if known { i64::try_from(self.total).unwrap_or(-1) } else { -1 }
    }

    pub(super) fn next(&self) -> Option<&str> {
        self.next.as_deref()
    }

    pub(super) const fn total(&self) -> Total {
        Total { count: self.total, more: self.more_than_total }
    }

    /// How many rows are there.
    pub(super) fn len(&self) -> usize {
        self.order.len()
    }

    /// How many have come since that are not shown.
    pub(super) const fn newcomers(&self) -> usize {
        self.newcomers
    }

    /// Whether it was in the list and no longer is.
    pub(super) fn is_gone(&self, id: AppId) -> bool {
        self.gone.contains(&id)
    }

    pub(super) fn get(&self, id: AppId) -> Option<&Application> {
        self.applications.get(&id)
    }

    /// All of them, in order.
    pub(super) fn all(&self) -> impl Iterator<Item = &Application> {
        self.order.iter().filter_map(|id| self.applications.get(id))
    }

    /// Which are in these rows.
    pub(super) fn ids(&self, range: Range<usize>) -> &[AppId] {
        let end = range.end.min(self.order.len());
        self.order.get(range.start..end).unwrap_or_default()
    }

    /// The row of one of them.
    pub(super) fn place_of(&self, id: AppId) -> Option<usize> {
        self.order.iter().position(|known| *known == id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use idm_api::{
        application::{ApplicationKind, ApplicationStatus},
        time::UnixMillis,
    };

    fn id(number: u8) -> AppId {
        format!("0190b3c4-9f3a-7c4e-8a21-3f5b6c7d8e{number:02x}").parse().unwrap()
    }

    fn app(number: u8) -> Application {
        Application {
            app_id: id(number),
            name: format!("App {number}"),
            kind: ApplicationKind::EndUser,
            status: ApplicationStatus::Active,
            privileges: Vec::new(),
            created: UnixMillis(0),
            token_created: UnixMillis(0),
            last_used: None,
            expires: None,
            previous_tokens: Vec::new(),
        }
    }

    fn page(numbers: &[u8], total: u64, next: Option<&str>) -> ApplicationPage {
        ApplicationPage {
            applications: numbers.iter().copied().map(app).collect(),
            total,
            more_than_total: false,
            next_cursor: next.map(str::to_owned),
        }
    }

    fn two_pages() -> Loaded {
        let mut loaded = Loaded::begin(String::new(), page(&[9, 8, 7], 6, Some("b")));
        loaded.append("b".into(), page(&[7, 6, 5], 6, Some("c")));
        loaded
    }

    fn order(loaded: &Loaded) -> Vec<AppId> {
        loaded.ids(0..99).to_vec()
    }

    #[test]
    fn pages_follow_one_another_and_none_comes_twice() {
        let loaded = two_pages();
        assert_eq!(order(&loaded), [9, 8, 7, 6, 5].map(id));
        assert_eq!((loaded.page_at(2), loaded.page_at(3), loaded.page_at(99)), ("", "b", "b"));
        assert_eq!(loaded.next(), Some("c"));
        assert!(loaded.has_page("b") && !loaded.has_page("c") && loaded.is_from_start());
    }

    #[test]
    fn a_list_may_begin_further_down() {
        let loaded = Loaded::begin("b".into(), page(&[6, 5], 5, None));
        assert!(!loaded.is_from_start() && loaded.has_page("b"));
        assert_eq!(loaded.page_at(0), "b");
    }

    #[test]
    fn a_new_one_stands_at_the_top_and_the_pages_move_along() {
        let mut loaded = two_pages();
        loaded.prepend(app(10));
        assert_eq!(order(&loaded), [10, 9, 8, 7, 6, 5].map(id));
        assert_eq!((loaded.page_at(3), loaded.page_at(4)), ("", "b"));
        assert_eq!(loaded.total().count, 7);
        loaded.merge("", page(&[10, 9, 8], 7, Some("x")));
        assert_eq!(loaded.newcomers(), 0, "what was created here is not news");
    }

    #[test]
    fn merging_changes_in_place_counts_what_is_new_and_marks_what_is_gone() {
        let mut loaded = two_pages();
        let mut fresh = page(&[11, 10, 9, 7], 7, Some("b2"));
        fresh.applications[2].name = "Renamed".into();
        loaded.merge("", fresh);
        assert_eq!(order(&loaded), [9, 8, 7, 6, 5].map(id), "nothing moves");
        assert_eq!(loaded.get(id(9)).unwrap().name, "Renamed");
        assert_eq!(loaded.newcomers(), 2);
        assert!(loaded.is_gone(id(8)) && !loaded.is_gone(id(7)));
    }

    #[test]
    fn what_newcomers_push_out_of_a_page_is_not_gone() {
        let mut loaded = Loaded::begin(String::new(), page(&[9, 8, 7], 3, None));
        loaded.merge("", page(&[11, 10, 9], 5, Some("x")));
        assert!(!loaded.is_gone(id(8)) && !loaded.is_gone(id(7)));
        loaded.merge("", page(&[9], 1, None));
        assert!(loaded.is_gone(id(8)) && loaded.is_gone(id(7)));
        loaded.merge("", page(&[9, 8], 2, None));
        assert!(!loaded.is_gone(id(8)), "it is there again");
    }
}
