//! What somebody wants to change about an application, apart from what the application is: so it can be put onto what
//! the application has become meanwhile.

use idm_api::{
    application::{Application, ChangeApplication},
    privilege::Privilege,
    time::UnixMillis,
};

/// What somebody wants to change. What is left out stays as it is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Edit {
    /// A new name.
    pub name: Option<String>,
    /// A new expiry; `Some(None)`: never.
    pub expires: Option<Option<UnixMillis>>,
    /// Privileges to give.
    pub give: Vec<Privilege>,
    /// Privileges to take away.
    pub take: Vec<Privilege>,
}

impl Edit {
    /// From the privileges that an application has to those that it shall have.
    #[must_use]
    pub fn of_privileges(has: &[Privilege], wanted: &[Privilege]) -> Self {
        let without = |all: &[Privilege], some: &[Privilege]| {
            all.iter().copied().filter(|privilege| !some.contains(privilege)).collect()
        };
        Self { give: without(wanted, has), take: without(has, wanted), ..Self::default() }
    }

    /// Whether it changes nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The call that makes this change to the application as it is.
    #[must_use]
    pub fn onto(&self, app: &Application) -> ChangeApplication {
        let privileges = self.privileges_of(app);
        ChangeApplication {
            name: self.name.clone().filter(|name| *name != app.name),
            privileges: (privileges != app.privileges).then_some(privileges),
            expires: self.expires.filter(|expires| *expires != app.expires),
        }
    }

    fn privileges_of(&self, app: &Application) -> Vec<Privilege> {
        let kept = app.privileges.iter().copied().filter(|privilege| !self.take.contains(privilege));
        let given = self.give.iter().copied().filter(|privilege| !app.privileges.contains(privilege));
        let mut privileges: Vec<_> = kept.chain(given).collect();
        privileges.sort_unstable();
        privileges
    }
}

#[cfg(test)]
mod tests {
    use super::{super::merge::tests::app, *};
    use Privilege::{IdentityCreate, IdentityDelete, IdentityRecover};

    #[test]
    fn only_what_differs_is_sent() {
        let app = app("Page", &[IdentityCreate]);
        let edit = Edit { name: Some("Page".into()), expires: Some(None), ..Edit::default() };
        assert_eq!(edit.onto(&app), ChangeApplication::default());
        let edit = Edit { name: Some("New".into()), expires: Some(Some(UnixMillis(5))), ..Edit::default() };
        let sent = edit.onto(&app);
        assert_eq!(
            (sent.name.as_deref(), sent.expires, sent.privileges),
            (Some("New"), Some(Some(UnixMillis(5))), None)
        );
    }

    #[test]
    fn privileges_are_given_and_taken_one_by_one() {
        let edit = Edit::of_privileges(&[IdentityCreate, IdentityDelete], &[IdentityRecover, IdentityCreate]);
        assert_eq!(
            (edit.give.as_slice(), edit.take.as_slice()),
            ([IdentityRecover].as_slice(), [IdentityDelete].as_slice())
        );
        let onto_what_somebody_else_made = edit.onto(&app("x", &[IdentityDelete]));
        assert_eq!(onto_what_somebody_else_made.privileges, Some(vec![IdentityRecover]));
        assert!(Edit::of_privileges(&[IdentityCreate], &[IdentityCreate]).is_empty());
    }
}
