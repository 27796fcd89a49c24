//! Sessions: a login with a cookie, the cookie's rotation, logout.

use super::{
    super::{
        effect::{Effect, count, none, one},
        writer::{PASSWORD, hash},
    },
    Writer, nothing,
};
use crate::{
    security_cases::{LOGOUT, RENEW},
    support::{Answer, ORIGIN},
};
use serde_json::json;

/// Characters of the half of a cookie that stays.
const FAMILY: usize = 22;

/// Session and stored hash of a cookie's value.
fn parts(cookie: &str) -> (String, String) {
    let (session, random) = cookie.split_once('.').unwrap();
    (session.to_owned(), hash(&random[FAMILY..]))
}

fn cookie(answer: &Answer) -> String {
    answer.cookie().unwrap().0
}

/// The cookie is the one by which its session lives on.
fn current(cookie: &str) -> Effect {
    let (session, current) = parts(cookie);
    one(format!("sessions WHERE id = '{session}' AND cookie_current = '{current}' AND ended IS NULL"))
}

pub(in super::super) async fn write(writer: &Writer, rounds: u64) {
    let (id, email) = writer.person().await;
    for round in 0..i64::try_from(rounds).unwrap_or(i64::MAX) {
        let thing = format!("{email} {round}");
        let mut body = writer.login_body(&email, PASSWORD);
        body["keepLoggedIn"] = json!(true);
        let request = writer.post("/api/v1/auth/login-user").header("origin", ORIGIN).json(&body);
        let promised = vec![count(round + 1, format!("sessions WHERE user_id = '{id}'"))];
        let login = writer.act("loginUser", &thing, promised, request, |answer| vec![current(&cookie(answer))]).await;
        let (mut value, mut jwt) = (cookie(&login), login.body["jwt"].as_str().unwrap().to_owned());
        for _ in 0..3 {
            let (session, before) = parts(&value);
            let promised = vec![none(format!("sessions WHERE id = '{session}' AND cookie_current = '{before}'"))];
            let request = writer.post(RENEW).header("origin", ORIGIN).header("x-idm-request", "1");
            let request = request.header("cookie", format!("__Host-idm-session={value}"));
            let renewed =
                writer.act("renewSession", &thing, promised, request, |answer| vec![current(&cookie(answer))]).await;
            (value, jwt) = (cookie(&renewed), renewed.body["jwt"].as_str().unwrap().to_owned());
        }
        let session = parts(&value).0;
        let promised = vec![one(format!("sessions WHERE id = '{session}' AND ended > 0 AND end_reason = 'logout'"))];
        writer.act("logout", &thing, promised, writer.post(LOGOUT).bearer_auth(&jwt), nothing).await;
    }
}
