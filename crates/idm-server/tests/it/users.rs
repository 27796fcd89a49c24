//! Users, as admins manage them.

use super::support::{ADMIN, Answer, PASSWORD, Server};
use idm_api::{
    application::{ApplicationKind, CreateApplication},
    privilege::Privilege,
    secret::Secret,
    user::Role,
    user_list::UserSort,
};
use serde_json::{Value, json};
use std::sync::Arc;

const USERS: &str = "/api/v1/access/users";
const EMAIL: &str = "ada@demo.example";

async fn user(server: &Server, email: &str, role: Role) -> String {
    let made = server.idm.provision_user(server.account, email, &Secret::new(PASSWORD), role).await;
    made.unwrap().user_id.to_string()
}

async fn list(server: &Server, jwt: &str, params: &[(&str, &str)]) -> Answer {
    let answer = Answer::of(server.get(USERS).query(params).bearer_auth(jwt)).await;
    assert_eq!(answer.status, 200, "{}", answer.text);
    answer
}

fn emails(answer: &Answer) -> Vec<&str> {
    let users = answer.body["users"].as_array().unwrap();
    users.iter().map(|user| user["emailAddress"].as_str().unwrap()).collect()
}

async fn read(server: &Server, jwt: &str, id: &str) -> Answer {
    Answer::of(server.get(&format!("{USERS}/{id}")).bearer_auth(jwt)).await
}

async fn patch(server: &Server, jwt: &str, id: &str, body: Value) -> Answer {
    let request = server.client.patch(format!("{}{USERS}/{id}", server.url)).bearer_auth(jwt);
    Answer::of(request.header("if-match", "*").json(&body)).await
}

async fn act(server: &Server, jwt: &str, id: &str, what: &str) -> Answer {
    Answer::of(server.post(&format!("{USERS}/{id}/{what}")).bearer_auth(jwt)).await
}

async fn delete(server: &Server, jwt: &str, id: &str) -> Answer {
    Answer::of(server.delete(&format!("{USERS}/{id}")).bearer_auth(jwt)).await
}

async fn me(server: &Server, jwt: &str) -> Answer {
    Answer::of(server.get("/api/v1/access/users/me").bearer_auth(jwt)).await
}

