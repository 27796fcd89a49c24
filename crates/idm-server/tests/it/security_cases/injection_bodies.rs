//! SQL in each text of each body of the contract, one text at a time: everything else in the body, its caller and what it
//! speaks of are right, so that the text goes as far as a good one would.

use super::{
    APPLICATIONS, NEW_PASSWORD, OPERATOR, access, app_jwt, back_end, body_schema, contract, filled, injection::counts,
    is_open, jwt_in, operations, person, platform, recoverer, request, reset_token, resolve, takes,
};
use crate::{
    authenticator::{App, ENROL},
    fake_provider::Says,
    provider_visit::{Browser, OWN as CONNECTED, Visit, outcome},
    rows::rows_of,
    soft_passkey::{START_SECOND, SoftPasskey},
    support::{Answer, ORIGIN, PASSWORD, Server},
};
use idm_api::paths;
use reqwest::Method;
use serde_json::{Value, json};
use std::cell::Cell;

/// Of each kind one: always true, another statement, a value of another table, what ends a text in C.
const SQL: [&str; 4] = [
    "' OR '1'='1",
    "x'); DROP TABLE users; --",
    "'||(SELECT password_hash FROM users LIMIT 1)||'",
    "x\u{0}' OR 1=1 --",
];
/// What is compared with something that is kept: none of the above is right.
const SECRETS: [&str; 6] = ["currentPassword", "token", "appToken", "secondFactorToken", "codeVerifier", "code"];
/// Not any text, but one of few words or an id: refused as soon as it is read.
const TYPED: [&str; 8] =
    ["passwordProfile", "kind", "privileges", "roles", "renewalType", "accountId", "appId", "ceremonyId"];
/// What the reader of a body says of a value that has not its type.
const NOT_READ: [&str; 3] =
    ["Not a value that this field takes.", "The body is not JSON", "The body is not an object of the right form."];
const TABLES: [&str; 4] = ["accounts", "signing_keys", "users", "applications"];
const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
const CHALLENGE: &str = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

struct World<'a> {
    visit: &'a Visit,
    admin: String,
    operator: String,
    end_user_token: String,
    back_end: (String, String),
    /// People and applications that were made for calls, and by them.
    people: Cell<i64>,
    applications: Cell<i64>,
}

/// All that one call of an operation needs, made for it alone.
struct Prepared {
    path: String,
    jwt: Option<String>,
    body: Value,
}

