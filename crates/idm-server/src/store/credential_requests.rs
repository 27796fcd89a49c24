//! Requests for back-end applications.

use super::{Conn, StoreError, words};
use idm_api::{
    ids::{AccountId, ConversationId, CredentialRequestId},
    support::{AskedApplication, CredentialRequest, RequestState},
    time::UnixMillis,
};
use sqlx::{Row as _, any::AnyRow};

pub(crate) async fn insert(
    c: &mut Conn,
    account: AccountId,
    conversation: ConversationId,
    request: &CredentialRequest,
) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO support_requests \
         (id, conversation_id, account_id, state, version, name, privileges, expires, justification, created, changed) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
    )
    .bind(request.request_id.to_string())
    .bind(conversation.to_string())
    .bind(account.to_string())
    .bind(words::one(&request.state)?)
    .bind(request.version)
    .bind(&request.application.name)
    .bind(words::join(&request.application.privileges)?)
    .bind(request.application.expires.map(|time| time.0))
    .bind(&request.justification)
    .bind(request.created.0)
    .bind(request.changed.0)
    .execute(c)
    .await?;
    Ok(())
}

/// Writes what can change: all but the justification and who asked where and when.
pub(crate) async fn update(c: &mut Conn, request: &CredentialRequest) -> Result<(), StoreError> {
    let asked = request.first_asked.as_ref();
    sqlx::query(
        "UPDATE support_requests SET state = $2, version = $3, name = $4, privileges = $5, expires = $6, \
         asked_name = $7, asked_privileges = $8, asked_expires = $9, note = $10, changed = $11, app_id = $12, \
         revealed = $13 WHERE id = $1",
    )
    .bind(request.request_id.to_string())
    .bind(words::one(&request.state)?)
    .bind(request.version)
    .bind(&request.application.name)
    .bind(words::join(&request.application.privileges)?)
    .bind(request.application.expires.map(|time| time.0))
    .bind(asked.map(|asked| asked.name.as_str()))
    .bind(asked.map(|asked| words::join(&asked.privileges)).transpose()?)
    .bind(asked.and_then(|asked| asked.expires).map(|time| time.0))
    .bind(request.note.as_deref())
    .bind(request.changed.0)
    .bind(request.app_id.map(|id| id.to_string()))
    .bind(request.revealed.map(|time| time.0))
    .execute(c)
    .await?;
    Ok(())
}

/// `None` also for a request of another conversation.
pub(crate) async fn get(
    c: &mut Conn,
    conversation: ConversationId,
    id: CredentialRequestId,
) -> Result<Option<CredentialRequest>, StoreError> {
    let row = sqlx::query("SELECT * FROM support_requests WHERE conversation_id = $1 AND id = $2")
        .bind(conversation.to_string())
        .bind(id.to_string())
        .fetch_optional(c)
        .await?;
    row.as_ref().map(read).transpose()
}

/// All requests of a conversation, oldest first.
pub(crate) async fn all(c: &mut Conn, conversation: ConversationId) -> Result<Vec<CredentialRequest>, StoreError> {
    let rows = sqlx::query("SELECT * FROM support_requests WHERE conversation_id = $1 ORDER BY created, id")
        .bind(conversation.to_string())
        .fetch_all(c)
        .await?;
    rows.iter().map(read).collect()
}

/// Whether a request of the conversation waits for a decision.
pub(crate) async fn has_open(c: &mut Conn, conversation: ConversationId) -> Result<bool, StoreError> {
    let found = all(c, conversation).await?;
    Ok(found.iter().any(|request| request.state.is_open()))
}

fn read(row: &AnyRow) -> Result<CredentialRequest, StoreError> {
    let time = |column: &str| Ok::<_, StoreError>(row.try_get::<Option<i64>, _>(column)?.map(UnixMillis));
    let application = |name: String, privileges: &str, expires| {
        Ok::<_, StoreError>(AskedApplication { name, privileges: words::split(privileges)?, expires })
    };
    let state: RequestState = words::read(&row.try_get::<String, _>("state")?)?;
    let asked: Option<String> = row.try_get("asked_name")?;
    let first_asked = match asked {
        Some(name) => {
            let privileges: Option<String> = row.try_get("asked_privileges")?;
            Some(application(name, &privileges.unwrap_or_default(), time("asked_expires")?)?)
        }
        None => None,
    };
    Ok(CredentialRequest {
        request_id: words::id(&row.try_get::<String, _>("id")?)?,
        state,
        version: row.try_get("version")?,
        application: application(row.try_get("name")?, &row.try_get::<String, _>("privileges")?, time("expires")?)?,
        first_asked,
        justification: row.try_get("justification")?,
        note: row.try_get("note")?,
        created: UnixMillis(row.try_get("created")?),
        changed: UnixMillis(row.try_get("changed")?),
        app_id: row.try_get::<Option<String>, _>("app_id")?.as_deref().map(words::id).transpose()?,
        revealed: time("revealed")?,
    })
}
