//! Replacing the signing key while people are logged in, on two nodes.

use super::{
    node::Installation,
    support::{ADMIN, Answer, PASSWORD, Server},
};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use serde_json::Value;

const JWKS: &str = "/.well-known/jwks.json";
const ME: &str = "/api/v1/access/users/me";
const MINUTE: i64 = 60 * 1000;
const DAY: i64 = 24 * 60 * MINUTE;

/// Key ids that the node publishes, in their order.
async fn published(node: &str, server: &Server) -> Vec<String> {
    let answer = Answer::of(server.client.get(format!("{node}{JWKS}"))).await;
    let keys = answer.body["keys"].as_array().unwrap();
    keys.iter().map(|key| key["kid"].as_str().unwrap().to_owned()).collect()
}

async fn me(node: &str, server: &Server, jwt: &str) -> Answer {
    Answer::of(server.client.get(format!("{node}{ME}")).bearer_auth(jwt)).await
}

async fn login(node: &str, server: &Server, renewal: &str) -> String {
    let mut body = server.login_body(ADMIN, PASSWORD);
    body["renewalType"] = renewal.into();
    let answer = Answer::of(server.client.post(format!("{node}/api/v1/auth/login-user")).json(&body)).await;
    answer.body["jwt"].as_str().unwrap().to_owned()
}

fn kid(jwt: &str) -> String {
    let header = URL_SAFE_NO_PAD.decode(jwt.split('.').next().unwrap()).unwrap();
    serde_json::from_slice::<Value>(&header).unwrap()["kid"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn a_new_key_is_published_on_every_node_before_it_signs_and_the_old_one_until_its_jwts_expire() {
    let server = Server::start().await;
    let (one, two) = (server.url.clone(), server.second_node().await);
    let old_jwt = login(&two, &server, "default").await;
    let old = kid(&old_jwt);

    let keys = server.idm.rotate_signing_key().await.unwrap();
    let new = keys[0].kid.clone();
    assert_eq!(published(&one, &server).await, [new.clone(), old.clone()]);
    // The other node has not been told; a minute later it has looked.
    server.clock.advance(MINUTE);
    assert_eq!(published(&two, &server).await, [new.clone(), old.clone()]);
    assert_eq!(kid(&login(&two, &server, "default").await), old, "not yet its turn");
    let again = server.idm.rotate_signing_key().await.unwrap_err().to_string();
    assert!(again.contains("already published"), "{again}");

    server.clock.advance(9 * MINUTE - MINUTE / 2);
    let last_old_jwt = login(&two, &server, "default").await;
    assert_eq!(kid(&last_old_jwt), old);
    server.clock.advance(MINUTE);
    for node in [&one, &two] {
        let new_jwt = login(node, &server, "default").await;
        assert_eq!(kid(&new_jwt), new, "its turn on {node}");
        for checking in [&one, &two] {
            assert_eq!(me(checking, &server, &new_jwt).await.status, 200);
            let answer = me(checking, &server, &last_old_jwt).await;
            assert_eq!((answer.status.as_u16(), answer.header("xively-access-token")), (200, None), "still valid");
        }
    }
    // While a JWT of the old key is valid, others need the key.
    server.clock.advance(18 * MINUTE);
    assert_eq!(published(&two, &server).await, [new.clone(), old.clone()]);
    server.clock.advance(5 * MINUTE);
    for node in [&one, &two] {
        assert_eq!(published(node, &server).await, [&*new]);
    }
    // The contract's promise to who comes back late: renewed, now by the new key.
    let late = me(&two, &server, &last_old_jwt).await;
    assert_eq!(late.status, 200);
    assert_eq!(kid(late.header("xively-access-token").unwrap()), new);
}

#[tokio::test]
async fn an_old_key_is_forgotten_when_no_session_can_hold_its_jwt() {
    let server = Server::start().await;
    let two = server.second_node().await;
    let jwt = login(&two, &server, "extended").await;
    server.idm.rotate_signing_key().await.unwrap();
    server.clock.advance(100 * DAY - MINUTE);
    server.idm.clean_up().await.unwrap();
    let answer = me(&two, &server, &jwt).await;
    assert_eq!(answer.status, 200, "{}", answer.text);
    assert!(answer.header("xively-access-token").is_some());

    // That its session has ended as well is not what it is told: nobody reads a JWT of a forgotten key.
    server.clock.advance(MINUTE + DAY);
    assert_eq!(me(&two, &server, &jwt).await.error(), (401, "not_authenticated"));
    assert_eq!(server.idm.signing_keys().await.unwrap().len(), 2);
    server.idm.clean_up().await.unwrap();
    assert_eq!(server.idm.signing_keys().await.unwrap().len(), 1, "with its private half");
    let again = login(&two, &server, "default").await;
    assert_eq!(me(&server.url, &server, &again).await.status, 200);
}

#[tokio::test]
async fn a_compromised_key_is_refused_at_once_and_cookies_carry_sessions_over() {
    let server = Server::start().await;
    let two = server.second_node().await;
    let (jwt, cookie) = server.login_with_cookie().await;
    server.idm.rotate_signing_key().await.unwrap();
    let keys = server.idm.replace_signing_keys().await.unwrap();
    assert_eq!(keys.len(), 1);
    assert_ne!(keys[0].kid, kid(&jwt));
    assert_eq!(me(&server.url, &server, &jwt).await.error(), (401, "not_authenticated"));
    let renewed = Answer::of(server.with_cookie("/api/v1/sessions/renew-session", &cookie)).await;
    let renewed = renewed.body["jwt"].as_str().unwrap();
    assert_eq!(kid(renewed), keys[0].kid);

    server.clock.advance(MINUTE);
    assert_eq!(me(&two, &server, &jwt).await.error(), (401, "not_authenticated"));
    assert_eq!(me(&two, &server, renewed).await.status, 200);
    assert_eq!(published(&two, &server).await, [keys[0].kid.clone()]);
}

/// The private half is nowhere in the open.
#[tokio::test]
async fn a_new_key_is_stored_sealed() {
    let server = Server::start().await;
    server.idm.rotate_signing_key().await.unwrap();
    let mut database = server.database().await;
    let stored: Vec<String> =
        sqlx::query_scalar("SELECT sealed_private FROM signing_keys").fetch_all(&mut database).await.unwrap();
    assert_eq!(stored.len(), 2);
    for sealed in stored {
        // PKCS #8 in DER or PEM has the algorithm's name, 1.2.840.113549.1.1.1, in its first bytes.
        let bytes = base64::engine::general_purpose::STANDARD.decode(sealed).unwrap();
        let name = [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01];
        assert!(!bytes.windows(name.len()).any(|window| window == name));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_command_line_lists_and_rotates_keys_under_a_running_node() {
    let installation = Installation::new().await;
    let node = installation.start(&[]);
    let said = |arguments: &[&str]| {
        let output = installation.run(arguments);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    };
    let before = said(&["keys", "list"]);
    assert_eq!((before.lines().count(), before.contains("signing")), (1, true), "{before}");
    let rotated = said(&["keys", "rotate"]);
    let states: Vec<_> = rotated.lines().map(|line| line.split("  ").nth(1).unwrap()).collect();
    assert_eq!(states, ["next", "signing"], "{rotated}");
    assert_eq!(rotated.lines().nth(1).unwrap().split(' ').next(), before.split(' ').next());
    assert!(!installation.run(&["keys", "rotate"]).status.success(), "one at a time");
    let replaced = said(&["keys", "rotate", "--compromised"]);
    assert_eq!(replaced.lines().count(), 1, "{replaced}");
    drop(node);
}
