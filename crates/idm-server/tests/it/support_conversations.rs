//! Conversations with the platform, and the way from a request to an appToken.

use super::support::{Answer, PASSWORD, Server};
use idm_api::{
    application::{ApplicationKind, CreateApplication},
    ids::AccountId,
    privilege::Privilege,
    secret::Secret,
    token,
    user::Role,
};
use idm_server::domain::Caller;
use serde_json::{Value, json};

pub(crate) const CONVERSATIONS: &str = "/api/v1/support/conversations";

/// A server, an admin of its account and the platform's operator, by their JWTs.
pub(crate) struct Desk {
    pub(crate) server: Server,
    pub(crate) admin: String,
    pub(crate) operator: String,
    pub(crate) platform: AccountId,
}

impl Desk {
    pub(crate) async fn open() -> Self {
        let server = Server::start().await;
        let platform = server.idm.provision_account("Platform").await.unwrap();
        let operator = operator(&server, platform, "operator@platform.example").await;
        Self { admin: server.admin().await, server, operator, platform }
    }

    pub(crate) async fn get(&self, jwt: &str, path: &str) -> Answer {
        Answer::of(self.server.get(path).bearer_auth(jwt)).await
    }

    pub(crate) async fn post(&self, jwt: &str, path: &str, body: &Value) -> Answer {
        Answer::of(self.server.post(path).bearer_auth(jwt).json(body)).await
    }

    async fn patch(&self, jwt: &str, path: &str, body: &Value) -> Answer {
        let url = format!("{}{path}", self.server.url);
        Answer::of(self.server.client.patch(url).bearer_auth(jwt).json(body)).await
    }

    /// Opens a conversation with a text; its path.
    pub(crate) async fn conversation(&self, subject: &str) -> String {
        let opened = self.post(&self.admin, CONVERSATIONS, &json!({"subject": subject, "text": "Hello"})).await;
        assert_eq!(opened.status, 201, "{}", opened.text);
        opened.header("location").unwrap().to_owned()
    }

    /// Opens a conversation with a request; its path and the request's.
    async fn request(&self) -> (String, String) {
        let asked = json!({"subject": "Billing needs to read users", "request": billing()});
        let opened = self.post(&self.admin, CONVERSATIONS, &asked).await;
        assert_eq!(opened.status, 201, "{}", opened.text);
        let path = opened.header("location").unwrap().to_owned();
        let request = format!("{path}/requests/{}", opened.body["requests"][0]["requestId"].as_str().unwrap());
        (path, request)
    }

    /// A request that was approved: the request's path and the application's id.
    async fn approved(&self) -> (String, String) {
        let (_, request) = self.request().await;
        let approved = self.post(&self.operator, &format!("{request}/approve"), &json!({"version": 1})).await;
        assert_eq!(approved.status, 200, "{}", approved.text);
        (request, approved.body["appId"].as_str().unwrap().to_owned())
    }
}

async fn operator(server: &Server, platform: AccountId, email: &str) -> String {
    server.idm.provision_user(platform, email, &Secret::new(PASSWORD), Role::Operator).await.unwrap();
    let login = json!({"accountId": platform, "emailAddress": email, "password": PASSWORD});
    let login = Answer::of(server.post("/api/v1/auth/login-user").json(&login)).await;
    login.body["jwt"].as_str().unwrap().to_owned()
}

fn billing() -> Value {
    json!({
        "name": "Billing", "privileges": ["identity:read", "identity:delete"],
        "justification": "Invoices show\nthe user's name."
    })
}

