//! Words are cut by the server and not by SQL, so those of rows from before there were words are made here.

use super::{
    Conn, StoreError, applications, search_words,
    sql::Sql,
    users,
    word_index::{APPLICATIONS, USERS},
};

/// Files some of the rows that an older version stored without words; how many they were.
pub(super) async fn file_some(c: &mut Conn) -> Result<usize, StoreError> {
    Ok(file_applications(c).await? + file_users(c).await?)
}

async fn file_applications(c: &mut Conn) -> Result<usize, StoreError> {
    let rows = sqlx::query("SELECT * FROM applications WHERE name_key IS NULL LIMIT 500").fetch_all(&mut *c).await?;
    let apps = rows.iter().map(applications::read).collect::<Result<Vec<_>, _>>()?;
    APPLICATIONS.refile(c, &apps.iter().map(applications::filed).collect::<Vec<_>>()).await?;
    for app in &apps {
        sqlx::query("UPDATE applications SET name_key = $2 WHERE id = $1")
            .bind(app.id.to_string())
            .bind(search_words::name_key(&app.name))
            .execute(&mut *c)
            .await?;
    }
    Ok(rows.len())
}

async fn file_users(c: &mut Conn) -> Result<usize, StoreError> {
    let rows = sqlx::query("SELECT * FROM users WHERE filed = 0 LIMIT 500").fetch_all(&mut *c).await?;
    let users = rows.iter().map(users::read).collect::<Result<Vec<_>, _>>()?;
    if !users.is_empty() {
        USERS.refile(c, &users.iter().map(users::filed).collect::<Vec<_>>()).await?;
        let mut done = Sql::new("UPDATE users SET filed = 1 WHERE id IN (");
        done.bind_all(users.iter().map(|user| user.user_id.to_string())).push(")").execute(c).await?;
    }
    Ok(users.len())
}
