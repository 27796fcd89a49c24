//! More data than anybody would enter by hand, written straight into the system's database.

use crate::System;
use anyhow::Result;
use sqlx::{Connection as _, SqliteConnection, sqlite::SqliteConnectOptions};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// `App 0001` (the oldest) and so on, over 200 days. By the number's last digit: 0 revoked, 1 expired, 2 expiring in
/// three days, 3 used once right after its creation, 4 to 6 used an hour ago, 7 back-end; the others never used.
const APPLICATIONS: &str = "
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?1), day(ms) AS (SELECT 86400000)
INSERT INTO applications (id, account_id, name, name_key, kind, privileges, created, token_created, version,
    revoked, last_used, expires_at)
SELECT printf('0190b3c4-9f3a-7c4e-8a21-%012x', i), ?2, printf('App %04d', i), printf('app %04d', i),
    CASE i % 10 WHEN 7 THEN 'back-end' ELSE 'end-user' END,
    CASE i % 10 WHEN 7 THEN 'identity:read identity:update audit:read' ELSE 'identity:create' END,
    ?3 - (?1 + 1 - i) * 200 * ms / ?1, ?3 - (?1 + 1 - i) * 200 * ms / ?1, 1,
    CASE i % 10 WHEN 0 THEN ?3 END,
    CASE WHEN i % 10 = 3 THEN ?3 - (?1 - i) * 200 * ms / ?1 WHEN i % 10 IN (4, 5, 6) THEN ?3 - 3600000 ELSE 0 END,
    CASE i % 10 WHEN 1 THEN ?3 - ms WHEN 2 THEN ?3 + 3 * ms WHEN 4 THEN ?3 + 300 * ms ELSE 9223372036854775807 END
FROM n, day";

const WORDS: [&str; 2] = [
    "INSERT INTO application_words (app_id, account_id, word)
        SELECT id, account_id, 'app' FROM applications WHERE name LIKE 'App %'",
    "INSERT INTO application_words (app_id, account_id, word)
        SELECT id, account_id, substr(name, 5) FROM applications WHERE name LIKE 'App %'",
];

impl System {
    /// Adds so many applications to the seeded account; the one that was there becomes the oldest.
    ///
    /// # Errors
    /// When the database refuses them.
    pub async fn add_applications(&self, count: u32) -> Result<()> {
        let options =
            SqliteConnectOptions::new().filename(self.database()).busy_timeout(std::time::Duration::from_secs(5));
        let mut database = SqliteConnection::connect_with(&options).await?;
        let now = i64::try_from(SystemTime::now().duration_since(UNIX_EPOCH)?.as_millis())?;
        let mut all = database.begin().await?;
        sqlx::query("UPDATE applications SET created = ?1 - 300 * 86400000").bind(now).execute(&mut *all).await?;
        let insert = sqlx::query(APPLICATIONS).bind(i64::from(count)).bind(&self.account_id).bind(now);
        insert.execute(&mut *all).await?;
        for words in WORDS {
            sqlx::query(words).execute(&mut *all).await?;
        }
        let counted = "UPDATE accounts SET applications = applications + ?1 WHERE id = ?2";
        sqlx::query(counted).bind(i64::from(count)).bind(&self.account_id).execute(&mut *all).await?;
        all.commit().await?;
        Ok(database.close().await?)
    }

    /// Changes something behind the page's back.
    ///
    /// # Errors
    /// When the database refuses it.
    pub async fn change(&self, statement: &'static str) -> Result<()> {
        let mut database = self.connect().await?;
        sqlx::query(statement).execute(&mut database).await?;
        Ok(database.close().await?)
    }

    async fn connect(&self) -> Result<SqliteConnection> {
        let options = SqliteConnectOptions::new().filename(self.database()).busy_timeout(Duration::from_secs(5));
        Ok(SqliteConnection::connect_with(&options).await?)
    }
}