#[tokio::test]
async fn both_sides_talk_and_see_what_is_unread() {
    let desk = Desk::open().await;
    let path = desk.conversation("  A question ").await;
    let list = desk.get(&desk.operator, CONVERSATIONS).await;
    let seen = &list.body["conversations"][0];
    assert_eq!((&seen["subject"], &seen["accountName"]), (&json!("A question"), &json!("Demo company")));
    assert_eq!((&seen["unread"], &list.body["unread"]), (&json!(1), &json!(1)));
    assert_eq!(seen["lastMessage"]["author"]["name"], "admin@demo.example");
    let own = desk.get(&desk.admin, CONVERSATIONS).await;
    assert_eq!((&own.body["conversations"][0]["unread"], &own.body["unread"]), (&json!(0), &json!(0)), "one's own");

    let answer = desk.post(&desk.operator, &format!("{path}/messages"), &json!({"text": "\nWhich\n\none? "})).await;
    assert_eq!(answer.status, 201, "{}", answer.text);
    assert_eq!(answer.body["text"], "Which\n\none?");
    let author = &answer.body["author"];
    assert_eq!((&author["side"], &author["name"]), (&json!("operator"), &Value::Null), "operators' addresses stay");
    let unread = |answer: Answer| answer.body["conversation"]["unread"].clone();
    assert_eq!(unread(desk.get(&desk.admin, &path).await), 1);
    // To answer is not to have read.
    assert_eq!(unread(desk.get(&desk.operator, &path).await), 1);
    let seq = answer.body["seq"].as_i64().unwrap();
    for up_to in [seq, seq - 1, 0] {
        let read = desk.post(&desk.admin, &format!("{path}/read"), &json!({"upTo": up_to})).await;
        assert_eq!(read.status, 204, "{}", read.text);
        assert_eq!(unread(desk.get(&desk.admin, &path).await), 0, "read stays read");
    }
    let future = desk.post(&desk.admin, &format!("{path}/read"), &json!({"upTo": i64::MAX})).await;
    assert_eq!(future.status, 204);
    desk.post(&desk.operator, &format!("{path}/messages"), &json!({"text": "Well?"})).await;
    assert_eq!(unread(desk.get(&desk.admin, &path).await), 1, "what was not there yet was not read");
    let addresses = desk.get(&desk.admin, &format!("{path}/messages")).await;
    assert!(!addresses.text.contains("platform.example"), "{}", addresses.text);
}

#[tokio::test]
async fn messages_and_conversations_come_in_pages() {
    let desk = Desk::open().await;
    let path = desk.conversation("Long").await;
    for number in 1..6 {
        desk.post(&desk.admin, &format!("{path}/messages"), &json!({"text": format!("{number}")})).await;
    }
    let texts = |answer: &Answer| {
        let messages = answer.body["messages"].as_array().unwrap().iter();
        messages.map(|message| message["text"].as_str().unwrap().to_owned()).collect::<Vec<_>>().join(" ")
    };
    let newest = desk.get(&desk.admin, &format!("{path}/messages?limit=2")).await;
    assert_eq!((texts(&newest).as_str(), &newest.body["more"]), ("4 5", &json!(true)));
    let seq = newest.body["messages"][0]["seq"].as_i64().unwrap();
    let older = desk.get(&desk.admin, &format!("{path}/messages?limit=10&before={seq}")).await;
    assert_eq!((texts(&older).as_str(), &older.body["more"]), ("Hello 1 2 3", &json!(false)));
    let newer = desk.get(&desk.admin, &format!("{path}/messages?limit=1&after={seq}")).await;
    assert_eq!((texts(&newer).as_str(), &newer.body["more"]), ("5", &json!(false)));
    assert_eq!(desk.get(&desk.admin, &format!("{path}/messages?limit=0")).await.error().0, 400);

    desk.conversation("Second").await;
    desk.post(&desk.admin, &format!("{path}/messages"), &json!({"text": "again"})).await;
    let first = desk.get(&desk.operator, &format!("{CONVERSATIONS}?limit=1")).await;
    assert_eq!(first.body["conversations"][0]["subject"], "Long", "newest activity first");
    let cursor = first.body["nextCursor"].as_str().unwrap();
    let second = desk.get(&desk.operator, &format!("{CONVERSATIONS}?limit=1&cursor={cursor}")).await;
    assert_eq!(second.body["conversations"][0]["subject"], "Second");
    assert_eq!(second.body["nextCursor"], Value::Null);
    let foreign = desk.get(&desk.admin, &format!("{CONVERSATIONS}?cursor={cursor}")).await;
    assert_eq!(foreign.error(), (400, "validation_failed"), "a cursor holds for its own list");
}

