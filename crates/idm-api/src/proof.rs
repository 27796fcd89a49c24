//! The work that a broker asks of a browser before it signs somebody up, so that a script cannot do it by the thousand.
//!
//! A proof is a text: the broker's challenge, a colon, and what the browser has found. Its SHA-256 begins with as many
//! zero bits as the challenge asks for (Hashcash, Back 2002). The page spends a second on it, and nobody else is told.

use serde::{Deserialize, Serialize};

/// The request header that carries a proof.
pub const PROOF_HEADER: &str = "IDM-Proof";

/// Most bits that may be asked for: beyond that no browser is done within minutes.
pub const MOST_BITS: u8 = 28;

/// What `GET /api/v1/challenge` of the credential broker answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Challenge {
    /// What the proof begins with. It stands for itself: only the broker can make it, and it is good for one call.
    pub challenge: String,
    /// How many zero bits the proof's SHA-256 must begin with. 0: no proof is asked for.
    pub bits: u8,
}
