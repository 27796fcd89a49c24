//! The list of applications: search, filters, orders, paging.

use super::support::{Answer, Server};
use serde_json::{Value, json};
use std::collections::BTreeSet;

const APPLICATIONS: &str = "/api/v1/access/applications";
const DAY: i64 = 24 * 60 * 60 * 1000;

async fn list(server: &Server, jwt: &str, params: &[(&str, &str)]) -> Answer {
    Answer::of(server.get(APPLICATIONS).query(params).bearer_auth(jwt)).await
}

fn names(answer: &Answer) -> Vec<&str> {
    assert_eq!(answer.status, 200, "{}", answer.text);
    answer.body["applications"].as_array().unwrap().iter().map(|app| app["name"].as_str().unwrap()).collect()
}

async fn make(server: &Server, jwt: &str, name: &str, expires_in: Option<i64>) -> String {
    let body = json!({"name": name, "kind": "end-user", "expires": expires_in.map(|ms| server.clock.now().0 + ms)});
    let made = Answer::of(server.post(APPLICATIONS).bearer_auth(jwt).json(&body)).await;
    assert_eq!(made.status, 201, "{}", made.text);
    server.clock.advance(10);
    made.body["application"]["appId"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn words_find_the_names_that_have_a_word_beginning_so() {
    let server = Server::start().await;
    let jwt = server.admin().await;
    for name in ["AcmeSignup-page2", "acme Login", "登録ページ", "100% of _ 'quotes'"] {
        make(&server, &jwt, name, None).await;
    }
    for (query, found) in [
        ("acme", vec!["acme Login", "AcmeSignup-page2"]),
        ("SIGN", vec!["AcmeSignup-page2"]),
        ("page acme", vec!["AcmeSignup-page2"]),
        ("acme log", vec!["acme Login"]),
        ("ページ", vec!["登録ページ"]),
        ("ogin", vec![]),
        ("acme nothing", vec![]),
        ("%", vec!["100% of _ 'quotes'", "登録ページ", "acme Login", "AcmeSignup-page2"]),
        ("' OR 1=1 --", vec![]),
        ("quotes 100", vec!["100% of _ 'quotes'"]),
    ] {
        let answer = list(&server, &jwt, &[("query", query)]).await;
        assert_eq!(names(&answer), found, "{query}");
        assert_eq!(answer.body["total"], found.len(), "{query}");
    }
}

#[tokio::test]
async fn a_whole_app_id_finds_its_application() {
    let server = Server::start().await;
    let jwt = server.admin().await;
    let id = make(&server, &jwt, "one", None).await;
    make(&server, &jwt, "two", None).await;
    assert_eq!(names(&list(&server, &jwt, &[("query", &format!(" {id} "))]).await), ["one"]);
    assert_eq!(
        names(&list(&server, &jwt, &[("query", "0190b3c4-9f3a-7c4e-8a21-3f5b6c7d8e9f")]).await),
        Vec::<&str>::new()
    );
}

#[tokio::test]
async fn a_renamed_application_is_found_by_its_new_name_only() {
    let server = Server::start().await;
    let jwt = server.admin().await;
    let id = make(&server, &jwt, "Before", None).await;
    let change = server.client.patch(format!("{}{APPLICATIONS}/{id}", server.url)).bearer_auth(&jwt);
    let change = Answer::of(change.header("if-match", "\"1\"").json(&json!({"name": "After"}))).await;
    assert_eq!(change.status, 200, "{}", change.text);
    assert_eq!(names(&list(&server, &jwt, &[("query", "before")]).await), Vec::<&str>::new());
    assert_eq!(names(&list(&server, &jwt, &[("query", "after")]).await), ["After"]);
}

#[tokio::test]
async fn states_and_kinds_are_told_apart() {
    let server = Server::start().await;
    let jwt = server.admin().await;
    make(&server, &jwt, "plain", None).await;
    make(&server, &jwt, "soon", Some(5 * DAY)).await;
    make(&server, &jwt, "late", Some(300 * DAY)).await;
    let gone = make(&server, &jwt, "gone", Some(DAY)).await;
    make(&server, &jwt, "over", Some(DAY)).await;
    let revoke = server.post(&format!("{APPLICATIONS}/{gone}/revoke")).bearer_auth(&jwt);
    assert_eq!(Answer::of(revoke).await.status, 200);
    server.clock.advance(DAY);
    for (status, found) in [
        ("active", vec!["late", "plain", "soon"]),
        ("revoked", vec!["gone"]),
        ("expired", vec!["over"]),
        ("expiring", vec!["soon"]),
        ("unused", vec!["late", "plain", "soon"]),
    ] {
        let answer = list(&server, &jwt, &[("status", status), ("sort", "name"), ("kind", "end-user")]).await;
        assert_eq!(names(&answer), found, "{status}");
        assert_eq!(answer.body["total"], found.len());
    }
    assert_eq!(names(&list(&server, &jwt, &[("kind", "back-end")]).await), Vec::<&str>::new());
    let empty = list(&server, &jwt, &[("query", ""), ("kind", ""), ("status", ""), ("sort", ""), ("limit", "")]).await;
    assert_eq!(names(&empty).len(), 5, "a parameter without a value counts as left out");
}

#[tokio::test]
async fn a_used_application_is_not_unused_for_90_days() {
    let server = Server::start().await;
    let jwt = server.admin().await;
    let (_, token) = server.application(&jwt).await;
    let body = json!({"accountId": server.account, "emailAddress": "a@b.c", "password": "short"});
    Answer::of(server.post("/api/v1/auth/create-user").header("AccessToken", token).json(&body)).await;
    assert_eq!(names(&list(&server, &jwt, &[("status", "unused")]).await), Vec::<&str>::new());
    server.clock.advance(90 * DAY);
    let jwt = server.admin().await;
    assert_eq!(names(&list(&server, &jwt, &[("status", "unused")]).await), ["Signup page"]);
}

/// Every order, both ways: pages of one, put together, are the whole list once.
#[tokio::test]
async fn pages_put_together_are_the_list_in_every_order() {
    let server = Server::start().await;
    let jwt = server.admin().await;
    for (name, expires) in [("b", Some(9 * DAY)), ("a", None), ("B", Some(3 * DAY)), ("c", None), ("ä", Some(9 * DAY))]
    {
        make(&server, &jwt, name, expires).await;
    }
    for (sort, first) in [("created", "b"), ("-created", "ä"), ("name", "a"), ("-name", "ä"), ("expires", "B")] {
        assert_eq!(names(&list(&server, &jwt, &[("sort", sort)]).await)[0], first, "{sort}");
    }
    for sort in idm_api::application_list::ApplicationSort::ALL {
        for query in ["", "b"] {
            let params = [("sort", sort.name()), ("query", query)];
            let whole = list(&server, &jwt, &params).await;
            let mut paged = Vec::new();
            let mut cursor = String::new();
            loop {
                let page = list(&server, &jwt, &[params[0], params[1], ("limit", "1"), ("cursor", &cursor)]).await;
                assert_eq!(page.body["total"], whole.body["total"]);
                paged.extend(names(&page).into_iter().map(str::to_owned));
                match page.body["nextCursor"].as_str() {
                    Some(next) => cursor = next.to_owned(),
                    None => break,
                }
            }
            assert_eq!(paged, names(&whole), "{sort:?} {query}");
            assert_eq!(paged.iter().collect::<BTreeSet<_>>().len(), paged.len());
        }
    }
}

#[tokio::test]
async fn an_application_made_meanwhile_neither_repeats_nor_hides_another() {
    let server = Server::start().await;
    let jwt = server.admin().await;
    for name in ["1", "2", "3", "4"] {
        make(&server, &jwt, name, None).await;
    }
    let first = list(&server, &jwt, &[("limit", "2")]).await;
    make(&server, &jwt, "5", None).await;
    let cursor = first.body["nextCursor"].as_str().unwrap();
    let second = list(&server, &jwt, &[("limit", "2"), ("cursor", cursor)]).await;
    assert_eq!((names(&first), names(&second)), (vec!["4", "3"], vec!["2", "1"]));
}

/// CVE-2026-33505: a cursor that was made up was taken.
#[tokio::test]
async fn a_cursor_is_good_for_its_own_list_only() {
    let server = Server::start().await;
    let jwt = server.admin().await;
    for name in ["a one", "a two"] {
        make(&server, &jwt, name, None).await;
    }
    let params = [("limit", "1"), ("query", "a"), ("sort", "name")];
    let good = list(&server, &jwt, &params).await.body["nextCursor"].as_str().unwrap().to_owned();
    let with = |params: &[(&str, &str)], cursor: &str| {
        let mut params = params.to_vec();
        params.push(("cursor", cursor));
        Answer::of(server.get(APPLICATIONS).query(&params).bearer_auth(&jwt))
    };
    assert_eq!(names(&with(&params, &good).await), ["a two"]);
    let mut bent = good.clone().into_bytes();
    let middle = bent.len() / 2;
    bent[middle] = if bent[middle] == b'A' { b'B' } else { b'A' };
    let bent = String::from_utf8(bent).unwrap();
    for cursor in [&good[1..], &good[..good.len() - 1], &bent, "x", "' OR 1=1", "AAAA", &good.repeat(2)] {
        let answer = with(&params, cursor).await;
        assert_eq!(answer.error(), (400, "validation_failed"), "{cursor}");
        assert_eq!(answer.body["fieldCodes"], json!({"cursor": "malformed"}));
    }
    for other in [
        [("limit", "1"), ("query", "a"), ("sort", "-name")],
        [("limit", "1"), ("query", "b"), ("sort", "name")],
        [("limit", "1"), ("query", "a"), ("status", "active")],
    ] {
        assert_eq!(with(&other, &good).await.error(), (400, "validation_failed"), "{other:?}");
    }
    let (eve, _) = server.other_admin().await;
    let foreign = Answer::of(server.get(APPLICATIONS).query(&params).query(&[("cursor", &good)]).bearer_auth(eve));
    assert_eq!(foreign.await.error(), (400, "validation_failed"), "another account's");
    assert_eq!(names(&with(&[("limit", "2"), ("query", "a"), ("sort", "name")], &good).await), ["a two"]);
}

#[tokio::test]
async fn parameters_are_judged() {
    let server = Server::start().await;
    let jwt = server.admin().await;
    let long = "x".repeat(201);
    for (name, value, code) in [
        ("limit", "0", "unknown_value"),
        ("limit", "201", "unknown_value"),
        ("limit", "-1", "malformed"),
        ("limit", "many", "malformed"),
        ("sort", "owner", "malformed"),
        ("status", "dead", "malformed"),
        ("kind", "admin", "malformed"),
        ("query", long.as_str(), "too_long"),
    ] {
        let answer = list(&server, &jwt, &[(name, value)]).await;
        assert_eq!(answer.error(), (400, "validation_failed"), "{name}={value}");
        assert_eq!(answer.body["fieldCodes"][name], code, "{name}={value}");
    }
    let twice = list(&server, &jwt, &[("limit", "1"), ("limit", "2")]).await;
    assert_eq!(twice.status, 400);
    assert_eq!(names(&list(&server, &jwt, &[("unknown", "x")]).await), Vec::<&str>::new());
}

/// More matches than are counted and gathered: the other way through the index gives the same pages.
#[tokio::test]
async fn a_word_that_very_many_have_is_found_page_by_page() {
    let server = Server::start().await;
    let jwt = server.admin().await;
    server.fill_applications(2500).await;
    let mut seen = BTreeSet::new();
    let mut cursor = String::new();
    for _ in 0..3 {
        let page = list(&server, &jwt, &[("query", "filler"), ("limit", "100"), ("cursor", &cursor)]).await;
        assert_eq!((&page.body["total"], &page.body["moreThanTotal"]), (&json!(1000), &Value::Bool(true)));
        seen.extend(names(&page).into_iter().map(str::to_owned));
        cursor = page.body["nextCursor"].as_str().unwrap().to_owned();
    }
    assert_eq!(seen.len(), 300);
    let all = list(&server, &jwt, &[("limit", "1")]).await;
    assert_eq!((&all.body["total"], &all.body["moreThanTotal"]), (&json!(2500), &Value::Null));
    let rare = list(&server, &jwt, &[("query", "filler 2417")]).await;
    assert_eq!((names(&rare), &rare.body["total"]), (vec!["Filler app 2417"], &json!(1)));
}