#[tokio::test]
async fn what_is_written_keeps_the_rules() {
    let desk = Desk::open().await;
    let path = desk.conversation("Rules").await;
    let app_token = token::encode([9; 32]);
    let jwt = desk.admin.clone();
    for (text, code) in [
        (" \n ".to_owned(), "missing"),
        ("x".repeat(4001), "too_long"),
        ("bell \u{7}".to_owned(), "forbidden_character"),
        ("tab\tbed".to_owned(), "forbidden_character"),
        (format!("it is {}, I think", app_token.expose()), "holds_a_secret"),
        (format!("Bearer {jwt}"), "holds_a_secret"),
    ] {
        let answer = desk.post(&desk.admin, &format!("{path}/messages"), &json!({"text": text})).await;
        assert_eq!(answer.error(), (400, "validation_failed"), "{text}");
        assert_eq!(answer.body["fieldCodes"], json!({"text": code}));
        assert!(!answer.text.contains(app_token.expose()) && !answer.text.contains(&jwt));
    }
    let ask = |change: Value| {
        let mut asked = billing();
        asked.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
        asked
    };
    for (asked, codes) in [
        (ask(json!({"name": " "})), json!({"name": "missing"})),
        (ask(json!({"name": app_token.expose()})), json!({"name": "holds_a_secret"})),
        (ask(json!({"privileges": []})), json!({"privileges": "missing"})),
        (ask(json!({"privileges": ["everything"]})), json!({"privileges": "malformed"})),
        (ask(json!({"justification": ""})), json!({"justification": "missing"})),
        (ask(json!({"expires": 1})), json!({"expires": "unknown_value"})),
    ] {
        let answer = desk.post(&desk.admin, &format!("{path}/requests"), &asked).await;
        assert_eq!(answer.error(), (400, "validation_failed"), "{asked}");
        assert_eq!(answer.body["fieldCodes"], codes);
    }
    for (body, codes) in [
        (json!({"subject": "", "text": "x"}), json!({"subject": "missing"})),
        (json!({"subject": "x"}), json!({"text": "missing"})),
        (json!({"subject": "a\nb", "text": "x"}), json!({"subject": "forbidden_character"})),
    ] {
        let answer = desk.post(&desk.admin, CONVERSATIONS, &body).await;
        assert_eq!(answer.error(), (400, "validation_failed"), "{body}");
        assert_eq!(answer.body["fieldCodes"], codes);
    }
}

#[tokio::test]
async fn a_request_is_amended_approved_and_its_token_revealed_once() {
    let desk = Desk::open().await;
    let (path, request) = desk.request().await;
    let second = desk.post(&desk.admin, &format!("{path}/requests"), &billing()).await;
    assert_eq!(second.error(), (409, "conflict"), "one at a time");
    let amended = json!({
        "version": 1, "note": "Reading is enough for that.",
        "application": {"name": "Billing", "privileges": ["identity:read"], "expires": 4_000_000_000_000_i64},
    });
    let amended = desk.patch(&desk.operator, &request, &amended).await;
    assert_eq!(amended.status, 200, "{}", amended.text);
    assert_eq!((&amended.body["state"], &amended.body["version"]), (&json!("amended"), &json!(2)));
    assert_eq!(amended.body["firstAsked"]["privileges"], json!(["identity:read", "identity:delete"]));
    assert_eq!(desk.get(&desk.admin, CONVERSATIONS).await.body["conversations"][0]["requestState"], "amended");

    // Nobody decides on something else than was seen.
    for (jwt, step) in [(&desk.operator, "approve"), (&desk.operator, "decline"), (&desk.admin, "withdraw")] {
        let stale = json!({"version": 1, "note": "x"});
        let stale = desk.post(jwt, &format!("{request}/{step}"), &stale).await;
        assert_eq!(stale.error(), (412, "changed_meanwhile"), "{step}");
    }
    let early = desk.post(&desk.admin, &format!("{request}/reveal-token"), &json!({})).await;
    assert_eq!(early.error(), (409, "conflict"));
    let approved = desk.post(&desk.operator, &format!("{request}/approve"), &json!({"version": 2})).await;
    assert_eq!((approved.status.as_u16(), &approved.body["state"]), (200, &json!("approved")), "{}", approved.text);
    assert!(!approved.text.contains(token::PREFIX), "the operator sees no appToken");
    let again = desk.post(&desk.operator, &format!("{request}/approve"), &json!({"version": 3})).await;
    assert_eq!(again.error(), (409, "conflict"));

    let revealed = desk.post(&desk.admin, &format!("{request}/reveal-token"), &json!({})).await;
    assert_eq!(revealed.status, 200, "{}", revealed.text);
    let app_token = revealed.body["appToken"].as_str().unwrap().to_owned();
    let app = &revealed.body["application"];
    assert_eq!((&app["appId"], &app["kind"]), (&approved.body["appId"], &json!("back-end")));
    assert_eq!(
        (&app["privileges"], &app["expires"]),
        (&json!(["identity:read"]), &json!(4_000_000_000_000_i64)),
        "as amended"
    );
    let login = json!({"appId": app["appId"], "appToken": app_token});
    assert_eq!(Answer::of(desk.server.post("/api/v1/auth/login-application").json(&login)).await.status, 200);
    let again = desk.post(&desk.admin, &format!("{request}/reveal-token"), &json!({})).await;
    assert_eq!(again.error(), (409, "already_revealed"));

    // The whole story is in the conversation and in the account's audit log, and the token is in neither.
    let thread = desk.get(&desk.admin, &format!("{path}/messages")).await;
    let steps: Vec<_> = thread.body["messages"].as_array().unwrap().iter().map(|m| m["step"].clone()).collect();
    assert_eq!(steps, ["asked", "amended", "approved", "revealed"]);
    let log = desk.get(&desk.admin, "/api/v1/access/audit-log").await;
    for action in ["conversation-opened", "credential-requested", "credential-request-amended", "request-approved"] {
        assert!(log.text.contains(action), "{action}");
    }
    assert!(log.text.contains("application.token-regenerated"));
    let whole = desk.get(&desk.operator, &path).await;
    for answer in [thread, log, whole, desk.get(&desk.operator, CONVERSATIONS).await] {
        assert!(!answer.text.contains(token::PREFIX), "{}", answer.text);
    }
}

