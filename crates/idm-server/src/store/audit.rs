//! The audit log.

use super::{Conn, StoreError, sql::Sql, words};
use idm_api::{
    audit::{AuditAction, AuditChange, AuditEvent, Party},
    ids::{AccountId, AppId},
    time::UnixMillis,
};
use sqlx::{Row as _, any::AnyRow};

/// Rows that [`delete_some`] deletes at most, so that others wait for one part only.
pub(crate) const DELETED_AT_ONCE: u64 = 1000;

/// An event with what it is found by.
#[derive(Debug, Clone)]
pub(crate) struct Entry {
    pub(crate) account: AccountId,
    /// The application that acted or was acted on.
    pub(crate) app: Option<AppId>,
    pub(crate) event: AuditEvent,
}

/// Which events.
#[derive(Debug, Clone)]
pub(crate) struct Filter {
    pub(crate) account: AccountId,
    pub(crate) app: Option<AppId>,
    pub(crate) actor: Option<String>,
    pub(crate) target: Option<String>,
    pub(crate) action: Option<AuditAction>,
    pub(crate) from: Option<UnixMillis>,
    pub(crate) until: Option<UnixMillis>,
    /// Who acted or was acted on.
    pub(crate) about: Option<String>,
}

impl Filter {
    /// All events of an account.
    pub(crate) const fn of(account: AccountId) -> Self {
        Self { account, app: None, actor: None, target: None, action: None, from: None, until: None, about: None }
    }
}

/// Where a page ended.
#[derive(Debug, Clone)]
pub(crate) struct After {
    pub(crate) time: UnixMillis,
    pub(crate) id: String,
}

pub(crate) async fn insert(c: &mut Conn, entry: &Entry) -> Result<(), StoreError> {
    let event = &entry.event;
    let changes = serde_json::to_string(&event.changes).map_err(|_| StoreError::Corrupt("changes without JSON"))?;
    sqlx::query(
        "INSERT INTO audit_log (id, account_id, time, action, actor_kind, actor_id, actor_name, \
         target_kind, target_id, target_name, app_id, address, changes) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
    )
    .bind(&event.id)
    .bind(entry.account.to_string())
    .bind(event.time.0)
    .bind(event.action.name())
    .bind(words::one(&event.actor.kind)?)
    .bind(event.actor.id.as_deref())
    .bind(event.actor.name.as_deref())
    .bind(words::one(&event.target.kind)?)
    .bind(event.target.id.as_deref())
    .bind(event.target.name.as_deref())
    .bind(entry.app.map(|id| id.to_string()))
    .bind(event.address.as_deref())
    .bind(changes)
    .execute(c)
    .await?;
    Ok(())
}

/// The page after `after`, or the newest one.
pub(crate) async fn page(
    c: &mut Conn,
    filter: &Filter,
    after: Option<After>,
    limit: i64,
) -> Result<Vec<AuditEvent>, StoreError> {
    let mut sql = Sql::new("SELECT * FROM audit_log WHERE account_id = ");
    sql.bind(filter.account.to_string());
    if let Some(app) = filter.app {
        sql.push(" AND app_id = ").bind(app.to_string());
    }
    if let Some(actor) = &filter.actor {
        sql.push(" AND actor_id = ").bind(actor.as_str());
    }
    if let Some(target) = &filter.target {
        sql.push(" AND target_id = ").bind(target.as_str());
    }
    if let Some(action) = &filter.action {
        sql.push(" AND action = ").bind(action.name());
    }
    if let Some(from) = filter.from {
        sql.push(" AND time >= ").bind(from);
    }
    if let Some(until) = filter.until {
        sql.push(" AND time < ").bind(until);
    }
    if let Some(about) = &filter.about {
        sql.push(" AND (actor_id = ").bind(about.as_str()).push(" OR target_id = ").bind(about.as_str()).push(")");
    }
    if let Some(After { time, id }) = after {
        sql.push(" AND (time, id) < (").bind(time).push(", ").bind(id).push(")");
    }
    sql.push(" ORDER BY time DESC, id DESC LIMIT ").bind(limit);
    sql.fetch_all(c).await?.iter().map(read).collect()
}

/// Deletes some of an account's events from before then, the oldest first; how many they were.
pub(crate) async fn delete_some(c: &mut Conn, account: AccountId, before: UnixMillis) -> Result<u64, StoreError> {
    let delete = sqlx::query(
        "DELETE FROM audit_log WHERE id IN (SELECT id FROM audit_log WHERE account_id = $1 AND time < $2 \
         ORDER BY time, id LIMIT $3)",
    );
    let most = i64::try_from(DELETED_AT_ONCE).unwrap_or(i64::MAX);
    Ok(delete.bind(account.to_string()).bind(before.0).bind(most).execute(c).await?.rows_affected())
}

/// What the newest event of this kind changed.
pub(crate) async fn newest_changes(
    c: &mut Conn,
    account: AccountId,
    action: &AuditAction,
) -> Result<Option<Vec<AuditChange>>, StoreError> {
    let filter = Filter { action: Some(action.clone()), ..Filter::of(account) };
    Ok(page(c, &filter, None, 1).await?.pop().map(|event| event.changes))
}

fn read(row: &AnyRow) -> Result<AuditEvent, StoreError> {
    let changes: Vec<AuditChange> = serde_json::from_str(&row.try_get::<String, _>("changes")?)
        .map_err(|_| StoreError::Corrupt("changes that are not JSON"))?;
    Ok(AuditEvent {
        id: row.try_get("id")?,
        time: UnixMillis(row.try_get("time")?),
        action: AuditAction::from_name(&row.try_get::<String, _>("action")?),
        actor: Party {
            kind: words::read(&row.try_get::<String, _>("actor_kind")?)?,
            id: row.try_get("actor_id")?,
            name: row.try_get("actor_name")?,
        },
        target: Party {
            kind: words::read(&row.try_get::<String, _>("target_kind")?)?,
            id: row.try_get("target_id")?,
            name: row.try_get("target_name")?,
        },
        address: row.try_get("address")?,
        changes,
    })
}
