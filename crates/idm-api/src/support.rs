//! Conversations of an account with the platform, and the request for a back-end application within them.

use crate::{
    ids::{AccountId, AppId, ConversationId, CredentialRequestId, UserId},
    privilege::Privilege,
    text_rules::is_forbidden,
    time::UnixMillis,
};
use serde::{Deserialize, Serialize};

/// Most characters of a message.
pub const TEXT_MAX_CHARACTERS: usize = 4000;
/// Most characters of a justification or a note.
pub const NOTE_MAX_CHARACTERS: usize = 2000;
/// Conversations or messages in one answer when nothing else was asked for.
pub const DEFAULT_LIMIT: u32 = 50;
/// Most of them in one answer.
pub const MAX_LIMIT: u32 = 200;

/// Why a text is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextProblem {
    /// Nothing but blanks.
    Missing,
    /// More characters than it may have.
    TooLong,
    /// A control character other than a new line, or one that changes the direction of text.
    ForbiddenCharacter,
}

/// Checks a text of several lines after blanks around it are dropped.
///
/// # Errors
/// The first problem found.
pub fn check_text(text: &str, most: usize) -> Result<(), TextProblem> {
    let text = text.trim();
    if text.is_empty() {
        return Err(TextProblem::Missing);
    }
    if text.chars().count() > most {
        return Err(TextProblem::TooLong);
    }
    let forbidden = |character: char| character != '\n' && is_forbidden(character);
    if text.chars().any(forbidden) { Err(TextProblem::ForbiddenCharacter) } else { Ok(()) }
}

/// Where a request for a back-end application stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum RequestState {
    /// Asked for, not answered.
    Pending,
    /// The operator changed what is asked for, and has not decided.
    Amended,
    /// Granted: the application exists.
    Approved,
    /// Declined by the operator.
    Declined,
    /// Taken back by an admin.
    Withdrawn,
}

impl RequestState {
    /// Whether it still waits for a decision.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Pending | Self::Amended)
    }
}

/// What a request came to with an entry of its conversation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum RequestStep {
    /// An admin asked.
    Asked,
    /// The operator changed what is asked for; the entry's text says why.
    Amended,
    /// The operator granted it.
    Approved,
    /// The operator declined it; the entry's text says why.
    Declined,
    /// An admin took it back.
    Withdrawn,
    /// An admin had the appToken shown.
    Revealed,
}

/// What is asked for: the application as it would be made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct AskedApplication {
    /// Its name.
    pub name: String,
    /// What it may do.
    pub privileges: Vec<Privilege>,
    /// From when on its token is refused; absent: never.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires: Option<UnixMillis>,
}

/// A request for a back-end application.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct CredentialRequest {
    /// Identifier.
    pub request_id: CredentialRequestId,
    /// Where it stands.
    pub state: RequestState,
    /// Grows with every change; whoever decides says which version was seen.
    pub version: i64,
    /// What would be made, or was.
    pub application: AskedApplication,
    /// What the admin had asked for, where the operator changed it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first_asked: Option<AskedApplication>,
    /// What it is needed for.
    pub justification: String,
    /// What the operator said at the last change or decision.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// When it was asked for.
    pub created: UnixMillis,
    /// When it was last changed or decided.
    pub changed: UnixMillis,
    /// The application that was made, once approved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub app_id: Option<AppId>,
    /// When its appToken was shown to an admin; it cannot be shown again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revealed: Option<UnixMillis>,
}

/// On whose side somebody speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum AuthorSide {
    /// An admin of the account.
    Account,
    /// The platform.
    Operator,
}

/// Who wrote an entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct Author {
    /// The user.
    pub user_id: UserId,
    /// On whose side.
    pub side: AuthorSide,
    /// As the person was called then; absent where an operator has no name: addresses of operators are not
    /// told to accounts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

/// One entry of a conversation: something that was written, or a step of a request, or both.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct Message {
    /// Grows from entry to entry, over all conversations.
    pub seq: i64,
    /// The conversation it belongs to.
    pub conversation_id: ConversationId,
    /// When.
    pub time: UnixMillis,
    /// Who.
    pub author: Author,
    /// What was written; empty where a step needs no words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// The request that it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request_id: Option<CredentialRequestId>,
    /// What the request came to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<RequestStep>,
}

