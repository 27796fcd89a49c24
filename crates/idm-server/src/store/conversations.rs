//! Conversations of accounts with the platform, and how far each person has read them.

use super::{Conn, StoreError, messages, sql::Sql, words};
use idm_api::{
    ids::{AccountId, ConversationId, UserId},
    support::{Conversation, RequestState},
    time::UnixMillis,
};
use sqlx::{Row as _, any::AnyRow};

/// Whose conversations; `None`: every account's.
pub(crate) type Of = Option<AccountId>;

/// A conversation as it is stored.
#[derive(Debug, Clone)]
pub(crate) struct StoredConversation {
    pub(crate) id: ConversationId,
    pub(crate) account: AccountId,
    pub(crate) subject: String,
    /// Number of its newest entry.
    pub(crate) last_seq: i64,
}

/// What a conversation is read with: its newest entry, and what `reader` has not read of it.
const READ: &str = "SELECT c.id AS c_id, c.account_id AS c_account, c.subject, c.created, c.request_state, \
     a.name AS account_name, m.*, \
     (SELECT COUNT(*) FROM support_messages n WHERE n.conversation_id = c.id AND n.author_id <> ";

const FROM: &str = ") AS unread FROM support_conversations c JOIN accounts a ON a.id = c.account_id \
     JOIN support_messages m ON m.seq = c.last_seq WHERE 1 = 1";

fn push_unread(sql: &mut Sql, reader: UserId) {
    let reader = reader.to_string();
    sql.bind(reader.as_str())
        .push(" AND n.seq > COALESCE((SELECT r.up_to FROM support_reads r WHERE r.conversation_id = c.id AND r.user_id = ")
        .bind(reader)
        .push("), 0)");
}

fn select(reader: UserId, of: Of) -> Sql {
    let mut sql = Sql::new(READ);
    push_unread(&mut sql, reader);
    sql.push(FROM);
    push_account(&mut sql, of);
    sql
}

fn push_account(sql: &mut Sql, of: Of) {
    if let Some(account) = of {
        sql.push(" AND c.account_id = ").bind(account.to_string());
    }
}

pub(crate) async fn insert(
    c: &mut Conn,
    conversation: &StoredConversation,
    created: UnixMillis,
) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO support_conversations (id, account_id, subject, created, last_seq) VALUES ($1, $2, $3, $4, $5)",
    )
    .bind(conversation.id.to_string())
    .bind(conversation.account.to_string())
    .bind(&conversation.subject)
    .bind(created.0)
    .bind(conversation.last_seq)
    .execute(c)
    .await?;
    Ok(())
}

/// `None` for an unknown conversation and for one of another account alike.
pub(crate) async fn stored(c: &mut Conn, of: Of, id: ConversationId) -> Result<Option<StoredConversation>, StoreError> {
    let mut sql = Sql::new("SELECT c.* FROM support_conversations c WHERE c.id = ");
    sql.bind(id.to_string());
    push_account(&mut sql, of);
    let rows = sql.fetch_all(c).await?;
    rows.first()
        .map(|row| {
            Ok(StoredConversation {
                id,
                account: words::id(&row.try_get::<String, _>("account_id")?)?,
                subject: row.try_get("subject")?,
                last_seq: row.try_get("last_seq")?,
            })
        })
        .transpose()
}

/// One conversation as this reader sees it.
pub(crate) async fn get(
    c: &mut Conn,
    of: Of,
    reader: UserId,
    id: ConversationId,
) -> Result<Option<Conversation>, StoreError> {
    let mut sql = select(reader, of);
    sql.push(" AND c.id = ").bind(id.to_string());
    sql.fetch_all(c).await?.first().map(read).transpose()
}

/// The page whose newest entries come before `before`, or the first.
pub(crate) async fn page(
    c: &mut Conn,
    of: Of,
    reader: UserId,
    before: Option<i64>,
    limit: i64,
) -> Result<Vec<Conversation>, StoreError> {
    let mut sql = select(reader, of);
    if let Some(before) = before {
        sql.push(" AND c.last_seq < ").bind(before);
    }
    sql.push(" ORDER BY c.last_seq DESC LIMIT ").bind(limit);
    sql.fetch_all(c).await?.iter().map(read).collect()
}

/// In how many conversations there is something that this reader has not read.
pub(crate) async fn count_unread(c: &mut Conn, of: Of, reader: UserId) -> Result<i64, StoreError> {
    let mut sql = Sql::new(
        "SELECT COUNT(*) FROM support_conversations c WHERE EXISTS \
         (SELECT 1 FROM support_messages n WHERE n.conversation_id = c.id AND n.author_id <> ",
    );
    push_unread(&mut sql, reader);
    sql.push(")");
    push_account(&mut sql, of);
    sql.fetch_number(c).await
}

/// Notes an entry as the newest, and where the request that it is about stands.
pub(crate) async fn set_last(
    c: &mut Conn,
    id: ConversationId,
    seq: i64,
    state: Option<RequestState>,
) -> Result<(), StoreError> {
    sqlx::query(
        "UPDATE support_conversations SET last_seq = $2, request_state = COALESCE($3, request_state) WHERE id = $1",
    )
    .bind(id.to_string())
    .bind(seq)
    .bind(state.as_ref().map(words::one).transpose()?)
    .execute(c)
    .await?;
    Ok(())
}

/// How far this reader has read.
pub(crate) async fn read_up_to(c: &mut Conn, id: ConversationId, reader: UserId) -> Result<i64, StoreError> {
    let up_to = sqlx::query_scalar("SELECT up_to FROM support_reads WHERE user_id = $1 AND conversation_id = $2");
    let up_to = up_to.bind(reader.to_string()).bind(id.to_string()).fetch_optional(c).await?;
    Ok(up_to.unwrap_or_default())
}

/// Notes how far this reader has read; never less than before.
pub(crate) async fn set_read(c: &mut Conn, id: ConversationId, reader: UserId, up_to: i64) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO support_reads (user_id, conversation_id, up_to) VALUES ($1, $2, $3) \
         ON CONFLICT (user_id, conversation_id) DO UPDATE SET up_to = excluded.up_to \
         WHERE support_reads.up_to < excluded.up_to",
    )
    .bind(reader.to_string())
    .bind(id.to_string())
    .bind(up_to)
    .execute(c)
    .await?;
    Ok(())
}

fn read(row: &AnyRow) -> Result<Conversation, StoreError> {
    let state: Option<String> = row.try_get("request_state")?;
    Ok(Conversation {
        conversation_id: words::id(&row.try_get::<String, _>("c_id")?)?,
        account_id: words::id(&row.try_get::<String, _>("c_account")?)?,
        account_name: row.try_get("account_name")?,
        subject: row.try_get("subject")?,
        created: UnixMillis(row.try_get("created")?),
        last_message: messages::read(row)?,
        unread: row.try_get("unread")?,
        request_state: state.as_deref().map(words::read).transpose()?,
    })
}
