//! What is done by a mailed link: a forgotten password, a new address.

use super::{
    super::{
        effect::{Effect, audited, none, one, password},
        writer::{PASSWORD, hash},
    },
    Writer, nothing, session_of,
};
use serde_json::json;

/// Mail of a kind waits to be sent, or its token was made.
fn on_its_way(kind: &str, user: &str, email: &str) -> Effect {
    let job = format!("EXISTS (SELECT 1 FROM mail_jobs j WHERE j.kind = '{kind}' AND j.email = '{email}')");
    let token = "EXISTS (SELECT 1 FROM mailed_tokens t WHERE t.user_id = u.id AND t.purpose = ";
    one(format!("users u WHERE u.id = '{user}' AND ({job} OR {token}'{kind}'))"))
}

pub(in super::super) async fn write(writer: &Writer, rounds: u64) {
    let (id, mut email) = writer.person().await;
    for round in 1..=i64::try_from(rounds).unwrap_or(i64::MAX) {
        let present = forgotten(writer, &id, &email, round).await;
        email = moved(writer, &id, &email, &present, round).await;
    }
}

/// A new password by a link; what it is.
async fn forgotten(writer: &Writer, id: &str, email: &str, round: i64) -> String {
    let present = if round == 1 { PASSWORD.to_owned() } else { format!("{PASSWORD} {}", round - 1) };
    let open = session_of(&writer.jwt(email, &present).await);
    let request = writer.post("/api/v1/auth/request-password-reset").header("AccessToken", &writer.given.app_token);
    let request = request.json(&json!({"accountId": writer.given.account, "emailAddress": email}));
    let promised = vec![on_its_way("password-reset", id, email)];
    writer.act("requestPasswordReset", id, promised, request, nothing).await;

    let (token, new) = (writer.mailed_token(email, "/reset-password").await, format!("{PASSWORD} {round}"));
    // The token is used, the password is another one, the sessions have ended and the log tells it: together or not.
    let promised = vec![
        none(format!("mailed_tokens WHERE hash = '{}'", hash(&token))),
        password(id, &new),
        one(format!("sessions WHERE id = '{open}' AND end_reason = 'password-reset' AND ended > 0")),
        audited(round, "user.password-reset", id),
    ];
    let request = writer.post("/api/v1/auth/reset-password").json(&json!({"token": token, "password": new}));
    writer.act("resetPassword", id, promised, request, nothing).await;
    new
}

/// Another address by a link; which.
async fn moved(writer: &Writer, id: &str, email: &str, present: &str, round: i64) -> String {
    let new = format!("{}@demo.example", Writer::name("moved"));
    let jwt = writer.jwt(email, present).await;
    let request = writer.post("/api/v1/auth/change-email").bearer_auth(&jwt);
    let request = request.json(&json!({"currentPassword": present, "emailAddress": new}));
    let promised = vec![on_its_way("change-email", id, &new)];
    writer.act("changeEmail", id, promised, request, |_| vec![password(id, present)]).await;

    let token = writer.mailed_token(&new, "/verify-email").await;
    let promised = vec![
        none(format!("mailed_tokens WHERE hash = '{}'", hash(&token))),
        one(format!("users WHERE id = '{id}' AND email = '{new}' AND email_verified > 0")),
        audited(round, "user.email-verified", id),
    ];
    let request = writer.post("/api/v1/auth/verify-email").json(&json!({"token": token}));
    writer.act("verifyEmail", id, promised, request, |_| vec![password(id, present)]).await;
    new
}
