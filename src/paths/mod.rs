//! Our own URLs: the only place that spells one. The IDM's are in [`idm_api::paths`].

mod account;
mod app_list;
mod audit_filter;
mod console;
mod entrance;
mod fragment;
mod language;
mod provider;
mod query;
mod return_to;
mod user_list;

pub use account::AccountParam;
pub use app_list::{AppList, ListView};
pub use audit_filter::AuditFilter;
pub use console::{ConsoleRoute, Section};
pub use entrance::Entrance;
pub use fragment::mailed_token;
pub use language::language_asked;
pub use provider::provider_outcome;
pub use return_to::ReturnTo;
pub use user_list::UserList;

use entrance::{EMBEDDED_LOGIN, EMBEDDED_SIGN_UP, FORGOT_PASSWORD, HOME, LOGIN, SIGN_UP};
use query::Writer;

use idm_api::paths::{INVITATION_PAGE, RESET_PASSWORD_PAGE, VERIFY_EMAIL_PAGE};

const ACCOUNT: &str = "/account";

/// A page of ours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Route {
    /// The start: leads on by who is logged in.
    Home,
    /// End-user signup, and where the person wants to be afterwards.
    SignUp(ReturnTo),
    /// End-user login, likewise.
    Login(ReturnTo),
    /// The end-user's own account.
    Account,
    /// Asking for a link to choose a new password.
    ForgotPassword,
    /// Choosing a new password by a mailed link.
    ResetPassword,
    /// Choosing the first password by a mailed link.
    AcceptInvitation,
    /// Verifying an address by a mailed link.
    VerifyEmail,
    /// A page of the console, for this account.
    Console(AccountParam, ConsoleRoute),
    /// Not one of our URLs.
    NotFound,
}

impl Route {
    /// Whether it is a page of the console.
    #[must_use]
    pub const fn is_console(&self) -> bool {
        matches!(self, Self::Console(..))
    }

    /// Reads a URL's path and query (with or without its `?`).
    #[must_use]
    pub fn parse(path: &str, query: &str) -> Self {
        let trimmed = path.trim_end_matches('/');
        match if trimmed.is_empty() { HOME } else { trimmed } {
            HOME => Self::Home,
            SIGN_UP => Self::SignUp(ReturnTo::parse(query)),
            LOGIN => Self::Login(ReturnTo::parse(query)),
            EMBEDDED_SIGN_UP => Self::SignUp(ReturnTo::parse(query).in_frame()),
            EMBEDDED_LOGIN => Self::Login(ReturnTo::parse(query).in_frame()),
            ACCOUNT => Self::Account,
            FORGOT_PASSWORD => Self::ForgotPassword,
            RESET_PASSWORD_PAGE => Self::ResetPassword,
            INVITATION_PAGE => Self::AcceptInvitation,
            VERIFY_EMAIL_PAGE => Self::VerifyEmail,
            other => match ConsoleRoute::parse(other, query) {
                Some(page) => Self::Console(AccountParam::parse(query), page),
                None => Self::NotFound,
            },
        }
    }

    /// The end-user login that leads to our own pages.
    #[must_use]
    pub fn login() -> Self {
        Self::Login(ReturnTo::default())
    }

    /// The URL's path and query.
    #[must_use]
    pub fn url(&self) -> String {
        self.writer().url()
    }

    /// [`Route::url`], with the language that the person chose.
    #[must_use]
    pub fn url_in(&self, language: Option<&str>) -> String {
        language::added_to(self.writer(), language).url()
    }

    fn writer(&self) -> Writer {
        let path = match self {
            Self::Home | Self::NotFound => HOME,
            Self::SignUp(return_to) => return Entrance::SignUp(return_to).writer(),
            Self::Login(return_to) => return Entrance::Login(return_to).writer(),
            Self::ForgotPassword => return Entrance::ForgotPassword.writer(),
            Self::Account => ACCOUNT,
            Self::ResetPassword => RESET_PASSWORD_PAGE,
            Self::AcceptInvitation => INVITATION_PAGE,
            Self::VerifyEmail => VERIFY_EMAIL_PAGE,
            Self::Console(account, page) => return account.added_to(page.writer()),
        };
        Writer::new(path.to_owned())
    }

