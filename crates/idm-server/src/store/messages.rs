//! The entries of conversations, numbered over all of them.

use super::{Conn, StoreError, sql::Sql, words};
use idm_api::{
    ids::{AccountId, ConversationId},
    support::{Author, Message},
    time::UnixMillis,
};
use sqlx::{Row as _, any::AnyRow};

/// An entry with what is told of it to those who follow.
#[derive(Debug, Clone)]
pub(crate) struct Followed {
    pub(crate) account: AccountId,
    pub(crate) account_name: String,
    pub(crate) subject: String,
    pub(crate) message: Message,
}

/// Which entries of a conversation.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Side {
    After(i64),
    Before(i64),
}

/// The number of the newest entry.
pub(crate) async fn last(c: &mut Conn) -> Result<i64, StoreError> {
    let last = sqlx::query_scalar("SELECT last FROM support_sequence WHERE name = 'messages'");
    Ok(last.fetch_one(c).await?)
}

/// The number for a new entry. Whoever else wants one waits until this transaction has ended.
pub(crate) async fn next(c: &mut Conn) -> Result<i64, StoreError> {
    sqlx::query("UPDATE support_sequence SET last = last + 1 WHERE name = 'messages'").execute(&mut *c).await?;
    last(c).await
}

pub(crate) async fn insert(c: &mut Conn, account: AccountId, message: &Message) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO support_messages \
         (seq, conversation_id, account_id, time, author_id, author_side, author_name, text, request_id, step) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
    )
    .bind(message.seq)
    .bind(message.conversation_id.to_string())
    .bind(account.to_string())
    .bind(message.time.0)
    .bind(message.author.user_id.to_string())
    .bind(words::one(&message.author.side)?)
    .bind(message.author.name.as_deref())
    .bind(&message.text)
    .bind(message.request_id.map(|id| id.to_string()))
    .bind(message.step.as_ref().map(words::one).transpose()?)
    .execute(c)
    .await?;
    Ok(())
}

/// At most `limit` entries of a conversation next to a number, nearest first.
pub(crate) async fn page(c: &mut Conn, id: ConversationId, side: Side, limit: i64) -> Result<Vec<Message>, StoreError> {
    let mut sql = Sql::new("SELECT * FROM support_messages WHERE conversation_id = ");
    sql.bind(id.to_string());
    match side {
        Side::After(seq) => sql.push(" AND seq > ").bind(seq).push(" ORDER BY seq LIMIT "),
        Side::Before(seq) => sql.push(" AND seq < ").bind(seq).push(" ORDER BY seq DESC LIMIT "),
    };
    sql.bind(limit);
    sql.fetch_all(c).await?.iter().map(read).collect()
}

/// Entries after a number, oldest first: of one account, or of all.
pub(crate) async fn follow(
    c: &mut Conn,
    account: Option<AccountId>,
    after: i64,
    limit: i64,
) -> Result<Vec<Followed>, StoreError> {
    let mut sql = Sql::new(
        "SELECT m.*, c.subject, a.name AS account_name FROM support_messages m \
         JOIN support_conversations c ON c.id = m.conversation_id JOIN accounts a ON a.id = m.account_id \
         WHERE m.seq > ",
    );
    sql.bind(after);
    if let Some(account) = account {
        sql.push(" AND m.account_id = ").bind(account.to_string());
    }
    sql.push(" ORDER BY m.seq LIMIT ").bind(limit);
    let rows = sql.fetch_all(c).await?;
    let followed = |row: &AnyRow| {
        Ok(Followed {
            account: words::id(&row.try_get::<String, _>("account_id")?)?,
            account_name: row.try_get("account_name")?,
            subject: row.try_get("subject")?,
            message: read(row)?,
        })
    };
    rows.iter().map(followed).collect()
}

/// Reads a whole row of the table.
pub(super) fn read(row: &AnyRow) -> Result<Message, StoreError> {
    let (request, step): (Option<String>, Option<String>) = (row.try_get("request_id")?, row.try_get("step")?);
    Ok(Message {
        seq: row.try_get("seq")?,
        conversation_id: words::id(&row.try_get::<String, _>("conversation_id")?)?,
        time: UnixMillis(row.try_get("time")?),
        author: Author {
            user_id: words::id(&row.try_get::<String, _>("author_id")?)?,
            side: words::read(&row.try_get::<String, _>("author_side")?)?,
            name: row.try_get("author_name")?,
        },
        text: row.try_get("text")?,
        request_id: request.as_deref().map(words::id).transpose()?,
        step: step.as_deref().map(words::read).transpose()?,
    })
}
