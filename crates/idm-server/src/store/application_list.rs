//! Lists of applications: filtered, ordered, paged by key. Each order has its index, so a deep page costs
//! what the first one does.

use super::{
    Conn, StoreError,
    applications::{self, StoredApplication},
    search_words,
    sql::{Sql, Value},
    word_index::APPLICATIONS,
};
use idm_api::{
    application::ApplicationKind,
    application_list::{ApplicationSort, EXPIRING_WITHIN_MS, StatusFilter, UNUSED_AFTER_MS},
    ids::{AccountId, AppId},
    time::UnixMillis,
};

/// Matches that are counted one by one; more are told as "more than".
pub(crate) const MOST_COUNTED: i64 = 1000;

/// Which applications.
#[derive(Debug, Clone)]
pub(crate) struct Filter {
    pub(crate) account: AccountId,
    pub(crate) id: Option<AppId>,
    /// Every one of these must begin a word of the name.
    pub(crate) words: Vec<String>,
    pub(crate) kind: Option<ApplicationKind>,
    pub(crate) status: Option<StatusFilter>,
    pub(crate) now: UnixMillis,
}

/// Where a page ended.
#[derive(Debug, Clone)]
pub(crate) struct After {
    pub(crate) value: Value,
    pub(crate) id: AppId,
}

/// What an application is ordered by.
pub(crate) fn sort_value(app: &StoredApplication, sort: ApplicationSort) -> Value {
    match sort {
        ApplicationSort::Created | ApplicationSort::CreatedDescending => app.created.into(),
        ApplicationSort::Name | ApplicationSort::NameDescending => search_words::name_key(&app.name).into(),
        ApplicationSort::LastUsed | ApplicationSort::LastUsedDescending => {
            Value::Number(app.last_used.map_or(0, |time| time.0))
        }
        ApplicationSort::Expires | ApplicationSort::ExpiresDescending => {
            Value::Number(app.expires.map_or(applications::NEVER, |time| time.0))
        }
    }
}

/// The key of an index, how to order by it, and which side the next page lies on.
const fn order(sort: ApplicationSort) -> (&'static str, &'static str, &'static str) {
    const LAST_USED: &str = "(a.last_used, a.id)";
    const EXPIRES: &str = "(a.expires_at, a.id)";
    match sort {
        ApplicationSort::Created => ("(a.created, a.id)", " ORDER BY a.created, a.id", " > "),
        ApplicationSort::CreatedDescending => ("(a.created, a.id)", " ORDER BY a.created DESC, a.id DESC", " < "),
        ApplicationSort::Name => ("(a.name_key, a.id)", " ORDER BY a.name_key, a.id", " > "),
        ApplicationSort::NameDescending => ("(a.name_key, a.id)", " ORDER BY a.name_key DESC, a.id DESC", " < "),
        ApplicationSort::LastUsed => (LAST_USED, " ORDER BY a.last_used, a.id", " > "),
        ApplicationSort::LastUsedDescending => (LAST_USED, " ORDER BY a.last_used DESC, a.id DESC", " < "),
        ApplicationSort::Expires => (EXPIRES, " ORDER BY a.expires_at, a.id", " > "),
        ApplicationSort::ExpiresDescending => (EXPIRES, " ORDER BY a.expires_at DESC, a.id DESC", " < "),
    }
}

/// The page after `after`, or the first, with at most `limit` applications.
pub(crate) async fn page(
    c: &mut Conn,
    filter: &Filter,
    sort: ApplicationSort,
    after: Option<After>,
    limit: i64,
) -> Result<Vec<StoredApplication>, StoreError> {
    let (key, order_by, side) = order(sort);
    let mut sql = Sql::new("SELECT a.* FROM ");
    push_matches(c, &mut sql, filter).await?;
    if let Some(After { value, id }) = after {
        sql.push(" AND ").push(key).push(side).push("(").bind(value).push(", ").bind(id.to_string()).push(")");
    }
    sql.push(order_by).push(" LIMIT ").bind(limit);
    sql.fetch_all(c).await?.iter().map(applications::read).collect()
}

/// How many match, counted up to [`MOST_COUNTED`] where a filter is set, and whether that is all.
pub(crate) async fn count(c: &mut Conn, filter: &Filter) -> Result<(i64, bool), StoreError> {
    let unfiltered = filter.words.is_empty() && filter.id.is_none();
    if unfiltered && filter.kind.is_none() && filter.status.is_none() {
        let mut sql = Sql::new("SELECT applications FROM accounts WHERE id = ");
        sql.bind(filter.account.to_string());
        return Ok((sql.fetch_number(c).await?, true));
    }
    let mut sql = Sql::new("SELECT COUNT(*) FROM (SELECT 1 FROM ");
    push_matches(c, &mut sql, filter).await?;
    sql.push(" LIMIT ").bind(MOST_COUNTED + 1).push(") AS found");
    let found = sql.fetch_number(c).await?;
    Ok((found.min(MOST_COUNTED), found <= MOST_COUNTED))
}

/// Writes the tables and every condition but the cursor's.
async fn push_matches(c: &mut Conn, sql: &mut Sql, filter: &Filter) -> Result<(), StoreError> {
    let gathered = APPLICATIONS.rare(c, filter.account, &filter.words).await?;
    if let Some(word) = gathered {
        APPLICATIONS.push_owners(sql, filter.account, word);
        // CROSS JOIN: SQLite keeps the order of the tables.
        sql.push(" CROSS JOIN applications a WHERE a.id = m.id AND a.account_id = ");
    } else {
        sql.push("applications a WHERE a.account_id = ");
    }
    sql.bind(filter.account.to_string());
    for word in filter.words.iter().filter(|word| gathered != Some(word.as_str())) {
        APPLICATIONS.push_has(sql, word);
    }
    if let Some(id) = filter.id {
        sql.push(" AND a.id = ").bind(id.to_string());
    }
    if let Some(kind) = filter.kind {
        sql.push(" AND a.kind = ").bind(kind.name());
    }
    if let Some(status) = filter.status {
        push_status(sql, status, filter.now);
    }
    Ok(())
}

fn push_status(sql: &mut Sql, status: StatusFilter, now: UnixMillis) {
    const NOT_REVOKED: &str = " AND a.revoked IS NULL";
    const EXPIRES: &str = " AND a.expires_at";
    match status {
        StatusFilter::Revoked => sql.push(" AND a.revoked IS NOT NULL"),
        StatusFilter::Active => sql.push(NOT_REVOKED).push(EXPIRES).push(" > ").bind(now),
        StatusFilter::Expired => sql.push(NOT_REVOKED).push(EXPIRES).push(" <= ").bind(now),
        StatusFilter::Unused => {
            sql.push(NOT_REVOKED).push(EXPIRES).push(" > ").bind(now);
            sql.push(" AND a.last_used <= ").bind(now.plus(-UNUSED_AFTER_MS))
        }
        StatusFilter::Expiring => {
            sql.push(NOT_REVOKED).push(EXPIRES).push(" > ").bind(now);
            sql.push(EXPIRES).push(" <= ").bind(now.plus(EXPIRING_WITHIN_MS))
        }
    };
}
