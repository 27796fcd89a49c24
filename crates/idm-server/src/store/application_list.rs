//! Lists of applications: filtered, ordered, paged by key.

use super::{
    Conn, StoreError,
    applications::{self, StoredApplication},
    order::{Order, Place, order},
    search_words,
    sql::{Sql, Value},
    word_index::{APPLICATIONS, MOST_COUNTED, Way},
};
use idm_api::{
    application::ApplicationKind,
    application_list::{ApplicationSort, EXPIRING_WITHIN_MS, StatusFilter, UNUSED_AFTER_MS},
    ids::{AccountId, AppId},
    time::UnixMillis,
};

const ROWS: &str = "applications a WHERE a.account_id = ";

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

const fn order(sort: ApplicationSort) -> Order {
    match sort {
        ApplicationSort::Created => order!("a.created", "a.id"),
        ApplicationSort::CreatedDescending => order!("a.created", "a.id", DESC),
        ApplicationSort::Name => order!("a.name_key", "a.id"),
        ApplicationSort::NameDescending => order!("a.name_key", "a.id", DESC),
        ApplicationSort::LastUsed => order!("a.last_used", "a.id"),
        ApplicationSort::LastUsedDescending => order!("a.last_used", "a.id", DESC),
        ApplicationSort::Expires => order!("a.expires_at", "a.id"),
        ApplicationSort::ExpiresDescending => order!("a.expires_at", "a.id", DESC),
    }
}

/// Which way a search for these goes.
pub(crate) async fn way<'a>(c: &mut Conn, filter: &'a Filter) -> Result<Way<'a>, StoreError> {
    APPLICATIONS.way(c, filter.account, &filter.words).await
}

/// The page after `after`, or the first, with at most `limit` applications.
pub(crate) async fn page(
    c: &mut Conn,
    filter: &Filter,
    way: Way<'_>,
    sort: ApplicationSort,
    after: Option<&Place>,
    limit: i64,
) -> Result<Vec<StoredApplication>, StoreError> {
    let order = order(sort);
    let way = match way {
        Way::Sample(word) => {
            let horizon = order.horizon(c, ROWS, filter.account, after).await?;
            let found = find(c, filter, Way::InOrder, &order, after, horizon.as_ref(), limit).await?;
            if horizon.is_none() || i64::try_from(found.len()).is_ok_and(|found| found == limit) {
                return Ok(found);
            }
            // Of so many rows in order too few have all the words.
            APPLICATIONS.way_on(c, filter.account, word).await?
        }
        way => way,
    };
    find(c, filter, way, &order, after, None, limit).await
}

async fn find(
    c: &mut Conn,
    filter: &Filter,
    way: Way<'_>,
    order: &Order,
    after: Option<&Place>,
    until: Option<&Place>,
    limit: i64,
) -> Result<Vec<StoredApplication>, StoreError> {
    // A search in order reads nothing but the order's index and the words, and then the rows that it found.
    let ids_first = way == Way::InOrder && !filter.words.is_empty();
    let mut sql =
        Sql::new(if ids_first { "SELECT a.* FROM (SELECT a.id AS id_found FROM " } else { "SELECT a.* FROM " });
    push_matches(&mut sql, filter, way);
    if let Some(after) = after {
        order.push_after(&mut sql, after);
    }
    if let Some(until) = until {
        order.push_until(&mut sql, until);
    }
    sql.push(order.by).push(" LIMIT ").bind(limit);
    if ids_first {
        sql.push(") AS w CROSS JOIN applications a WHERE a.id = w.id_found").push(order.by);
    }
    sql.fetch_all(c).await?.iter().map(applications::read).collect()
}

/// How many match, and whether that is all: where a filter is set it is counted up to [`MOST_COUNTED`], of a word that
/// is frequent in a sample, and of several that are not at all: of a sample of one word few have the others.
pub(crate) async fn count(c: &mut Conn, filter: &Filter, way: Way<'_>) -> Result<(i64, bool), StoreError> {
    let words_only = filter.id.is_none() && filter.kind.is_none() && filter.status.is_none();
    if words_only && filter.words.is_empty() {
        let mut sql = Sql::new("SELECT applications FROM accounts WHERE id = ");
        sql.bind(filter.account.to_string());
        return Ok((sql.fetch_number(c).await?, true));
    }
    if way.is_uncounted(&filter.words) {
        return Ok((0, false));
    }
    let mut sql = Sql::new("SELECT COUNT(*) FROM (SELECT 1 FROM ");
    if words_only && APPLICATIONS.push_owners(&mut sql, filter.account, way) {
        // The words' index alone tells.
        sql.push(" WHERE 1 = 1");
        APPLICATIONS.push_has(&mut sql, &filter.words, way);
    } else {
        push_matches(&mut sql, filter, way);
    }
    sql.push(" LIMIT ").bind(MOST_COUNTED + 1).push(") AS found");
    let found = sql.fetch_number(c).await?;
    Ok((found.min(MOST_COUNTED), found <= MOST_COUNTED && !matches!(way, Way::Sample(_))))
}

/// Writes the tables and every condition but the cursor's.
fn push_matches(sql: &mut Sql, filter: &Filter, way: Way<'_>) {
    if APPLICATIONS.push_owners(sql, filter.account, way) {
        // CROSS JOIN: SQLite keeps the order of the tables.
        sql.push(" CROSS JOIN applications a WHERE a.id = m.id AND a.account_id = ");
    } else {
        sql.push(ROWS);
    }
    sql.bind(filter.account.to_string());
    APPLICATIONS.push_has(sql, &filter.words, way);
    if let Some(id) = filter.id {
        sql.push(" AND a.id = ").bind(id.to_string());
    }
    if let Some(kind) = filter.kind {
        sql.push(" AND a.kind = ").bind(kind.name());
    }
    if let Some(status) = filter.status {
        push_status(sql, status, filter.now);
    }
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

#[cfg(test)]
mod tests;