    /// The page without what it shows at the moment: while this stays the same, the page stays.
    #[must_use]
    pub fn page(&self) -> Self {
        match self {
            Self::Console(account, _) => Self::Console(*account, ConsoleRoute::Start),
            other => other.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use idm_api::{
        application::ApplicationKind,
        application_list::{ApplicationSort, StatusFilter},
        audit::AuditAction,
        user_list::{UserSort, UserStatusFilter},
    };

    const ID: &str = "0190b3c4-9f3a-7c4e-8a21-3f5b6c7d8e9f";

    fn read(url: &str) -> Route {
        let (path, query) = url.split_once('?').unwrap_or((url, ""));
        Route::parse(path, query)
    }

    fn account() -> AccountParam {
        AccountParam::Given(ID.parse().unwrap())
    }

    #[test]
    fn every_page_leads_back_to_itself() {
        let list = AppList {
            query: "ümlaut & co=1?#".into(),
            kind: Some(ApplicationKind::BackEnd),
            status: Some(StatusFilter::Unused),
            sort: ApplicationSort::NameDescending,
            view: ListView::Table,
            after: "a+b/c=".into(),
        };
        let users = UserList {
            query: "ada+x@example.com".into(),
            status: Some(UserStatusFilter::Unverified),
            sort: UserSort::LastLogin,
            after: "a+b/c=".into(),
        };
        let entries = AuditFilter {
            actor: ID.into(),
            target: "x & y".into(),
            action: Some(AuditAction::from_name("moon.landed")),
            from: "2026-01-31".into(),
            until: "2026-12-01".into(),
            after: "a+b/c=".into(),
        };
        let pages = [
            ConsoleRoute::Start,
            ConsoleRoute::AppCredentials(AppList::default()),
            ConsoleRoute::AppCredentials(list),
            ConsoleRoute::Application(ID.parse().unwrap()),
            ConsoleRoute::EndUsers(UserList::default()),
            ConsoleRoute::EndUsers(users.clone()),
            ConsoleRoute::EndUser(ID.parse().unwrap()),
            ConsoleRoute::Admins(users),
            ConsoleRoute::Admin(ID.parse().unwrap()),
            ConsoleRoute::AuditLog(AuditFilter::default()),
            ConsoleRoute::AuditLog(AuditFilter::target(ID.to_owned())),
            ConsoleRoute::AuditLog(entries),
            ConsoleRoute::Support { ask: false },
            ConsoleRoute::Support { ask: true },
            ConsoleRoute::Conversation(ID.parse().unwrap()),
            ConsoleRoute::TokenChecker,
        ];
        let accounts = [AccountParam::Absent, account(), AccountParam::Malformed];
        let console = pages.iter().flat_map(|page| accounts.map(|account| Route::Console(account, page.clone())));
        let back = ReturnTo::parse("returnTo=https://shop.example/a?b=c%26d%23e");
        let others = [Route::Home, Route::SignUp(back.clone()), Route::Login(back), Route::Account];
        let others =
            others.into_iter().chain([Route::SignUp(ReturnTo::default()), Route::login(), Route::ForgotPassword]);
        let mailed = [Route::ResetPassword, Route::AcceptInvitation, Route::VerifyEmail];
        for route in others.chain(mailed).chain(console) {
            assert_eq!(read(&route.url()), route, "{}", route.url());
        }
    }

    #[test]
    fn a_slash_at_the_end_changes_nothing_and_other_paths_are_unknown() {
        assert_eq!(read("/login/"), Route::login());
        assert_eq!(read(""), Route::Home);
        let app = ["/console/app-credentials/", ID, "/x"].concat();
        let unknown = ["/Login", "/login/x", "/consoles", "/console/x", "/console/app-credentials/x", &app];
        for path in unknown.into_iter().chain(["//evil.example", "/index.html"]) {
            assert_eq!(read(path), Route::NotFound, "{path}");
        }
    }

    #[test]
    fn a_wrong_account_in_the_url_is_told_from_none() {
        let start = |account| Route::Console(account, ConsoleRoute::Start);
        assert_eq!(read("/console?x=1&accountId=demo"), start(AccountParam::Malformed));
        assert_eq!(read("/console?accountid=demo"), start(AccountParam::Absent));
        assert_eq!(Route::parse("/console", &format!("?a=b&accountId={ID}")), start(account()));
    }

    #[test]
    fn what_a_list_cannot_show_is_left_out() {
        let route = read("/console/app-credentials?kind=spaceship&sort=colour&status=&view=cube");
        assert_eq!(route, Route::Console(AccountParam::Absent, ConsoleRoute::AppCredentials(AppList::default())));
    }

    #[test]
    fn a_chosen_language_stands_beside_what_else_a_url_says() {
        let route = read("/login?returnTo=https://shop.example/a");
        let url = route.url_in(Some("de"));
        assert_eq!(language_asked(url.split_once('?').unwrap().1).as_deref(), Some("de"));
        assert_eq!(read(&url), route);
        assert_eq!(Route::Account.url_in(Some("ar")), "/account?lang=ar");
        assert_eq!(Route::Account.url_in(None), "/account");
        assert_eq!(language_asked("?language=de"), None);
    }

    #[test]
    fn the_plain_list_has_a_plain_url() {
        let list = ConsoleRoute::AppCredentials(AppList::default());
        assert_eq!(Route::Console(AccountParam::Absent, list).url(), "/console/app-credentials");
    }
}
