//! Users, privileges, the audit log.

use super::operation::Operation;
use idm_api::{
    account::{Account, ChangeAccount},
    audit::{AuditPage, AuditQuery},
    paths,
    privilege::PrivilegeInfo,
};

pub(super) fn operations() -> Vec<Operation> {
    let operations = [
        Operation::get(paths::ACCOUNT, "readAccount", "The caller's account.")
            .admin()
            .answers::<Account>(200, "The account."),
        Operation::patch(paths::ACCOUNT, "changeAccount", "Change its settings.")
            .admin()
            .body::<ChangeAccount>()
            .answers::<Account>(200, "The account."),
        Operation::get(paths::PRIVILEGES, "listPrivileges", "The catalogue of privileges.")
            .jwt()
            .answers_list::<PrivilegeInfo>("All of them."),
        Operation::get(
            paths::AUDIT_LOG,
            "auditLog",
            "What was changed in the account, newest first; needs `audit:read`.",
        )
        .admin()
        .query::<AuditQuery>()
        .answers::<AuditPage>(200, "A page of it."),
    ];
    operations.map(|operation| operation.tag("access")).into()
}
