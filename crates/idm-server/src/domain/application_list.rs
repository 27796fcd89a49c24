//! The list of applications: searched, filtered, ordered, paged.

use super::{Caller, DomainError, FieldErrors, Idm, applications::public, paging};
use crate::store::{
    application_list::{self, Filter},
    order::Place,
    search_words,
    sql::Value,
};
use idm_api::{
    application::ApplicationPage,
    application_list::{ApplicationQuery, ApplicationSort, DEFAULT_LIMIT, MAX_LIMIT, QUERY_MAX_CHARACTERS},
    error::field_code,
    ids::AppId,
    user::Role,
};

impl Idm {
    /// A page of the account's applications.
    ///
    /// # Errors
    /// When the caller is no admin, or a parameter is malformed.
    pub async fn list_applications(
        &self,
        caller: &Caller,
        query: ApplicationQuery,
    ) -> Result<ApplicationPage, DomainError> {
        caller.require(Role::Admin)?;
        let limit = paging::limit(query.limit, DEFAULT_LIMIT, MAX_LIMIT)?;
        let sort = query.sort.unwrap_or_default();
        let text = query.query.as_deref().map(str::trim).unwrap_or_default();
        check_query(text)?;
        let id = text.parse().ok();
        let filter = Filter {
            account: caller.account,
            id,
            words: if id.is_some() { Vec::new() } else { search_words::search_words(text) },
            kind: query.kind,
            status: query.status,
            now: self.clock.now(),
        };
        let context = context(&filter, sort);
        let (seen, after) = match query.cursor {
            Some(cursor) => {
                let position = self.open_cursor(&cursor, &context)?;
                let (seen, place) = paging::seen(&position);
                (seen, Some(read_position(place, sort).ok_or_else(paging::bad_cursor)?))
            }
            None => (0, None),
        };
        let mut reader = self.store.read().await?;
        let way = application_list::way(&mut reader, &filter).await?;
        let mut found = application_list::page(&mut reader, &filter, way, sort, after.as_ref(), limit.query()).await?;
        let more = limit.cut(&mut found);
        let seen = seen + found.len() as u64;
        let (total, more_than_total) = if after.is_none() && !more {
            // The page is the whole list.
            (seen, false)
        } else {
            paging::at_least(application_list::count(&mut reader, &filter, way).await?, seen, more)
        };
        let last = if more { found.last() } else { None };
        let position = last.map(|app| position(&application_list::sort_value(app, sort), &app.id.to_string()));
        Ok(ApplicationPage {
            next_cursor: position.map(|position| self.cursor(&paging::numbered(seen, &position), &context)),
            applications: found.into_iter().map(|app| public(app, filter.now)).collect(),
            total,
            more_than_total,
        })
    }
}

fn check_query(text: &str) -> Result<(), DomainError> {
    let mut errors = FieldErrors::default();
    if text.chars().count() > QUERY_MAX_CHARACTERS {
        errors.add("query", field_code::TOO_LONG, "A search text has at most 200 characters.");
    }
    errors.into_result()
}

/// Names the list that a cursor belongs to; the time is no part of it, so that paging may take a while.
fn context(filter: &Filter, sort: ApplicationSort) -> String {
    let Filter { account, id, words, kind, status, now: _ } = filter;
    format!("applications {account} {id:?} {words:?} {kind:?} {status:?} {sort:?}")
}

fn position(value: &Value, id: &str) -> String {
    match value {
        Value::Text(text) => format!("{id} {text}"),
        Value::Number(number) => format!("{id} {number}"),
    }
}

fn read_position(text: &str, sort: ApplicationSort) -> Option<Place> {
    let (id, value) = text.split_once(' ')?;
    let value = match sort {
        ApplicationSort::Name | ApplicationSort::NameDescending => Value::Text(value.to_owned()),
        _ => Value::Number(value.parse().ok()?),
    };
    let id: AppId = id.parse().ok()?;
    Some(Place { value, id: id.to_string() })
}
