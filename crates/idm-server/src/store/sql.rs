//! Statements whose parts depend on what was asked for. Every part is a text of ours; what callers send is
//! bound, never written into the text.

use super::{Conn, StoreError};
use idm_api::time::UnixMillis;
use sqlx::{
    Any, AssertSqlSafe, Row as _,
    any::{AnyArguments, AnyRow},
    query::Query,
};
use std::fmt::Write as _;

/// A bound value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Value {
    Text(String),
    Number(i64),
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<UnixMillis> for Value {
    fn from(time: UnixMillis) -> Self {
        Self::Number(time.0)
    }
}

/// A statement in the making.
#[derive(Debug, Clone, Default)]
pub(super) struct Sql {
    text: String,
    values: Vec<Value>,
}

impl Sql {
    pub(super) fn new(text: &'static str) -> Self {
        Self { text: text.to_owned(), values: Vec::new() }
    }

    pub(super) fn push(&mut self, text: &'static str) -> &mut Self {
        self.text.push_str(text);
        self
    }

    /// Writes a placeholder for the value.
    pub(super) fn bind(&mut self, value: impl Into<Value>) -> &mut Self {
        self.values.push(value.into());
        // Writing to a String cannot fail.
        let _ = write!(self.text, "${}", self.values.len());
        self
    }

    /// Writes placeholders for the values, with commas between.
    pub(super) fn bind_all(&mut self, values: impl IntoIterator<Item = impl Into<Value>>) -> &mut Self {
        for (number, value) in values.into_iter().enumerate() {
            self.push(if number == 0 { "" } else { ", " }).bind(value);
        }
        self
    }

    pub(super) async fn execute(&mut self, c: &mut Conn) -> Result<(), StoreError> {
        std::mem::take(self).query().execute(c).await?;
        Ok(())
    }

    pub(super) async fn fetch_all(self, c: &mut Conn) -> Result<Vec<AnyRow>, StoreError> {
        Ok(self.query().fetch_all(c).await?)
    }

    fn query(self) -> Query<'static, Any, AnyArguments> {
        self.values.into_iter().fold(sqlx::query(AssertSqlSafe(self.text)), |query, value| match value {
            Value::Text(text) => query.bind(text),
            Value::Number(number) => query.bind(number),
        })
    }

    /// The one number that the statement yields.
    pub(super) async fn fetch_number(self, c: &mut Conn) -> Result<i64, StoreError> {
        let rows = self.fetch_all(c).await?;
        let row = rows.first().ok_or(StoreError::Corrupt("a count without a row"))?;
        Ok(row.try_get(0)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_numbered_and_never_in_the_text() {
        let mut sql = Sql::new("SELECT 1 WHERE a = ");
        sql.bind("x' OR 1 = 1").push(" AND b = ").bind(7);
        assert_eq!(sql.text, "SELECT 1 WHERE a = $1 AND b = $2");
        assert_eq!(sql.values, [Value::from("x' OR 1 = 1"), Value::Number(7)]);
    }
}