/// A conversation as it is listed and read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct Conversation {
    /// Identifier.
    pub conversation_id: ConversationId,
    /// The account that it is with.
    pub account_id: AccountId,
    /// That account's name.
    pub account_name: String,
    /// What it is about.
    pub subject: String,
    /// When it was opened.
    pub created: UnixMillis,
    /// The newest entry.
    pub last_message: Message,
    /// Entries by others that the caller has not read.
    pub unread: i64,
    /// Where its newest request stands, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request_state: Option<RequestState>,
}

/// `GET /api/v1/support/conversations`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct ConversationPage {
    /// The conversations of this page, newest activity first.
    pub conversations: Vec<Conversation>,
    /// In how many conversations in all there is something unread.
    pub unread: i64,
    /// The newest event that this page knows: where to resume the stream of events from.
    pub last_event: i64,
    /// What `cursor` to ask the next page with; absent on the last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_cursor: Option<String>,
}

/// The query string of `GET /api/v1/support/conversations`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[serde(rename_all = "camelCase")]
pub struct ConversationQuery {
    /// At most so many, 1 to [`MAX_LIMIT`]; left out: [`DEFAULT_LIMIT`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// `nextCursor` of the page before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

/// A conversation with the requests in it, oldest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct ConversationWithRequests {
    /// The conversation.
    pub conversation: Conversation,
    /// Its requests.
    pub requests: Vec<CredentialRequest>,
}

/// The query string of `GET …/messages`; without `after` and `before`: the newest.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[serde(rename_all = "camelCase")]
pub struct MessageQuery {
    /// Those that follow this `seq`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<i64>,
    /// Those that come before this `seq`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<i64>,
    /// At most so many, 1 to [`MAX_LIMIT`]; left out: [`DEFAULT_LIMIT`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
}

/// `GET …/messages`: oldest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct MessagePage {
    /// The entries.
    pub messages: Vec<Message>,
    /// There are more: after them where `after` was asked for, else before them.
    pub more: bool,
}

/// `POST …/requests`, and part of [`OpenConversation`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct AskCredential {
    /// The application's name.
    pub name: String,
    /// What it shall be able to do; at least one.
    pub privileges: Vec<Privilege>,
    /// What it is needed for; at most [`NOTE_MAX_CHARACTERS`] characters.
    pub justification: String,
    /// From when on its token is refused; left out: never.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires: Option<UnixMillis>,
}

/// `POST /api/v1/support/conversations`: with a text, a request, or both.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct OpenConversation {
    /// What it is about; by the rules for names.
    pub subject: String,
    /// The first message.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// A request for a back-end application.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request: Option<AskCredential>,
}

/// `POST …/messages`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct PostMessage {
    /// 1 to [`TEXT_MAX_CHARACTERS`] characters; no control character but new lines, and no secret.
    pub text: String,
}

/// `POST …/read`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct MarkRead {
    /// `seq` of the last entry that was read. Earlier than what is noted already: nothing changes.
    pub up_to: i64,
}

/// `PATCH …/requests/{requestId}`, by the operator: what it shall be instead.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct AmendRequest {
    /// The version that the operator has seen.
    pub version: i64,
    /// The application as it is to be.
    pub application: AskedApplication,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// `POST …/approve`, `…/decline` and `…/withdraw`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct DecideRequest {
    /// The version that was seen: nobody decides on something else.
    pub version: i64,
    /// What is said with it; to decline needs a reason.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// What an event of `GET /api/v1/support/events` carries; its id is the message's `seq`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct SupportEvent {
    /// The entry that is new.
    pub message: Message,
    /// The subject of its conversation.
    pub subject: String,
    /// The name of the account that the conversation is with.
    pub account_name: String,
    /// The request that it is about, as it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request: Option<CredentialRequest>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_have_lines_and_no_other_control_characters() {
        assert_eq!(check_text(" Hello,\n\nwe need one more. ", 40), Ok(()));
        assert_eq!(check_text(" \n ", 40), Err(TextProblem::Missing));
        assert_eq!(check_text(&"ü".repeat(40), 40), Ok(()));
        assert_eq!(check_text(&"x".repeat(41), 40), Err(TextProblem::TooLong));
        for bad in ["a\tb", "a\rb", "a\u{0}b", "a\u{202E}b"] {
            assert_eq!(check_text(bad, 40), Err(TextProblem::ForbiddenCharacter), "{bad:?}");
        }
    }

    #[test]
    fn only_an_undecided_request_is_open() {
        assert!(RequestState::Pending.is_open() && RequestState::Amended.is_open());
        assert!(![RequestState::Approved, RequestState::Declined, RequestState::Withdrawn].iter().any(|s| s.is_open()));
    }
}
