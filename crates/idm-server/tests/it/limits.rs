//! How often, how large, from where.

use super::support::{ADMIN, Answer, ORIGIN, PASSWORD, Server, gate, no_limits, serve};
use idm_broker::{BrokerConfig, ProofOfWork, TokenSource};
use idm_http::{Limits, Rate};
use idm_server::crypto::passwords::HashingLimits;
use serde_json::json;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

const JWKS: &str = "/.well-known/jwks.json";
const ME: &str = "/api/v1/access/users/me";
const HASHING: HashingLimits = HashingLimits { log_n: 10, concurrent: 2, queue: 64 };

/// Slow enough that no test earns a second helping.
fn few(burst: u32) -> Rate {
    Rate::new(0.01, burst)
}

fn assert_turned_away(answer: &Answer) {
    assert_eq!(answer.error(), (429, "too_many_requests"));
    let seconds = answer.body["retryAfter"].as_u64().unwrap();
    assert!((1..=100).contains(&seconds), "{seconds}");
    assert_eq!(answer.header("retry-after").unwrap(), seconds.to_string());
}

#[tokio::test]
async fn an_address_that_calls_too_often_is_told_when_to_come_back() {
    let server = Server::limited(HASHING, Limits { per_address: few(3), ..no_limits() }).await;
    for _ in 0..3 {
        assert_eq!(Answer::of(server.get(JWKS)).await.status, 200);
    }
    let answer = Answer::of(server.get(JWKS).header("origin", ORIGIN)).await;
    assert_turned_away(&answer);
    assert_eq!(answer.header("access-control-allow-origin"), Some(ORIGIN), "the page can read it");
    assert!(answer.header("x-request-id").is_some());
}

#[tokio::test]
async fn passwords_are_tried_more_slowly_than_the_rest() {
    let server = Server::limited(HASHING, Limits { costly_per_address: few(2), ..no_limits() }).await;
    let jwt = server.admin().await;
    server.admin().await;
    assert_turned_away(&server.login(ADMIN, PASSWORD).await);
    assert_eq!(Answer::of(server.get(ME).bearer_auth(jwt)).await.status, 200);
}

#[tokio::test]
async fn a_user_is_limited_in_all_sessions_together_and_others_are_not() {
    let server = Server::limited(HASHING, Limits { per_user: few(3), ..no_limits() }).await;
    let (first, second) = (server.admin().await, server.admin().await);
    for jwt in [&first, &second, &first] {
        assert_eq!(Answer::of(server.get(ME).bearer_auth(jwt)).await.status, 200);
    }
    assert_turned_away(&Answer::of(server.get(ME).bearer_auth(&second)).await);
    assert_turned_away(&Answer::of(server.post("/api/v1/sessions/renew-session").bearer_auth(&second)).await);
    let other = server.idm.provision_account("Other company").await.unwrap();
    let password = idm_api::secret::Secret::new(PASSWORD);
    server.idm.provision_user(other, ADMIN, &password, idm_api::user::Role::Admin).await.unwrap();
    let login = json!({"accountId": other, "emailAddress": ADMIN, "password": PASSWORD});
    let login = Answer::of(server.post("/api/v1/auth/login-user").json(&login)).await;
    let jwt = login.body["jwt"].as_str().unwrap();
    assert_eq!(Answer::of(server.get(ME).bearer_auth(jwt)).await.status, 200);
}

/// CVE-2024-47070, CVE-2026-108162: a caller chose its address with a header.
#[tokio::test]
async fn made_up_addresses_count_only_from_a_trusted_proxy() {
    let limits = Limits { per_address: few(2), ..no_limits() };
    let call = async |server: &Server, from: u8| {
        let mut request = server.get(JWKS).header("forwarded", format!("for=203.0.113.{from}"));
        for name in ["x-forwarded-for", "x-real-ip", "true-client-ip", "cf-connecting-ip"] {
            request = request.header(name, format!("203.0.113.{from}"));
        }
        Answer::of(request).await
    };
    let server = Server::limited(HASHING, limits.clone()).await;
    for from in 0..2 {
        assert_eq!(call(&server, from).await.status, 200);
    }
    assert_turned_away(&call(&server, 3).await);

    let behind = Limits { trusted_proxies: vec!["127.0.0.0/8".parse().unwrap()], ..limits };
    let server = Server::limited(HASHING, behind).await;
    for from in 0..9 {
        assert_eq!(call(&server, from).await.status, 200);
    }
    assert_eq!(call(&server, 0).await.status, 200);
    assert_turned_away(&call(&server, 0).await);
}

/// Makes all at once; how many were answered with this status. Each of the others was turned away, and told for how long.
async fn at_once(requests: impl IntoIterator<Item = reqwest::RequestBuilder>, status: u16) -> usize {
    let calls: Vec<_> = requests.into_iter().map(|request| tokio::spawn(Answer::of(request))).collect();
    let mut answered = 0;
    for call in calls {
        let answer = call.await.unwrap();
        if answer.status == status {
            answered += 1;
        } else {
            assert_turned_away(&answer);
        }
    }
    answered
}

