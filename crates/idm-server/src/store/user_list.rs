//! Lists of users: filtered, ordered, paged by key.

use super::{
    Conn, StoreError,
    sql::{Sql, Value},
    users,
    word_index::USERS,
};
use idm_api::{
    email,
    ids::{AccountId, UserId},
    user::{Role, User},
    user_list::{UserSort, UserStatusFilter},
};

/// Matches that are counted one by one; more are told as "more than".
pub(crate) const MOST_COUNTED: i64 = 1000;

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

/// Where a page ended.
#[derive(Debug, Clone)]
pub(crate) struct After {
    pub(crate) value: Value,
    pub(crate) id: UserId,
}

/// What a user is ordered by.
pub(crate) fn sort_value(user: &User, sort: UserSort) -> Value {
    match sort {
        UserSort::Created | UserSort::CreatedDescending => user.created.into(),
        UserSort::Email | UserSort::EmailDescending => email::normalized(&user.email_address).into(),
        UserSort::LastLogin | UserSort::LastLoginDescending => Value::Number(user.last_login.map_or(0, |time| time.0)),
    }
}

/// The key of an index, how to order by it, and which side the next page lies on.
const fn order(sort: UserSort) -> (&'static str, &'static str, &'static str) {
    const CREATED: &str = "(u.created, u.id)";
    const EMAIL: &str = "(u.email_key, u.id)";
    const LAST_LOGIN: &str = "(u.last_login, u.id)";
    match sort {
        UserSort::Created => (CREATED, " ORDER BY u.created, u.id", " > "),
        UserSort::CreatedDescending => (CREATED, " ORDER BY u.created DESC, u.id DESC", " < "),
        UserSort::Email => (EMAIL, " ORDER BY u.email_key, u.id", " > "),
        UserSort::EmailDescending => (EMAIL, " ORDER BY u.email_key DESC, u.id DESC", " < "),
        UserSort::LastLogin => (LAST_LOGIN, " ORDER BY u.last_login, u.id", " > "),
        UserSort::LastLoginDescending => (LAST_LOGIN, " ORDER BY u.last_login DESC, u.id DESC", " < "),
    }
}

/// The page after `after`, or the first, with at most `limit` users.
pub(crate) async fn page(
    c: &mut Conn,
    filter: &Filter,
    sort: UserSort,
    after: Option<After>,
    limit: i64,
) -> Result<Vec<User>, StoreError> {
    let (key, order_by, side) = order(sort);
    let mut sql = Sql::new("SELECT u.* FROM ");
    push_matches(c, &mut sql, filter).await?;
    if let Some(After { value, id }) = after {
        sql.push(" AND ").push(key).push(side).push("(").bind(value).push(", ").bind(id.to_string()).push(")");
    }
    sql.push(order_by).push(" LIMIT ").bind(limit);
    sql.fetch_all(c).await?.iter().map(users::read).collect()
}

/// How many match, counted up to [`MOST_COUNTED`], and whether that is all.
pub(crate) async fn count(c: &mut Conn, filter: &Filter) -> Result<(i64, bool), StoreError> {
    let mut sql = Sql::new("SELECT COUNT(*) FROM (SELECT 1 FROM ");
    push_matches(c, &mut sql, filter).await?;
    sql.push(" LIMIT ").bind(MOST_COUNTED + 1).push(") AS found");
    let found = sql.fetch_number(c).await?;
    Ok((found.min(MOST_COUNTED), found <= MOST_COUNTED))
}

/// Writes the tables and every condition but the cursor's. Where something finds few users, those are gathered
/// first; CROSS JOIN: SQLite keeps the order of the tables.
async fn push_matches(c: &mut Conn, sql: &mut Sql, filter: &Filter) -> Result<(), StoreError> {
    let account = filter.account.to_string();
    let gathered = USERS.rare(c, filter.account, &filter.words).await?;
    if let Some(word) = gathered {
        USERS.push_owners(sql, filter.account, word);
        sql.push(" CROSS JOIN users u WHERE u.id = m.id AND u.account_id = ").bind(account);
    } else if filter.role == Some(Role::Admin) {
        sql.push("(SELECT id FROM users WHERE account_id = ").bind(account.as_str()).push(" AND admin = 1) AS m");
        sql.push(" CROSS JOIN users u WHERE u.id = m.id AND u.account_id = ").bind(account);
    } else if filter.status == Some(UserStatusFilter::Locked) {
        sql.push("(SELECT id FROM users WHERE account_id = ").bind(account.as_str()).push(" AND locked > 0) AS m");
        sql.push(" CROSS JOIN users u WHERE u.id = m.id AND u.account_id = ").bind(account);
    } else {
        sql.push("users u WHERE u.account_id = ").bind(account);
    }
    for word in filter.words.iter().filter(|word| gathered != Some(word.as_str())) {
        USERS.push_has(sql, word);
    }
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
    Ok(())
}
