//! The pages of the console.

use super::{app_list::AppList, query::Writer};
use idm_api::ids::AppId;

const CONSOLE: &str = "/console";
const APP_CREDENTIALS: &str = "app-credentials";

/// A page of the console.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ConsoleRoute {
    /// The start: leads on to the first page.
    Start,
    /// The list of app credentials.
    AppCredentials(AppList),
    /// One application.
    Application(AppId),
}

/// An entry of the console's menu: the pages below it belong to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Section {
    /// App credentials.
    AppCredentials,
}

impl ConsoleRoute {
    /// Reads a path and a query. `None`: not a page of the console.
    pub(super) fn parse(path: &str, query: &str) -> Option<Self> {
        let inside = path.strip_prefix(CONSOLE)?;
        let mut names = inside.split('/').skip(1);
        let inside_is_whole_name = inside.is_empty() || inside.starts_with('/');
        let route = match (names.next(), names.next()) {
            (None, _) => Self::Start,
            (Some(APP_CREDENTIALS), None) => Self::AppCredentials(AppList::parse(query)),
            (Some(APP_CREDENTIALS), Some(id)) => Self::Application(id.parse().ok()?),
            _ => return None,
        };
        (inside_is_whole_name && names.next().is_none()).then_some(route)
    }

    pub(super) fn writer(&self) -> Writer {
        match self {
            Self::Start => Writer::new(CONSOLE.to_owned()),
            Self::AppCredentials(list) => list.added_to(at(&[APP_CREDENTIALS])),
            Self::Application(id) => at(&[APP_CREDENTIALS, &id.to_string()]),
        }
    }

    /// The menu's entry that the page belongs to.
    #[must_use]
    pub const fn section(&self) -> Section {
        match self {
            Self::Start | Self::AppCredentials(_) | Self::Application(_) => Section::AppCredentials,
        }
    }

    /// The page without what it shows at the moment: while this stays the same, the page stays.
    #[must_use]
    pub fn page(&self) -> Self {
        match self {
            Self::AppCredentials(_) => Self::AppCredentials(AppList::default()),
            other => other.clone(),
        }
    }
}

fn at(names: &[&str]) -> Writer {
    Writer::new([CONSOLE, "/", &names.join("/")].concat())
}
