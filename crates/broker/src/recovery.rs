//! Having a link mailed to choose a new password.

use crate::{
    BrokerState,
    answer::Refusal,
    challenge::take_proof,
    upstream::{check_origin, pass_back, post, read_body},
};
use axum::{
    extract::{Request, State},
    response::{IntoResponse as _, Response},
};
use http::StatusCode;
use idm_api::{
    error::ErrorBody,
    paths,
    recovery::{Recover, RequestPasswordReset},
};

/// 202 for every address, as the IDM answers.
pub(crate) async fn recover(State(state): State<BrokerState>, request: Request) -> Result<Response, Refusal> {
    check_origin(request.headers(), &state.config.origins)?;
    take_proof(&state, request.headers())?;
    let Recover { email_address } = read_body(request).await?;
    let wanted = RequestPasswordReset { account_id: state.config.account_id, email_address };
    let answer = post(&state, paths::REQUEST_PASSWORD_RESET, &wanted).await?;
    if answer.status().as_u16() == StatusCode::ACCEPTED.as_u16() {
        return Ok(StatusCode::ACCEPTED.into_response());
    }
    pass_back::<ErrorBody>(StatusCode::ACCEPTED, answer).await
}
