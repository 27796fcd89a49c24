//! The pages, in the order in which they are loaded.

/// A login page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LoginPage {
    /// Its folder below `pages/`.
    pub name: &'static str,
    /// As the tables call it.
    pub title: &'static str,
    /// Where it is.
    pub path: &'static str,
}

/// The first is what the others are compared with.
pub(super) const PAGES: [LoginPage; 6] = [
    LoginPage { name: "hand", title: "by hand", path: "/login" },
    LoginPage { name: OURS, title: "**ours**", path: "/login" },
    LoginPage { name: "auth0", title: "Auth0 Lock", path: "/" },
    LoginPage { name: "supabase", title: "Supabase Auth UI", path: "/" },
    LoginPage { name: "supertokens", title: "SuperTokens", path: "/auth" },
    LoginPage { name: "firebaseui", title: "FirebaseUI", path: "/" },
];

/// What is built from this checkout, not from `pages/`.
const OURS: &str = "ours";

impl LoginPage {
    /// All of them, or only ours and what it is compared with.
    #[must_use]
    pub fn chosen(ours: bool) -> &'static [Self] {
        if ours { &PAGES[..2] } else { &PAGES }
    }

    /// Whether it is ours.
    #[must_use]
    pub fn is_ours(self) -> bool {
        self.name == OURS
    }
}
