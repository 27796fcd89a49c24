//! Lists of users: filtered, ordered, paged by key.

use super::{
    Conn, StoreError,
    order::{Order, Place, order},
    sql::{Sql, Value},
    users,
    word_index::{MOST_COUNTED, USERS, Way},
};
use idm_api::{
    email,
    ids::{AccountId, UserId},
    user::{Role, User},
    user_list::{UserSort, UserStatusFilter},
};

const ROWS: &str = "users u WHERE u.account_id = ";

/// Which users.
#[derive(Debug, Clone)]
pub(crate) struct Filter {
    pub(crate) account: AccountId,
    pub(crate) id: Option<UserId>,
    /// Every one of these must begin a word of name or address.
    pub(crate) words: Vec<String>,
    pub(crate) role: Option<Role>,
    /// Nobody who has any other role.
    pub(crate) end_users_only: bool,
    pub(crate) status: Option<UserStatusFilter>,
}

/// What a user is ordered by.
pub(crate) fn sort_value(user: &User, sort: UserSort) -> Value {
    match sort {
        UserSort::Created | UserSort::CreatedDescending => user.created.into(),
        UserSort::Email | UserSort::EmailDescending => email::normalized(&user.email_address).into(),
        UserSort::LastLogin | UserSort::LastLoginDescending => Value::Number(user.last_login.map_or(0, |time| time.0)),
    }
}

const fn order(sort: UserSort) -> Order {
    match sort {
        UserSort::Created => order!("u.created", "u.id"),
        UserSort::CreatedDescending => order!("u.created", "u.id", DESC),
        UserSort::Email => order!("u.email_key", "u.id"),
        UserSort::EmailDescending => order!("u.email_key", "u.id", DESC),
        UserSort::LastLogin => order!("u.last_login", "u.id"),
        UserSort::LastLoginDescending => order!("u.last_login", "u.id", DESC),
    }
}

/// Which way a search for these goes.
pub(crate) async fn way<'a>(c: &mut Conn, filter: &'a Filter) -> Result<Way<'a>, StoreError> {
    USERS.way(c, filter.account, &filter.words).await
}

/// The page after `after`, or the first, with at most `limit` users.
pub(crate) async fn page(
    c: &mut Conn,
    filter: &Filter,
    way: Way<'_>,
    sort: UserSort,
    after: Option<&Place>,
    limit: i64,
) -> Result<Vec<User>, StoreError> {
    let order = order(sort);
    let way = match way {
        Way::Sample(word) => {
            let horizon = order.horizon(c, ROWS, filter.account, after).await?;
            let found = find(c, filter, Way::InOrder, &order, after, horizon.as_ref(), limit).await?;
            if horizon.is_none() || i64::try_from(found.len()).is_ok_and(|found| found == limit) {
                return Ok(found);
            }
            // Of so many rows in order too few have all the words.
            USERS.way_on(c, filter.account, word).await?
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
) -> Result<Vec<User>, StoreError> {
    // A search in order reads nothing but the order's index and the words, and then the rows that it found.
    let ids_first = way == Way::InOrder && !filter.words.is_empty();
    let mut sql =
        Sql::new(if ids_first { "SELECT u.* FROM (SELECT u.id AS id_found FROM " } else { "SELECT u.* FROM " });
    push_matches(&mut sql, filter, way);
    if let Some(after) = after {
        order.push_after(&mut sql, after);
    }
    if let Some(until) = until {
        order.push_until(&mut sql, until);
    }
    sql.push(order.by).push(" LIMIT ").bind(limit);
    if ids_first {
        sql.push(") AS w CROSS JOIN users u WHERE u.id = w.id_found").push(order.by);
    }
    sql.fetch_all(c).await?.iter().map(users::read).collect()
}

/// How many match, counted up to [`MOST_COUNTED`], of a word that is frequent in a sample, and of several that are
/// not at all; and whether that is all.
pub(crate) async fn count(c: &mut Conn, filter: &Filter, way: Way<'_>) -> Result<(i64, bool), StoreError> {
    if way.is_uncounted(&filter.words) {
        return Ok((0, false));
    }
    let mut sql = Sql::new("SELECT COUNT(*) FROM (SELECT 1 FROM ");
    let words_only = filter.id.is_none() && filter.role.is_none() && filter.status.is_none() && !filter.end_users_only;
    if words_only && USERS.push_owners(&mut sql, filter.account, way) {
        // The words' index alone tells.
        sql.push(" WHERE 1 = 1");
        USERS.push_has(&mut sql, &filter.words, way);
    } else {
        push_matches(&mut sql, filter, way);
    }
    sql.push(" LIMIT ").bind(MOST_COUNTED + 1).push(") AS found");
    let found = sql.fetch_number(c).await?;
    Ok((found.min(MOST_COUNTED), found <= MOST_COUNTED && !matches!(way, Way::Sample(_))))
}

/// Writes the tables and every condition but the cursor's. Where something finds few users, those are gathered
/// first; CROSS JOIN: SQLite keeps the order of the tables.
fn push_matches(sql: &mut Sql, filter: &Filter, way: Way<'_>) {
    let account = filter.account.to_string();
    if USERS.push_owners(sql, filter.account, way) {
        sql.push(" CROSS JOIN users u WHERE u.id = m.id AND u.account_id = ").bind(account);
    } else if filter.role == Some(Role::Admin) {
        sql.push("(SELECT id FROM users WHERE account_id = ").bind(account.as_str()).push(" AND admin = 1) AS m");
        sql.push(" CROSS JOIN users u WHERE u.id = m.id AND u.account_id = ").bind(account);
    } else if filter.status == Some(UserStatusFilter::Locked) {
        sql.push("(SELECT id FROM users WHERE account_id = ").bind(account.as_str()).push(" AND locked > 0) AS m");
        sql.push(" CROSS JOIN users u WHERE u.id = m.id AND u.account_id = ").bind(account);
    } else {
        sql.push(ROWS).bind(account);
    }
    USERS.push_has(sql, &filter.words, way);
    if let Some(id) = filter.id {
        sql.push(" AND u.id = ").bind(id.to_string());
    }
    if filter.end_users_only {
        sql.push(" AND u.roles = 'end-user'");
    }
    match filter.role {
        Some(Role::Admin) => sql.push(" AND u.admin = 1"),
        Some(Role::EndUser) => sql.push(" AND u.roles LIKE '%end-user%'"),
        Some(Role::Operator) => sql.push(" AND u.roles LIKE '%operator%'"),
        None => sql,
    };
    match filter.status {
        Some(UserStatusFilter::Active) => sql.push(" AND u.locked = 0"),
        Some(UserStatusFilter::Locked) => sql.push(" AND u.locked > 0"),
        Some(UserStatusFilter::Unverified) => sql.push(" AND u.email_verified = 0"),
        None => sql,
    };
}
