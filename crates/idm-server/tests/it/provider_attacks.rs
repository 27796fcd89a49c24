//! What a login with a provider does not let through.

use super::{
    fake_provider::{CLIENT, FakeProvider, Says, Signed, query_of},
    provider_visit::{Browser, CALLBACK, START, Visit, outcome},
    support::{Answer, ORIGIN, PAGES, Server},
};
use idm_api::provider::START_LIFETIME_MS;
use serde_json::{Value, json};

#[tokio::test]
async fn an_id_token_is_believed_only_when_all_of_it_holds() {
    let visit = Visit::start().await;
    let claims: [(&str, Value); 11] = [
        ("nonce", json!("another")),
        ("nonce", json!(null)),
        ("aud", json!("another client")),
        ("aud", json!([CLIENT, "another client"])),
        ("azp", json!("another client")),
        ("iss", json!("https://evil.example")),
        ("iss", json!(null)),
        ("exp", json!(1_000_000_000)),
        ("exp", json!(null)),
        ("iat", json!(9_000_000_000_i64)),
        ("sub", json!("")),
    ];
    let claims = claims.map(|(name, value)| Says { claims: json!({ name: value }), ..Says::default() });
    let signed = [Signed::None, Signed::ByClientSecret, Signed::ByPublicKey, Signed::ByAnotherKey, Signed::Tampered];
    let signed = signed.map(|signed| Says { signed, ..Says::default() });
    for says in claims.into_iter().chain(signed) {
        let mut browser = Browser::default();
        assert_eq!(visit.visit(&mut browser, says.clone()).await, "failed", "{says:?}");
        assert!(!browser.0.contains_key("__Host-idm-arrival"), "{says:?}");
        assert_eq!(visit.finish(&mut browser).await.error(), (401, "login_step_expired"), "{says:?}");
    }
    assert_eq!(visit.count("users").await, 1, "the admin");
    assert_eq!(visit.visit(&mut Browser::default(), Says::default()).await, "arrived", "the test could pass");
}

#[tokio::test]
async fn an_answer_is_taken_once_and_in_the_browser_that_asked() {
    let visit = Visit::start().await;
    let mut browser = Browser::default();
    let url = visit.begin(&mut browser, json!({ "pageQuery": "lang=de" })).await;
    let query = visit.provider.agree(&url, Says::default());
    // The attacker's answer in the victim's browser: without a cookie, and with one of a start of the victim's own.
    let mut victims = Browser::default();
    let landing = visit.come_back(&mut victims.clone(), &query).await;
    assert_eq!(landing, format!("{ORIGIN}/login?provider=expired"), "nothing of the attacker's page");
    assert_eq!(outcome(&visit.come_back(&mut browser, &query).await), "expired", "it was used up");

    let url = visit.begin(&mut browser, json!({})).await;
    let query = visit.provider.agree(&url, Says::default());
    visit.begin(&mut victims, json!({})).await;
    assert_eq!(outcome(&visit.come_back(&mut victims, &query).await), "expired");
    assert!(!victims.0.contains_key("__Host-idm-arrival"));

    let url = visit.begin(&mut browser, json!({})).await;
    let query = visit.provider.agree(&url, Says::default());
    assert_eq!(outcome(&visit.come_back(&mut browser, &query).await), "arrived");
    assert_eq!(outcome(&visit.come_back(&mut browser, &query).await), "expired", "a replay");
    for made_up in ["", "x", &"A".repeat(43)] {
        let query = [("state".to_owned(), made_up.to_owned()), ("code".to_owned(), "c".to_owned())];
        let landing = visit.come_back(&mut browser, &query).await;
        assert_eq!(landing, format!("{PAGES}/login?provider=expired"));
    }
    assert_eq!(visit.count("provider_logins").await, 1, "the victim's own");
}

#[tokio::test]
async fn two_tabs_of_one_browser_do_not_get_into_each_others_way() {
    let visit = Visit::start().await;
    let mut browser = Browser::default();
    let first = visit.begin(&mut browser, json!({})).await;
    let second = visit.begin(&mut browser, json!({})).await;
    assert_ne!(query_of(&first)["state"], query_of(&second)["state"]);
    for url in [first, second] {
        let query = visit.provider.agree(&url, Says::default());
        assert_eq!(outcome(&visit.come_back(&mut browser, &query).await), "arrived");
    }
}