impl World<'_> {
    fn server(&self) -> &Server {
        &self.visit.server
    }

    fn count(&self, people: i64, applications: i64) {
        self.people.set(self.people.get() + people);
        self.applications.set(self.applications.get() + applications);
    }

    async fn prepare(&self, method: &Method, path: &str, schema: &Value, contract: &Value) -> Prepared {
        let server = self.server();
        let email = format!("p{}@demo.example", self.people.get());
        let user = person(server, &email).await;
        self.count(1, 0);
        let may = if path == paths::CREATE_USER { "" } else { access::may(method, path) };
        let own = server.jwt_of(&email).await;
        let (jwt, ids, values) = self.about(path, &email, &user, &own).await;
        let jwt = jwt.or_else(|| match may {
            _ if may.contains('-') => None,
            _ if may.contains('e') => Some(own),
            _ if may.contains('a') => Some(self.admin.clone()),
            _ if may.contains('o') => Some(self.operator.clone()),
            _ => (path == paths::START_PROVIDER_LINK).then_some(own),
        });
        let ids: Vec<_> = ids.iter().map(|(name, id)| (*name, id.as_str())).collect();
        let body = good(contract, "", schema, &values);
        Prepared { path: filled(path, &ids, "none"), jwt, body }
    }

    /// Who calls, where that is somebody special; ids of the path; and what good values are, by name.
    async fn about(
        &self,
        path: &str,
        email: &str,
        user: &str,
        own: &str,
    ) -> (Option<String>, Vec<(&'static str, String)>, Value) {
        let server = self.server();
        let mut ids = vec![("userId", user.to_owned())];
        let mut values = json!({
            "name": "Mine", "emailAddress": format!("new-{email}"), "password": NEW_PASSWORD, "code": "123456",
            "currentPassword": PASSWORD, "newPassword": NEW_PASSWORD, "appToken": self.back_end.1,
            "appId": self.back_end.0, "accountId": server.account, "codeVerifier": VERIFIER, "codeChallenge": CHALLENGE,
            "returnTo": "https://shop.example/", "subject": "x", "text": "x", "note": "x", "justification": "x",
            "provider": "idp", "pageQuery": "a=b", "version": 1, "upTo": 1, "overlapSeconds": 0, "expires": null,
            "keepLoggedIn": false,
        });
        let as_text = |value: &Value| value.as_str().unwrap_or_else(|| panic!("{value}")).to_owned();
        if path.contains("{appId}") {
            ids.push(("appId", server.application(&self.admin).await.0));
            self.count(0, 1);
        }
        if path.contains("{conversationId}") {
            let asked = json!({"name": "B", "privileges": ["identity:read"], "justification": "x"});
            let with = if path.contains("{requestId}") { json!({"request": asked}) } else { json!({"text": "x"}) };
            let mut body = json!({"subject": "x"});
            body.as_object_mut().unwrap().extend(with.as_object().unwrap().clone());
            let opened = server.as_user(&self.admin, paths::CONVERSATIONS, body).await.body;
            ids.push(("conversationId", as_text(&opened["conversation"]["conversationId"])));
            if path.contains("{requestId}") {
                ids.push(("requestId", as_text(&opened["requests"][0]["requestId"])));
            }
        }
        if path.contains("{sessionId}") {
            let sessions = Answer::of(server.get(paths::OWN_SESSIONS).bearer_auth(own)).await.body;
            ids.push(("sessionId", as_text(&sessions["sessions"][0]["sessionId"])));
        }
        if path.contains("{passkeyId}") {
            ids.push(("passkeyId", server.add_passkey(own).await.1));
        }
        if path.contains("{loginId}") {
            let mut browser = Browser::default();
            let url = self.visit.begin_link(&mut browser, own).await;
            let says = Says { claims: json!({"sub": email}), ..Says::default() };
            let back = self.visit.come_back(&mut browser, &self.visit.provider.agree(&url, says)).await;
            assert_eq!(outcome(&back), "connected");
            let logins = Answer::of(server.get(CONNECTED).bearer_auth(own)).await.body;
            ids.push(("loginId", as_text(&logins["logins"][0]["loginId"])));
        }
        match path {
            paths::LOGIN_USER => {
                values["emailAddress"] = email.into();
                values["password"] = PASSWORD.into();
            }
            paths::REQUEST_PASSWORD_RESET => values["emailAddress"] = email.into(),
            paths::RESET_PASSWORD => values["token"] = reset_token(server, &self.end_user_token, email).await.into(),
            paths::VERIFY_EMAIL => {
                let asked = server.post(paths::REQUEST_EMAIL_VERIFICATION).bearer_auth(own);
                assert_eq!(Answer::of(asked).await.status, 202);
                values["token"] = server.mailed_token(email, paths::VERIFY_EMAIL_PAGE).await.unwrap().into();
            }
            paths::EXCHANGE_CODE => {
                let asked = json!({"returnTo": "https://shop.example/", "codeChallenge": CHALLENGE});
                values["code"] = server.as_user(own, paths::HAND_OVER, asked).await.body["code"].clone();
            }
            paths::CONFIRM_SECOND_FACTOR => {
                let told = server.as_user(own, ENROL, json!({"currentPassword": PASSWORD})).await.body;
                values["code"] = App::told(&told["secret"]).code(server, 0).into();
            }
            paths::DISABLE_SECOND_FACTOR | paths::MAKE_RECOVERY_CODES => {
                values["code"] = server.with_second_factor(own).await.1[0].clone().into();
            }
            paths::LOGIN_SECOND_FACTOR => {
                values["code"] = server.with_second_factor(own).await.1[0].clone().into();
                values["secondFactorToken"] = server.first_step(email).await.into();
            }
            paths::FINISH_PASSKEY_REGISTRATION => {
                let ceremony = server.start_registration(own).await;
                values["ceremonyId"] = ceremony["ceremonyId"].clone();
                values["credential"] = SoftPasskey::create(&ceremony["options"]).1;
            }
            paths::LOGIN_PASSKEY => {
                let (mut passkey, _) = server.add_passkey(own).await;
                let ceremony = server.start_passkey_login().await;
                values["ceremonyId"] = ceremony["ceremonyId"].clone();
                values["credential"] = passkey.get(&ceremony["options"]);
            }
            paths::START_PASSKEY_SECOND_FACTOR | paths::LOGIN_PASSKEY_SECOND_FACTOR => {
                let (mut passkey, _) = server.add_passkey(own).await;
                server.with_second_factor(own).await;
                let token = server.first_step(email).await;
                values["secondFactorToken"] = token.clone().into();
                if path == paths::LOGIN_PASSKEY_SECOND_FACTOR {
                    let started = server.post(START_SECOND).json(&json!({"secondFactorToken": token}));
                    let ceremony = Answer::of(started).await.body;
                    values["ceremonyId"] = ceremony["ceremonyId"].clone();
                    values["credential"] = passkey.get(&ceremony["options"]);
                }
            }
            _ => {}
        }
        (None, ids, values)
    }

    /// Makes the call; what it leads to is counted.
    async fn call(&self, method: &Method, route: &str, operation: &Value, prepared: &Prepared) -> Answer {
        let call = request(self.server(), method, &prepared.path).header("if-match", "*");
        // A code is exchanged by the product that it was made for.
        let origin = if route == paths::EXCHANGE_CODE { "https://shop.example" } else { ORIGIN };
        let call = call.header("origin", origin).header("x-idm-request", "1");
        let call = prepared.jwt.iter().fold(call, |call, jwt| call.bearer_auth(jwt));
        let by_app = takes(operation, "appToken") && !is_open(operation);
        let call = if by_app { call.header("AccessToken", &self.end_user_token) } else { call };
        let answer = Answer::of(call.json(&prepared.body)).await;
        if answer.status.is_success() {
            match route {
                paths::USERS | paths::CREATE_USER => self.count(1, 0),
                paths::DELETE_ACCOUNT => self.count(-1, 0),
                APPLICATIONS => self.count(0, 1),
                _ if route.ends_with("/approve") => self.count(0, 1),
                _ => {}
            }
        }
        answer
    }
}

