//! Two admins changed one application at the same time: what each changed, field by field.

use super::Edit;
use idm_api::{
    application::{Application, ApplicationStatus},
    privilege::Privilege,
    time::UnixMillis,
};

/// What was there when the person began, what somebody else has made of it since, and what the person wants.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// As the person saw it.
    pub before: Application,
    /// As it is now.
    pub now: Application,
    /// What the person wants to change.
    pub mine: Edit,
    /// Who changed it meanwhile, if that is known.
    pub who: Option<String>,
}

/// One field that at least one of the two changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Field<T> {
    pub(super) before: T,
    /// What somebody else changed it to.
    pub(super) theirs: Option<T>,
    /// What the person wants to change it to.
    pub(super) mine: Option<T>,
}

impl<T: PartialEq> Field<T> {
    fn of(before: T, now: T, mine: Option<T>) -> Option<Self> {
        let theirs = (now != before).then_some(now);
        let mine = mine.filter(|mine| *mine != before);
        (theirs.is_some() || mine.is_some()).then_some(Self { before, theirs, mine })
    }

    /// Whether the two want different things, so that one of them must be chosen.
    pub(super) fn clashes(&self) -> bool {
        matches!((&self.theirs, &self.mine), (Some(theirs), Some(mine)) if theirs != mine)
    }
}

impl Conflict {
    pub(super) fn name(&self) -> Option<Field<String>> {
        Field::of(self.before.name.clone(), self.now.name.clone(), self.mine.name.clone())
    }

    pub(super) fn expires(&self) -> Option<Field<Option<UnixMillis>>> {
        Field::of(self.before.expires, self.now.expires, self.mine.expires)
    }

    /// What somebody else gave and took. Privileges never clash: each is either given or taken.
    pub(super) fn their_privileges(&self) -> Edit {
        Edit::of_privileges(&self.before.privileges, &self.now.privileges)
    }

    pub(super) fn my_privileges(&self) -> (&[Privilege], &[Privilege]) {
        (&self.mine.give, &self.mine.take)
    }

    /// The state that it is in now, if that is another than before.
    pub(super) fn status(&self) -> Option<ApplicationStatus> {
        (self.now.status != self.before.status).then_some(self.now.status)
    }

    /// Whether it got a new token meanwhile.
    pub(super) fn new_token(&self) -> bool {
        self.now.token_created != self.before.token_created
    }

    /// The person's change without the fields in which somebody else's shall stand.
    pub(super) fn resolved(&self, their_name: bool, their_expiry: bool) -> Edit {
        let mut edit = self.mine.clone();
        if their_name {
            edit.name = None;
        }
        if their_expiry {
            edit.expires = None;
        }
        edit
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use Privilege::{IdentityCreate, IdentityRecover};
    use idm_api::application::ApplicationKind;

    pub(in super::super) fn app(name: &str, privileges: &[Privilege]) -> Application {
        Application {
            app_id: "0190b3c4-9f3a-7c4e-8a21-3f5b6c7d8e9f".parse().unwrap(),
            name: name.into(),
            kind: ApplicationKind::EndUser,
            status: ApplicationStatus::Active,
            privileges: privileges.to_vec(),
            created: UnixMillis(0),
            token_created: UnixMillis(0),
            last_used: None,
            expires: None,
            previous_tokens: Vec::new(),
        }
    }

    fn conflict(now: Application, mine: Edit) -> Conflict {
        Conflict { before: app("Page", &[IdentityCreate]), now, mine, who: None }
    }

    #[test]
    fn different_fields_go_together() {
        let mut now = app("Page", &[IdentityCreate, IdentityRecover]);
        now.expires = Some(UnixMillis(9));
        let mine = Edit { name: Some("Mine".into()), ..Edit::default() };
        let conflict = conflict(now, mine.clone());
        let name = conflict.name().unwrap();
        assert_eq!((name.theirs.clone(), name.mine.as_deref(), name.clashes()), (None, Some("Mine"), false));
        let expires = conflict.expires().unwrap();
        assert_eq!((expires.theirs, expires.mine, expires.clashes()), (Some(Some(UnixMillis(9))), None, false));
        assert_eq!(conflict.their_privileges().give, [IdentityRecover]);
        let sent = conflict.resolved(false, false).onto(&conflict.now);
        assert_eq!((sent.name.as_deref(), sent.expires, sent.privileges), (Some("Mine"), None, None));
    }

    #[test]
    fn one_field_with_two_values_must_be_chosen() {
        let mine = Edit { name: Some("Mine".into()), ..Edit::default() };
        let conflict = conflict(app("Theirs", &[IdentityCreate]), mine);
        assert!(conflict.name().unwrap().clashes());
        assert_eq!(conflict.resolved(true, false).onto(&conflict.now).name, None);
        assert_eq!(conflict.resolved(false, false).onto(&conflict.now).name.as_deref(), Some("Mine"));
    }

    #[test]
    fn the_same_change_twice_is_no_clash() {
        let mine = Edit { name: Some("Same".into()), take: vec![IdentityCreate], ..Edit::default() };
        let conflict = conflict(app("Same", &[]), mine);
        assert!(!conflict.name().unwrap().clashes());
        assert_eq!(conflict.resolved(false, false).onto(&conflict.now), Default::default());
    }

    #[test]
    fn what_nobody_changed_is_not_told() {
        let conflict = conflict(app("Page", &[IdentityCreate]), Edit::default());
        assert_eq!((conflict.name(), conflict.expires(), conflict.status()), (None, None, None));
        assert!(conflict.their_privileges().is_empty() && !conflict.new_token());
    }
}
