//! Logging in with an OpenID Connect provider.

use super::{
    fake_provider::{CLIENT, Says, query_of},
    provider_visit::{Browser, FINISH, LINK, OWN, START, Visit, outcome},
    support::{Answer, ISSUER, ORIGIN, PASSWORD, Server},
};
use idm_api::{provider::ARRIVAL_LIFETIME_MS, secret::Secret, user::Role};
use serde_json::json;

fn says(claims: serde_json::Value) -> Says {
    Says { claims, ..Says::default() }
}

#[tokio::test]
async fn somebody_new_becomes_an_end_user_and_is_known_the_next_time() {
    let visit = Visit::start().await;
    let mut browser = Browser::default();
    let url = visit.begin(&mut browser, json!({ "pageQuery": "?returnTo=https://shop.example&lang=de" })).await;
    let asked = query_of(&url);
    assert!(url.starts_with(&visit.provider.issuer()) && asked["tenant"] == "a", "{url}");
    assert_eq!((asked["response_type"].as_str(), asked["client_id"].as_str()), ("code", CLIENT));
    assert_eq!((asked["scope"].as_str(), asked["code_challenge_method"].as_str()), ("openid email", "S256"));
    assert_eq!(asked["redirect_uri"], format!("{ISSUER}/oauth2/callback"), "the contract's");
    assert!([&asked["state"], &asked["nonce"], &asked["code_challenge"]].iter().all(|text| text.len() == 43));

    let query = visit.provider.agree(&url, Says::default());
    let landing = visit.come_back(&mut browser, &query).await;
    assert_eq!(landing, format!("{ORIGIN}/login?provider=arrived&returnTo=https://shop.example&lang=de"));
    let done = visit.finish(&mut browser).await;
    assert_eq!(done.status, 200, "{}", done.text);
    assert_eq!(done.header("xively-access-token"), done.body["jwt"].as_str());
    let user = visit.me(&done.body["jwt"]).await;
    assert_eq!((&user["emailAddress"], &user["name"]), (&json!("ada@example.com"), &json!("Ada")));
    assert_eq!((&user["roles"], &user["emailVerified"]), (&json!(["end-user"]), &json!(true)));
    assert!(browser.0["__Host-idm-session"].len() > 43, "the session is kept");
    assert_eq!(browser.0["__Host-idm-arrival"], "", "and the way to it is forgotten");
    assert!(visit.server.mails().await.is_empty(), "nothing is to be verified");

    let again = visit.log_in(&mut Browser::default(), says(json!({ "email": "ada@new.example" }))).await;
    assert_eq!(visit.me(&again.body["jwt"]).await["userId"], user["userId"], "known by the subject, not the address");
    let own = Answer::of(visit.server.get(OWN).bearer_auth(again.body["jwt"].as_str().unwrap())).await;
    assert_eq!(own.body["logins"][0]["provider"], "idp");
    assert_eq!(own.body["logins"][0]["emailAddress"], "ada@example.com");
    assert!(own.body["logins"][0]["lastUsed"].is_number() && own.body["hasPassword"] == false, "{}", own.text);
    let admin = visit.server.admin().await;
    let log = Answer::of(visit.server.get("/api/v1/access/audit-log").bearer_auth(&admin)).await;
    for action in ["user.created", "user.logged-in-by-provider"] {
        assert!(log.text.contains(action), "{}", log.text);
    }
}

