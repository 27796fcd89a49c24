//! Tables of the words that things are found by.

use super::{Conn, StoreError, search_words::end_of_prefix, sql::Sql};
use idm_api::ids::AccountId;
use std::collections::BTreeSet;

/// Up to so many things with a word, they are gathered and then ordered; of more, the next ones in order are
/// tried until a page is full, which is soon as they are many.
const FEW: i64 = 2000;

/// One such table, by the parts of its statements.
pub(super) struct WordIndex {
    pub(super) insert: &'static str,
    pub(super) delete: &'static str,
    /// `SELECT … FROM table WHERE`, the thing's id called `id`.
    pub(super) owners: &'static str,
    pub(super) any: &'static str,
    /// `AND EXISTS (SELECT 1 FROM table WHERE owner = …`, open.
    pub(super) has: &'static str,
}

/// The applications' table.
pub(super) const APPLICATIONS: WordIndex = WordIndex {
    insert: "INSERT INTO application_words (app_id, account_id, word) VALUES ($1, $2, $3)",
    delete: "DELETE FROM application_words WHERE app_id = $1",
    owners: "(SELECT DISTINCT app_id AS id FROM application_words WHERE account_id = ",
    any: "SELECT COUNT(*) FROM (SELECT 1 FROM application_words WHERE account_id = ",
    has: " AND EXISTS (SELECT 1 FROM application_words WHERE app_id = a.id",
};

/// The users' table.
pub(super) const USERS: WordIndex = WordIndex {
    insert: "INSERT INTO user_words (user_id, account_id, word) VALUES ($1, $2, $3)",
    delete: "DELETE FROM user_words WHERE user_id = $1",
    owners: "(SELECT DISTINCT user_id AS id FROM user_words WHERE account_id = ",
    any: "SELECT COUNT(*) FROM (SELECT 1 FROM user_words WHERE account_id = ",
    has: " AND EXISTS (SELECT 1 FROM user_words WHERE user_id = u.id",
};

impl WordIndex {
    pub(super) async fn file(
        &self,
        c: &mut Conn,
        account: AccountId,
        id: &str,
        words: BTreeSet<String>,
    ) -> Result<(), StoreError> {
        for word in words {
            sqlx::query(self.insert).bind(id).bind(account.to_string()).bind(word).execute(&mut *c).await?;
        }
        Ok(())
    }

    pub(super) async fn unfile(&self, c: &mut Conn, id: &str) -> Result<(), StoreError> {
        sqlx::query(self.delete).bind(id).execute(c).await?;
        Ok(())
    }

    /// The word that says most about what is meant, when few things have it.
    pub(super) async fn rare<'a>(
        &self,
        c: &mut Conn,
        account: AccountId,
        words: &'a [String],
    ) -> Result<Option<&'a str>, StoreError> {
        let Some(longest) = words.iter().max_by_key(|word| word.len()) else { return Ok(None) };
        let mut sql = Sql::new(self.any);
        sql.bind(account.to_string());
        push_prefix(&mut sql, longest);
        sql.push(" LIMIT ").bind(FEW + 1).push(") AS found");
        let few = sql.fetch_number(c).await? <= FEW;
        Ok(few.then_some(longest.as_str()))
    }

    /// Writes a table `m` of the ids that have the word.
    pub(super) fn push_owners(&self, sql: &mut Sql, account: AccountId, word: &str) {
        sql.push(self.owners).bind(account.to_string());
        push_prefix(sql, word);
        sql.push(") AS m");
    }

    /// Writes the condition that the thing has the word.
    pub(super) fn push_has(&self, sql: &mut Sql, word: &str) {
        sql.push(self.has);
        push_prefix(sql, word);
        sql.push(")");
    }
}

fn push_prefix(sql: &mut Sql, word: &str) {
    sql.push(" AND word >= ").bind(word).push(" AND word < ").bind(end_of_prefix(word));
}