#[tokio::test]
async fn an_answer_comes_in_time_from_the_provider_that_was_asked() {
    let visit = Visit::start().await;
    let mut browser = Browser::default();
    let url = visit.begin(&mut browser, json!({})).await;
    let query = visit.provider.agree(&url, Says::default());
    let other = format!("{CALLBACK}/idp");
    assert_eq!(outcome(&visit.come_back_to(&other, &mut browser, &query).await), "expired", "not where it was led to");

    for iss in [Some("https://evil.example"), Some(""), None] {
        let url = visit.begin(&mut browser, json!({})).await;
        let mut query = visit.provider.agree(&url, Says::default());
        query.retain(|(name, _)| name != "iss");
        query.extend(iss.map(|iss| ("iss".to_owned(), iss.to_owned())));
        assert_eq!(outcome(&visit.come_back(&mut browser, &query).await), "failed", "{iss:?}");
    }
    let url = visit.begin(&mut browser, json!({})).await;
    let query = visit.provider.agree(&url, Says::default());
    visit.server.clock.advance(START_LIFETIME_MS);
    assert_eq!(outcome(&visit.come_back(&mut browser, &query).await), "expired");
}

/// OWASP ASVS 5.0.0, 6.8.1: a subject is a name at its own provider alone.
#[tokio::test]
async fn one_subject_at_two_providers_is_two_people() {
    let (provider, other) = (FakeProvider::start().await, FakeProvider::start().await);
    let server =
        Server::offering(|account| vec![provider.set_up("idp", account, true), other.set_up("other", account, true)]);
    let visit = Visit { server: server.await, provider };
    let ada = visit.log_in(&mut Browser::default(), Says::default()).await;
    let ada = visit.me(&ada.body["jwt"]).await;
    let at_the_other = async |claims: Value| {
        let mut browser = Browser::default();
        let url = visit.begin(&mut browser, json!({ "provider": "other" })).await;
        let query = other.agree(&url, Says { claims, ..Says::default() });
        let came_of_it = outcome(&visit.come_back(&mut browser, &query).await);
        (browser, came_of_it)
    };
    // The same subject; with the same address, too; and with the first one's word for it, which the other cannot give.
    let (_, same_address) = at_the_other(json!({})).await;
    assert_eq!(same_address, "connect-first");
    let (_, in_its_name) = at_the_other(json!({ "iss": visit.provider.issuer() })).await;
    assert_eq!(in_its_name, "failed");
    let (mut browser, of_its_own) = at_the_other(json!({ "email": "eve@example.com" })).await;
    assert_eq!(of_its_own, "arrived");
    let eve = visit.finish(&mut browser).await;
    let eve = visit.me(&eve.body["jwt"]).await;
    assert_eq!(eve["emailAddress"], "eve@example.com");
    assert_ne!(eve["userId"], ada["userId"]);
}

/// OWASP ASVS 5.0.0, 10.5.3: what a provider says of itself counts for the issuer that was configured, and no other.
#[tokio::test]
async fn a_description_in_another_issuers_name_is_not_believed() {
    let visit = Visit::start().await;
    let slash = format!("{}/", visit.provider.issuer());
    let start = || visit.page(START, &Browser::default()).json(&json!({ "provider": "idp" }));
    for issuer in [json!("https://evil.example"), json!(slash), json!(""), json!(null)] {
        visit.provider.describes_itself_as(json!({ "issuer": issuer }));
        assert_eq!(Answer::of(start()).await.error(), (502, "provider_unreachable"), "{issuer}");
    }
    // Nothing of it was kept.
    visit.provider.describes_itself_as(json!({}));
    assert_eq!(Answer::of(start()).await.status, 200, "the test could pass");
}