#[tokio::test]
async fn an_arrival_is_finished_once_soon_and_by_a_page_of_ours() {
    let visit = Visit::start().await;
    let mut browser = Browser::default();
    assert_eq!(visit.visit(&mut browser, Says::default()).await, "arrived");
    let foreign = visit.server.post(FINISH).header("x-idm-request", "1").header("cookie", browser.header());
    for refused in [foreign.try_clone().unwrap().header("origin", "https://evil.example"), foreign] {
        assert_eq!(Answer::of(refused).await.error(), (403, "origin_not_allowed"));
    }
    let form = visit.server.post(FINISH).header("origin", ORIGIN).header("cookie", browser.header());
    assert_eq!(Answer::of(form).await.error(), (403, "origin_not_allowed"));
    let mut copy = browser.clone();
    assert_eq!(visit.finish(&mut browser).await.status, 200);
    assert_eq!(visit.finish(&mut copy).await.error(), (401, "login_step_expired"), "once");
    assert_eq!(visit.finish(&mut Browser::default()).await.error(), (401, "login_step_expired"));

    assert_eq!(visit.visit(&mut browser, Says::default()).await, "arrived");
    visit.server.clock.advance(ARRIVAL_LIFETIME_MS);
    assert_eq!(visit.finish(&mut browser).await.error(), (401, "login_step_expired"), "soon");
}

#[tokio::test]
async fn a_session_is_kept_only_where_that_was_asked_for() {
    let visit = Visit::start().await;
    let mut browser = Browser::default();
    let url = visit.begin(&mut browser, json!({ "keepLoggedIn": false, "renewalType": "short" })).await;
    let query = visit.provider.agree(&url, Says::default());
    visit.come_back(&mut browser, &query).await;
    let done = visit.finish(&mut browser).await;
    assert!(done.status == 200 && !browser.0.contains_key("__Host-idm-session"), "{}", done.text);
    let left = done.body["sessionExpires"].as_i64().unwrap() - visit.server.clock.now().0;
    assert!((29 * 60 * 1000..=30 * 60 * 1000).contains(&left), "{left}");
}

#[tokio::test]
async fn who_has_a_user_already_is_not_taken_over_by_an_address() {
    let visit = Visit::start().await;
    let server = &visit.server;
    server.idm.provision_user(server.account, "ada@example.com", &Secret::new(PASSWORD), Role::Admin).await.unwrap();
    for email in ["ada@example.com", "ADA@Example.com"] {
        let mut browser = Browser::default();
        assert_eq!(visit.visit(&mut browser, says(json!({ "email": email }))).await, "connect-first");
        assert_eq!(visit.finish(&mut browser).await.error(), (401, "login_step_expired"));
    }
    // An address that the provider does not vouch for tells nothing about who has it.
    for unproved in [json!({ "email_verified": false }), json!({ "email_verified": null })] {
        assert_eq!(visit.visit(&mut Browser::default(), says(unproved)).await, "email-unverified");
    }
    let nobodys = json!({ "email": "eve@example.com", "email_verified": false });
    assert_eq!(visit.visit(&mut Browser::default(), says(nobodys)).await, "email-unverified");
    assert_eq!(visit.count("connected_logins").await, 0);
    assert_eq!(visit.count("users").await, 2);
}

#[tokio::test]
async fn nobody_signs_up_where_that_is_not_allowed() {
    let provider = super::fake_provider::FakeProvider::start().await;
    let server = Server::offering(|account| vec![provider.set_up("idp", account, false)]).await;
    let visit = Visit { server, provider };
    assert_eq!(visit.visit(&mut Browser::default(), Says::default()).await, "no-account");
    assert_eq!(visit.count("users").await, 1);
}

#[tokio::test]
async fn an_address_may_come_from_the_userinfo_endpoint() {
    let visit = Visit::start().await;
    let without = json!({ "email": null, "email_verified": null, "name": null });
    let told = json!({ "sub": "ada-1", "email": "ada@info.example", "email_verified": true });
    let says = Says { claims: without.clone(), user_info: told, ..Says::default() };
    let done = visit.log_in(&mut Browser::default(), says).await;
    assert_eq!(visit.me(&done.body["jwt"]).await["emailAddress"], "ada@info.example");
    let of_another = json!({ "sub": "eve-1", "email": "eve@info.example", "email_verified": true });
    let says = Says { claims: without, user_info: of_another, ..Says::default() };
    assert_eq!(visit.visit(&mut Browser::default(), says).await, "failed");
}

