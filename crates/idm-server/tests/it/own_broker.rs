//! The broker of one's own that docs/BROKER.md shows, over a real IDM.

// Its `main` is for those who run it.
#[allow(dead_code)]
#[path = "../../../broker/examples/own_broker.rs"]
mod example;

use super::support::{Answer, ORIGIN, PASSWORD, Server, serve};
use serde_json::json;

const SOURCE: &str = include_str!("../../../broker/examples/own_broker.rs");

#[tokio::test]
async fn it_signs_up_has_links_mailed_and_does_nothing_else() {
    assert!(SOURCE.lines().count() <= 40, "40 lines are promised");
    let server = Server::start().await;
    let request = json!({"name": "x", "kind": "end-user", "privileges": ["identity:create", "identity:recover"]});
    let made = server.post("/api/v1/access/applications").bearer_auth(server.admin().await).json(&request);
    let token = Answer::of(made).await.body["appToken"].as_str().unwrap().to_owned();
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(&file, idm_api::token::encode([3; 32]).expose()).unwrap();
    let path = file.path().display().to_string();
    let setup = (server.url.clone(), server.account.to_string(), path, ORIGIN.parse().unwrap());
    let url = serve(example::router(setup)).await;
    let post = |origin: &str, path: &str, body: serde_json::Value| {
        let request = server.client.post(format!("{url}{path}")).header("origin", origin);
        Answer::of(request.header("AccessToken", "idmapp_mine").json(&body))
    };
    let ada = json!({"emailAddress": "ada@demo.example", "password": PASSWORD, "roles": ["admin"], "accountId": "x"});

    assert_eq!(post(ORIGIN, "/api/v1/signup", ada.clone()).await.error(), (401, "invalid_app_token"));
    // A new appToken, without a restart.
    std::fs::write(&file, &token).unwrap();
    let made = post(ORIGIN, "/api/v1/signup", ada.clone()).await;
    assert_eq!((made.status.as_u16(), &made.body["roles"]), (201, &json!(["end-user"])), "{}", made.text);
    assert_eq!(made.header("access-control-allow-origin"), Some(ORIGIN));
    assert_eq!(server.login("ada@demo.example", PASSWORD).await.status, 200);
    let taken = post(ORIGIN, "/api/v1/signup", ada.clone()).await;
    assert_eq!(taken.error(), (409, "email_taken"));
    let reset = json!({"emailAddress": "ada@demo.example"});
    assert_eq!(post(ORIGIN, "/api/v1/password-reset", reset).await.status, 202);
    for answer in [made, taken] {
        assert!(!answer.text.contains(&token) && !answer.text.contains(PASSWORD));
    }

    for origin in ["null", "http://evil.test"] {
        assert_eq!(post(origin, "/api/v1/signup", ada.clone()).await.status, 403, "{origin}");
    }
    let large = json!({"emailAddress": "a@b.example", "password": "x".repeat(20_000)});
    assert_eq!(post(ORIGIN, "/api/v1/signup", large).await.status, 413);
    for path in ["/api/v1/auth/create-user", "/api/v1/auth/login-user", "/api/v1/challenge"] {
        assert_eq!(post(ORIGIN, path, json!({})).await.status, 404, "{path}");
    }
}
