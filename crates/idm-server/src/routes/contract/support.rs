//! Conversations with the platform.

use super::operation::Operation;
use idm_api::{
    application::ApplicationWithToken,
    error::ErrorCode,
    paths,
    support::{
        AmendRequest, AskCredential, ConversationPage, ConversationQuery, ConversationWithRequests, CredentialRequest,
        DecideRequest, MarkRead, Message, MessagePage, MessageQuery, OpenConversation, PostMessage, SupportEvent,
    },
};

pub(super) fn operations() -> Vec<Operation> {
    let all = paths::CONVERSATIONS;
    let one = |below: &str| format!("{all}/{{conversationId}}{below}");
    let request = |below: &str| format!("{all}/{{conversationId}}/requests/{{requestId}}{below}");
    let operations = [
        Operation::get(all, "listConversations", "The account's conversations; the operator's: all accounts'.")
            .query::<ConversationQuery>()
            .answers::<ConversationPage>(200, "A page of them, newest activity first."),
        Operation::post(all, "openConversation", "Open one, with a text, a request, or both; for admins.")
            .body::<OpenConversation>()
            .answers::<ConversationWithRequests>(201, "Opened.")
            .header("Location", "The conversation's path."),
        Operation::get(&one(""), "readConversation", "One conversation and its requests.")
            .answers::<ConversationWithRequests>(200, "The conversation.")
            .refuses(&[ErrorCode::NotFound]),
        Operation::get(&one("/messages"), "listMessages", "Its entries, oldest first.")
            .query::<MessageQuery>()
            .answers::<MessagePage>(200, "Some of them.")
            .refuses(&[ErrorCode::NotFound]),
        Operation::post(&one("/messages"), "postMessage", "Write a message.")
            .body::<PostMessage>()
            .answers::<Message>(201, "Written.")
            .refuses(&[ErrorCode::NotFound]),
        Operation::post(&one("/read"), "markRead", "Note how far the caller has read.")
            .body::<MarkRead>()
            .answers_nothing("Noted.")
            .refuses(&[ErrorCode::NotFound]),
        Operation::post(&one("/requests"), "askCredential", "Ask for a back-end application; for admins.")
            .body::<AskCredential>()
            .answers::<CredentialRequest>(201, "Asked for.")
            .refuses(&[ErrorCode::NotFound, ErrorCode::Conflict]),
        decided(Operation::patch(&request(""), "amendRequest", "Change what is asked for; for the operator."))
            .body::<AmendRequest>(),
        decided(Operation::post(&request("/approve"), "approveRequest", "Grant it; for the operator."))
            .body::<DecideRequest>(),
        decided(Operation::post(&request("/decline"), "declineRequest", "Decline it; for the operator."))
            .body::<DecideRequest>(),
        decided(Operation::post(&request("/withdraw"), "withdrawRequest", "Take it back; for admins."))
            .body::<DecideRequest>(),
        Operation::post(&request("/reveal-token"), "revealToken", "Show the granted appToken; for admins, once.")
            .answers::<ApplicationWithToken>(200, "The appToken is shown this once.")
            .refuses(&[ErrorCode::NotFound, ErrorCode::Conflict, ErrorCode::AlreadyRevealed]),
        Operation::get(paths::SUPPORT_EVENTS, "followSupport", "What is new, as it comes.")
            .last_event_id()
            .answers_events::<SupportEvent>(
                "Server-Sent Events until the JWT or the session ends. `ready` tells the present id once; each \
                 `entry` carries a SupportEvent. Ids grow; after a cut, send the last one back.",
            ),
    ];
    operations.map(|operation| operation.person().tag("support")).into()
}

/// Answers the request as it is now.
fn decided(operation: Operation) -> Operation {
    operation.answers::<CredentialRequest>(200, "The request.").refuses(&[
        ErrorCode::NotFound,
        ErrorCode::Conflict,
        ErrorCode::ChangedMeanwhile,
    ])
}
