//! Tables of the words that things are found by, and which way a search goes about them.

use super::{Conn, StoreError, search_words::end_of_prefix, sql::Sql, word_bits::word_bits};
use idm_api::ids::AccountId;
use std::collections::BTreeSet;

/// So many things with a word are few: they are gathered, and then ordered.
const FEW: i64 = 2000;

/// So many are gathered where going through the first things in order did not fill a page: more cost as much as
/// going through all things, of which each costs a twentieth.
const GATHERED_AT_MOST: i64 = 20_000;

/// Entries of a frequent word that are looked at, to count.
const SAMPLE: i64 = MOST_COUNTED + 1;

/// Matches that are counted one by one; more are told as "more than".
pub(super) const MOST_COUNTED: i64 = 1000;

/// Words that are written with one statement.
const AT_ONCE: usize = 1000;

/// A thing, and the words to find it by.
pub(super) struct Filed {
    pub(super) account: AccountId,
    pub(super) id: String,
    pub(super) words: BTreeSet<String>,
}

impl Filed {
    /// What is stored with the thing itself.
    pub(super) fn bits(&self) -> i64 {
        word_bits(self.words.iter().map(String::as_str))
    }
}

/// One such table, by the parts of its statements.
pub(super) struct WordIndex {
    insert: &'static str,
    /// Open.
    delete: &'static str,
    /// `(SELECT DISTINCT owner AS id FROM`, open.
    owners: &'static str,
    /// `(SELECT owner FROM table WHERE account = `, open.
    entries: &'static str,
    /// `AND EXISTS (SELECT 1 FROM table WHERE owner = `, open.
    has: &'static str,
    /// What a list's thing is told by.
    listed: &'static str,
    /// `AND (word_bits & `, open.
    bits: &'static str,
    /// `UPDATE table SET word_bits = `, open.
    set_bits: &'static str,
}

/// The applications' table.
pub(super) const APPLICATIONS: WordIndex = WordIndex {
    insert: "INSERT INTO application_words (app_id, account_id, word) VALUES ",
    delete: "DELETE FROM application_words WHERE app_id IN (",
    owners: "(SELECT DISTINCT app_id AS id FROM ",
    entries: "(SELECT app_id FROM application_words WHERE account_id = ",
    has: " AND EXISTS (SELECT 1 FROM application_words WHERE app_id = ",
    listed: "a.id",
    bits: " AND (a.word_bits & ",
    set_bits: "UPDATE applications SET word_bits = ",
};

/// The users' table.
pub(super) const USERS: WordIndex = WordIndex {
    insert: "INSERT INTO user_words (user_id, account_id, word) VALUES ",
    delete: "DELETE FROM user_words WHERE user_id IN (",
    owners: "(SELECT DISTINCT user_id AS id FROM ",
    entries: "(SELECT user_id FROM user_words WHERE account_id = ",
    has: " AND EXISTS (SELECT 1 FROM user_words WHERE user_id = ",
    listed: "u.id",
    bits: " AND (u.word_bits & ",
    set_bits: "UPDATE users SET word_bits = ",
};

/// What is looked at, to find the things that have every word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way<'a> {
    /// Everything in the list's order until a page is full: soon, where many have the words.
    InOrder,
    /// Everything with this word.
    Gather(&'a str),
    /// Some of what has this word.
    Sample(&'a str),
}

impl<'a> Way<'a> {
    /// The word that the way itself takes care of.
    pub(super) fn word(self) -> Option<&'a str> {
        match self {
            Self::InOrder => None,
            Self::Gather(word) | Self::Sample(word) => Some(word),
        }
    }

    /// Whether matches of these words are too dear to count: of a sample of one word few have the others.
    pub(super) fn is_uncounted(self, words: &[String]) -> bool {
        matches!(self, Self::Sample(_)) && words.len() > 1
    }
}

impl WordIndex {
    /// Files things that are filed under no word yet, and whose rows have their bits.
    pub(super) async fn file(&self, c: &mut Conn, things: &[Filed]) -> Result<(), StoreError> {
        let entries = things.iter().flat_map(|thing| thing.words.iter().map(move |word| (thing, word)));
        let entries: Vec<_> = entries.collect();
        // One statement for many: each costs a way to the database and back.
        for some in entries.chunks(AT_ONCE) {
            let mut sql = Sql::new(self.insert);
            for (number, (thing, word)) in some.iter().enumerate() {
                sql.push(if number == 0 { "(" } else { ", (" }).bind(thing.id.as_str());
                sql.push(", ").bind(thing.account.to_string()).push(", ").bind(word.as_str()).push(")");
            }
            sql.execute(c).await?;
        }
        Ok(())
    }

