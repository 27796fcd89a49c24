//! An audit log that is kept for a time only.

use super::support::{Answer, Server};
use serde_json::{Value, json};

const AUDIT_LOG: &str = "/api/v1/access/audit-log";
const DAY: i64 = 24 * 60 * 60 * 1000;
const CUT: &str = "account.audit-log-cut";

async fn log(server: &Server, query: &str) -> Vec<Value> {
    let jwt = server.admin().await;
    let answer = Answer::of(server.get(&format!("{AUDIT_LOG}?limit=200{query}")).bearer_auth(jwt)).await;
    assert_eq!(answer.status, 200, "{}", answer.text);
    answer.body["events"].as_array().unwrap().clone()
}

fn actions(events: &[Value]) -> Vec<&str> {
    events.iter().map(|event| event["action"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn by_default_it_is_kept_for_ever() {
    let server = Server::start().await;
    let before = log(&server, "").await;
    assert!(actions(&before).contains(&"account.created"));
    server.clock.advance(4000 * DAY);
    server.idm.clean_up().await.unwrap();
    assert_eq!(log(&server, "").await, before);
}

#[tokio::test]
async fn what_is_older_than_its_time_goes_and_the_log_says_so() {
    let server = Server::keeping_audit_log_for(90).await;
    let before = log(&server, "").await;
    server.clock.advance(60 * DAY);
    server.application(&server.admin().await).await;
    server.idm.clean_up().await.unwrap();
    assert_eq!(log(&server, "").await.len(), before.len() + 1, "nothing is old enough");

    server.clock.advance(31 * DAY);
    server.idm.clean_up().await.unwrap();
    let events = log(&server, "").await;
    assert_eq!(actions(&events), [CUT, "application.created"]);
    let (cut, now) = (&events[0], server.clock.now().0);
    assert_eq!(cut["actor"], json!({"kind": "installation"}));
    assert_eq!((&cut["target"]["kind"], &cut["target"]["id"]), (&json!("account"), &json!(server.account)));
    let until: i64 = cut["changes"][0]["after"].as_str().unwrap().parse().unwrap();
    assert_eq!(cut["changes"], json!([{"field": "until", "after": until.to_string()}]));
    assert!(until % DAY == 0 && (0..DAY).contains(&(now - 90 * DAY - until)), "whole days: {until}");
    assert!(before.iter().all(|event| event["time"].as_i64().unwrap() < until));

    // Another look, here or on another node, has nothing to say.
    server.idm.clean_up().await.unwrap();
    assert_eq!(log(&server, "").await, events);
    server.clock.advance(60 * DAY);
    server.idm.clean_up().await.unwrap();
    let later = log(&server, "").await;
    assert_eq!(actions(&later), [CUT, CUT], "one record for each day on which something was cut");
}

/// More than one part, and no more than one record of it.
#[tokio::test]
async fn a_log_that_was_never_cut_goes_in_parts() {
    let server = Server::keeping_audit_log_for(30).await;
    let mut database = server.database().await;
    let old = sqlx::query(
        "INSERT INTO audit_log (id, account_id, time, action, actor_kind, target_kind, changes) \
         SELECT 'old ' || a.d || b.d || c.d || e.d, $1, 1000, 'user.created', 'anonymous', 'user', '[]' FROM \
         (SELECT 0 AS d UNION ALL SELECT 1 UNION ALL SELECT 2) AS a CROSS JOIN \
         (SELECT 0 AS d UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4 UNION ALL SELECT 5 \
          UNION ALL SELECT 6 UNION ALL SELECT 7 UNION ALL SELECT 8 UNION ALL SELECT 9) AS b CROSS JOIN \
         (SELECT 0 AS d UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4 UNION ALL SELECT 5 \
          UNION ALL SELECT 6 UNION ALL SELECT 7 UNION ALL SELECT 8 UNION ALL SELECT 9) AS c CROSS JOIN \
         (SELECT 0 AS d UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4 UNION ALL SELECT 5 \
          UNION ALL SELECT 6 UNION ALL SELECT 7 UNION ALL SELECT 8 UNION ALL SELECT 9) AS e",
    );
    let filled = old.bind(server.account.to_string()).execute(&mut database).await.unwrap();
    assert_eq!(filled.rows_affected(), 3000);
    let others = server.other_admin().await;
    let kept = log(&server, "&from=2000").await.len();
    server.idm.clean_up().await.unwrap();
    let left: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM audit_log WHERE account_id = $1 AND time < 2000")
        .bind(server.account.to_string())
        .fetch_one(&mut database)
        .await
        .unwrap();
    assert_eq!(left, 0);
    let events = log(&server, "").await;
    assert_eq!((events.len(), actions(&events)[0]), (kept + 1, CUT));
    let theirs = Answer::of(server.get(&format!("{AUDIT_LOG}?action={CUT}")).bearer_auth(others.0)).await;
    assert_eq!(theirs.body["events"], json!([]), "nothing of the other account was deleted");
}
