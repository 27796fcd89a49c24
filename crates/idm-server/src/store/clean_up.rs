//! Forgetting what no longer counts, some at a time: whoever wants to write waits for one part and not for all
//! that gathered while no node ran.

use super::{Conn, StoreError};
use idm_api::time::UnixMillis;

/// Rows of each table that one transaction drops.
const AT_ONCE: i64 = 1000;

const EXPIRED: [&str; 7] = [
    "DELETE FROM hand_over_codes WHERE hash IN (SELECT hash FROM hand_over_codes WHERE expires < $1 LIMIT $2)",
    "DELETE FROM sessions WHERE id IN (SELECT id FROM sessions WHERE expires < $1 LIMIT $2)",
    // Their overlap has ended.
    "DELETE FROM app_tokens WHERE hash IN (SELECT hash FROM app_tokens WHERE expires < $1 LIMIT $2)",
    "DELETE FROM mailed_tokens WHERE hash IN (SELECT hash FROM mailed_tokens WHERE expires < $1 LIMIT $2)",
    "DELETE FROM passkey_ceremonies WHERE id IN (SELECT id FROM passkey_ceremonies WHERE expires < $1 LIMIT $2)",
    "DELETE FROM provider_logins WHERE hash IN (SELECT hash FROM provider_logins WHERE expires < $1 LIMIT $2)",
    "DELETE FROM provider_arrivals WHERE hash IN (SELECT hash FROM provider_arrivals WHERE expires < $1 LIMIT $2)",
];

const OLD_ATTEMPTS: &str = "DELETE FROM login_attempts WHERE (account_id, email_hash) IN \
     (SELECT account_id, email_hash FROM login_attempts WHERE last_attempt < $1 LIMIT $2)";

/// Drops some of what expired before `now` and of the attempts before `attempts_since`; whether there may be more.
pub(crate) async fn drop_some(c: &mut Conn, now: UnixMillis, attempts_since: UnixMillis) -> Result<bool, StoreError> {
    let mut dropped = drop_before(c, OLD_ATTEMPTS, attempts_since).await?;
    for statement in EXPIRED {
        dropped = dropped.max(drop_before(c, statement, now).await?);
    }
    Ok(i64::try_from(dropped).is_ok_and(|dropped| dropped >= AT_ONCE))
}

async fn drop_before(c: &mut Conn, statement: &'static str, time: UnixMillis) -> Result<u64, StoreError> {
    Ok(sqlx::query(statement).bind(time.0).bind(AT_ONCE).execute(c).await?.rows_affected())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::races::store;

    const NUMBERS: &str = "(SELECT a.d + 10 * b.d + 100 * c.d + 1000 * e.d AS i FROM digits a CROSS JOIN digits b \
         CROSS JOIN digits c CROSS JOIN (SELECT d FROM digits WHERE d < 3) AS e) AS n";

    /// 3000 of each, whose time is their number.
    async fn fill(c: &mut Conn) {
        for statement in [
            "CREATE TABLE digits (d BIGINT)".to_owned(),
            "INSERT INTO digits (d) VALUES (0), (1), (2), (3), (4), (5), (6), (7), (8), (9)".to_owned(),
            "INSERT INTO accounts (id, name, created) VALUES ('a', 'A', 0)".to_owned(),
            "INSERT INTO users (id, account_id, email, email_key, roles, password_hash, created) \
             VALUES ('u', 'a', 'e', 'e', 'end-user', '', 0)"
                .to_owned(),
            format!("INSERT INTO sessions (id, user_id, created, expires) SELECT 's' || i, 'u', 0, i FROM {NUMBERS}"),
            format!(
                "INSERT INTO login_attempts (account_id, email_hash, failed, last_attempt) \
                 SELECT 'a', 'h' || i, 1, i FROM {NUMBERS}"
            ),
        ] {
            sqlx::query(sqlx::AssertSqlSafe(statement)).execute(&mut *c).await.unwrap();
        }
    }

    async fn left(c: &mut Conn) -> (i64, i64) {
        let sessions = sqlx::query_scalar("SELECT COUNT(*) FROM sessions").fetch_one(&mut *c).await.unwrap();
        let attempts = sqlx::query_scalar("SELECT COUNT(*) FROM login_attempts").fetch_one(c).await.unwrap();
        (sessions, attempts)
    }

    #[tokio::test]
    async fn one_part_is_bounded_and_the_parts_leave_what_still_counts() {
        let (_directory, store) = store().await;
        let mut transaction = store.begin().await.unwrap();
        fill(&mut transaction).await;
        let times = (UnixMillis(1500), UnixMillis(500));
        assert!(drop_some(&mut transaction, times.0, times.1).await.unwrap());
        assert_eq!(left(&mut transaction).await, (2000, 2500));
        assert!(!drop_some(&mut transaction, times.0, times.1).await.unwrap());
        assert_eq!(left(&mut transaction).await, (1500, 2500), "what is due at that time or later stays");
    }
}