    /// Files things under these words and no others.
    pub(super) async fn refile(&self, c: &mut Conn, things: &[Filed]) -> Result<(), StoreError> {
        if !things.is_empty() {
            let mut sql = Sql::new(self.delete);
            sql.bind_all(things.iter().map(|thing| thing.id.as_str())).push(")").execute(c).await?;
        }
        for thing in things {
            let mut sql = Sql::new(self.set_bits);
            sql.bind(thing.bits()).push(" WHERE id = ").bind(thing.id.as_str()).execute(c).await?;
        }
        self.file(c, things).await
    }

    pub(super) async fn unfile(&self, c: &mut Conn, id: &str) -> Result<(), StoreError> {
        Sql::new(self.delete).bind(id).push(")").execute(c).await
    }

    /// `Gather` by a word that few things have, else `Sample` by the longest one; `InOrder` without a word.
    pub(super) async fn way<'a>(
        &self,
        c: &mut Conn,
        account: AccountId,
        words: &'a [String],
    ) -> Result<Way<'a>, StoreError> {
        let mut longest_first: Vec<&str> = words.iter().map(String::as_str).collect();
        longest_first.sort_by_key(|word| std::cmp::Reverse(word.len()));
        for word in &longest_first {
            if self.has_at_most(c, account, word, FEW).await? {
                return Ok(Way::Gather(word));
            }
        }
        Ok(longest_first.first().map_or(Way::InOrder, |word| Way::Sample(word)))
    }

    /// How to go on where the first things in order did not fill a page: with all that has the word where that is
    /// less than all there is.
    pub(super) async fn way_on<'a>(
        &self,
        c: &mut Conn,
        account: AccountId,
        word: &'a str,
    ) -> Result<Way<'a>, StoreError> {
        let gathered = self.has_at_most(c, account, word, GATHERED_AT_MOST).await?;
        Ok(if gathered { Way::Gather(word) } else { Way::InOrder })
    }

    async fn has_at_most(&self, c: &mut Conn, account: AccountId, word: &str, most: i64) -> Result<bool, StoreError> {
        let mut sql = Sql::new("SELECT COUNT(*) FROM ");
        self.push_entries(&mut sql, account, word, Some(most + 1));
        sql.push(" AS found");
        Ok(sql.fetch_number(c).await? <= most)
    }

    /// Writes the table `m` of the ids that the way looks at; nothing where it goes in order.
    pub(super) fn push_owners(&self, sql: &mut Sql, account: AccountId, way: Way<'_>) -> bool {
        let Some(word) = way.word() else { return false };
        sql.push(self.owners);
        self.push_entries(sql, account, word, matches!(way, Way::Sample(_)).then_some(SAMPLE));
        sql.push(" AS found) AS m");
        true
    }

    /// Writes the condition that the thing has every word but the one that the way takes care of.
    pub(super) fn push_has(&self, sql: &mut Sql, words: &[String], way: Way<'_>) {
        if way == Way::InOrder && !words.is_empty() {
            let bits = word_bits(words.iter().map(String::as_str));
            sql.push(self.bits).bind(bits).push(") = ").bind(bits);
        }
        for word in words.iter().filter(|word| way.word() != Some(word.as_str())) {
            // What is gathered need not be read from its own table to see that it lacks a word.
            sql.push(self.has).push(if way.word().is_some() { "m.id" } else { self.listed });
            push_prefix(sql, word);
            sql.push(")");
        }
    }

    fn push_entries(&self, sql: &mut Sql, account: AccountId, word: &str, most: Option<i64>) {
        sql.push(self.entries).bind(account.to_string());
        push_prefix(sql, word);
        if let Some(most) = most {
            sql.push(" LIMIT ").bind(most);
        }
        sql.push(")");
    }
}

fn push_prefix(sql: &mut Sql, word: &str) {
    sql.push(" AND word >= ").bind(word).push(" AND word < ").bind(end_of_prefix(word));
}
