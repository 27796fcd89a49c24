//! Handing out what a browser shall work on, and looking at what it brings.

use crate::{BrokerState, answer::Refusal, proof::ProofProblem, upstream::check_origin};
use axum::{Json, extract::State};
use http::HeaderMap;
use idm_api::{
    error::ErrorCode,
    proof::{Challenge, PROOF_HEADER},
};

pub(crate) async fn challenge(
    State(state): State<BrokerState>,
    headers: HeaderMap,
) -> Result<Json<Challenge>, Refusal> {
    check_origin(&headers, &state.config.origins)?;
    state.config.proof.challenge().map(Json).map_err(|error| {
        tracing::error!(%error, "no challenge");
        Refusal::new(ErrorCode::Unavailable, "There is no challenge to be had. Try again shortly.")
    })
}

/// The caller's proof, which counts from here on as used.
pub(crate) fn take_proof(state: &BrokerState, headers: &HeaderMap) -> Result<(), Refusal> {
    let proof = headers.get(PROOF_HEADER).and_then(|value| value.to_str().ok());
    state.config.proof.take(proof).map_err(|problem| {
        tracing::info!(?problem, "a proof of work is not taken");
        let (code, message) = match problem {
            ProofProblem::Missing => (ErrorCode::ProofRequired, "This call needs a proof of work."),
            ProofProblem::Forged => {
                (ErrorCode::ProofRequired, "The proof of work answers no challenge of this broker.")
            }
            ProofProblem::Expired => (ErrorCode::ProofRequired, "The challenge has expired. Ask for another."),
            ProofProblem::TooEasy => (ErrorCode::ProofRequired, "Less was worked than the challenge asks for."),
            ProofProblem::Spent => (ErrorCode::ProofRequired, "This challenge was used before. Ask for another."),
            ProofProblem::Full => (ErrorCode::Unavailable, "Too many sign up right now. Try again shortly."),
        };
        Refusal::new(code, message)
    })
}
