//! `/api/v1/support/conversations`.

use super::{
    AppState,
    authenticated::Authenticated,
    error::WireError,
    extract::{ConversationPath, JsonBody, Params, RequestPath},
};
use axum::{
    Json,
    extract::State,
    response::{IntoResponse as _, Response},
};
use http::{StatusCode, header};
use idm_api::{
    application::ApplicationWithToken,
    paths,
    support::{
        AmendRequest, AskCredential, ConversationPage, ConversationQuery, ConversationWithRequests, CredentialRequest,
        DecideRequest, MarkRead, MessagePage, MessageQuery, OpenConversation, PostMessage,
    },
};

pub(crate) async fn list(
    State(state): State<AppState>,
    Authenticated(caller): Authenticated,
    Params(query): Params<ConversationQuery>,
) -> Result<Json<ConversationPage>, WireError> {
    Ok(Json(state.idm.conversations(&caller, query).await?))
}

pub(crate) async fn open(
    State(state): State<AppState>,
    Authenticated(caller): Authenticated,
    JsonBody(request): JsonBody<OpenConversation>,
) -> Result<Response, WireError> {
    let opened = state.idm.open_conversation(&caller, &request).await?;
    let location = paths::conversation(opened.conversation.conversation_id);
    Ok((StatusCode::CREATED, [(header::LOCATION, location)], Json(opened)).into_response())
}

pub(crate) async fn read(
    State(state): State<AppState>,
    Authenticated(caller): Authenticated,
    ConversationPath(id): ConversationPath,
) -> Result<Json<ConversationWithRequests>, WireError> {
    Ok(Json(state.idm.conversation(&caller, id).await?))
}

pub(crate) async fn messages(
    State(state): State<AppState>,
    Authenticated(caller): Authenticated,
    ConversationPath(id): ConversationPath,
    Params(query): Params<MessageQuery>,
) -> Result<Json<MessagePage>, WireError> {
    Ok(Json(state.idm.messages(&caller, id, &query).await?))
}

pub(crate) async fn post_message(
    State(state): State<AppState>,
    Authenticated(caller): Authenticated,
    ConversationPath(id): ConversationPath,
    JsonBody(request): JsonBody<PostMessage>,
) -> Result<Response, WireError> {
    let posted = state.idm.post_message(&caller, id, &request.text).await?;
    Ok((StatusCode::CREATED, Json(posted)).into_response())
}

pub(crate) async fn mark_read(
    State(state): State<AppState>,
    Authenticated(caller): Authenticated,
    ConversationPath(id): ConversationPath,
    JsonBody(request): JsonBody<MarkRead>,
) -> Result<StatusCode, WireError> {
    state.idm.mark_read(&caller, id, request.up_to).await?;
    Ok(StatusCode::NO_CONTENT)
}

pub(crate) async fn ask(
    State(state): State<AppState>,
    Authenticated(caller): Authenticated,
    ConversationPath(id): ConversationPath,
    JsonBody(request): JsonBody<AskCredential>,
) -> Result<Response, WireError> {
    let asked = state.idm.ask_credential(&caller, id, &request).await?;
    Ok((StatusCode::CREATED, Json(asked)).into_response())
}

pub(crate) async fn amend(
    State(state): State<AppState>,
    Authenticated(caller): Authenticated,
    RequestPath(conversation, id): RequestPath,
    JsonBody(request): JsonBody<AmendRequest>,
) -> Result<Json<CredentialRequest>, WireError> {
    Ok(Json(state.idm.amend_request(&caller, conversation, id, &request).await?))
}

pub(crate) async fn approve(
    State(state): State<AppState>,
    Authenticated(caller): Authenticated,
    RequestPath(conversation, id): RequestPath,
    JsonBody(request): JsonBody<DecideRequest>,
) -> Result<Json<CredentialRequest>, WireError> {
    Ok(Json(state.idm.approve_request(&caller, conversation, id, &request).await?))
}

pub(crate) async fn decline(
    State(state): State<AppState>,
    Authenticated(caller): Authenticated,
    RequestPath(conversation, id): RequestPath,
    JsonBody(request): JsonBody<DecideRequest>,
) -> Result<Json<CredentialRequest>, WireError> {
    Ok(Json(state.idm.decline_request(&caller, conversation, id, &request).await?))
}

pub(crate) async fn withdraw(
    State(state): State<AppState>,
    Authenticated(caller): Authenticated,
    RequestPath(conversation, id): RequestPath,
    JsonBody(request): JsonBody<DecideRequest>,
) -> Result<Json<CredentialRequest>, WireError> {
    Ok(Json(state.idm.withdraw_request(&caller, conversation, id, &request).await?))
}

pub(crate) async fn reveal_token(
    State(state): State<AppState>,
    Authenticated(caller): Authenticated,
    RequestPath(conversation, id): RequestPath,
) -> Result<Json<ApplicationWithToken>, WireError> {
    Ok(Json(state.idm.reveal_token(&caller, conversation, id).await?))
}