#[tokio::test]
async fn a_second_factor_is_asked_for_as_after_a_password() {
    let visit = Visit::start().await;
    let server = &visit.server;
    server.idm.provision_user(server.account, "bob@example.com", &Secret::new(PASSWORD), Role::EndUser).await.unwrap();
    let jwt = server.jwt_of("bob@example.com").await;
    let mut browser = Browser::default();
    let url = visit.begin_link(&mut browser, &jwt).await;
    let query = visit.provider.agree(&url, Says::default());
    assert_eq!(outcome(&visit.come_back(&mut browser, &query).await), "connected");
    let (app, _) = server.with_second_factor(&jwt).await;
    let half = visit.log_in(&mut browser, Says::default()).await;
    assert_eq!(half.error(), (401, "second_factor_required"));
    let body = json!({ "secondFactorToken": half.body["secondFactorToken"], "code": app.code(server, 1) });
    let done = Answer::of(visit.page("/api/v1/auth/login-second-factor", &browser).json(&body)).await;
    assert_eq!(done.status, 200, "{}", done.text);
    assert!(done.cookie().is_some(), "kept, as was asked for at the start");
}

#[tokio::test]
async fn whom_an_admin_has_locked_is_told_so() {
    let visit = Visit::start().await;
    let mut browser = Browser::default();
    let done = visit.log_in(&mut browser, Says::default()).await;
    let id = visit.me(&done.body["jwt"]).await["userId"].as_str().unwrap().to_owned();
    let admin = visit.server.admin().await;
    let lock = visit.server.post(&format!("/api/v1/access/users/{id}/lock")).bearer_auth(&admin);
    assert_eq!(Answer::of(lock).await.status, 200);
    assert_eq!(visit.log_in(&mut browser, Says::default()).await.error(), (403, "user_locked"));
    let delete = visit.server.delete(&format!("/api/v1/access/users/{id}")).bearer_auth(&admin).header("if-match", "*");
    assert_eq!(Answer::of(delete).await.status, 204);
    assert_eq!(visit.count("connected_logins").await, 0, "it goes with its user");
}

#[tokio::test]
async fn a_login_is_connected_after_the_password_and_disconnected_but_for_the_last_way_in() {
    let visit = Visit::start().await;
    let server = &visit.server;
    server.idm.provision_user(server.account, "bob@example.com", &Secret::new(PASSWORD), Role::EndUser).await.unwrap();
    let jwt = server.jwt_of("bob@example.com").await;
    let mut browser = Browser::default();
    let wrong = json!({ "provider": "idp", "currentPassword": "wrong password 1" });
    let refused = Answer::of(visit.page(LINK, &browser).bearer_auth(&jwt).json(&wrong)).await;
    assert_eq!(refused.body["fieldCodes"], json!({ "currentPassword": "wrong_password" }), "{}", refused.text);

    let url = visit.begin_link(&mut browser, &jwt).await;
    let query = visit.provider.agree(&url, Says::default());
    let landing = visit.come_back(&mut browser, &query).await;
    assert_eq!(landing, format!("{ORIGIN}/account?provider=connected"));
    assert!(!browser.0.contains_key("__Host-idm-arrival"), "no session comes of it");
    let mails = server.mails().await;
    assert!(mails.iter().any(|(to, text)| to == "bob@example.com" && text.contains("connected")), "{mails:?}");
    let done = visit.log_in(&mut Browser::default(), Says::default()).await;
    assert_eq!(visit.me(&done.body["jwt"]).await["emailAddress"], "bob@example.com");

    // Another person of the account cannot have the same one.
    let eve = "eve@example.com";
    server.idm.provision_user(server.account, eve, &Secret::new(PASSWORD), Role::EndUser).await.unwrap();
    let eve = server.jwt_of(eve).await;
    let url = visit.begin_link(&mut browser, &eve).await;
    let query = visit.provider.agree(&url, Says::default());
    assert_eq!(outcome(&visit.come_back(&mut browser, &query).await), "taken");

    let own = Answer::of(server.get(OWN).bearer_auth(&jwt)).await;
    assert_eq!(own.body["hasPassword"], true);
    let one = format!("{OWN}/{}/disconnect", own.body["logins"][0]["loginId"].as_str().unwrap());
    let proof = || json!({ "currentPassword": PASSWORD });
    assert_eq!(server.as_user(&eve, &one, proof()).await.error(), (404, "not_found"));
    let wrong = server.as_user(&jwt, &one, json!({ "currentPassword": "wrong password 1" })).await;
    assert_eq!(wrong.body["fieldCodes"], json!({ "currentPassword": "wrong_password" }));
    assert_eq!(server.as_user(&jwt, &one, proof()).await.status, 204);
    // Now nobody has it: somebody new.
    let done = visit.log_in(&mut Browser::default(), Says::default()).await;
    let (theirs, user) = (done.body["jwt"].as_str().unwrap(), visit.me(&done.body["jwt"]).await);
    assert_eq!(user["emailAddress"], "ada@example.com");
    let own = Answer::of(server.get(OWN).bearer_auth(theirs)).await;
    let one = format!("{OWN}/{}/disconnect", own.body["logins"][0]["loginId"].as_str().unwrap());
    let last = server.as_user(theirs, &one, json!({ "currentPassword": "" })).await;
    assert_eq!(last.error(), (409, "conflict"), "the last way in");
}

