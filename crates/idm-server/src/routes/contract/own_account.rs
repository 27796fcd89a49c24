//! One's own user.

use super::operation::Operation;
use idm_api::{
    audit::AuditPage,
    error::ErrorCode,
    own_account::{ChangeMe, OwnEventsQuery, OwnSessions},
    paths,
    second_factor::{ConfirmPassword, Reauthentication},
    user::Me,
};

pub(super) fn operations() -> Vec<Operation> {
    let one_session = format!("{}/{{sessionId}}/end", paths::OWN_SESSIONS);
    let operations = [
        Operation::get(paths::ME, "me", "Who the JWT speaks for.").answers::<Me>(200, "The user."),
        Operation::patch(paths::ME, "changeMe", "Change one's name.")
            .body::<ChangeMe>()
            .answers::<Me>(200, "The user."),
        Operation::get(paths::OWN_SESSIONS, "listOwnSessions", "Where one is logged in.")
            .answers::<OwnSessions>(200, "The sessions that have not ended, last used first."),
        Operation::post(&one_session, "endOwnSession", "End one of one's sessions.")
            .body::<ConfirmPassword>()
            .answers_nothing("Ended, everywhere at once.")
            .refuses(&[ErrorCode::NotFound, ErrorCode::LoginTooOld, ErrorCode::Locked]),
        Operation::post(paths::END_OTHER_SESSIONS, "endOtherSessions", "End all one's sessions but this.")
            .body::<ConfirmPassword>()
            .answers_nothing("Ended, everywhere at once.")
            .refuses(&[ErrorCode::LoginTooOld, ErrorCode::Locked]),
        Operation::get(paths::OWN_EVENTS, "ownEvents", "What the audit log says about oneself, newest first.")
            .query::<OwnEventsQuery>()
            .answers::<AuditPage>(200, "A page of it. Other people are not named."),
        Operation::post(paths::DELETE_ACCOUNT, "deleteAccount", "Delete one's own user for good.")
            .body::<Reauthentication>()
            .answers_nothing("Deleted, with all sessions. The audit log keeps what happened.")
            .refuses(&[ErrorCode::Conflict, ErrorCode::LoginTooOld, ErrorCode::Locked]),
    ];
    operations.map(|operation| operation.person().tag("own account")).into()
}
