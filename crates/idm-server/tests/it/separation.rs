//! Every call of the contract, tried by everybody whom it is not for, with real ids of another account. A call that is
//! new is found by the contract; one whose path has an id that is not known here fails.

use super::{
    fake_provider::Says,
    provider_visit::{Browser, OWN as CONNECTED, Visit, outcome},
    rows::rows_of,
    security_cases::{
        ADA, APPLICATIONS, BOB, access, body_schema, contract, is_open, operations, person, properties, recoverer_of,
        resolve, takes,
    },
    support::{Answer, ORIGIN, PASSWORD, Server},
};
use idm_api::{
    application::{ApplicationKind, CreateApplication},
    ids::AccountId,
    paths,
    privilege::Privilege,
    secret::Secret,
    user::Role,
};
use reqwest::Method;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

type Ids = BTreeMap<&'static str, String>;

/// An account with one of everything that has an id.
struct World {
    visit: Visit,
    ids: Ids,
}

impl World {
    async fn start() -> Self {
        let visit = Visit::start().await;
        let server = &visit.server;
        let user = person(server, ADA).await;
        let jwt = server.jwt_of(ADA).await;
        let (_, passkey) = server.add_passkey(&jwt).await;
        let ceremony = server.start_registration(&jwt).await;
        let mut browser = Browser::default();
        let url = visit.begin_link(&mut browser, &jwt).await;
        let query = visit.provider.agree(&url, Says::default());
        assert_eq!(outcome(&visit.come_back(&mut browser, &query).await), "connected");
        let logins = Answer::of(server.get(CONNECTED).bearer_auth(&jwt)).await;
        let sessions = Answer::of(server.get(paths::OWN_SESSIONS).bearer_auth(&jwt)).await;
        let admin = server.admin().await;
        let (app, _) = server.application(&admin).await;
        let (conversation, request) = conversation(server, &admin).await;
        let text = |value: &Value| value.as_str().unwrap_or_else(|| panic!("{value}")).to_owned();
        let ids = Ids::from([
            ("accountId", server.account.to_string()),
            ("userId", user),
            ("passkeyId", passkey),
            ("ceremonyId", text(&ceremony["ceremonyId"])),
            ("loginId", text(&logins.body["logins"][0]["loginId"])),
            ("sessionId", text(&sessions.body["sessions"][0]["sessionId"])),
            ("appId", app),
            ("conversationId", conversation),
            ("requestId", request),
        ]);
        Self { visit, ids }
    }

    fn server(&self) -> &Server {
        &self.visit.server
    }
}

/// A conversation that an admin opens with a request: the ids of both.
async fn conversation(server: &Server, admin: &str) -> (String, String) {
    let request = json!({"name": "Billing", "privileges": ["identity:read"], "justification": "x"});
    let body = json!({"subject": "x", "request": request});
    let opened = server.as_user(admin, paths::CONVERSATIONS, body).await;
    let id = |value: &Value| value.as_str().unwrap_or_else(|| panic!("{}", opened.text)).to_owned();
    (id(&opened.body["conversation"]["conversationId"]), id(&opened.body["requests"][0]["requestId"]))
}

/// A path with its ids; each must be known by its name.
fn with_ids(path: &str, ids: &Ids) -> String {
    let mut parts = path.split('{');
    let mut filled = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) = part.split_once('}').unwrap();
        let id = ids.get(name).unwrap_or_else(|| panic!("{path}: make a real {name} in `World`"));
        filled.extend([id.as_str(), rest]);
    }
    filled
}

/// As many ids that nobody has.
fn nobodys(ids: &Ids) -> Ids {
    ids.keys().map(|name| (*name, Uuid::now_v7().to_string())).collect()
}

/// The calls that need somebody to be logged in.
fn closed() -> Vec<(Method, String, Value)> {
    let closed: Vec<_> = operations().into_iter().filter(|(_, _, operation)| takes(operation, "jwt")).collect();
    assert!(closed.len() >= 60, "{}", closed.len());
    closed
}

fn is_for_admins(path: &str) -> bool {
    let below = ["/api/v1/access/", "/api/v1/support/"].iter().any(|start| path.starts_with(start));
    below && !path.starts_with(paths::ME) && path != paths::PRIVILEGES
}

/// Every field that a body of any call must have, with the password that those who try here have.
fn body() -> Value {
    let mut body = access::body();
    body["currentPassword"] = PASSWORD.into();
    body["provider"] = "idp".into();
    body
}

async fn call(server: &Server, jwt: Option<&str>, method: &Method, path: &str) -> Answer {
    let request = server.client.request(method.clone(), format!("{}{path}", server.url)).header("if-match", "*");
    let request = request.header("origin", ORIGIN).header("x-idm-request", "1");
    let request = if *method == Method::GET { request } else { request.json(&body()) };
    Answer::of(if let Some(jwt) = jwt { request.bearer_auth(jwt) } else { request }).await
}

