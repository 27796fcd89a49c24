//! Orders of lists, and places in them. Each order has its index, so a deep page costs what the first one does.

use super::{
    Conn, StoreError,
    sql::{Sql, Value},
};
use idm_api::ids::AccountId;
use sqlx::Row as _;

/// Rows that are looked at in order before a search goes the other way.
const LOOKED_AT: i64 = 10_000;

/// By a column and then by id, both the same way, so that an index serves it.
pub(super) struct Order {
    pub(super) columns: &'static str,
    pub(super) key: &'static str,
    pub(super) by: &'static str,
    pub(super) descending: bool,
}

/// The order by this column and this id.
macro_rules! order {
    ($column:literal, $id:literal) => {
        order!($column, $id, "", false)
    };
    ($column:literal, $id:literal, DESC) => {
        order!($column, $id, " DESC", true)
    };
    ($column:literal, $id:literal, $way:literal, $descending:literal) => {
        crate::store::order::Order {
            columns: concat!("SELECT ", $column, " AS place_value, ", $id, " AS place_id FROM "),
            key: concat!(" AND (", $column, ", ", $id, ")"),
            by: concat!(" ORDER BY ", $column, $way, ", ", $id, $way),
            descending: $descending,
        }
    };
}
pub(super) use order;

/// A place in a list: the row that has this value and this id.
#[derive(Debug, Clone)]
pub(crate) struct Place {
    pub(crate) value: Value,
    pub(crate) id: String,
}

impl Order {
    /// Writes the condition for what comes after the place.
    pub(super) fn push_after(&self, sql: &mut Sql, place: &Place) {
        self.push(sql, if self.descending { " < (" } else { " > (" }, place);
    }

    /// Writes the condition for what comes up to the place.
    pub(super) fn push_until(&self, sql: &mut Sql, place: &Place) {
        self.push(sql, if self.descending { " >= (" } else { " <= (" }, place);
    }

    fn push(&self, sql: &mut Sql, side: &'static str, place: &Place) {
        sql.push(self.key).push(side).bind(place.value.clone()).push(", ").bind(place.id.clone()).push(")");
    }

    /// How far a search in order looks at first: none where that is the list's end.
    pub(super) async fn horizon(
        &self,
        c: &mut Conn,
        rows: &'static str,
        account: AccountId,
        after: Option<&Place>,
    ) -> Result<Option<Place>, StoreError> {
        let mut sql = Sql::new(self.columns);
        sql.push(rows).bind(account.to_string());
        if let Some(after) = after {
            self.push_after(&mut sql, after);
        }
        sql.push(self.by).push(" LIMIT 1 OFFSET ").bind(LOOKED_AT);
        let rows = sql.fetch_all(c).await?;
        let Some(row) = rows.first() else { return Ok(None) };
        let value = match row.try_get::<i64, _>("place_value") {
            Ok(number) => Value::Number(number),
            Err(_) => Value::Text(row.try_get("place_value")?),
        };
        Ok(Some(Place { value, id: row.try_get("place_id")? }))
    }
}
