//! Conversations with the platform.

use super::{ApiError, Authenticated};
use idm_api::{
    application::ApplicationWithToken,
    ids::{ConversationId, CredentialRequestId},
    paths,
    support::{
        AmendRequest, AskCredential, ConversationPage, ConversationQuery, ConversationWithRequests, CredentialRequest,
        DecideRequest, MarkRead, Message, MessagePage, MessageQuery, OpenConversation, PostMessage,
    },
};

/// What becomes of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// Granted.
    Approve,
    /// Declined.
    Decline,
    /// Taken back.
    Withdraw,
}

impl Decision {
    const fn path(self) -> &'static str {
        match self {
            Self::Approve => "/approve",
            Self::Decline => "/decline",
            Self::Withdraw => "/withdraw",
        }
    }
}

/// Each fails when it is not allowed, the session is over or there is no answer, besides what it names.
impl Authenticated {
    /// The conversations that the person sees, newest activity first.
    ///
    /// # Errors
    /// A cursor that is not of this list.
    pub async fn conversations(&self, query: &ConversationQuery) -> Result<ConversationPage, ApiError> {
        self.call(self.get(paths::CONVERSATIONS).query(query)?).await?.read()
    }

    /// Opens a conversation.
    ///
    /// # Errors
    /// A field is wrong.
    pub async fn open_conversation(&self, wanted: &OpenConversation) -> Result<ConversationWithRequests, ApiError> {
        self.call(self.post(paths::CONVERSATIONS).body(wanted)?).await?.read()
    }

    /// One conversation and its requests.
    ///
    /// # Errors
    /// There is none.
    pub async fn conversation(&self, id: ConversationId) -> Result<ConversationWithRequests, ApiError> {
        self.call(self.get(&paths::conversation(id))).await?.read()
    }

    /// Entries of a conversation.
    ///
    /// # Errors
    /// There is no such conversation.
    pub async fn messages(&self, id: ConversationId, query: &MessageQuery) -> Result<MessagePage, ApiError> {
        self.call(self.get(&paths::messages(id)).query(query)?).await?.read()
    }

    /// Writes a message.
    ///
    /// # Errors
    /// The text breaks a rule.
    pub async fn post_message(&self, id: ConversationId, text: String) -> Result<Message, ApiError> {
        self.call(self.post(&paths::messages(id)).body(&PostMessage { text })?).await?.read()
    }

    /// Notes how far the person has read.
    ///
    /// # Errors
    /// There is no such conversation.
    pub async fn mark_read(&self, id: ConversationId, up_to: i64) -> Result<(), ApiError> {
        self.call(self.post(&paths::read_conversation(id)).body(&MarkRead { up_to })?).await?.done()
    }

    /// Asks for a back-end application.
    ///
    /// # Errors
    /// A field is wrong, or a request is open.
    pub async fn ask_credential(
        &self,
        id: ConversationId,
        wanted: &AskCredential,
    ) -> Result<CredentialRequest, ApiError> {
        self.call(self.post(&paths::credential_requests(id)).body(wanted)?).await?.read()
    }

    /// Changes what is asked for.
    ///
    /// # Errors
    /// It was changed meanwhile, is decided, or a field is wrong.
    pub async fn amend_request(
        &self,
        id: ConversationId,
        request: CredentialRequestId,
        change: &AmendRequest,
    ) -> Result<CredentialRequest, ApiError> {
        self.call(self.patch(&paths::credential_request(id, request, "")).body(change)?).await?.read()
    }

    /// Decides on a request.
    ///
    /// # Errors
    /// It was changed meanwhile, or is decided.
    pub async fn decide_request(
        &self,
        id: ConversationId,
        request: CredentialRequestId,
        decision: Decision,
        said: &DecideRequest,
    ) -> Result<CredentialRequest, ApiError> {
        self.call(self.post(&paths::credential_request(id, request, decision.path())).body(said)?).await?.read()
    }

    /// Has the granted appToken shown. The answer is the only one that ever carries it.
    ///
    /// # Errors
    /// It was given out already.
    pub async fn reveal_token(
        &self,
        id: ConversationId,
        request: CredentialRequestId,
    ) -> Result<ApplicationWithToken, ApiError> {
        self.call(self.post(&paths::credential_request(id, request, "/reveal-token"))).await?.read()
    }
}
