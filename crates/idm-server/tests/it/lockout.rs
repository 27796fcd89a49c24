//! Seven wrong passwords lock for 30 minutes.

use super::support::{ADMIN, Answer, PASSWORD, Server};
use idm_server::crypto::passwords::HashingLimits;
use std::{collections::BTreeMap, sync::Arc};

const MINUTE: i64 = 60 * 1000;

#[tokio::test]
async fn the_lock_ends_after_thirty_minutes_and_a_right_password_clears_the_count() {
    let server = Server::start().await;
    for _ in 0..6 {
        assert_eq!(server.login(ADMIN, "wrong").await.error(), (401, "wrong_credentials"));
    }
    assert_eq!(server.login(ADMIN, PASSWORD).await.status, 200);
    for _ in 0..7 {
        assert_eq!(server.login(ADMIN, "wrong").await.error(), (401, "wrong_credentials"));
    }
    let locked = server.login(ADMIN, PASSWORD).await;
    assert_eq!(locked.error(), (423, "locked"));
    let seconds = locked.body["retryAfter"].as_u64().unwrap();
    assert!((1795..=1800).contains(&seconds), "{seconds}");
    assert_eq!(locked.header("retry-after").unwrap(), seconds.to_string());

    server.clock.advance(30 * MINUTE - 5000);
    assert_eq!(server.login(ADMIN, PASSWORD).await.error(), (423, "locked"));
    server.clock.advance(5000);
    assert_eq!(server.login(ADMIN, PASSWORD).await.status, 200);
}

#[tokio::test]
async fn an_unknown_address_locks_like_a_known_one() {
    let server = Server::start().await;
    for _ in 0..7 {
        assert_eq!(server.login("nobody@demo.example", "wrong").await.error(), (401, "wrong_credentials"));
    }
    assert_eq!(server.login("Nobody@demo.example", "wrong").await.error(), (423, "locked"));
}

/// CVE-2024-4629, CVE-2023-47111: attempts in parallel slipped past the lock.
#[tokio::test(flavor = "multi_thread")]
async fn of_200_parallel_wrong_passwords_exactly_seven_are_evaluated() {
    let server = Arc::new(Server::start().await);
    let attempts: Vec<_> = (0..200)
        .map(|number| {
            let server = Arc::clone(&server);
            tokio::spawn(async move { server.login(ADMIN, &format!("wrong {number}")).await.status.as_u16() })
        })
        .collect();
    let mut seen = BTreeMap::new();
    for attempt in attempts {
        *seen.entry(attempt.await.unwrap()).or_insert(0) += 1;
    }
    assert_eq!(seen, BTreeMap::from([(401, 7), (423, 193)]));
    assert_eq!(server.login(ADMIN, PASSWORD).await.error(), (423, "locked"));
}

/// A full queue must neither crash nor count against the user.
#[tokio::test(flavor = "multi_thread")]
async fn a_full_queue_answers_503_with_retry_after_and_locks_nobody() {
    let server = Arc::new(Server::with(HashingLimits { log_n: 14, concurrent: 1, queue: 0 }).await);
    let attempts: Vec<_> = (0..6)
        .map(|_| {
            let server = Arc::clone(&server);
            tokio::spawn(async move { server.login(ADMIN, PASSWORD).await })
        })
        .collect();
    let mut busy = 0;
    for attempt in attempts {
        let answer = attempt.await.unwrap();
        if answer.status == 503 {
            busy += 1;
            assert_eq!(answer.error(), (503, "unavailable"));
            assert!(answer.header("retry-after").is_some());
        } else {
            assert_eq!(answer.status, 200, "{}", answer.text);
        }
    }
    assert!(busy > 0, "with one place, six at once cannot all be served");
    assert_eq!(server.login(ADMIN, PASSWORD).await.status, 200);
}

#[tokio::test]
async fn a_lock_is_told_in_the_audit_log() {
    let server = Server::start().await;
    let jwt = server.admin().await;
    for _ in 0..8 {
        server.login(ADMIN, "wrong").await;
        server.login("nobody@demo.example", "wrong").await;
    }
    let log = server.get("/api/v1/access/audit-log?action=user.locked-out").bearer_auth(jwt);
    let log = Answer::of(log).await;
    let events = log.body["events"].as_array().unwrap();
    assert_eq!(events.len(), 2, "one for each address: {}", log.text);
    assert_eq!((&events[0]["target"]["kind"], &events[1]["target"]["name"]), (&"anonymous".into(), &ADMIN.into()));
    assert!(!log.text.contains("nobody"), "what was typed is not kept: it may be a password");
}