#[tokio::test]
async fn without_a_jwt_no_closed_route_answers() {
    let world = World::start().await;
    for (method, path, _) in closed() {
        let answer = call(world.server(), None, &method, &with_ids(&path, &world.ids)).await;
        assert_eq!(answer.error(), (401, "not_authenticated"), "{method} {path}");
    }
}

#[tokio::test]
async fn an_end_user_is_refused_what_is_for_admins() {
    let world = World::start().await;
    let jwt = world.server().jwt_of(ADA).await;
    let mut tried = 0;
    for (method, path, _) in closed().into_iter().filter(|(_, path, _)| is_for_admins(path)) {
        // Also of one's own user, and of one that there is not.
        for ids in [&world.ids, &nobodys(&world.ids)] {
            let answer = call(world.server(), Some(&jwt), &method, &with_ids(&path, ids)).await;
            assert_eq!(answer.error(), (403, "not_allowed"), "{method} {path}");
            tried += 1;
        }
    }
    assert!(tried >= 60, "{tried}");
}

#[tokio::test]
async fn an_application_without_the_privilege_is_refused_everything() {
    let world = World::start().await;
    let server = world.server();
    let request = CreateApplication {
        name: "Billing".to_owned(),
        kind: ApplicationKind::BackEnd,
        privileges: Some(vec![Privilege::IdentityCreate]),
        expires: None,
    };
    let granted = server.idm.grant_application(&server.operator().await, server.account, request).await.unwrap();
    let token = format!("{APPLICATIONS}/{}/regenerate-token", granted.app_id);
    let token = Answer::of(server.post(&token).bearer_auth(server.admin().await)).await.body["appToken"].clone();
    let login = json!({"appId": granted.app_id, "appToken": token});
    let login = Answer::of(server.post(paths::LOGIN_APPLICATION).json(&login)).await;
    let jwt = login.body["jwt"].as_str().unwrap();
    // Ending and renewing sessions is for those who have one.
    let apart = [paths::PRIVILEGES, paths::LOGOUT, paths::RENEW_SESSION];
    for (method, path, _) in closed().into_iter().filter(|(_, path, _)| !apart.contains(&path.as_str())) {
        let answer = call(server, Some(jwt), &method, &with_ids(&path, &world.ids)).await;
        let (status, code) = answer.error();
        assert_eq!(status, 403, "{method} {path}: {}", answer.text);
        assert!(["not_allowed", "missing_privilege"].contains(&code), "{method} {path}: {code}");
    }
}

/// Somebody of another account, and somebody else of the same one, meet ids that are not theirs as ids that nobody has.
#[tokio::test]
async fn another_accounts_ids_answer_like_unknown_ones() {
    let world = World::start().await;
    let server = world.server();
    let (eve, other) = server.other_admin().await;
    let frank = in_account(server, other, "frank@other.example").await;
    person(server, BOB).await;
    let bob = server.jwt_of(BOB).await;
    let (own_conversation, own_request) = conversation(server, &eve).await;
    let before = rows_of(server, server.account).await;
    assert!(before.len() > 20, "{before:?}");
    let (mut tried, mut names) = (0, BTreeSet::new());
    for (method, path, _) in closed().into_iter().filter(|(_, path, _)| path.contains('{')) {
        names.extend(path.split('{').skip(1).map(|part| part.split('}').next().unwrap().to_owned()));
        for (who, jwt) in [("an admin", &eve), ("an end-user", &frank), ("somebody else of the account", &bob)] {
            let foreign = call(server, Some(jwt), &method, &with_ids(&path, &world.ids)).await;
            let unknown = call(server, Some(jwt), &method, &with_ids(&path, &nobodys(&world.ids))).await;
            let what = format!("{method} {path} by {who}: {}", foreign.text);
            assert_eq!((foreign.status, &foreign.text), (unknown.status, &unknown.text), "{what}");
            if foreign.status == 404 {
                let message = foreign.body["message"].as_str().unwrap();
                assert!(message.starts_with("There is no such") && !message.contains("path"), "{what}");
            } else {
                assert_eq!(foreign.error(), (403, "not_allowed"), "{what}");
                let is_admins = access::may(&method, &path).contains('a');
                assert!(who != "an admin" || !is_admins, "{what}");
            }
            tried += 1;
        }
        // One of the two ids is one's own.
        if path.contains("{requestId}") {
            for (name, own) in [("conversationId", &own_conversation), ("requestId", &own_request)] {
                let mut mixed = world.ids.clone();
                mixed.insert(name, own.clone());
                let answer = call(server, Some(&eve), &method, &with_ids(&path, &mixed)).await;
                assert!(matches!(answer.status.as_u16(), 403 | 404), "{method} {path}, own {name}: {}", answer.text);
            }
        }
    }
    assert!(tried >= 75, "{tried}");
    let known: BTreeSet<_> = world.ids.keys().map(|name| (*name).to_owned()).collect();
    assert!(names.is_subset(&known) && names.len() >= 7, "{names:?}");
    assert_eq!(rows_of(server, server.account).await, before, "nothing of the account was changed");
    // They are ids of something: whose they are sees it.
    let admin = server.admin().await;
    for (method, path, _) in
        closed().into_iter().filter(|(method, path, _)| path.contains('{') && *method == Method::GET)
    {
        let answer = call(server, Some(&admin), &method, &with_ids(&path, &world.ids)).await;
        assert_eq!(answer.status, 200, "{method} {path}: {}", answer.text);
    }
}