/// A value that the schema describes, with these for what has a name.
fn good(contract: &Value, name: &str, schema: &Value, values: &Value) -> Value {
    let schema = resolve(contract, schema);
    if let Some(value) = values.get(name) {
        return value.clone();
    }
    if let Some(either) = ["oneOf", "anyOf"].iter().find_map(|kind| schema[*kind].as_array()) {
        let some = either.iter().find(|one| one["type"] != "null").unwrap();
        return good(contract, name, some, values);
    }
    if let Some(word) = schema["enum"].as_array().and_then(|words| words.first()) {
        return word.clone();
    }
    if let Some(properties) = schema["properties"].as_object() {
        let all = properties.iter().map(|(name, of)| (name.clone(), good(contract, name, of, values)));
        return Value::Object(all.collect());
    }
    if let Some(items) = schema.get("items") {
        return json!([good(contract, "", items, values)]);
    }
    panic!("say in `about` what a good {name} is: {schema}")
}

/// Where the texts of a body are (RFC 6901).
fn texts(at: &str, value: &Value, found: &mut Vec<String>) {
    match value {
        Value::String(_) => found.push(at.to_owned()),
        Value::Array(items) => items.iter().enumerate().for_each(|(n, item)| texts(&format!("{at}/{n}"), item, found)),
        Value::Object(all) => all.iter().for_each(|(name, one)| texts(&format!("{at}/{name}"), one, found)),
        _ => {}
    }
}

/// The property that a place belongs to.
fn property(at: &str) -> &str {
    at.rsplit('/').find(|part| part.parse::<usize>().is_err()).unwrap_or_default()
}

