//! People: made by an admin and by their own signup, changed, locked, and deleted by an admin and by themselves.

use super::{
    super::{
        effect::{Effect, audited, none, one, password},
        writer::PASSWORD,
    },
    Writer, nothing, text, version,
};
use crate::security_cases::USERS;
use reqwest::Method;
use serde_json::json;

fn is(id: &str, name: &str, version: i64, locked: bool) -> Effect {
    let locked = if locked { "> 0" } else { "= 0" };
    one(format!("users WHERE id = '{id}' AND name = '{name}' AND version = {version} AND locked {locked}"))
}

/// Somebody new, by an action.
fn made(email: &str) -> Vec<Effect> {
    let with_words = "EXISTS (SELECT 1 FROM user_words w WHERE w.user_id = u.id)";
    vec![
        one(format!("users u WHERE u.email = '{email}' AND {with_words}")),
        one(format!("audit_log WHERE target_name = '{email}' AND action = 'user.created'")),
    ]
}

fn deleted(id: &str) -> Vec<Effect> {
    vec![
        none(format!("users WHERE id = '{id}'")),
        none(format!("sessions WHERE user_id = '{id}'")),
        none(format!("user_words WHERE user_id = '{id}'")),
        audited(1, "user.deleted", id),
    ]
}

pub(in super::super) async fn write(writer: &Writer, rounds: u64) {
    for _ in 0..rounds {
        managed(writer).await;
        signed_up(writer).await;
    }
}

async fn managed(writer: &Writer) {
    let admin = &*writer.given.admin;
    let (email, new_name) = (format!("{}@demo.example", Writer::name("user")), Writer::name("Renamed"));
    let body = json!({"emailAddress": email, "name": "First", "password": PASSWORD});
    let request = writer.request(Method::POST, USERS, admin).json(&body);
    let added = writer.act("addUser", &email, made(&email), request, |answer| {
        let id = text(answer, "/userId");
        vec![is(&id, "First", 1, false), password(&id, PASSWORD)]
    });
    let id = text(&added.await, "/userId");
    let path = format!("{USERS}/{id}");
    writer.jwt(&email, PASSWORD).await;

    let request = writer.request(Method::PATCH, &path, admin).header("if-match", "\"1\"");
    let promised = vec![is(&id, &new_name, 2, false), audited(1, "user.changed", &id)];
    writer
        .act("changeUser", &email, promised, request.json(&json!({"name": new_name})), |answer| {
            vec![is(&id, &new_name, version(answer), false)]
        })
        .await;

    let request = writer.request(Method::POST, &format!("{path}/lock"), admin);
    let live = format!("sessions WHERE user_id = '{id}' AND ended IS NULL");
    let promised = vec![is(&id, &new_name, 3, true), audited(1, "user.locked", &id), none(live)];
    writer.act("lockUser", &email, promised, request, |answer| vec![is(&id, &new_name, version(answer), true)]).await;

    let request = writer.request(Method::POST, &format!("{path}/unlock"), admin);
    let promised = vec![is(&id, &new_name, 4, false), audited(1, "user.unlocked", &id)];
    writer
        .act("unlockUser", &email, promised, request, |answer| vec![is(&id, &new_name, version(answer), false)])
        .await;

    writer.jwt(&email, PASSWORD).await;
    let request = writer.request(Method::DELETE, &path, admin);
    writer.act("deleteUser", &email, deleted(&id), request, nothing).await;
}

async fn signed_up(writer: &Writer) {
    let email = format!("{}@demo.example", Writer::name("signup"));
    let request = writer.post("/api/v1/auth/create-user").header("AccessToken", &writer.given.app_token);
    let request = request.json(&writer.login_body(&email, PASSWORD));
    let made = writer
        .act("createUser", &email, made(&email), request, |answer| vec![password(&text(answer, "/userId"), PASSWORD)]);
    let id = text(&made.await, "/userId");
    let jwt = writer.jwt(&email, PASSWORD).await;
    let request = writer.post("/api/v1/auth/delete-account").bearer_auth(&jwt);
    let request = request.json(&json!({"currentPassword": PASSWORD}));
    writer.act("deleteAccount", &email, deleted(&id), request, nothing).await;
}
