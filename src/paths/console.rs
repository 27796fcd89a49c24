//! The pages of the console.

use super::{
    app_list::AppList,
    audit_filter::AuditFilter,
    query::{self, Writer},
    user_list::UserList,
};
use idm_api::ids::{AppId, ConversationId, UserId};

const CONSOLE: &str = "/console";
const END_USERS: &str = "end-users";
const APP_CREDENTIALS: &str = "app-credentials";
const ADMINS: &str = "admins";
const AUDIT_LOG: &str = "audit-log";
const SUPPORT: &str = "support";
const ASK: &str = "ask";
const CREDENTIAL: &str = "credential";
const TOKEN_CHECKER: &str = "token-checker";

/// A page of the console.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ConsoleRoute {
    /// The start: leads on to the first page.
    Start,
    /// The list of app credentials.
    AppCredentials(AppList),
    /// One application.
    Application(AppId),
    /// The list of end-users.
    EndUsers(UserList),
    /// One end-user.
    EndUser(UserId),
    /// The list of the account's admins.
    Admins(UserList),
    /// One admin.
    Admin(UserId),
    /// The audit log.
    AuditLog(AuditFilter),
    /// The conversations with the platform.
    Support {
        /// Whether a back-end credential is being asked for.
        ask: bool,
    },
    /// One conversation.
    Conversation(ConversationId),
    /// The token checker.
    TokenChecker,
}

/// An entry of the console's menu: the pages below it belong to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Section {
    /// All end-users.
    EndUsers,
    /// App credentials.
    AppCredentials,
    /// Account admins.
    Admins,
    /// Audit log.
    AuditLog,
    /// Conversations with the platform.
    Support,
    /// The token checker.
    TokenChecker,
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
            (Some(END_USERS), None) => Self::EndUsers(UserList::parse(query)),
            (Some(END_USERS), Some(id)) => Self::EndUser(id.parse().ok()?),
            (Some(ADMINS), None) => Self::Admins(UserList::parse(query)),
            (Some(ADMINS), Some(id)) => Self::Admin(id.parse().ok()?),
            (Some(AUDIT_LOG), None) => Self::AuditLog(AuditFilter::parse(query)),
            (Some(SUPPORT), None) => Self::Support { ask: query::value(query, ASK).as_deref() == Some(CREDENTIAL) },
            (Some(SUPPORT), Some(id)) => Self::Conversation(id.parse().ok()?),
            (Some(TOKEN_CHECKER), None) => Self::TokenChecker,
            _ => return None,
        };
        (inside_is_whole_name && names.next().is_none()).then_some(route)
    }

    pub(super) fn writer(&self) -> Writer {
        match self {
            Self::Start => Writer::new(CONSOLE.to_owned()),
            Self::AppCredentials(list) => list.added_to(at(&[APP_CREDENTIALS])),
            Self::Application(id) => at(&[APP_CREDENTIALS, &id.to_string()]),
            Self::EndUsers(list) => list.added_to(at(&[END_USERS])),
            Self::EndUser(id) => at(&[END_USERS, &id.to_string()]),
            Self::Admins(list) => list.added_to(at(&[ADMINS])),
            Self::Admin(id) => at(&[ADMINS, &id.to_string()]),
            Self::AuditLog(filter) => filter.added_to(at(&[AUDIT_LOG])),
            Self::Support { ask } => at(&[SUPPORT]).pair(ASK, if *ask { CREDENTIAL } else { "" }),
            Self::Conversation(id) => at(&[SUPPORT, &id.to_string()]),
            Self::TokenChecker => at(&[TOKEN_CHECKER]),
        }
    }

    /// The menu's entry that the page belongs to.
    #[must_use]
    pub const fn section(&self) -> Section {
        match self {
            Self::Start | Self::AppCredentials(_) | Self::Application(_) => Section::AppCredentials,
            Self::EndUsers(_) | Self::EndUser(_) => Section::EndUsers,
            Self::Admins(_) | Self::Admin(_) => Section::Admins,
            Self::AuditLog(_) => Section::AuditLog,
            Self::Support { .. } | Self::Conversation(_) => Section::Support,
            Self::TokenChecker => Section::TokenChecker,
        }
    }

    /// The page without what it shows at the moment: while this stays the same, the page stays.
    #[must_use]
    pub fn page(&self) -> Self {
        match self {
            Self::AppCredentials(_) => Self::AppCredentials(AppList::default()),
            Self::EndUsers(_) => Self::EndUsers(UserList::default()),
            Self::Admins(_) => Self::Admins(UserList::default()),
            Self::AuditLog(_) => Self::AuditLog(AuditFilter::default()),
            Self::Support { .. } => Self::Support { ask: false },
            other => other.clone(),
        }
    }
}

fn at(names: &[&str]) -> Writer {
    Writer::new([CONSOLE, "/", &names.join("/")].concat())
}
