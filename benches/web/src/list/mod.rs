//! The list of app credentials, in ours, in React and by hand, over the same IDM.

mod measure;
mod report;

pub use measure::{BUSY, Figures, Shown};
pub use report::{busy, frames, json, steps};

/// A page with the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ListPage {
    /// Its folder below `pages/`; ours has none.
    pub name: &'static str,
    /// As the tables call it.
    pub title: &'static str,
}

/// The first is what the others are compared with.
pub const PAGES: [ListPage; 3] = [
    ListPage { name: "list-hand", title: "by hand" },
    ListPage { name: "ours", title: "**ours**" },
    ListPage { name: "list-react", title: "React 18" },
];
