//! A second factor: on with ten recovery codes, or off with none.

use super::{
    super::{
        effect::{Effect, audited, count, none, one},
        writer::{PASSWORD, hash},
    },
    Writer, nothing,
};
use crate::{
    authenticator::{App, CODES, CONFIRM, DISABLE, ENROL, STEP, recovery_codes},
    support::Answer,
};
use serde_json::json;

/// The recovery codes of an answer are the ones that are kept.
fn kept(id: &str, answer: &Answer) -> Effect {
    count(10, of_codes(id, &recovery_codes(answer)))
}

fn of_codes(id: &str, codes: &[String]) -> String {
    let hashes: Vec<_> =
        codes.iter().map(|code| format!("'{}'", hash(&code.replace('-', "").to_lowercase()))).collect();
    format!("recovery_codes WHERE user_id = '{id}' AND hash IN ({})", hashes.join(", "))
}

pub(in super::super) async fn write(writer: &Writer, rounds: u64) {
    let (id, email) = writer.person().await;
    let jwt = writer.jwt(&email, PASSWORD).await;
    let post = |path: &str| writer.post(path).bearer_auth(&jwt);
    let on = || one(format!("users WHERE id = '{id}' AND second_factor > 0"));
    let secret = format!("totp_secrets WHERE user_id = '{id}'");
    for round in 1..=i64::try_from(rounds).unwrap_or(i64::MAX) {
        let request = post(ENROL).json(&json!({"currentPassword": PASSWORD}));
        let off = none(format!("users WHERE id = '{id}' AND second_factor > 0"));
        let enrolled = writer.act("enrolSecondFactor", &id, vec![one(&secret)], request, |_| vec![off]).await;
        let app = App::told(&enrolled.body["secret"]);
        // A code is taken once: each proof has a time of its own.
        let code = || {
            writer.clock.advance(STEP);
            app.code_at(writer.clock.now().0)
        };

        let promised = vec![
            on(),
            count(10, format!("recovery_codes WHERE user_id = '{id}'")),
            audited(round, "user.second-factor-enabled", &id),
        ];
        let request = post(CONFIRM).json(&json!({"code": code()}));
        let confirmed =
            writer.act("confirmSecondFactor", &id, promised, request, |answer| vec![kept(&id, answer)]).await;

        let earlier = of_codes(&id, &recovery_codes(&confirmed));
        let promised = vec![none(earlier), audited(round, "user.recovery-codes-made", &id)];
        let request = post(CODES).json(&json!({"currentPassword": PASSWORD, "code": code()}));
        writer.act("makeRecoveryCodes", &id, promised, request, |answer| vec![on(), kept(&id, answer)]).await;

        let promised = vec![
            none(format!("users WHERE id = '{id}' AND second_factor > 0")),
            none(format!("recovery_codes WHERE user_id = '{id}'")),
            none(&secret),
            audited(round, "user.second-factor-disabled", &id),
        ];
        let request = post(DISABLE).json(&json!({"currentPassword": PASSWORD, "code": code()}));
        writer.act("disableSecondFactor", &id, promised, request, nothing).await;
    }
}
