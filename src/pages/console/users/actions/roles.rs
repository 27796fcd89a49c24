//! A person's roles, with and without those of an admin.

use idm_api::user::Role;

/// The same, and an admin.
pub(super) fn with_admin(roles: &[Role]) -> Vec<Role> {
    let others = roles.iter().copied().filter(|role| *role != Role::Admin);
    others.chain([Role::Admin]).collect()
}

/// The same, and no admin. Nobody is left without any role.
pub(super) fn without_admin(roles: &[Role]) -> Vec<Role> {
    let left: Vec<_> = roles.iter().copied().filter(|role| *role != Role::Admin).collect();
    if left.is_empty() { vec![Role::EndUser] } else { left }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_roles_stay_when_admin_is_given_or_taken() {
        assert_eq!(with_admin(&[Role::EndUser]), [Role::EndUser, Role::Admin]);
        assert_eq!(with_admin(&[Role::Admin]), [Role::Admin]);
        assert_eq!(without_admin(&[Role::EndUser, Role::Admin]), [Role::EndUser]);
        assert_eq!(without_admin(&[Role::Admin]), [Role::EndUser]);
    }
}
