//! A bad day: what the server stands on fails, stalls, lies or is too little, and what callers see then. It says that it
//! cannot, and when to try again; nothing acknowledged is lost, nothing is half done; and it recovers by itself.

mod clock;
mod database;
mod disk;
mod killed;
mod line;
mod overload;
mod relay;

use super::support::Answer;
use std::time::{Duration, Instant};

/// Generous: what is waited for takes no time on a machine that has any.
const SOON: Duration = Duration::from_secs(60);

/// Asserts that an answer says "not now": 503, when to try again, and nothing of what is wrong inside.
fn assert_unavailable(answer: &Answer) {
    assert_eq!(answer.error(), (503, "unavailable"), "{}", answer.text);
    let seconds: u64 = answer.header("retry-after").expect("Retry-After").parse().unwrap();
    assert!((1..=60).contains(&seconds), "{seconds}");
    for word in ["sqlite", "postgres", "sql", "disk", "pool", "timed out", "os error"] {
        assert!(!answer.text.to_lowercase().contains(word), "{}", answer.text);
    }
}

/// Asks until the answer has this status; fails when it has not got it soon.
async fn until(status: u16, request: impl Fn() -> reqwest::RequestBuilder) -> Answer {
    let began = Instant::now();
    loop {
        let answer = Answer::of(request()).await;
        if answer.status == status {
            return answer;
        }
        assert!(began.elapsed() < SOON, "{} {}", answer.status, answer.text);
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}
