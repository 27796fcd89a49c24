//! Applications and their tokens. Each acknowledgement carries the version that was answered; at the end the version is
//! that one, with that name and that token, or one more of the act that was under way.

use super::{
    super::effect::{Effect, audited, count, none, one, token},
    Writer, nothing, text, version,
};
use crate::security_cases::APPLICATIONS;
use reqwest::Method;
use serde_json::json;

/// The application is exactly this.
fn is(id: &str, name: &str, version: i64, revoked: bool) -> Effect {
    let revoked = if revoked { "IS NOT NULL" } else { "IS NULL" };
    one(format!("applications WHERE id = '{id}' AND name = '{name}' AND version = {version} AND revoked {revoked}"))
}

fn entries(id: &str, times: i64) -> Effect {
    count(times, format!("audit_log WHERE target_id = '{id}'"))
}

pub(in super::super) async fn write(writer: &Writer, rounds: u64) {
    let admin = &*writer.given.admin;
    for round in 0..rounds {
        let (name, new_name) = (Writer::name("app"), Writer::name("renamed"));
        let promised = vec![
            one(format!("applications WHERE name = '{name}' AND version = 1")),
            one(format!("app_tokens t JOIN applications a ON a.id = t.app_id WHERE a.name = '{name}'")),
            one(format!("audit_log WHERE target_name = '{name}' AND action = 'application.created'")),
        ];
        let request = writer.request(Method::POST, APPLICATIONS, admin);
        let request = request.json(&json!({"name": name, "kind": "end-user"}));
        let made = writer.act("createApplication", &name, promised, request, |answer| {
            vec![is(&text(answer, "/application/appId"), &name, 1, false), token(&text(answer, "/appToken"), true)]
        });
        let made = made.await;
        let (id, first) = (text(&made, "/application/appId"), text(&made, "/appToken"));
        let path = format!("{APPLICATIONS}/{id}");
        let thing = &name;

        let request = writer.request(Method::PATCH, &path, admin).header("if-match", "\"1\"");
        let promised = vec![is(&id, &new_name, 2, false), entries(&id, 2)];
        let request = request.json(&json!({"name": new_name}));
        writer
            .act("changeApplication", thing, promised, request, |answer| {
                vec![is(&id, &new_name, version(answer), false), token(&first, true)]
            })
            .await;

        let request = writer.request(Method::POST, &format!("{path}/regenerate-token"), admin);
        let promised = vec![is(&id, &new_name, 3, false), entries(&id, 3), token(&first, false)];
        let regenerated = writer.act("regenerateToken", thing, promised, request, |answer| {
            vec![is(&id, &new_name, version(answer), false), token(&text(answer, "/appToken"), true)]
        });
        let second = text(&regenerated.await, "/appToken");

        let request = writer.request(Method::POST, &format!("{path}/revoke"), admin);
        let promised = vec![is(&id, &new_name, 4, true), entries(&id, 4), token(&second, false)];
        writer
            .act("revokeApplication", thing, promised, request, |answer| {
                vec![is(&id, &new_name, version(answer), true)]
            })
            .await;

        let request = writer.request(Method::POST, &format!("{path}/restore"), admin);
        let promised = vec![is(&id, &new_name, 5, false), entries(&id, 5), token(&second, true)];
        writer
            .act("restoreApplication", thing, promised, request, |answer| {
                vec![is(&id, &new_name, version(answer), false)]
            })
            .await;

        // Some stay, for the lives after this one to lose.
        if round % 2 == 0 {
            let promised = vec![
                none(format!("applications WHERE id = '{id}'")),
                none(format!("app_tokens WHERE app_id = '{id}'")),
                none(format!("application_words WHERE app_id = '{id}'")),
                audited(1, "application.deleted", &id),
            ];
            let request = writer.request(Method::DELETE, &path, admin);
            writer.act("deleteApplication", thing, promised, request, nothing).await;
        }
    }
}