#[tokio::test]
async fn of_parallel_reveals_exactly_one_wins() {
    let desk = Desk::open().await;
    let (request, _) = desk.approved().await;
    let path = format!("{request}/reveal-token");
    let reveal = || desk.post(&desk.admin, &path, &Value::Null);
    let (a, b, c, d) = tokio::join!(reveal(), reveal(), reveal(), reveal());
    let answers = [a, b, c, d];
    let won = answers.iter().filter(|answer| answer.status == 200).count();
    assert_eq!(won, 1);
    for lost in answers.iter().filter(|answer| answer.status != 200) {
        assert_eq!(lost.error(), (409, "already_revealed"));
    }
}

#[tokio::test]
async fn a_token_got_on_the_applications_page_is_not_replaced_by_a_reveal() {
    let desk = Desk::open().await;
    let (request, app) = desk.approved().await;
    desk.server.clock.advance(1000);
    let regenerate = format!("/api/v1/access/applications/{app}/regenerate-token");
    let regenerated = Answer::of(desk.server.post(&regenerate).bearer_auth(&desk.admin)).await;
    let reveal = desk.post(&desk.admin, &format!("{request}/reveal-token"), &json!({})).await;
    assert_eq!(reveal.error(), (409, "already_revealed"));
    let login = json!({"appId": app, "appToken": regenerated.body["appToken"]});
    assert_eq!(Answer::of(desk.server.post("/api/v1/auth/login-application").json(&login)).await.status, 200);

    let (request, app) = desk.approved().await;
    Answer::of(desk.server.delete(&format!("/api/v1/access/applications/{app}")).bearer_auth(&desk.admin)).await;
    let reveal = desk.post(&desk.admin, &format!("{request}/reveal-token"), &json!({})).await;
    assert_eq!(reveal.error(), (409, "conflict"), "deleted");
}

