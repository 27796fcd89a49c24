//! Words are cut by the server and not by SQL, so those of rows from before there were words are made here.

use super::{
    Conn, StoreError, applications, search_words, users,
    word_index::{APPLICATIONS, USERS},
};

/// Files some of the rows that an older version stored without words; how many they were.
pub(super) async fn file_some(c: &mut Conn) -> Result<usize, StoreError> {
    Ok(file_applications(c).await? + file_users(c).await?)
}

async fn file_applications(c: &mut Conn) -> Result<usize, StoreError> {
    let rows = sqlx::query("SELECT * FROM applications WHERE word_bits = -1 LIMIT 500").fetch_all(&mut *c).await?;
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
    let rows = sqlx::query("SELECT * FROM users WHERE word_bits = -1 LIMIT 500").fetch_all(&mut *c).await?;
    let users = rows.iter().map(users::read).collect::<Result<Vec<_>, _>>()?;
    USERS.refile(c, &users.iter().map(users::filed).collect::<Vec<_>>()).await?;
    Ok(users.len())
}