#[tokio::test]
async fn sql_in_one_text_of_a_good_body_is_a_text_like_any_other() {
    let visit = Visit::start().await;
    let server = &visit.server;
    let platform = platform(server).await;
    let back_end = back_end(server, platform, &[]).await;
    app_jwt(server, &back_end).await;
    let world = World {
        admin: server.admin().await,
        operator: jwt_in(server, platform, OPERATOR).await,
        end_user_token: recoverer(server).await,
        back_end,
        visit: &visit,
        people: Cell::new(0),
        applications: Cell::new(0),
    };
    let (eve, other) = server.other_admin().await;
    server.application(&eve).await;
    let others_rows = rows_of(server, other).await;
    let [accounts, keys, people, applications] = counts(server, TABLES).await;
    let contract = contract();
    let (mut tried, mut problems) = (0, Vec::new());
    for (method, route, operation) in operations() {
        let Some(schema) = body_schema(&contract, &operation) else { continue };
        let prepared = world.prepare(&method, &route, &schema, &contract).await;
        let good = world.call(&method, &route, &operation, &prepared).await;
        if !good.status.is_success() {
            problems.push(format!("a good body for {method} {route} is {}: {}", prepared.body, good.text));
            continue;
        }
        let mut places = Vec::new();
        texts("", &prepared.body, &mut places);
        for at in places {
            let (typed, of_a_passkey) = (TYPED.contains(&property(&at)), at.starts_with("/credential/"));
            let sql = if typed {
                &SQL[..1]
            } else if of_a_passkey {
                &SQL[..2]
            } else {
                &SQL[..]
            };
            for sql in sql {
                let mut prepared = world.prepare(&method, &route, &schema, &contract).await;
                *prepared.body.pointer_mut(&at).unwrap() = (*sql).into();
                let answer = world.call(&method, &route, &operation, &prepared).await;
                let what = format!("{method} {route} {at} = {sql:?}: {} {}", answer.status, answer.text);
                problems.extend(problem(&route, &at, sql, &answer).map(|problem| format!("{problem}: {what}")));
                tried += 1;
            }
        }
    }
    assert!(problems.is_empty(), "{problems:#?}");
    assert!(tried > 250, "{tried}");
    let expected = [accounts, keys, people + world.people.get(), applications + world.applications.get()];
    assert_eq!(counts(server, TABLES).await, expected, "nothing but what was asked for");
    assert_eq!(rows_of(server, other).await, others_rows, "of another account");
}

/// What is wrong about an answer to SQL in this place.
fn problem(route: &str, at: &str, sql: &str, answer: &Answer) -> Option<&'static str> {
    let (name, done) = (property(at), answer.status.is_success());
    if answer.status.is_server_error() {
        return Some("a fault");
    }
    // What was sent may be given back where it is somebody's own, and is no more than that.
    let others = answer.text.replace(&json!(sql).to_string(), "").to_lowercase();
    if ["sqlite", "postgres", "syntax error", "scrypt$", "password_hash"].iter().any(|inside| others.contains(inside)) {
        return Some("tells what is inside");
    }
    let read = NOT_READ.iter().all(|refusal| !answer.text.contains(refusal));
    if TYPED.contains(&name) == read && !at.starts_with("/credential/") {
        return Some("was read as another type than it has");
    }
    let stopped = ["not_authenticated", "not_allowed", "not_found", "origin_not_allowed", "missing_privilege"];
    if stopped.contains(&answer.body["code"].as_str().unwrap_or_default()) && name != "provider" {
        return Some("came to nothing before it was looked at");
    }
    let compared = SECRETS.contains(&name) && (name != "code" || !ignores_codes(route));
    let accepted = if route == paths::CHECK_TOKEN { answer.body["accepted"] != false } else { done };
    (compared && accepted).then_some("was taken for what is kept")
}

/// Who has no second factor is asked for no code: only these are called by somebody who has one.
fn ignores_codes(route: &str) -> bool {
    let asked = [
        paths::CONFIRM_SECOND_FACTOR,
        paths::DISABLE_SECOND_FACTOR,
        paths::MAKE_RECOVERY_CODES,
        paths::LOGIN_SECOND_FACTOR,
        paths::EXCHANGE_CODE,
    ];
    !asked.contains(&route)
}