/// A back-end application's JWT.
async fn app(server: &Server, privileges: &[Privilege]) -> String {
    let request = CreateApplication {
        name: "Billing".to_owned(),
        kind: ApplicationKind::BackEnd,
        privileges: Some(privileges.to_vec()),
        expires: None,
    };
    let app = server.idm.grant_application(&server.operator().await, server.account, request).await.unwrap();
    let path = format!("/api/v1/access/applications/{}/regenerate-token", app.app_id);
    let token = Answer::of(server.post(&path).bearer_auth(server.admin().await)).await.body["appToken"].clone();
    let login = server.post("/api/v1/auth/login-application");
    let login = Answer::of(login.json(&json!({"appId": app.app_id, "appToken": token}))).await;
    login.body["jwt"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn an_admin_makes_reads_changes_and_deletes_a_user() {
    let server = Server::start().await;
    let jwt = server.admin().await;
    let body =
        json!({"emailAddress": " Ada@demo.example ", "name": "Ada L.", "password": PASSWORD, "roles": ["end-user"]});
    let made = Answer::of(server.post(USERS).bearer_auth(&jwt).json(&body)).await;
    assert_eq!(made.status, 201, "{}", made.text);
    let id = made.body["userId"].as_str().unwrap();
    assert_eq!(made.header("location"), Some(format!("{USERS}/{id}").as_str()));
    assert!(!made.text.contains(PASSWORD) && !made.text.contains("scrypt"));
    assert_eq!(server.login(EMAIL, PASSWORD).await.status, 200);

    let one = read(&server, &jwt, id).await;
    assert_eq!((one.header("etag"), &one.body["name"]), (Some("\"1\""), &json!("Ada L.")));
    assert!(one.body["lastLogin"].is_i64(), "{}", one.text);
    assert!(!one.text.contains("scrypt"));
    let unconditional = server.client.patch(format!("{}{USERS}/{id}", server.url)).bearer_auth(&jwt);
    assert_eq!(Answer::of(unconditional.json(&json!({}))).await.error(), (428, "precondition_required"));
    let changed = patch(&server, &jwt, id, json!({"name": " ", "emailAddress": "countess@demo.example"})).await;
    assert_eq!((changed.header("etag"), &changed.body["name"]), (Some("\"2\""), &Value::Null));
    assert_eq!(server.login(EMAIL, PASSWORD).await.status, 401);
    assert_eq!(server.login("countess@demo.example", PASSWORD).await.status, 200);
    let taken = patch(&server, &jwt, id, json!({"emailAddress": ADMIN.to_uppercase()})).await;
    assert_eq!(taken.error(), (409, "email_taken"));

    assert_eq!(delete(&server, &jwt, id).await.status, 204);
    assert_eq!(read(&server, &jwt, id).await.error(), (404, "not_found"));
    assert_eq!(server.login("countess@demo.example", PASSWORD).await.error(), (401, "wrong_credentials"));
    let log = Answer::of(server.get("/api/v1/access/audit-log").query(&[("target", id)]).bearer_auth(&jwt)).await;
    let actions: Vec<_> = log.body["events"].as_array().unwrap().iter().map(|event| &event["action"]).collect();
    assert_eq!(actions, ["user.deleted", "user.changed", "user.created"]);
    let change = &log.body["events"][1]["changes"];
    assert_eq!(
        change[1],
        json!({"field": "emailAddress", "before": "Ada@demo.example", "after": "countess@demo.example"})
    );
}

#[tokio::test]
async fn fields_are_judged() {
    let server = Server::start().await;
    let jwt = server.admin().await;
    let id = user(&server, EMAIL, Role::EndUser).await;
    for (body, codes) in [
        (json!({"emailAddress": "x", "password": PASSWORD}), json!({"emailAddress": "malformed"})),
        (json!({"emailAddress": "b@demo.example", "password": "short"}), json!({"password": "password_too_short"})),
        (json!({"emailAddress": "b@demo.example", "password": PASSWORD, "roles": []}), json!({"roles": "missing"})),
        (
            json!({"emailAddress": "b@demo.example", "password": PASSWORD, "roles": ["king"]}),
            json!({"roles": "malformed"}),
        ),
    ] {
        let answer = Answer::of(server.post(USERS).bearer_auth(&jwt).json(&body)).await;
        assert_eq!((answer.error(), &answer.body["fieldCodes"]), ((400, "validation_failed"), &codes), "{body}");
    }
    for (body, codes) in [
        (json!({"emailAddress": "x"}), json!({"emailAddress": "malformed"})),
        (json!({"name": "a\u{202e}b"}), json!({"name": "forbidden_character"})),
        (json!({"roles": []}), json!({"roles": "missing"})),
    ] {
        let answer = patch(&server, &jwt, &id, body.clone()).await;
        assert_eq!((answer.error(), &answer.body["fieldCodes"]), ((400, "validation_failed"), &codes), "{body}");
    }
    // CVE-2026-27946: fields that nobody sets this way.
    let before = read(&server, &jwt, &id).await;
    let body = json!({"userId": "x", "accountId": "x", "emailVerified": true, "locked": true, "secondFactor": true,
        "created": 1, "lastLogin": 1, "password": "another Horse 8 staple", "passwordHash": "x"});
    assert_eq!(patch(&server, &jwt, &id, body).await.body, before.body);
    assert_eq!(server.login(EMAIL, PASSWORD).await.status, 200);
}

#[tokio::test]
async fn lists_are_searched_filtered_ordered_and_paged() {
    let server = Server::start().await;
    let jwt = server.admin().await;
    let ada = user(&server, EMAIL, Role::EndUser).await;
    patch(&server, &jwt, &ada, json!({"name": "Countess Lovelace"})).await;
    for email in ["grace.hopper@navy.example", "charles@demo.example"] {
        server.clock.advance(10);
        user(&server, email, Role::EndUser).await;
    }
    act(&server, &jwt, &ada, "lock").await;
    for (params, found) in [
        (vec![("query", "hop")], vec!["grace.hopper@navy.example"]),
        (vec![("query", "lovelace ada@demo")], vec![EMAIL]),
        (vec![("query", "grace.hopper@navy.example")], vec!["grace.hopper@navy.example"]),
        (vec![("query", ada.as_str())], vec![EMAIL]),
        (vec![("query", "opper")], vec![]),
        (vec![("role", "admin")], vec![ADMIN]),
        (vec![("role", "operator")], vec![]),
        (
            vec![("role", "end-user"), ("sort", "email")],
            vec![EMAIL, "charles@demo.example", "grace.hopper@navy.example"],
        ),
        (vec![("status", "locked")], vec![EMAIL]),
        (vec![("status", "active"), ("role", "end-user")], vec!["charles@demo.example", "grace.hopper@navy.example"]),
        (vec![("sort", "-lastLogin"), ("limit", "1")], vec![ADMIN]),
    ] {
        let answer = list(&server, &jwt, &params).await;
        assert_eq!(emails(&answer), found, "{params:?}");
    }
    for sort in UserSort::ALL {
        let whole = list(&server, &jwt, &[("sort", sort.name())]).await;
        assert_eq!(whole.body["total"], 4);
        let (mut paged, mut cursor) = (Vec::new(), String::new());
        loop {
            let page = list(&server, &jwt, &[("sort", sort.name()), ("limit", "1"), ("cursor", &cursor)]).await;
            paged.extend(emails(&page).into_iter().map(str::to_owned));
            match page.body["nextCursor"].as_str() {
                Some(next) => cursor = next.to_owned(),
                None => break,
            }
        }
        assert_eq!(paged, emails(&whole), "{sort:?}");
    }
    let other_list = server.get(USERS).query(&[("cursor", "AAAA")]).bearer_auth(&jwt);
    assert_eq!(Answer::of(other_list).await.error(), (400, "validation_failed"));
}

/// CVE-2026-8922: a disabled user went on.
#[tokio::test]
async fn a_locked_user_is_out_at_once_and_until_unlocked() {
    let server = Server::start().await;
    let admin = server.admin().await;
    let id = user(&server, EMAIL, Role::EndUser).await;
    let jwt = server.jwt_of(EMAIL).await;
    let locked = act(&server, &admin, &id, "lock").await;
    assert_eq!((locked.status.as_u16(), &locked.body["locked"]), (200, &json!(true)));
    assert_eq!(me(&server, &jwt).await.error(), (401, "session_ended"));
    let renew = server.post("/api/v1/sessions/renew-session").bearer_auth(&jwt);
    assert_eq!(Answer::of(renew).await.error(), (401, "session_ended"));
    assert_eq!(server.login(EMAIL, PASSWORD).await.error(), (403, "user_locked"));
    assert_eq!(server.login(EMAIL, "wrong").await.error(), (401, "wrong_credentials"), "strangers learn nothing");
    assert_eq!(act(&server, &admin, &id, "lock").await.header("etag"), locked.header("etag"), "again is no fault");
    assert_eq!(act(&server, &admin, &id, "unlock").await.body["locked"], false);
    assert_eq!(server.login(EMAIL, PASSWORD).await.status, 200);
    assert_eq!(me(&server, &jwt).await.error(), (401, "session_ended"), "what was ended stays so");
}

#[tokio::test]
async fn unlocking_ends_the_lock_after_wrong_passwords_too() {
    let server = Server::start().await;
    let admin = server.admin().await;
    let id = user(&server, EMAIL, Role::EndUser).await;
    for _ in 0..7 {
        server.login(EMAIL, "wrong").await;
    }
    assert_eq!(server.login(EMAIL, PASSWORD).await.error(), (423, "locked"));
    assert!(read(&server, &admin, &id).await.body["lockedOutUntil"].is_i64());
    assert_eq!(act(&server, &admin, &id, "unlock").await.status, 200);
    assert_eq!(server.login(EMAIL, PASSWORD).await.status, 200);
    assert_eq!(read(&server, &admin, &id).await.body["lockedOutUntil"], Value::Null);
}

#[tokio::test]
async fn sessions_are_ended_all_at_once() {
    let server = Server::start().await;
    let admin = server.admin().await;
    let id = user(&server, EMAIL, Role::EndUser).await;
    let (first, second) = (server.jwt_of(EMAIL).await, server.jwt_of(EMAIL).await);
    assert_eq!(act(&server, &admin, &id, "end-sessions").await.status, 204);
    for jwt in [first, second] {
        assert_eq!(me(&server, &jwt).await.error(), (401, "session_ended"));
    }
    assert_eq!(me(&server, &admin).await.status, 200);
    assert_eq!(server.login(EMAIL, PASSWORD).await.status, 200);
}

#[tokio::test]
async fn the_last_admin_stays() {
    let server = Server::start().await;
    let admin = server.admin().await;
    let id = me(&server, &admin).await.body["user"]["userId"].as_str().unwrap().to_owned();
    assert_eq!(delete(&server, &admin, &id).await.error(), (409, "conflict"));
    assert_eq!(patch(&server, &admin, &id, json!({"roles": ["end-user"]})).await.error(), (409, "conflict"));
    assert_eq!(act(&server, &admin, &id, "lock").await.error(), (409, "conflict"));
    let second = user(&server, "second@demo.example", Role::Admin).await;
    act(&server, &admin, &second, "lock").await;
    assert_eq!(delete(&server, &admin, &id).await.error(), (409, "conflict"), "a locked admin is of no help");
    act(&server, &admin, &second, "unlock").await;
    assert_eq!(patch(&server, &admin, &id, json!({"roles": ["end-user"]})).await.status, 200);
    let list = Answer::of(server.get(USERS).bearer_auth(&admin)).await;
    assert_eq!(list.error(), (403, "not_allowed"), "roles are read at every call");
}

/// Issue 7: the last admin removed twice.
#[tokio::test(flavor = "multi_thread")]
async fn of_two_admins_who_remove_each_other_one_stays() {
    for _ in 0..4 {
        let server = Arc::new(Server::start().await);
        let first = server.admin().await;
        let first_id = me(&server, &first).await.body["user"]["userId"].as_str().unwrap().to_owned();
        let second_id = user(&server, "second@demo.example", Role::Admin).await;
        let second = server.jwt_of("second@demo.example").await;
        let removing = |jwt: String, id: String| {
            let server = Arc::clone(&server);
            tokio::spawn(async move { delete(&server, &jwt, &id).await.status.as_u16() })
        };
        let (a, b) = (removing(first, second_id), removing(second, first_id));
        let (a, b) = (a.await.unwrap(), b.await.unwrap());
        assert!(a == 204 || b == 204, "{a} {b}");
        assert_ne!((a, b), (204, 204));
    }
}

/// CVE-2026-94000: a delegated admin gave more than he held.
#[tokio::test]
async fn nobody_gives_a_role_that_is_not_the_callers_own() {
    let server = Server::start().await;
    let admin = server.admin().await;
    let id = user(&server, EMAIL, Role::EndUser).await;
    for roles in [json!(["operator"]), json!(["admin", "operator"])] {
        assert_eq!(patch(&server, &admin, &id, json!({"roles": roles})).await.error(), (403, "not_allowed"));
        let body = json!({"emailAddress": "x@demo.example", "password": PASSWORD, "roles": roles});
        let made = Answer::of(server.post(USERS).bearer_auth(&admin).json(&body)).await;
        assert_eq!(made.error(), (403, "not_allowed"));
    }
    assert_eq!(patch(&server, &admin, &id, json!({"roles": ["admin", "end-user"]})).await.status, 200);
    assert!(emails(&list(&server, &admin, &[("role", "admin")]).await).contains(&EMAIL));
    // An operator in the same account is out of an admin's reach.
    let operator = user(&server, "operator@demo.example", Role::Operator).await;
    assert_eq!(
        patch(&server, &admin, &operator, json!({"emailAddress": "mine@demo.example"})).await.error(),
        (403, "not_allowed")
    );
    for what in ["lock", "unlock", "end-sessions"] {
        assert_eq!(act(&server, &admin, &operator, what).await.error(), (403, "not_allowed"), "{what}");
    }
    assert_eq!(delete(&server, &admin, &operator).await.error(), (403, "not_allowed"));
}

/// CVE-2024-3656, CVE-2025-14082; account separation.
#[tokio::test]
async fn end_users_and_other_accounts_are_kept_out() {
    let server = Server::start().await;
    let id = user(&server, EMAIL, Role::EndUser).await;
    let end_user = server.jwt_of(EMAIL).await;
    let (eve, _) = server.other_admin().await;
    for (jwt, error) in [(&eve, (404, "not_found")), (&end_user, (403, "not_allowed"))] {
        let answers = [
            read(&server, jwt, &id).await,
            patch(&server, jwt, &id, json!({"roles": ["admin"]})).await,
            act(&server, jwt, &id, "lock").await,
            act(&server, jwt, &id, "unlock").await,
            act(&server, jwt, &id, "end-sessions").await,
            delete(&server, jwt, &id).await,
        ];
        for answer in answers {
            assert_eq!(answer.error(), error, "{}", answer.text);
        }
    }
    for unknown in ["0190b3c4-9f3a-7c4e-8a21-3f5b6c7d8e9f", "x"] {
        assert_eq!(read(&server, &eve, unknown).await.text, read(&server, &eve, &id).await.text);
    }
    assert_eq!(emails(&list(&server, &eve, &[("query", "ada")]).await), Vec::<&str>::new());
    assert_eq!(emails(&list(&server, &eve, &[]).await), ["eve@other.example"]);
    assert_eq!(Answer::of(server.get(USERS).bearer_auth(&end_user)).await.error(), (403, "not_allowed"));
    let body = json!({"emailAddress": "x@demo.example", "password": PASSWORD});
    assert_eq!(Answer::of(server.post(USERS).bearer_auth(&end_user).json(&body)).await.error(), (403, "not_allowed"));
    assert_eq!(me(&server, &end_user).await.status, 200);
}

/// Each privilege of the catalogue opens its calls, on end-users, and no other.
#[tokio::test]
async fn applications_reach_end_users_by_privilege() {
    let server = Server::start().await;
    let admin_id = me(&server, &server.admin().await).await.body["user"]["userId"].as_str().unwrap().to_owned();
    let calls = async |jwt: &str, id: &str| {
        let answers = [
            read(&server, jwt, id).await,
            patch(&server, jwt, id, json!({"name": "Changed"})).await,
            act(&server, jwt, id, "lock").await,
            act(&server, jwt, id, "unlock").await,
            act(&server, jwt, id, "end-sessions").await,
            delete(&server, jwt, id).await,
        ];
        answers.map(|answer| answer.status.as_u16())
    };
    for (number, (privilege, expected)) in [
        (Privilege::IdentityRead, [200, 403, 403, 403, 403, 403]),
        (Privilege::IdentityUpdate, [403, 200, 200, 200, 403, 403]),
        (Privilege::SessionRevoke, [403, 403, 403, 403, 204, 403]),
        (Privilege::IdentityDelete, [403, 403, 403, 403, 403, 204]),
        (Privilege::IdentityCreate, [403; 6]),
    ]
    .into_iter()
    .enumerate()
    {
        let jwt = app(&server, &[privilege]).await;
        let id = user(&server, &format!("ada{number}@demo.example"), Role::EndUser).await;
        assert_eq!(calls(&jwt, &id).await, expected, "{privilege}");
        let on_admin = expected.map(|status| if status == 403 { 403 } else { 404 });
        assert_eq!(calls(&jwt, &admin_id).await, on_admin, "{privilege}: an admin is no end-user");
    }
    let reader = app(&server, &[Privilege::IdentityRead, Privilege::IdentityUpdate]).await;
    let seen = list(&server, &reader, &[]).await;
    assert!(!emails(&seen).contains(&ADMIN) && !emails(&seen).is_empty());
    assert_eq!(emails(&list(&server, &reader, &[("role", "admin")]).await), Vec::<&str>::new());
    let id = user(&server, "last@demo.example", Role::EndUser).await;
    assert_eq!(patch(&server, &reader, &id, json!({"roles": ["admin"]})).await.error(), (403, "not_allowed"));
    let body = json!({"emailAddress": "x@demo.example", "password": PASSWORD});
    assert_eq!(Answer::of(server.post(USERS).bearer_auth(&reader).json(&body)).await.error(), (403, "not_allowed"));
}