/// What has no id in its path speaks of the caller's own account.
#[tokio::test]
async fn lists_hold_nothing_of_another_account() {
    let world = World::start().await;
    let server = world.server();
    let (eve, _) = server.other_admin().await;
    let mut tried = 0;
    for (method, path, _) in closed() {
        // Events come without end: `support_events` tries them.
        if method != Method::GET || path.contains('{') || path == paths::SUPPORT_EVENTS {
            continue;
        }
        let answer = call(server, Some(&eve), &method, &path).await;
        assert_eq!(answer.status, 200, "{path}: {}", answer.text);
        for told in world.ids.values().map(String::as_str).chain(["demo.example", "Demo company", "Signup page"]) {
            assert!(!answer.text.contains(told), "{path} tells {told}");
        }
        tried += 1;
    }
    assert!(tried >= 12, "{tried}");
}

/// Whether a property of the contract is the id of something.
fn is_id(contract: &Value, schema: &Value) -> bool {
    let schema = resolve(contract, schema);
    let either = ["oneOf", "anyOf"].iter().filter_map(|kind| schema[*kind].as_array()).flatten();
    schema["format"] == "uuid" || either.into_iter().any(|one| is_id(contract, one))
}

/// The same for ids beside the path, each in the place of each: those in a query, what lists are searched for, and those
/// in a body.
#[tokio::test]
async fn another_accounts_ids_in_queries_and_bodies_answer_like_unknown_ones() {
    let world = World::start().await;
    let server = world.server();
    let (eve, other) = server.other_admin().await;
    let (app, app_token) = recoverer_of(server, &eve).await;
    let own = Ids::from([("appId", app)]);
    let before = rows_of(server, server.account).await;
    let contract = contract();
    let mut places = BTreeSet::new();
    for (method, path, operation) in operations() {
        // Which passwords are taken is for everybody to know.
        if path == paths::PASSWORD_POLICY || path.starts_with(paths::PROVIDER_CALLBACK) {
            continue;
        }
        let parameters = operation["parameters"].as_array().cloned().unwrap_or_default();
        let in_query = parameters.iter().filter(|parameter| parameter["in"] == "query").filter_map(|parameter| {
            let name = parameter["name"].as_str()?.to_owned();
            let searches = ["actor", "target", "query"].contains(&name.as_str());
            (searches || is_id(&contract, &parameter["schema"])).then_some((name, true))
        });
        let schema = body_schema(&contract, &operation).unwrap_or_default();
        let in_body = properties(&schema).into_iter().filter(|name| is_id(&contract, &schema["properties"][name]));
        let of_this: Vec<_> = in_query.chain(in_body.map(|name| (name, false))).collect();
        for (name, in_query) in of_this {
            let ask = async |id: &str| {
                let filled = with_ids(&path, &own);
                let call = server.client.request(method.clone(), format!("{}{filled}", server.url));
                let call = call.header("origin", ORIGIN).header("x-idm-request", "1").header("if-match", "*");
                let by_app = takes(&operation, "appToken") && !is_open(&operation);
                let call = if by_app { call.header("AccessToken", &app_token) } else { call.bearer_auth(&eve) };
                let mut body = body();
                body["accountId"] = json!(other);
                body["appToken"] = json!(app_token);
                if !in_query {
                    body[&name] = id.into();
                }
                let call = if in_query { call.query(&[(&name, id)]) } else { call };
                Answer::of(if method == Method::GET { call } else { call.json(&body) }).await
            };
            for (kind, foreign) in &world.ids {
                let (foreign, unknown) = (ask(foreign).await, ask(&Uuid::now_v7().to_string()).await);
                let what = format!("{method} {path}, {name} = a {kind}: {}", foreign.text);
                assert_eq!((foreign.status, &foreign.text), (unknown.status, &unknown.text), "{what}");
                assert!(!foreign.status.is_server_error() && !foreign.text.contains("demo.example"), "{what}");
                assert!(in_query == foreign.status.is_success(), "{what}");
            }
            places.insert(format!("{method} {path} {name}"));
        }
    }
    assert!(places.len() >= 12, "{places:#?}");
    assert_eq!(rows_of(server, server.account).await, before, "nothing of the account was changed");
}

/// Makes an end-user of any account; the JWT.
async fn in_account(server: &Server, account: AccountId, email: &str) -> String {
    server.idm.provision_user(account, email, &Secret::new(PASSWORD), Role::EndUser).await.unwrap();
    super::security_cases::jwt_in(server, account, email).await
}