/// Counting one call must not be something that several do at once: as many get through as are allowed, and not one more.
#[tokio::test(flavor = "multi_thread")]
async fn of_a_burst_exactly_as_many_get_through_as_are_allowed() {
    let server = Server::limited(HASHING, Limits { per_address: few(7), ..no_limits() }).await;
    assert_eq!(at_once((0..100).map(|_| server.get(JWKS)), 200).await, 7, "calls of one address");

    let server = Server::limited(HASHING, Limits { costly_per_address: few(5), ..no_limits() }).await;
    let guesses = (0..60).map(|number| {
        let body = server.login_body(&format!("x{number}@demo.example"), "wrong Horse 7 battery");
        server.post("/api/v1/auth/login-user").json(&body)
    });
    assert_eq!(at_once(guesses, 401).await, 5, "hashes of one address");

    let server = Server::limited(HASHING, Limits { per_user: few(6), ..no_limits() }).await;
    let jwts = [server.admin().await, server.admin().await];
    let calls = (0..80).map(|number: usize| server.get(ME).bearer_auth(&jwts[number % 2]));
    assert_eq!(at_once(calls, 200).await, 6, "calls of one user, in two sessions");
    let other = server.other_admin().await.0;
    assert_eq!(
        Answer::of(server.get(ME).bearer_auth(other)).await.status,
        200,
        "somebody else has a burst of their own"
    );
}

#[tokio::test]
async fn what_is_too_large_is_named() {
    let server = Server::start().await;
    let long = "x".repeat(5000);
    assert_eq!(Answer::of(server.get(&format!("{JWKS}?{long}"))).await.error(), (414, "uri_too_long"));
    let mut request = server.get(JWKS);
    for number in 0..4 {
        request = request.header(format!("x-{number}"), &long);
    }
    assert_eq!(Answer::of(request).await.error(), (431, "headers_too_large"));
    let many = (0..200).fold(server.get(JWKS), |request, number| request.header(format!("x-{number}"), "1"));
    assert_eq!(Answer::of(many).await.status, 431);
    assert_eq!(Answer::of(server.get(JWKS).header("x-big", "x".repeat(60_000))).await.status, 431);
    assert_eq!(Answer::of(server.get(JWKS)).await.status, 200);
}

/// A connection that only opens must not keep others out.
#[tokio::test]
async fn connections_are_bounded_for_each_address() {
    let server = Server::start().await;
    let router = idm_server::routes::router(server.idm.clone(), &[], &gate(no_limits()));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let (_running, stop) = tokio::sync::watch::channel(false);
    let limits = Limits { connections_per_address: 2, ..no_limits() };
    tokio::spawn(async move { idm_http::serve(listener, router, &gate(limits), stop).await });
    let ask = async || {
        let mut stream = tokio::net::TcpStream::connect(address).await.unwrap();
        stream.write_all(b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n").await.unwrap();
        let mut byte = [0];
        let answered = stream.read(&mut byte).await.unwrap_or_default() == 1;
        (stream, answered)
    };
    let first = ask().await;
    let second = ask().await;
    assert!(first.1 && second.1);
    assert!(!ask().await.1, "a third is closed unanswered");
    drop(first);
    // The server sees its end a moment later.
    let answered = async { while !ask().await.1 {} };
    tokio::time::timeout(std::time::Duration::from_secs(60), answered).await.unwrap();
}

/// A broker over this server that lets one address sign up so many at once; its URL.
async fn broker(server: &Server, burst: u32) -> (tempfile::NamedTempFile, String) {
    let (_, token) = server.application(&server.admin().await).await;
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(&file, token).unwrap();
    let config = BrokerConfig {
        idm_url: server.url.clone(),
        account_id: server.account,
        token: TokenSource::File(file.path().to_owned()),
        origins: vec![ORIGIN.to_owned()],
        proof: ProofOfWork::new(0, None).unwrap(),
    };
    let router = idm_broker::router(config, &gate(Limits { costly_per_address: few(burst), ..no_limits() }));
    (file, serve(router.unwrap()).await)
}

fn signup(server: &Server, url: &str, email: &str) -> reqwest::RequestBuilder {
    let request = server.client.post(format!("{url}/api/v1/signup")).header("origin", ORIGIN);
    request.json(&json!({"emailAddress": email, "password": PASSWORD}))
}

#[tokio::test]
async fn the_broker_limits_signups_by_address() {
    let server = Server::start().await;
    let (_file, url) = broker(&server, 2).await;
    assert_eq!(Answer::of(signup(&server, &url, "kim@demo.example")).await.status, 201);
    assert_eq!(Answer::of(signup(&server, &url, "lee@demo.example")).await.status, 201);
    let answer = Answer::of(signup(&server, &url, "zoe@demo.example")).await;
    assert_turned_away(&answer);
    assert_eq!(answer.header("access-control-allow-origin"), Some(ORIGIN));
}

#[tokio::test(flavor = "multi_thread")]
async fn of_a_burst_of_signups_exactly_as_many_get_through_as_are_allowed() {
    let server = Server::start().await;
    let (_file, url) = broker(&server, 4).await;
    let signups = (0..50).map(|number| signup(&server, &url, &format!("new{number}@demo.example")));
    assert_eq!(at_once(signups, 201).await, 4);
    let users = "SELECT COUNT(*) FROM users";
    let users: i64 = sqlx::query_scalar(users).fetch_one(&mut server.database().await).await.unwrap();
    assert_eq!(users, 5, "with the admin, and nobody who was told to wait");
}
