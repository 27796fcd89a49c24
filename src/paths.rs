//! Our own URLs: the only place that spells one. The IDM's are in [`idm_api::paths`].

use idm_api::ids::AccountId;

const HOME: &str = "/";
const SIGN_UP: &str = "/signup";
const LOGIN: &str = "/login";
const ACCOUNT: &str = "/account";
const CONSOLE: &str = "/console";
const APP_CREDENTIALS: &str = "/console/app-credentials";
const ACCOUNT_ID: &str = "accountId";

/// The account that a console URL names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum AccountParam {
    /// The URL names none: the configuration decides, or the person is asked.
    #[default]
    Absent,
    /// `?accountId=<uuid>`.
    Given(AccountId),
    /// There is an `accountId`, but it is no account ID: the person is asked rather than taken elsewhere.
    Malformed,
}

/// A page of ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Route {
    /// The start: leads on by who is logged in.
    Home,
    /// End-user signup.
    SignUp,
    /// End-user login.
    Login,
    /// The end-user's own account.
    Account,
    /// The console's start: leads on to its first page.
    Console(AccountParam),
    /// The console's list of app credentials.
    AppCredentials(AccountParam),
    /// Not one of our URLs.
    NotFound,
}

impl Route {
    /// Reads a URL's path and query (with or without its `?`).
    #[must_use]
    pub fn parse(path: &str, query: &str) -> Self {
        let trimmed = path.trim_end_matches('/');
        match if trimmed.is_empty() { HOME } else { trimmed } {
            HOME => Self::Home,
            SIGN_UP => Self::SignUp,
            LOGIN => Self::Login,
            ACCOUNT => Self::Account,
            CONSOLE => Self::Console(AccountParam::parse(query)),
            APP_CREDENTIALS => Self::AppCredentials(AccountParam::parse(query)),
            _ => Self::NotFound,
        }
    }

    /// The URL's path and query.
    #[must_use]
    pub fn url(self) -> String {
        match self {
            Self::Home | Self::NotFound => HOME.to_owned(),
            Self::SignUp => SIGN_UP.to_owned(),
            Self::Login => LOGIN.to_owned(),
            Self::Account => ACCOUNT.to_owned(),
            Self::Console(account) => account.added_to(CONSOLE),
            Self::AppCredentials(account) => account.added_to(APP_CREDENTIALS),
        }
    }
}

impl AccountParam {
    fn parse(query: &str) -> Self {
        let pairs = query.trim_start_matches('?').split('&');
        let value = pairs.filter_map(|pair| pair.split_once('=')).find(|(name, _)| *name == ACCOUNT_ID);
        match value {
            None => Self::Absent,
            Some((_, id)) => id.parse().map_or(Self::Malformed, Self::Given),
        }
    }

    fn added_to(self, path: &str) -> String {
        let id = match self {
            Self::Absent => return path.to_owned(),
            Self::Given(id) => id.to_string(),
            // What it was is of no use, but that it was wrong must survive a reload.
            Self::Malformed => String::new(),
        };
        [path, "?", ACCOUNT_ID, "=", &id].concat()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: &str = "0190b3c4-9f3a-7c4e-8a21-3f5b6c7d8e9f";

    fn read(url: &str) -> Route {
        let (path, query) = url.split_once('?').unwrap_or((url, ""));
        Route::parse(path, query)
    }

    #[test]
    fn every_page_leads_back_to_itself() {
        let account = AccountParam::Given(ID.parse().unwrap());
        for route in [
            Route::Home,
            Route::SignUp,
            Route::Login,
            Route::Account,
            Route::Console(AccountParam::Absent),
            Route::Console(account),
            Route::AppCredentials(AccountParam::Absent),
            Route::AppCredentials(account),
            Route::AppCredentials(AccountParam::Malformed),
        ] {
            assert_eq!(read(&route.url()), route);
        }
    }

    #[test]
    fn a_slash_at_the_end_changes_nothing_and_other_paths_are_unknown() {
        assert_eq!(read("/login/"), Route::Login);
        assert_eq!(read(""), Route::Home);
        for path in ["/Login", "/login/x", "/console/users", "//evil.example", "/index.html"] {
            assert_eq!(read(path), Route::NotFound, "{path}");
        }
    }

    #[test]
    fn a_wrong_account_in_the_url_is_told_from_none() {
        assert_eq!(read("/console?x=1&accountId=demo"), Route::Console(AccountParam::Malformed));
        assert_eq!(read("/console?accountid=demo"), Route::Console(AccountParam::Absent));
        let route = Route::parse("/console", &format!("?a=b&accountId={ID}"));
        assert_eq!(route, Route::Console(AccountParam::Given(ID.parse().unwrap())));
    }
}
