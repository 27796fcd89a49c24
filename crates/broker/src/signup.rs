//! Signing up.

use crate::{
    BrokerState,
    answer::Refusal,
    challenge::take_proof,
    upstream::{check_origin, pass_back, post, read_body},
};
use axum::{
    extract::{Request, State},
    response::Response,
};
use http::StatusCode;
use idm_api::{
    auth::{CreateUser, SignUp},
    paths,
    user::User,
};

pub(crate) async fn sign_up(State(state): State<BrokerState>, request: Request) -> Result<Response, Refusal> {
    check_origin(request.headers(), &state.config.origins)?;
    take_proof(&state, request.headers())?;
    let SignUp { email_address, password, name } = read_body(request).await?;
    let user = CreateUser { account_id: state.config.account_id, email_address, password, name };
    pass_back::<User>(StatusCode::CREATED, post(&state, paths::CREATE_USER, &user).await?).await
}
