//! A login that a product takes over.

use super::{
    super::{
        effect::{count, none, one},
        writer::{PASSWORD, hash},
    },
    Writer, session_of, text,
};
use serde_json::json;

/// RFC 7636, appendix B.
const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
const CHALLENGE: &str = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

pub(in super::super) async fn write(writer: &Writer, rounds: u64) {
    let (_, email) = writer.person().await;
    let jwt = writer.jwt(&email, PASSWORD).await;
    let session = session_of(&jwt);
    for round in 1..=i64::try_from(rounds).unwrap_or(i64::MAX) {
        let thing = format!("{email} {round}");
        let promised = vec![count(round, format!("hand_over_codes WHERE session_id = '{session}'"))];
        let request = writer.post("/api/v1/auth/hand-over").bearer_auth(&jwt);
        let request = request.json(&json!({"returnTo": "https://shop.example/cart", "codeChallenge": CHALLENGE}));
        let code = writer.act("handOver", &thing, promised, request, |answer| {
            let hash = hash(&text(answer, "/code"));
            vec![one(format!("hand_over_codes WHERE hash = '{hash}' AND used IS NULL"))]
        });
        let code = text(&code.await, "/code");

        let hash = hash(&code);
        let made = format!("hand_over_codes c JOIN sessions s ON s.id = c.session_made WHERE c.hash = '{hash}'");
        let promised = vec![none(format!("hand_over_codes WHERE hash = '{hash}' AND used IS NULL")), one(made)];
        let request = writer.post("/api/v1/auth/exchange-code");
        let request = request.json(&json!({"code": code, "codeVerifier": VERIFIER}));
        writer
            .act("exchangeCode", &thing, promised, request, |answer| {
                let theirs = session_of(&text(answer, "/jwt"));
                vec![one(format!("sessions WHERE id = '{theirs}' AND ended IS NULL"))]
            })
            .await;
    }
}
