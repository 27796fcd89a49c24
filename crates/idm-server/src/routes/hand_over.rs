//! Handing a login over to a product.

use super::{AppState, authenticated::Authenticated, client, error::WireError, extract::JsonBody};
use axum::{
    Json,
    extract::State,
    response::{IntoResponse as _, Response},
};
use http::{HeaderMap, StatusCode, header};
use idm_api::hand_over::{ExchangeCode, HandOver, HandOverCode};

pub(crate) async fn hand_over(
    State(state): State<AppState>,
    Authenticated(caller): Authenticated,
    JsonBody(request): JsonBody<HandOver>,
) -> Result<Response, WireError> {
    let code = state.idm.hand_over(&caller, &request).await?;
    Ok((StatusCode::CREATED, Json(HandOverCode { code })).into_response())
}

pub(crate) async fn exchange(
    State(state): State<AppState>,
    client::From(address): client::From,
    headers: HeaderMap,
    JsonBody(request): JsonBody<ExchangeCode>,
) -> Result<Response, WireError> {
    // An origin that is no text is none of a page that a code was sent to.
    let origin = headers.get(header::ORIGIN).map(|value| value.to_str().unwrap_or_default());
    let jwt = state.idm.exchange_code(&request, origin, address, client::device(&headers)).await?;
    Ok(client::jwt_answer(jwt, None))
}