/// For one that does not say who answers: no other provider's pages lead there (RFC 9700, section 4.4).
#[tokio::test]
async fn a_provider_with_an_address_of_its_own_is_answered_there_alone() {
    let provider = FakeProvider::start().await;
    let server = Server::offering(|account| {
        let settings = FakeProvider::settings("own", account, true);
        let settings = idm_server::oidc::ProviderSettings { issuer: provider.issuer(), own_callback: true, ..settings };
        vec![idm_server::oidc::Provider::new(settings).unwrap()]
    });
    let visit = Visit { server: server.await, provider };
    let own = format!("{CALLBACK}/own");
    for (path, expected) in [(CALLBACK, "expired"), (&format!("{CALLBACK}/idp"), "expired"), (&own, "arrived")] {
        let mut browser = Browser::default();
        let url = visit.begin(&mut browser, json!({ "provider": "own" })).await;
        assert!(query_of(&url)["redirect_uri"].ends_with(&own));
        let query = visit.provider.agree(&url, Says::default());
        assert_eq!(outcome(&visit.come_back_to(path, &mut browser, &query).await), expected, "{path}");
    }
}

#[tokio::test]
async fn a_provider_that_says_no_or_nothing_is_told_from_one_who_cancelled() {
    let visit = Visit::start().await;
    for (error, expected) in [("access_denied", "cancelled"), ("server_error", "failed"), ("invalid_scope", "failed")] {
        let mut browser = Browser::default();
        let url = visit.begin(&mut browser, json!({})).await;
        let mut query = visit.provider.agree(&url, Says::default());
        query.retain(|(name, _)| name != "code");
        query.push(("error".to_owned(), error.to_owned()));
        assert_eq!(outcome(&visit.come_back(&mut browser, &query).await), expected, "{error}");
    }
    // A code that the provider did not give, and none.
    for code in [Some("made up"), None] {
        let mut browser = Browser::default();
        let url = visit.begin(&mut browser, json!({})).await;
        let mut query = visit.provider.agree(&url, Says::default());
        query.retain(|(name, _)| name != "code");
        query.extend(code.map(|code| ("code".to_owned(), code.to_owned())));
        assert_eq!(outcome(&visit.come_back(&mut browser, &query).await), "failed", "{code:?}");
    }
}

/// The code of one login in the answer to another: PKCE binds each to its own start (RFC 9700, section 4.5).
#[tokio::test]
async fn a_stolen_code_is_worth_nothing_in_another_login() {
    let visit = Visit::start().await;
    let (mut victim, mut attacker) = (Browser::default(), Browser::default());
    let theirs = visit.begin(&mut victim, json!({})).await;
    let stolen = visit.provider.agree(&theirs, Says::default());
    let own = visit.begin(&mut attacker, json!({})).await;
    let mut query = visit.provider.agree(&own, Says::default());
    for pair in &mut query {
        if pair.0 == "code" {
            *pair = stolen.iter().find(|(name, _)| name == "code").unwrap().clone();
        }
    }
    assert_eq!(outcome(&visit.come_back(&mut attacker, &query).await), "failed");
}

#[tokio::test]
async fn a_provider_that_is_away_is_told_at_the_start() {
    let provider = FakeProvider::start().await;
    let free = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap();
    let server = Server::offering(|account| {
        let mut settings = FakeProvider::settings("idp", account, true);
        settings.issuer = format!("http://{free}");
        vec![idm_server::oidc::Provider::new(settings).unwrap()]
    });
    let visit = Visit { server: server.await, provider };
    let answer = Answer::of(visit.page(START, &Browser::default()).json(&json!({ "provider": "idp" }))).await;
    assert_eq!(answer.error(), (502, "provider_unreachable"));
}

#[tokio::test]
async fn what_binds_a_login_is_in_the_database_as_hashes_and_sealed() {
    let visit = Visit::start().await;
    let mut browser = Browser::default();
    let url = visit.begin(&mut browser, json!({})).await;
    let asked = query_of(&url);
    let mut database = visit.server.database().await;
    let row: (String, String, String, String) =
        sqlx::query_as("SELECT hash, browser, nonce, sealed_verifier FROM provider_logins")
            .fetch_one(&mut database)
            .await
            .unwrap();
    let stored = format!("{row:?}");
    for secret in [&asked["state"], &asked["nonce"], &browser.0["__Host-idm-provider"]] {
        assert!(!stored.contains(secret.as_str()));
    }
    let query = visit.provider.agree(&url, Says::default());
    visit.come_back(&mut browser, &query).await;
    let hash: String = sqlx::query_scalar("SELECT hash FROM provider_arrivals").fetch_one(&mut database).await.unwrap();
    assert_ne!(hash, browser.0["__Host-idm-arrival"]);
}
