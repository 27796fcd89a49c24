//! The list of users: searched, filtered, ordered, paged.

use super::{Caller, DomainError, FieldErrors, Idm, Who, paging};
use crate::store::{
    order::Place,
    search_words,
    sql::Value,
    user_list::{self, Filter},
};
use idm_api::{
    error::field_code,
    ids::UserId,
    privilege::Privilege,
    user::Role,
    user_list::{DEFAULT_LIMIT, MAX_LIMIT, QUERY_MAX_CHARACTERS, UserPage, UserQuery, UserSort},
};

impl Idm {
    /// A page of the account's users. An application sees end-users only.
    ///
    /// # Errors
    /// When the caller is neither an admin nor an application with `identity:read`, or a parameter is
    /// malformed.
    pub async fn list_users(&self, caller: &Caller, query: UserQuery) -> Result<UserPage, DomainError> {
        caller.require_admin_or(Privilege::IdentityRead)?;
        let limit = paging::limit(query.limit, DEFAULT_LIMIT, MAX_LIMIT)?;
        let sort = query.sort.unwrap_or_default();
        let text = query.query.as_deref().map(str::trim).unwrap_or_default();
        check_query(text)?;
        let id = text.parse().ok();
        let filter = Filter {
            account: caller.account,
            id,
            words: if id.is_some() { Vec::new() } else { search_words::search_words(text) },
            role: query.role,
            end_users_only: matches!(caller.who, Who::Application { .. }),
            status: query.status,
        };
        let context = format!("users {filter:?} {sort:?}");
        let (seen, after) = match query.cursor {
            Some(cursor) => {
                let position = self.open_cursor(&cursor, &context)?;
                let (seen, place) = paging::seen(&position);
                (seen, Some(read_position(place, sort).ok_or_else(paging::bad_cursor)?))
            }
            None => (0, None),
        };
        let mut reader = self.store.read().await?;
        let way = user_list::way(&mut reader, &filter).await?;
        let mut users = user_list::page(&mut reader, &filter, way, sort, after.as_ref(), limit.query()).await?;
        let more = limit.cut(&mut users);
        let seen = seen + users.len() as u64;
        let (total, more_than_total) = if after.is_none() && !more {
            // The page is the whole list.
            (seen, false)
        } else {
            paging::at_least(user_list::count(&mut reader, &filter, way).await?, seen, more)
        };
        let last = if more { users.last() } else { None };
        let position = last.map(|user| position(&user_list::sort_value(user, sort), &user.user_id.to_string()));
        Ok(UserPage {
            next_cursor: position.map(|position| self.cursor(&paging::numbered(seen, &position), &context)),
            users,
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

fn position(value: &Value, id: &str) -> String {
    match value {
        Value::Text(text) => format!("{id} {text}"),
        Value::Number(number) => format!("{id} {number}"),
    }
}

fn read_position(text: &str, sort: UserSort) -> Option<Place> {
    let (id, value) = text.split_once(' ')?;
    let value = match sort {
        UserSort::Email | UserSort::EmailDescending => Value::Text(value.to_owned()),
        _ => Value::Number(value.parse().ok()?),
    };
    let id: UserId = id.parse().ok()?;
    Some(Place { value, id: id.to_string() })
}

/// Whether an application sees this user at all.
pub(super) fn is_plain_end_user(roles: &[Role]) -> bool {
    roles.iter().all(|&role| role == Role::EndUser)
}