#[tokio::test]
async fn a_link_that_was_begun_ends_with_its_session() {
    let visit = Visit::start().await;
    let server = &visit.server;
    let jwt = server.admin().await;
    let mut browser = Browser::default();
    let url = visit.begin_link(&mut browser, &jwt).await;
    assert_eq!(Answer::of(server.post("/api/v1/auth/logout").bearer_auth(&jwt)).await.status, 204);
    let query = visit.provider.agree(&url, Says::default());
    assert_eq!(outcome(&visit.come_back(&mut browser, &query).await), "expired");
    assert_eq!(visit.count("connected_logins").await, 0);
}

#[tokio::test]
async fn a_start_is_for_pages_of_ours_and_for_providers_that_are_there() {
    let visit = Visit::start().await;
    let browser = Browser::default();
    let body = json!({ "provider": "idp" });
    for (origin, marked) in [(None, true), (Some("https://evil.example"), true), (Some(ORIGIN), false)] {
        let request = origin.into_iter().fold(visit.server.post(START), |request, one| request.header("origin", one));
        let request = if marked { request.header("x-idm-request", "1") } else { request };
        assert_eq!(Answer::of(request.json(&body)).await.error(), (403, "origin_not_allowed"), "{origin:?}");
    }
    for unknown in ["", "nobody", "IDP", "idp/../x"] {
        let answer = Answer::of(visit.page(START, &browser).json(&json!({ "provider": unknown }))).await;
        assert_eq!(answer.error(), (404, "not_found"), "{unknown}");
    }
    let long = "x".repeat(6001);
    for hostile in ["a b", "x=\r\nset-cookie: a=b", "x=ü", "#x", "x\\y", &long] {
        let body = json!({ "provider": "idp", "pageQuery": hostile });
        let answer = Answer::of(visit.page(START, &browser).json(&body)).await;
        assert_eq!(answer.body["fieldCodes"], json!({ "pageQuery": "malformed" }), "{hostile}");
    }
    // Of another account's provider, an admin knows nothing.
    let (eve, _) = visit.server.other_admin().await;
    let body = json!({ "provider": "idp", "currentPassword": PASSWORD });
    let answer = Answer::of(visit.page(LINK, &browser).bearer_auth(eve).json(&body)).await;
    assert_eq!(answer.error(), (404, "not_found"));
}
