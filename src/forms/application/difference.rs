//! Which calls begin and which cease to work when an application's privileges change.

use idm_api::privilege::{Privilege, PrivilegeInfo};

/// A privilege, and those of its calls whose fate it decides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Affected {
    pub(super) privilege: Privilege,
    pub(super) calls: Vec<String>,
}

/// What changes for an application.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Difference {
    pub(super) starts: Vec<Affected>,
    pub(super) stops: Vec<Affected>,
}

/// The difference between two sets of privileges, by the IDM's own catalogue.
pub(super) fn difference(catalogue: &[PrivilegeInfo], has: &[Privilege], wanted: &[Privilege]) -> Difference {
    Difference { starts: only_in(catalogue, wanted, has), stops: only_in(catalogue, has, wanted) }
}

/// What `these` allow and `those` do not. A call that one privilege loses and another keeps goes on working.
fn only_in(catalogue: &[PrivilegeInfo], these: &[Privilege], those: &[Privilege]) -> Vec<Affected> {
    let stay: Vec<_> = those.iter().flat_map(|&privilege| calls_of(catalogue, privilege)).collect();
    let gone = these.iter().filter(|privilege| !those.contains(privilege));
    let affected = gone.map(|&privilege| {
        let calls = calls_of(catalogue, privilege).filter(|call| !stay.contains(call)).cloned().collect();
        Affected { privilege, calls }
    });
    affected.filter(|affected| !affected.calls.is_empty()).collect()
}

fn calls_of(catalogue: &[PrivilegeInfo], privilege: Privilege) -> impl Iterator<Item = &String> {
    catalogue.iter().filter(move |info| info.name == privilege.name()).flat_map(|info| &info.calls)
}

#[cfg(test)]
mod tests {
    use super::*;
    use Privilege::{IdentityCreate, IdentityDelete, IdentityRecover};
    use idm_api::privilege::catalogue;

    #[test]
    fn what_is_given_starts_and_what_is_taken_stops() {
        let found = difference(&catalogue(), &[IdentityCreate, IdentityDelete], &[IdentityCreate, IdentityRecover]);
        let calls = |affected: &[Affected]| affected.iter().flat_map(|one| one.calls.clone()).collect::<Vec<_>>();
        assert_eq!(calls(&found.starts), IdentityRecover.calls());
        assert_eq!(calls(&found.stops), IdentityDelete.calls());
        assert_eq!(difference(&catalogue(), &[IdentityCreate], &[IdentityCreate]), Difference::default());
    }

    #[test]
    fn a_call_that_another_privilege_still_allows_does_not_stop() {
        let mut catalogue = catalogue();
        for info in &mut catalogue {
            info.calls = vec!["GET /shared".into(), ["GET /", &info.name].concat()];
        }
        let found = difference(&catalogue, &[IdentityCreate, IdentityDelete], &[IdentityCreate]);
        assert_eq!(found.stops, [Affected { privilege: IdentityDelete, calls: vec!["GET /identity:delete".into()] }]);
    }

    #[test]
    fn the_catalogue_of_the_idm_decides_and_not_the_one_this_page_was_built_with() {
        assert_eq!(difference(&[], &[IdentityCreate], &[]), Difference::default());
    }
}