#[tokio::test]
async fn a_request_is_declined_with_a_reason_or_withdrawn() {
    let desk = Desk::open().await;
    let (path, request) = desk.request().await;
    let decline = |body: Value| {
        let (desk, path) = (&desk, format!("{request}/decline"));
        async move { desk.post(&desk.operator, &path, &body).await }
    };
    let without = decline(json!({"version": 1})).await;
    assert_eq!(without.body["fieldCodes"], json!({"note": "missing"}));
    let declined = decline(json!({"version": 1, "note": "Use an end-user application."})).await;
    assert_eq!((&declined.body["state"], &declined.body["note"]).0, "declined");
    assert_eq!(desk.get(&desk.admin, "/api/v1/access/applications").await.body["total"], 0);
    assert_eq!(desk.post(&desk.admin, &format!("{request}/reveal-token"), &json!({})).await.error().0, 409);

    let next = desk.post(&desk.admin, &format!("{path}/requests"), &billing()).await;
    assert_eq!(next.status, 201, "after a decision one may ask anew: {}", next.text);
    let next = format!("{path}/requests/{}", next.body["requestId"].as_str().unwrap());
    let withdrawn = desk.post(&desk.admin, &format!("{next}/withdraw"), &json!({"version": 1})).await;
    assert_eq!(withdrawn.body["state"], "withdrawn");
    let approve = desk.post(&desk.operator, &format!("{next}/approve"), &json!({"version": 2})).await;
    assert_eq!(approve.error(), (409, "conflict"));
    let requests = desk.get(&desk.operator, &path).await;
    assert_eq!(requests.body["requests"].as_array().unwrap().len(), 2);
}

/// CVE-2024-3656, CVE-2024-49757: what is for one role is refused to every other, by the server.
#[tokio::test]
async fn each_side_does_its_own_part_only() {
    let desk = Desk::open().await;
    let (path, request) = desk.request().await;
    let amend = json!({"version": 1, "application": {"name": "Mine", "privileges": ["identity:read"]}});
    assert_eq!(desk.patch(&desk.admin, &request, &amend).await.error(), (403, "not_allowed"));
    for step in ["approve", "decline"] {
        let own = desk.post(&desk.admin, &format!("{request}/{step}"), &json!({"version": 1, "note": "x"})).await;
        assert_eq!(own.error(), (403, "not_allowed"), "{step}");
    }
    let decided = json!({"version": 1});
    assert_eq!(desk.post(&desk.operator, &format!("{request}/withdraw"), &decided).await.error().0, 403);
    assert_eq!(desk.post(&desk.operator, &format!("{request}/reveal-token"), &json!({})).await.error().0, 403);
    assert_eq!(desk.post(&desk.operator, &format!("{path}/requests"), &billing()).await.error().0, 403);
    let open = json!({"subject": "x", "text": "x"});
    assert_eq!(desk.post(&desk.operator, CONVERSATIONS, &open).await.error(), (403, "not_allowed"));
    assert_eq!(desk.get(&desk.operator, &path).await.body["requests"][0]["state"], "pending", "nothing was done");
}

/// Every call of this resource, to conversation and request.
fn calls(path: &str, request: &str) -> Vec<(&'static str, String, Value)> {
    let decided = json!({"version": 1, "note": "x"});
    let amend = json!({"version": 1, "application": {"name": "Mine", "privileges": ["identity:read"]}});
    vec![
        ("GET", path.to_owned(), Value::Null),
        ("GET", format!("{path}/messages"), Value::Null),
        ("POST", format!("{path}/messages"), json!({"text": "x"})),
        ("POST", format!("{path}/read"), json!({"upTo": 1})),
        ("POST", format!("{path}/requests"), billing()),
        ("PATCH", request.to_owned(), amend),
        ("POST", format!("{request}/approve"), decided.clone()),
        ("POST", format!("{request}/decline"), decided.clone()),
        ("POST", format!("{request}/withdraw"), decided),
        ("POST", format!("{request}/reveal-token"), json!({})),
    ]
}

async fn call(desk: &Desk, jwt: &str, (method, path, body): (&str, String, Value)) -> Answer {
    match method {
        "GET" => desk.get(jwt, &path).await,
        "PATCH" => desk.patch(jwt, &path, &body).await,
        _ => desk.post(jwt, &path, &body).await,
    }
}

