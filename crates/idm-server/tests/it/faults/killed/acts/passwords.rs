//! A password that its owner changes, which ends their other sessions.

use super::{
    super::{
        effect::{audited, one, password},
        writer::PASSWORD,
    },
    Writer, nothing, session_of,
};
use serde_json::json;

pub(in super::super) async fn write(writer: &Writer, rounds: u64) {
    let (id, email) = writer.person().await;
    let jwt = writer.jwt(&email, PASSWORD).await;
    let mut present = PASSWORD.to_owned();
    for round in 1..=i64::try_from(rounds).unwrap_or(i64::MAX) {
        let other = session_of(&writer.jwt(&email, &present).await);
        let new = format!("{PASSWORD} {round}");
        let promised = vec![
            password(&id, &new),
            one(format!("sessions WHERE id = '{other}' AND end_reason = 'password-changed' AND ended > 0")),
            audited(round, "user.password-changed", &id),
        ];
        let request = writer.post("/api/v1/auth/change-password").bearer_auth(&jwt);
        let request = request.json(&json!({"currentPassword": present, "newPassword": new}));
        let own = session_of(&jwt);
        let lives = one(format!("sessions WHERE id = '{own}' AND ended IS NULL"));
        writer.act("changePassword", &id, promised, request, |answer| [nothing(answer), vec![lives]].concat()).await;
        present = new;
    }
}
