//! Users, as admins manage them.

use super::operation::Operation;
use idm_api::{
    error::ErrorCode,
    paths,
    user::{ChangeUser, NewUser, User},
    user_list::{UserPage, UserQuery},
};

pub(super) fn operations() -> Vec<Operation> {
    let all = paths::USERS;
    let one = |below: &str| format!("{all}/{{userId}}{below}");
    let operations = [
        Operation::get(all, "listUsers", "The account's users; needs `identity:read`.")
            .query::<UserQuery>()
            .answers::<UserPage>(200, "A page of them."),
        Operation::post(all, "addUser", "Make a user.")
            .body::<NewUser>()
            .answers::<User>(201, "Made.")
            .header("Location", "The user's path.")
            .refuses(&[ErrorCode::EmailTaken]),
        changed(Operation::get(&one(""), "readUser", "One user; needs `identity:read`.")),
        changed(Operation::patch(&one(""), "changeUser", "Change it; needs `If-Match` and `identity:update`."))
            .if_match()
            .body::<ChangeUser>()
            .refuses(&[ErrorCode::PreconditionRequired, ErrorCode::EmailTaken, ErrorCode::Conflict]),
        Operation::delete(&one(""), "deleteUser", "Delete it for good; needs `identity:delete`.")
            .if_match()
            .answers_nothing("Deleted.")
            .refuses(&[ErrorCode::NotFound, ErrorCode::Conflict]),
        changed(Operation::post(&one("/lock"), "lockUser", "Keep it from logging in; needs `identity:update`."))
            .refuses(&[ErrorCode::Conflict]),
        changed(Operation::post(&one("/unlock"), "unlockUser", "Let it log in again; needs `identity:update`.")),
        Operation::post(&one("/end-sessions"), "endSessions", "End its sessions; needs `session:revoke`.")
            .answers_nothing("Ended.")
            .refuses(&[ErrorCode::NotFound]),
        changed(Operation::post(
            &one("/reset-second-factor"),
            "resetSecondFactor",
            "Turn its second factor off and end its sessions; needs `identity:recover`.",
        ))
        .refuses(&[ErrorCode::Conflict]),
        Operation::post(
            &one("/send-password-link"),
            "sendPasswordLink",
            "Mail it a link to choose a (first) password; needs `identity:recover`.",
        )
        .accepts("It will be mailed.")
        .refuses(&[ErrorCode::NotFound]),
    ];
    operations.map(|operation| operation.admin().tag("users")).into()
}

/// Answers the user as it is now.
fn changed(operation: Operation) -> Operation {
    let operation = operation.answers::<User>(200, "The user.").header("ETag", "Its version.");
    operation.refuses(&[ErrorCode::NotFound])
}