#[tokio::test]
async fn another_account_meets_ids_that_nobody_has() {
    let desk = Desk::open().await;
    let (path, request) = desk.request().await;
    let (eve, _) = desk.server.other_admin().await;
    let unknown = format!("{CONVERSATIONS}/{}", uuid::Uuid::now_v7());
    let unknown_request = format!("{unknown}/requests/{}", uuid::Uuid::now_v7());
    let nonsense = (format!("{CONVERSATIONS}/x"), format!("{CONVERSATIONS}/x/requests/y"));
    let foreign = calls(&path, &request);
    let nobodys = calls(&unknown, &unknown_request).into_iter().zip(calls(&nonsense.0, &nonsense.1));
    for (foreign, (unknown, nonsense)) in foreign.into_iter().zip(nobodys) {
        let name = foreign.1.clone();
        let met = call(&desk, &eve, foreign).await;
        assert_eq!(met.error(), (404, "not_found"), "{name}");
        assert_eq!(met.text, call(&desk, &eve, unknown).await.text, "{name}");
        assert_eq!(met.text, call(&desk, &eve, nonsense).await.text, "{name}");
    }
    let list = desk.get(&eve, CONVERSATIONS).await;
    assert_eq!((&list.body["conversations"], &list.body["unread"]), (&json!([]), &json!(0)));
    // A request is found in its own conversation alone.
    let elsewhere = desk.conversation("Other").await;
    let moved = request.replace(&path, &elsewhere);
    let moved = desk.post(&desk.operator, &format!("{moved}/approve"), &json!({"version": 1})).await;
    assert_eq!(moved.error(), (404, "not_found"));
    assert_eq!(desk.get(&desk.admin, &path).await.body["requests"][0]["state"], "pending");
}

#[tokio::test]
async fn end_users_and_applications_have_no_part_in_it() {
    let desk = Desk::open().await;
    let (path, request) = desk.request().await;
    desk.server
        .idm
        .provision_user(desk.server.account, "ada@demo.example", &Secret::new(PASSWORD), Role::EndUser)
        .await
        .unwrap();
    let ada = desk.server.jwt_of("ada@demo.example").await;
    let create = CreateApplication {
        name: "Billing".to_owned(),
        kind: ApplicationKind::BackEnd,
        privileges: Some(Privilege::ALL.to_vec()),
        expires: None,
    };
    let operator = Caller::installation(desk.platform);
    let app = desk.server.idm.grant_application(&operator, desk.server.account, create).await.unwrap();
    let token = format!("/api/v1/access/applications/{}/regenerate-token", app.app_id);
    let token = Answer::of(desk.server.post(&token).bearer_auth(&desk.admin)).await.body["appToken"].clone();
    let login = json!({"appId": app.app_id, "appToken": token});
    let login = Answer::of(desk.server.post("/api/v1/auth/login-application").json(&login)).await;
    let app = login.body["jwt"].as_str().unwrap().to_owned();
    for jwt in [&ada, &app] {
        let more = [
            ("GET", CONVERSATIONS.to_owned(), Value::Null),
            ("POST", CONVERSATIONS.to_owned(), json!({"subject": "x", "text": "x"})),
            ("GET", "/api/v1/support/events".to_owned(), Value::Null),
        ];
        for (method, path, body) in calls(&path, &request).into_iter().chain(more) {
            let name = path.clone();
            assert_eq!(call(&desk, jwt, (method, path, body)).await.error(), (403, "not_allowed"), "{method} {name}");
        }
    }
}

/// Two operators at once: one decides, the other is told.
#[tokio::test]
async fn of_parallel_decisions_exactly_one_holds() {
    let desk = Desk::open().await;
    let (path, request) = desk.request().await;
    let other = operator(&desk.server, desk.platform, "second@platform.example").await;
    let (approve, decline) = (format!("{request}/approve"), format!("{request}/decline"));
    let body = json!({"version": 1, "note": "x"});
    let (a, b) = tokio::join!(desk.post(&desk.operator, &approve, &body), desk.post(&other, &decline, &body));
    let mut statuses = [a.status.as_u16(), b.status.as_u16()];
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 412], "{} {}", a.text, b.text);
    let applications = desk.get(&desk.admin, "/api/v1/access/applications").await;
    assert_eq!(applications.body["total"], u32::from(a.status == 200));
    let thread = desk.get(&desk.admin, &format!("{path}/messages")).await;
    assert_eq!(thread.body["messages"].as_array().unwrap().len(), 2);
}
