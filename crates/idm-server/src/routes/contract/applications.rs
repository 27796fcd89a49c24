//! Applications.

use super::operation::Operation;
use idm_api::{
    application::{
        Application, ApplicationPage, ApplicationWithToken, ChangeApplication, CheckToken, CreateApplication,
        RegenerateToken, TokenCheck,
    },
    application_list::ApplicationQuery,
    audit::{AuditPage, AuditQuery},
    error::ErrorCode,
    paths,
};

pub(super) fn operations() -> Vec<Operation> {
    let all = paths::APPLICATIONS;
    let one = |below: &str| format!("{all}/{{appId}}{below}");
    let operations = [
        Operation::get(all, "listApplications", "The account's applications.")
            .query::<ApplicationQuery>()
            .answers::<ApplicationPage>(200, "A page of them."),
        Operation::post(all, "createApplication", "Make an application and its appToken.")
            .body::<CreateApplication>()
            .answers::<ApplicationWithToken>(201, "Made. The appToken is shown this once.")
            .header("Location", "The application's path."),
        Operation::post(paths::CHECK_TOKEN, "checkToken", "Whether the IDM accepts an appToken.")
            .body::<CheckToken>()
            .answers::<TokenCheck>(200, "Whether it does."),
        changed(Operation::get(&one(""), "readApplication", "One application.")),
        changed(Operation::patch(&one(""), "changeApplication", "Change it; needs `If-Match`."))
            .if_match()
            .body::<ChangeApplication>()
            .refuses(&[ErrorCode::PreconditionRequired]),
        Operation::delete(&one(""), "deleteApplication", "Delete it for good.")
            .if_match()
            .answers_nothing("Deleted.")
            .refuses(&[ErrorCode::NotFound]),
        Operation::post(&one("/regenerate-token"), "regenerateToken", "Give it a new appToken.")
            .if_match()
            .optional_body::<RegenerateToken>()
            .answers::<ApplicationWithToken>(200, "The appToken is shown this once; all before are void.")
            .header("ETag", "Its version.")
            .refuses(&[ErrorCode::NotFound]),
        changed(Operation::post(&one("/revoke"), "revokeApplication", "Have its appToken refused.")).if_match(),
        changed(Operation::post(&one("/restore"), "restoreApplication", "Have it accepted again.")).if_match(),
        Operation::get(&one("/events"), "applicationEvents", "What happened to it, newest first.")
            .query::<AuditQuery>()
            .answers::<AuditPage>(200, "A page of it.")
            .refuses(&[ErrorCode::NotFound]),
    ];
    operations.map(|operation| operation.admin().tag("applications")).into()
}

/// Answers the application as it is now.
fn changed(operation: Operation) -> Operation {
    let operation = operation.answers::<Application>(200, "The application.").header("ETag", "Its version.");
    operation.refuses(&[ErrorCode::NotFound])
}
